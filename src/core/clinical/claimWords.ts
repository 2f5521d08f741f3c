// Words that are clinical (eponyms with their test, abbreviations) and numbers that are clinical by the word they stand at.
// One pass over words and numbers; looks at most a few dozen characters around each.
import { claimAt, eponymKind } from './claimEponyms';
import { phraseEnd, startsPhrase } from './claimPhrases';
import { abbreviations, clinicalWordGroups, isClinicalWord, nameLikeAbbreviations, upperAbbreviations } from './vocabulary';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words after which a number is a finding; a calendar date needs a word such as "on" to come between. */
const subjects: ReadonlySet<string> = new Set([
  ...(clinicalWordGroups.get('anatomy') ?? []),
  ...(clinicalWordGroups.get('motion') ?? []),
  ...words(
    'strength mmt rom arom prom aarom strengths flexion extension abduction adduction er ir df pf ev inv sup pron rotation pain nprs vas nrs psfs rpe sx ache soreness stiffness discomfort rest worst best tug bbs dgi fga lefs dash quickdash ndi odi rmdq spadi sppb 6mwt 10mwt 5xsts fim arat fma wmft mal koos hoos faam dhi moca mmse abc poma score scored scores scale index total points rating rated severity intensity quads quad hams hamstrings glutes biceps triceps grip pinch jamar dynamometer edema girth circumference units timed minutes total dorsiflexors plantarflexors flexors extensors abductors adductors rotators left right bilateral bilaterally l r b lue rue lle rle ue le reflexes reflex dtr hr bp spo2 rr temp speed time distance stance sls tandem romberg balance cadence steps stairs',
  ),
]);

const glue = words(
  'is was are were at of to from now today currently current baseline initial initially improved increased decreased progressed up down goal target previously prior previous eval score scored with and or vs versus than least most approximately approx about by in per active passive resisted measured noted only still remains reads side the a each med medius max maximus min lat ant post anterior posterior upper lower bilat bil',
);
/** What a value over twelve or so could be read as a day of the month after these. */
const dateCues = words('on dated dos dob since until till due by thru through seen date dates week');
const smallScales = /^(?:5|10|12|14|15|16|20|21|24|28|30)$/;

const run = /\d[\d./:–,-]*/y;
const plain = /^\d{1,3}(?:\.\d{1,2})?(?:[-–]\d{1,3}(?:\.\d{1,2})?)?[.,:/-]*$/;
const fraction = /\d{1,3}(?:\.\d)?[+−-]?\s?\/\s?(\d{1,3})[+−-]?(?![\d/])/y;
const streetAfter = /^\s{1,3}(?:st|street|rd|road|ave|avenue|ln|lane|dr|drive|ct|court|blvd|way|pl|place|hwy)\b/i;

/** Calls `claim` for every clinical word stretch and every number that a clinical word claims. */
export function claimWords(text: string, claim: (start: number, end: number) => void): void {
  let armed = false;
  let measured = false;
  let dated = false;
  let titled = false;
  let previousEnd = -1;
  let loneNumber: { readonly start: number; readonly end: number } | undefined;
  let skipTo = 0;
  const known = new Map<string, TokenInfo>();
  for (let end = 0; end < text.length; ) {
    const start = end;
    const first = text.charCodeAt(start);
    end = tokenEnd(text, start, first);
    if (end === start) {
      end += 1;
      continue;
    }
    if (first === 10) {
      armed = measured = dated = titled = false;
      loneNumber = undefined;
      continue;
    }
    if (first >= 48 && first <= 57) {
      loneNumber = undefined;
      if (start < skipTo) continue;
      run.lastIndex = start;
      const whole = run.exec(text)?.[0] ?? text.slice(start, end);
      skipTo = start + whole.length;
      const before = text.charCodeAt(start - 1);
      const glued = before === 47 || before === 45 || before === 36 || before === 35 || before === 64 || before === 95;
      if (whole.includes('/')) {
        fraction.lastIndex = start;
        const found = armed && !dated && !glued ? fraction.exec(text) : null;
        const over = found?.[1] ?? '';
        if (found !== null && (/[+−-]/.test(found[0]) || over === '5' || over === '10' || (measured && smallScales.test(over)))) claim(start, start + found[0].length);
      } else if (plain.test(whole) && !glued) {
        const stop = start + whole.replace(/[.,:/-]+$/, '').length;
        if (armed && !dated) claim(start, stop);
        else loneNumber = { start, end: stop };
      }
      previousEnd = end;
      continue;
    }
    const written = text.slice(start, end);
    const info = infoOf(written, known);
    const { lower, kind, bits } = info;
    const near = start - previousEnd <= 3;
    previousEnd = end;
    if (!(titled && near) && (bits & isPhrase) !== 0) {
      const phrased = phraseEnd(text, start, lower);
      if (phrased > 0) claim(start, phrased);
    }
    if (!(titled && near)) {
      if (kind !== undefined) {
        const claimed = claimAt(text, start, end, lower, kind);
        if (claimed > 0) {
          claim(start, claimed);
          armed = measured = true;
          dated = false;
        }
      } else if ((bits & isShort) !== 0 && ((bits & isNameLike) === 0 || !inCapitals(text, start, end))) claim(start, end);
    }
    titled = (bits & isTitle) !== 0;
    if (loneNumber !== undefined && start - loneNumber.end <= 1 && written === lower && isClinicalWord(lower) && !streetAfter.test(text.slice(end, end + 12))) {
      claim(loneNumber.start, loneNumber.end);
    }
    loneNumber = undefined;
    if ((bits & isDateCue) !== 0) dated = true;
    else if ((bits & isSubject) !== 0) {
      armed = true;
      dated = false;
      measured ||= (bits & isMeasure) !== 0;
    } else if ((bits & isGlue) === 0) armed = measured = dated = false;
  }
}

