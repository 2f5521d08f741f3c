// out-of-scope: the therapist starts, stops or changes a medicine (domain: D4). Reporting a prescriber's change is fine.
import type { Problem } from '../problem';
import type { ReadNote } from '../readNote';
import { medicineSource } from '../words';
import type { CheckRule } from './rule';

const change = String.raw`(?:increas(?:e|ed|ing)|decreas(?:e|ed|ing)|reduc(?:e|ed|ing)|start(?:ed|ing)?|stop(?:ped|ping)?|discontinu(?:e|ed|ing)|d\/c(?:'?d)?|adjust(?:ed|ing|ments?)?|chang(?:e|ed|ing)|taper(?:ed|ing)?|wean(?:ed|ing)?|hold|held|holding|doubl(?:e|ed|ing)|switch(?:ed|ing)?|resum(?:e|ed|ing)|prescrib(?:e|ed|ing)|(?:com(?:e|ing)|g(?:o|et|etting|oing)|stay(?:ing)?|lay(?:ing)?) off|quit(?:ting)?|drop(?:ped|ping)?|leav(?:e|ing) (?:off|out)|ceas(?:e|ed|ing)|no longer needs?|(?:does not|doesn't|do not|don't) need|omit(?:ted|ting)?|g(?:o|oing) without|bump(?:ed|ing)?|titrat(?:e|ed|ing)|add(?:ed|ing)?|initiat(?:e|ed|ing)|skip(?:ped|ping)?|cut(?:ting)?|halv(?:e|ed|ing)|lower(?:ed|ing)?|rais(?:e|ed|ing)|begin|began|replac(?:e|ed|ing)|swap(?:ped)?|mov(?:e|ed|ing)|delay(?:ed|ing)?|postpon(?:e|ed|ing)|spac(?:e|ed|ing)|tak(?:e|en|ing)|try|use|recommend(?:ed|ing)?|modif(?:y|ied)|gave|give|given|dispens\w*|administer\w*|adjustments?)`;
const near = new RegExp(String.raw`\b${change}\b(?![-\s](?:resist|load|band))(?:(?!\b(?:because|since|until|when|after|as)\b|,\s(?:the|s?he|pt|patient|who|which|whose|they)\b)[^.;\n]){0,50}?${medicineSource}|${medicineSource}(?:[^.;\n]{0,30}?)\b(?:increased|decreased|reduced|started|stopped|discontinued|d\/c'?d|adjusted|adjustments?|changed|tapered|weaned|held|doubled|switched|resumed|titrated|added|initiated|lowered|raised|cut)\b`, 'gi');
const prescriber = /\b(?:Dr\.?|MD|DO|NP|PA-?C?|PCP|[Pp]hysicians?|[Dd]octors?|[Ss]urgeons?|[Cc]ardiolog\w+|[Nn]eurolog\w+|[Pp]hysiatr\w+|[Rr]heumatolog\w+|[Pp]sychiatr\w+|[Oo]ncolog\w+|[Pp]rescribers?|[Pp]roviders?|[Nn]urse|[Pp]harmac\w+|[Ss]pecialist|[Oo]rthop\w+|[Pp]ulmon\w+|[Uu]rolog\w+|ER|hospital|endocrin\w+|pain (?:management|clinic)|referring|prescribed (?:by|dose|timing|schedule))\b|\bas prescribed\b|\[NAME_\d/;
const asks = /\b(?:contact\w*|notif\w+|call(?:ed)?|messag\w+|fax\w*|inform\w+|communicat\w+|refer\w*|ask(?:ed)?|discuss\w*|consult\w*|report(?:ed)? to|follow(?:ed)? up with|send|sent|see|talk\w*|speak|review\w*|coordinat\w+|request\w*|before (?:making|any)|screen\w*)\b/i;
const reported = /\b(?:(?:pt|patient|client|he|she|they|wife|husband|daughter|son|caregiver|spouse|mom|mother|family)\.?\s(?:also\s|has\s|now\s)?(?:reports?|reported|states?|stated|says|said|notes?|noted|mentions?|mentioned|denies|denied|started|stopped|takes?|took|is (?:now )?taking|continues|was (?:started|prescribed|switched|taken)|resumed|self-)|per (?:pt|patient|chart|med list|wife|daughter|family)|no (?:new |recent )?(?:medication|med|medicine)\s?changes?|unchanged)\b|\b(?:no|denies|without)\s(?:any\s)?(?:changes?|adjustments?) (?:in|to)\b/i;
const therapist = /\b(?:[Tt]herapist|PT|OT|I|[Ww]e|[Cc]linician)\s(?:has |have )?(?:advised|instructed|told|recommended|directed|increased|decreased|stopped|started|adjusted|changed|discontinued|suggested|prescribed|held|tapered|asked (?:pt|patient|her|him) to)|\b(?:[Hh]ad|[Mm]ade|[Gg]ave|[Hh]anded|[Oo]ffered)\s(?:the\s)?(?:[Pp]t|[Pp]atient|[Cc]lient|him|her|them)\s|^(?:[Pp]t|[Pp]atient|[Cc]lient)\s(?:to|should|may|can)\s|\b(?:[Aa]dvised|[Ii]nstructed|[Tt]old|[Rr]ecommended|[Dd]irected|[Ee]ducated|[Cc]ounsel(?:l)?ed|[Ee]ncouraged|[Cc]leared)\s(?:(?:the\s)?(?:[Pp]t|[Pp]atient|client|her|him|them|wife|husband|caregiver|family)\s)?(?:to|that|on|in)?\b/;
const exempt = /\b(?:reliance|need for|use of|dependence|intake|without|iontophoresis|phonophoresis|timing of|timed to|medication (?:management|reminder|box|list|reconciliation|organi[sz]er|routine)|pill (?:box|organi[sz]er)|opening|open)\b/i;

function find(note: ReadNote): readonly Problem[] {
  const found: Problem[] = [];
  for (const sentence of note.sentences) {
    const text = sentence.text.slice(0, 3000);
    const subjective = sentence.sections.length === 1 && sentence.sections[0] === 'S';
    near.lastIndex = 0;
    for (let match = near.exec(text); match !== null; match = near.exec(text)) {
      const clause = clauseAround(text, match.index, match.index + match[0].length);
      const byTherapist = therapist.test(clause.slice(0, 200));
      if (!byTherapist && subjective) continue;
      if (!isChange(match[0]) && !byTherapist) continue;
      if (exempt.test(clause) || /\b(?:not|n't|never|avoid|unable|cannot|outside|defer\w*)\b[^.;]{0,24}$/i.test(text.slice(Math.max(0, match.index - 30), match.index))) continue;
      if (prescriber.test(clause) && (asks.test(clause) || !byTherapist || /\b(?:as prescribed|by (?:her|his|their|the)?\s?(?:MD|PCP|Dr|physician|surgeon|doctor|provider|NP))\b/i.test(clause))) continue;
      if (!byTherapist && reported.test(clause)) continue;
      if (byTherapist && /\bas (?:(?:\w+ ){0,3}(?:prescribed|directed|ordered|told)|needed per)\b/i.test(clause)) continue;
      if (byTherapist && !isChange(match[0]) && !/\b(?:take|taking|use|try|gave|give|given|dispens\w*|administer\w*)\b/i.test(match[0])) continue;
      found.push({ rule: 'out-of-scope', start: sentence.start + match.index, end: sentence.start + match.index + match[0].length, message: 'Medicines are the prescriber\'s to start, stop or change. Report what the patient takes and refer to the prescriber.' });
      break;
    }
  }
  return found;
}

function isChange(words: string): boolean {
  return !/^(?:take|taking|try|use|gave|give|given|dispens\w*|administer\w*|recommend\w*|hold|add)\b/i.test(words) || /^(?:hold|add|recommend\w*)\s(?:[^.;]{0,24})/i.test(words);
}

/** The clause between semicolons; commas stay, since the agent may follow one. */
function clauseAround(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf(';', start), start - 160) + 1;
  const to = text.indexOf(';', end);
  return text.slice(Math.max(0, from), to < 0 ? end + 140 : Math.min(to, end + 140));
}

export const outOfScope: CheckRule = { id: 'out-of-scope', find };
