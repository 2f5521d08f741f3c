// What a statement claims: a thing done, planned, asked about, left undone, or told of another person or time.
import words from '../../../data/criteriaWords.json';
import type { NoteStatement } from '../noteStatements';
import { anyOf } from './anyOf';

const planned = anyOf(words.planned);
const undone = anyOf(words.undone);
const wonder = /\?|^\W*if\b|\b(?:mother|father|mom|dad|wife|husband|patient|pt|parents?|grandmother|daughter|son|family) (?:reports?|states?|says?|believes?|thinks?) (?:that )?(?:he|she|they|it|\w+) \W?(?:passed|had|has had|was (?:told|cleared|seen|tested)|got)\b|\b(?:asks? (?:whether|if|about)|asked (?:whether|if|about|re\b)|wonders?|worr(?:y|ies|ied)|not sure|unsure|thinks? (?:he|she|it|they)|believes?|per (?:wife|husband|mother|mom|patient|pt),? (?:she|he)|supposedly|says? (?:he|she) (?:thinks|heard)|heard (?:that|of)|saw the ad|read about|swears by|is (?:her|his|their) \w+'s (?:call|decision))\b/i;
const kin = String.raw`(?:mother|father|sister|brother|cousin|aunt|uncle|friend|neighbou?r|roommate|spouse|wife|husband|daughter|son|mom|dad|grandmother|grandfather|sister-in-law|brother-in-law|coworker|classmate|teammate|twin|partner|mother-in-law)`;
const other = new RegExp(String.raw`\b(?:(?:her|his|their|older|younger|a|the|my|another)\s+(?:\w+\s)?${kin}|${kin})(?:'s\b|s'|\b[^.;,]{0,12}\b(?:had|has|have|was|were|got|went|wore|uses?d?|broke|did|swears|missed|wears|suffers|suffered|died|walks|takes|fell|falls|tripped|slipped|tore|fractured|recovered)\b)|\b(?:on|for|by|from|to) (?:her|his|their|a|the) (?:\w+ )?(?:neighbou?r|cousin|friend|roommate|coworker|sister-in-law|brother-in-law|classmate|other (?:child|patient|client)|twin)\b|\b(?:roommate|neighbou?r|cousin|coworker|co-worker|classmate|teammate)\b|\bfamily (?:history|hx)\b|\banother (?:patient|client|child)\b`, 'i');
/** What a helper of this patient did with the patient. */
const withPatient = anyOf(words.withPatient);

export interface Claim {
  readonly planned: boolean;
  readonly undone: boolean;
  readonly wondered: boolean;
  readonly ofOther: boolean;
}

export function claimOf({ text, supposed }: Pick<NoteStatement, 'text' | 'supposed'>, row: string): Claim {
  // What the row itself asks to be ordered or scheduled is no mere plan.
  const asked = (word: string): string => (row.toLowerCase().includes(word.toLowerCase()) ? 'arranged' : word);
  const words = text.replace(/\b(?:ordered|requested|scheduled|recommended|referred)\b/gi, asked).replace(/\bdue to\b/gi, 'from').replace(/\bscheduled (?=visits|sessions|appointments)/gi, '').replace(/\buntil then\b/gi, 'before').replace(/\b(?:sent|faxed|mailed|wrote) (?:to|for)\b(?=.*\b(?:signed|returned|received|came back|approved)\b)/gi, 'at');
  return {
    planned: supposed || planned.test(words),
    undone: undone.test(words),
    wondered: wonder.test(words),
    ofOther: other.test(words) && !(/\b(?:care-?givers?|family|parents?|spouse|helper|partner|support|home|mother|relative|someone|guardian)\b/i.test(row) && (withPatient.test(words))),
  };
}

/** An old episode: a year before that of the note, or years ago. */
export function isOld(text: string, date: string | null): boolean {
  const year = date === null ? undefined : Number(date.slice(0, 4));
  const named = [...text.matchAll(/(?<![\d/-])((?:19|20)\d\d)(?![\d/-])/g)].map((match) => Number(match[1]));
  const isBefore = year !== undefined && named.length > 0 && named.every((each) => each < year) && (named.every((each) => year - each > 1) || !/\b(?:oct|nov|dec)/i.test(text));
  return isBefore || /\b(?:\d{1,2}|two|three|four|five|several|many) (?:years?|yrs?) (?:ago|back|prior)\b|\b(?:last|that) (?:year|fall|winter|spring|summer|january|february)\b|\bas a (?:child|teen\w*)\b|\bin (?:high school|college|the (?:80|90|00)s)\b/i.test(text);
}

/** A day in words; a score ("pain 7/10", "4/5") is none. */
const anyDay = /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?:\/(\d{2,4}))?(?![\d/%])/g;
const scored = /\b(?:pain|nprs|vas|mmt|strength|borg|berg|bbs|grade|fga|dgi|moca|mmse|tug|score[ds]?|of|quad\w*|flex\w*|ext\w*|abd\w*|grip|lefs|arat|fma|bp|till|until|thru|through|to|by|before|after|since|from|goals?|L|R)\s*$/i;

/** "Endocrine visit 2/24" in a note of 2/10: the day is still to come. */
export function isToCome(text: string, date: string | null): boolean {
  if (date === null || /\b(?:signed|certified|readmitted|admitted|returned|received|came|done|was|were|seen)\b/i.test(text)) return false;
  const [, month = 1, day = 1] = date.split('-').map(Number);
  return [...text.matchAll(anyDay)].some((match) => {
    const [whole, written, writtenDay, year] = match;
    const isScore = year === undefined && (/^\s*(?:x|reps|sets)/i.test(text.slice(match.index + whole.length)) || scored.test(text.slice(0, match.index)) || !/[A-Za-z)]\s*$/.test(text.slice(0, match.index)));
    // "4/5", "7/10" are scores unless a word of an appointment stands before them.
    if (year === undefined && /^(?:4|5|10)$/.test(writtenDay ?? '') && !/\b(?:on|visit|appt|slot|consult|eval\w*|sees|meets|due|set|for|MRI|scan|test|surgery|begins?|starts?|week of)\s*$/i.test(text.slice(0, match.index))) return false;
    const ahead = (Number(written) - month) * 31 + Number(writtenDay) - day + (year === undefined ? 0 : (Number(`20${year.slice(-2)}`) - Number(date.slice(0, 4))) * 372);
    return !isScore && Number(written) >= 1 && Number(written) <= 12 && Number(writtenDay) >= 1 && Number(writtenDay) <= 31 && ahead > 0 && ahead < 200;
  });
}