const isLetter = (code: number): boolean => ((code | 32) >= 97 && (code | 32) <= 122) || (code >= 0xc0 && code <= 0x24f);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The end of the word, number or line break at `start`; `start` where none begins. */
function tokenEnd(text: string, start: number, first: number): number {
  if (first === 10) return start + 1;
  let end = start;
  if (isDigit(first)) {
    while (isDigit(text.charCodeAt(end))) end += 1;
    if (text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1))) {
      end += 2;
      while (isDigit(text.charCodeAt(end))) end += 1;
    }
    return end;
  }
  if (!isLetter(first)) return start;
  for (let code = first; isLetter(code) || code === 39 || code === 0x2019; code = text.charCodeAt(end)) end += 1;
  while (text.charCodeAt(end) === 45 && isLetter(text.charCodeAt(end + 1))) {
    end += 2;
    while (isLetter(text.charCodeAt(end))) end += 1;
  }
  return end;
}

/** What the vocabulary says of a word as written, whatever its place. */
interface TokenInfo {
  readonly lower: string;
  readonly kind: ReturnType<typeof eponymKind>;
  readonly bits: number;
}

const [isShort, isNameLike, isTitle, isDateCue, isSubject, isMeasure, isGlue, isPhrase] = [1, 2, 4, 8, 16, 32, 64, 128];
/** Words of the vocabulary met before; no other word outlives its text. */
const vocabularyMet = new Map<string, TokenInfo>();

function infoOf(written: string, known: Map<string, TokenInfo>): TokenInfo {
  const met = vocabularyMet.get(written) ?? known.get(written);
  if (met !== undefined) return met;
  const lower = written.toLowerCase();
  const kind = eponymKind(lower);
  const bits =
    (isAbbreviation(written, lower) ? isShort | (written === lower || !nameLikeAbbreviations.has(lower) ? 0 : isNameLike) : 0) |
    (titles.has(lower) ? isTitle : 0) | (dateCues.has(lower) ? isDateCue : 0) |
    (subjects.has(lower) ? isSubject : 0) | (measureWords.has(lower) ? isMeasure : 0) | (glue.has(lower) ? isGlue : 0) | (startsPhrase(lower) ? isPhrase : 0);
  const info = { lower, kind, bits };
  (kind === undefined && bits !== 0 && vocabularyMet.size < 5000 ? vocabularyMet : known).set(written, info);
  return info;
}

const titles = words('dr mr mrs ms miss mx prof professor doctor sir madam nurse pastor rev sgt');
const measureWords = words('bbs dgi fga sppb moca mmse poma score scored scores points total arat fma fim lefs faam mini-bestest minibestest tinetti berg');

function isAbbreviation(written: string, lower: string): boolean {
  if (written.length < 2 || written.length > 8) return false;
  if (written !== written.toUpperCase()) return written === lower && abbreviations.has(lower) && !nameLikeAbbreviations.has(lower);
  return upperAbbreviations.has(written) || abbreviations.has(lower);
}

/** Is the neighbourhood written in capitals, so that capitals mean nothing? */
function inCapitals(text: string, start: number, end: number): boolean {
  if (/^\s[A-Z]{3}/.test(text.slice(end, end + 4))) return true;
  const around = text.slice(Math.max(0, start - 24), start) + text.slice(end, end + 24);
  return !/[a-z]{2}/.test(around) && /[A-Z]{3}/.test(around);
}
