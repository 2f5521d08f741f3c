// phi-present: identifiers in the note, except the name of the therapist who signs it.
import { eponymKind } from '../../clinical/claimEponyms';
import { measureAt } from '../../measures/measureTable';
import { scrub } from '../../phi/scrub';
import { kindOfText } from '../language';
import type { Problem } from '../problem';
import type { ReadNote } from '../readNote';
import { tradeWord } from '../words';
import type { CheckRule } from './rule';

function find(note: ReadNote): readonly Problem[] {
  const signer = note.signature === undefined ? undefined : note.text.slice(note.signature.start, note.signature.end).toLowerCase();
  const own = new Set(signer?.split(/[\s,]+/).map(bare).filter((word) => word.length > 1));
  const foreign = kindOfText(note) === 'foreign';
  // Who begins sentences with capitals writes no name without one.
  const capitals = (note.text.match(/\b[A-Z][a-z]{2,}/g) ?? []).length > 5;
  return scrub(note.text).findings.flatMap((finding): Problem[] => {
    // In another language any word may look like a name: only a full name, written as one, is taken for it.
    if (foreign && /^(?:NAME|GEO)$/.test(finding.category) && !/\p{Lu}[\p{L}.'’-]+\s\p{Lu}[\p{L}.'’-]+/u.test(note.text.slice(finding.start, finding.end))) return [];
    if (finding.certainty === 'uncertain') return [];
    if (/^(?:NAME|GEO)$/.test(finding.category) && (inSignature(note, finding) || note.text.slice(finding.start, finding.end).split(/[\s,.]+/).every((word) => own.has(bare(word)) || word.length <= 1))) return [];
    if (/^(?:NAME|GEO)$/.test(finding.category) && (isTest(note.text, finding) || namesMeasure(note.text, finding))) return [];
    if (finding.category === 'NAME' && capitals && /^[a-z'’-]+$/.test(note.text.slice(finding.start, finding.end))) return [];
    if (finding.category === 'NAME' && (signsAlone(note.text, finding) || signsBeside(note, finding) || /^sign(?:ed)?$/i.test(note.text.slice(finding.start, finding.end)))) return [];
    if (speaksOfCare(note.text, finding)) return [];
    if (finding.category === 'DATE' && (isRating(note.text, finding) || isCount(note.text, finding))) return [];
    if (finding.category !== 'DATE' && isOwnLicense(note, finding)) return [];
    // "2 flights to apt w/ 1 rest"
    if (/\sw$/i.test(note.text.slice(finding.start, finding.end)) && note.text[finding.end] === '/') return [];
    return [{ rule: 'phi-present', start: finding.start, end: finding.end, message: `This may identify a person (${finding.category}). Leave it out where the note goes outside the record.` }];
  });
}

/** "7 points on the Berg", "re-measure Berg and TUG": the test, where no title makes it a person. */
function isTest(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  if (/(?:^|\s)(?:one|two|three|four|five|six|ten|thirty)[- ]times?\b/i.test(text.slice(start, end))) return true;
  return eponymKind(text.slice(start, end).toLowerCase()) !== undefined && !/\b(?:Mr|Mrs|Ms|Mx|Miss|Dr|Pt|Patient|Client|Name|Nurse|Coach)[.:]?\s{0,2}$/i.test(text.slice(Math.max(0, start - 12), start));
}

/** "| Berg Balance Scale |": the name of a measure of the data file. */
function namesMeasure(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const hit = measureAt(text.slice(Math.max(from, start - 60), end + 60).split('\n')[0] ?? '', start - Math.max(from, start - 60));
  return hit !== undefined && hit.end - hit.start > end - start;
}

/** A name alone in one of the last lines signs, even where its credentials are missing. */
function signsAlone(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  if (text.slice(end).trim().length > 80) return false;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return /^\W{0,6}(?:(?:electronically |digitally )?signed(?: by)?|signature|therapist|clinician)?[\s:*_—–-]{0,6}$/i.test(text.slice(Math.max(from, start - 60), start).replace(/(?:[A-Z]\.\s?){1,2}$/, '')) && from < start + 1 && text.slice(end, to < 0 ? undefined : to).trim().length < 30;
}

/** "Gwendolyn Sato, PTA / supervising therapist Horatio Pelletier, PT": a second name with credentials in the line that signs. */
function signsBeside({ text, signature }: ReadNote, { start, end }: { readonly start: number; readonly end: number }): boolean {
  if (signature === undefined || start < signature.end || text.slice(signature.end, start).includes('\n')) return false;
  return /^,?\s(?:PTA?|DPT|MPT|OTR?|OTD|COTA|RPT)\b/.test(text.slice(end, end + 8)) || /(?:^|\s)(?:PTA?|DPT|MPT|OTR?|OTD|COTA)\b/.test(text.slice(start, end));
}

/** "at 92 F", "+0.09 m/s", "Medicare Part B", "Peds PT", "student will read": figures and words of the trade. */
function speaksOfCare(text: string, { start, end, category }: { readonly start: number; readonly end: number; readonly category: string }): boolean {
  const words = text.slice(start, end);
  if (category === 'AGE_OVER_89') return /^\s?°?\s?F\b/.test(text.slice(end, end + 4)) && /\b(?:at|to|of|pool|water|temp\w*|warm\w*|heat\w*)[:\s]{1,3}$/i.test(text.slice(Math.max(0, start - 12), start));
  if (category === 'IP') return !/\d/.test(words);
  if (category === 'PHONE') return words.replace(/\D/g, '').length < 7 && !/ext/i.test(words);
  if (/^(?:NAME|GEO)$/.test(category) && /^(?:(?:PT|OT|PTA|COTA|SLP|SKILL\w*|BSc|MSc)[\s,]{0,2}){1,3}$/.test(words)) return true;
  if (/^[RLB]\s[a-z]+$/.test(words)) return true;
  // "GRADE BALANCE" in a note in capitals is no place.
  if (category === 'GEO' && words.split(/\s+/).every((word) => tradeWord.test(word))) return true;
  if (category !== 'NAME') return false;
  if (/^part [a-d]$/i.test(words) || /^(?:peds?|geri|ortho|neuro|vestib|hh|snf|irf|ltc|acute|cardiac|pulm|onc|aquatic)$/i.test(words)) return true;
  return /^will\s[a-z]+$/.test(words) && /\b(?:student|pt|patient|client|child|resident|athlete|player|soldier|worker|teacher|he|she|they|it|who)\s$/i.test(text.slice(Math.max(0, start - 12), start));
}

/** "14/20, up from 9/20": so many of so many. */
function isCount(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  // "narrower (1/2 to 1/4 inch)" is a fraction.
  if (/^1\/(?:2|3|4|8|16)$/.test(text.slice(start, end)) && /^\s?(?:-\s?)?(?:(?:to|and|or)\s\d\/\d\s?)?(?:inch|in\b|"|mile|cup|scoop|tsp|speed|turn|range|kneel|squat|lap|way|full)/i.test(text.slice(end, end + 22))) return true;
  // "inverted on 4/10", where nothing speaks of a day.
  if (/^(?:(?:\d|10)\/10|(\d{1,2})\/\1)$/.test(text.slice(start, end)) && !ofDay.test(text.slice(Math.max(0, start - 60), end + 40).split('\n').find((line) => line.includes(text.slice(start, end))) ?? '')) return true;
  const over = /^\d{1,2}\/(\d{1,2})$/.exec(text.slice(start, end))?.[1];
  if (over === undefined) return false;
  const around = `${text.slice(Math.max(0, start - 90), start)} ; ${text.slice(end, end + 90)}`;
  if (/\b(?:Test|Scale|Score|Index|Inventory|Assessment|Screen|Battery|Questionnaire)(?:\sscore)?[:=]?\s$/i.test(text.slice(Math.max(0, start - 24), start))) return true;
  return new RegExp(String.raw`(?<![\d/])\d{1,2}\s?\/\s?${over}(?![\d/])`).test(around) || /^\s?(?:trials?|reps?|attempts?|tries|times|steps|items|correct|points?|words|success\w*)\b/i.test(text.slice(end, end + 14));
}

const ofDay = /\b(?:seen|visit\w*|appointment|appt|surger\w*|surgical|eval\w*|DOS|date\w*|injur\w*|fell|start\w*|since|last|next|return\w*|follow\w*|f\/u|due|scheduled|MRI|x-?ray\w*|CT|discharg\w*|admit\w*|hospital|ER|ED|signed|DOB|born|onset|until|before|dr|MD|PCP|surgeon|physician|order\w*|referr\w*|report\w*|post|op|work|school|trip|birthday|wedding|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i;

/** The license of the therapist who signs, in the line of the name or the next. */
function isOwnLicense(note: ReadNote, { start }: { readonly start: number }): boolean {
  if (note.signature === undefined || start < note.signature.end || start - note.signature.end > 120) return false;
  const between = note.text.slice(note.signature.end, start);
  return between.split('\n').length <= 2 && /(?:\b(?:lic(?:ense)?|npi|reg(?:istration)?|cert(?:ificate)?|pt|ot|pta|cota)\b|#)[^\n]{0,14}$/i.test(between);
}

/** "pain rose to 5/10" is a rating. */
function isRating(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  if (/^[0-5]\/5$/.test(text.slice(start, end))) return /\b(?:strength|MMT|quads?|hamstrings?|WNL|WFL|grade|graded|flex\w*|ext\w*|abd\w*|add\w*|DF|PF|ER|IR|glutes?|deltoids?|muscles?)\b[^\n]{0,60}$/i.test(text.slice(Math.max(0, start - 80), start));
  if (/^\d{1,2}\/10$/.test(text.slice(start, end)) && /^\s(?:\w+\s){0,2}(?:pain|soreness|ache|symptoms?|dizziness|fatigue|difficulty|on|limit|ceiling|cap|rule)\b/i.test(text.slice(end, end + 36))) return true;
  return /^\d{1,2}\/10$/.test(text.slice(start, end)) && /\b(?:pain|nprs|nrs|vas|rpe|dizziness|soreness|ache|discomfort|symptoms?|fatigue|stiffness|effort|exertion|scale|confidence|difficulty|itch\w*|burning|tightness|tingling|headache|rated?|worst|best|target|level)\b[^\n]{0,60}$/i.test(text.slice(Math.max(0, start - 80), start));
}

const bare = (word: string): string => word.toLowerCase().replace(/['’]s$|[.,;:()]/g, '');

/** "Jane Roe, PT, DPT" may be found with its credentials. */
function inSignature(note: ReadNote, finding: { readonly start: number; readonly end: number }): boolean {
  return note.signature !== undefined && finding.start < note.signature.end + 30 && note.signature.start < finding.end && finding.start >= note.signature.start - 4;
}

export const phiPresent: CheckRule = { id: 'phi-present', anyLanguage: true, anyText: true, find };
