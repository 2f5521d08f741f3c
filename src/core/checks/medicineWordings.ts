// How a note speaks of medicines: what is done with them, and by whom (domain: D4).
import { medicineSource } from './words';

const any = (wordings: Readonly<Record<string, string>>): string => Object.values(wordings).join('|');

export const medicine = new RegExp(medicineSource, 'i');

/** What can be done with a medicine. */
const deed = `(?:${any({
  more: String.raw`increas(?:e|ed|ing)|rais(?:e|ed|ing)|doubl(?:e|ed|ing)|bump(?:ed|ing)?|add(?:ed|ing)?`,
  less: String.raw`decreas(?:e|ed|ing)|reduc(?:e|ed|ing)|lower(?:ed|ing)?|cut(?:ting)?|halv(?:e|ed|ing)|taper(?:ed|ing)?|wean(?:ed|ing)?`,
  start: String.raw`start(?:ed|ing)?|initiat(?:e|ed|ing)|begin|began|resum(?:e|ed|ing)|prescrib(?:e|ed|ing)|tak(?:e|en|ing)|try|use|recommend(?:ed|ing)?`,
  stop: String.raw`stop(?:ped|ping)?|discontinu(?:e|ed|ing)|d\/c(?:'?d)?|ceas(?:e|ed|ing)|quit(?:ting)?|drop(?:ped|ping)?|leav(?:e|ing) (?:off|out)|omit(?:ted|ting)?|skip(?:ped|ping)?|g(?:o|oing) without|(?:com(?:e|ing)|g(?:o|et|etting|oing)|stay(?:ing)?|lay(?:ing)?) off`,
  hold: String.raw`hold|held|holding|delay(?:ed|ing)?|postpon(?:e|ed|ing)`,
  needless: String.raw`no longer needs?|(?:does not|doesn't|do not|don't) need`,
  change: String.raw`adjust(?:ed|ing|ments?)?|chang(?:e|ed|ing)|modif(?:y|ied)|titrat(?:e|ed|ing)|switch(?:ed|ing)?|replac(?:e|ed|ing)|swap(?:ped)?|mov(?:e|ed|ing)|spac(?:e|ed|ing)`,
  give: String.raw`gave|give|given|dispens\w*|administer\w*`,
})})`;
/** Only a new clause with its own subject or reason parts the deed from the medicine. */
const sameClause = String.raw`(?:(?!\b(?:because|since|until|when|after|as)\b|,\s(?:the|s?he|pt|patient|who|which|whose|they)\b)[^.;\n]){0,50}?`;
const done = String.raw`(?:increased|decreased|reduced|started|stopped|discontinued|d\/c'?d|adjusted|adjustments?|changed|tapered|weaned|held|doubled|switched|resumed|titrated|added|initiated|lowered|raised|cut)`;

/** A deed and its medicine, in either order; "weaned off resistance" is no medicine. */
export const medicineDeed = new RegExp(String.raw`\b${deed}\b(?![-\s](?:resist|load|band))${sameClause}${medicineSource}|${medicineSource}(?:[^.;\n]{0,30}?)\b${done}\b`, 'gi');
/** Deeds that are a change whoever does them; taking or being given one is none by itself. */
export const takes = /^(?:take|taking|try|use|gave|give|given|dispens\w*|administer\w*|recommend\w*|hold|add)\b/i;
export const stillChanges = /^(?:hold|add|recommend\w*)\s/i;
export const handsOut = /\b(?:take|taking|use|try|gave|give|given|dispens\w*|administer\w*)\b/i;

/** Who may change medicines. */
export const prescriber = new RegExp(any({
  titles: String.raw`\b(?:Dr\.?|MD|DO|NP|PA-?C?|PCP|ER|hospital|referring)\b`,
  callings: String.raw`\b(?:[Pp]hysicians?|[Dd]octors?|[Ss]urgeons?|[Pp]rescribers?|[Pp]roviders?|[Nn]urse|[Pp]harmac\w+|[Ss]pecialist|pain (?:management|clinic))\b`,
  specialties: String.raw`\b(?:[Cc]ardiolog\w+|[Nn]eurolog\w+|[Pp]hysiatr\w+|[Rr]heumatolog\w+|[Pp]sychiatr\w+|[Oo]ncolog\w+|[Oo]rthop\w+|[Pp]ulmon\w+|[Uu]rolog\w+|endocrin\w+)\b`,
  prescribed: String.raw`\bprescribed (?:by|dose|timing|schedule)\b|\bas prescribed\b`,
  token: String.raw`\[NAME_\d`,
}));
export const byPrescriber = /\b(?:as prescribed|by (?:her|his|their|the)?\s?(?:MD|PCP|Dr|physician|surgeon|doctor|provider|NP))\b/i;
export const asOrdered = /\bas (?:(?:\w+ ){0,3}(?:prescribed|directed|ordered|told)|needed per)\b/i;
/** Turning to the prescriber is what a therapist should do. */
export const asks = /\b(?:contact\w*|notif\w+|call(?:ed)?|messag\w+|fax\w*|inform\w+|communicat\w+|refer\w*|ask(?:ed)?|discuss\w*|consult\w*|report(?:ed)? to|follow(?:ed)? up with|send|sent|see|talk\w*|speak|review\w*|coordinat\w+|request\w*|before (?:making|any)|screen\w*)\b/i;
/** What the patient or the chart says of them. */
export const reported = new RegExp(any({
  tells: String.raw`\b(?:pt|patient|client|he|she|they|wife|husband|daughter|son|caregiver|spouse|mom|mother|family)\.?\s(?:also\s|has\s|now\s)?(?:reports?|reported|states?|stated|says|said|notes?|noted|mentions?|mentioned|denies|denied|started|stopped|takes?|took|is (?:now )?taking|continues|was (?:started|prescribed|switched|taken)|resumed|self-)`,
  per: String.raw`\bper (?:pt|patient|chart|med list|wife|daughter|family)\b`,
  noChange: String.raw`\bno (?:new |recent )?(?:medication|med|medicine)\s?changes?\b|\bunchanged\b|\b(?:no|denies|without)\s(?:any\s)?(?:changes?|adjustments?) (?:in|to)\b`,
}), 'i');
/** It is the therapist who acts. */
export const therapistActs = new RegExp(any({
  named: String.raw`\b(?:[Tt]herapist|PT|OT|I|[Ww]e|[Cc]linician)\s(?:has |have )?(?:advised|instructed|told|recommended|directed|increased|decreased|stopped|started|adjusted|changed|discontinued|suggested|prescribed|held|tapered|asked (?:pt|patient|her|him) to)`,
  made: String.raw`\b(?:[Hh]ad|[Mm]ade|[Gg]ave|[Hh]anded|[Oo]ffered)\s(?:the\s)?(?:[Pp]t|[Pp]atient|[Cc]lient|him|her|them)\s`,
  orders: String.raw`^(?:[Pp]t|[Pp]atient|[Cc]lient)\s(?:to|should|may|can)\s`,
  advised: String.raw`\b(?:[Aa]dvised|[Ii]nstructed|[Tt]old|[Rr]ecommended|[Dd]irected|[Ee]ducated|[Cc]ounsel(?:l)?ed|[Ee]ncouraged|[Cc]leared)\s(?:(?:the\s)?(?:[Pp]t|[Pp]atient|client|her|him|them|wife|husband|caregiver|family)\s)?(?:to|that|on|in)?\b`,
}));
/** Talk of medicines that changes none: reliance on them, their timing, opening a pill box. */
export const exempt = /\b(?:reliance|need for|use of|dependence|intake|without|iontophoresis|phonophoresis|timing of|timed to|medication (?:management|reminder|box|list|reconciliation|organi[sz]er|routine)|pill (?:box|organi[sz]er)|opening|open)\b/i;
/** "did not stop her aspirin", "unable to adjust medication". */
export const denied = /\b(?:not|n't|never|avoid|unable|cannot|outside|defer\w*)\b[^.;]{0,24}$/i;
