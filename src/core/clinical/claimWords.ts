// Words that are clinical (eponyms with their test, abbreviations) and numbers that are clinical by the word they stand at.
// One pass over words and numbers; looks at most a few dozen characters around each.
import { claimAt, eponymKind } from './claimEponyms';
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

const token = /[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’]*(?:-[A-Za-zÀ-ɏ]+)*|\d+(?:\.\d+)?|\n/g;
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
  token.lastIndex = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const written = match[0];
    const start = match.index;
    const end = start + written.length;
    const first = written.charCodeAt(0);
    if (first === 10) {
      armed = measured = dated = titled = false;
      loneNumber = undefined;
      continue;
    }
    if (first >= 48 && first <= 57) {
      loneNumber = undefined;
      if (start < skipTo) continue;
      run.lastIndex = start;
      const whole = run.exec(text)?.[0] ?? written;
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
    const lower = written.toLowerCase();
    const near = start - previousEnd <= 3;
    previousEnd = end;
    if (!(titled && near)) {
      const kind = eponymKind(lower);
      if (kind !== undefined) {
        const claimed = claimAt(text, start, end, lower, kind);
        if (claimed > 0) {
          claim(start, claimed);
          armed = measured = true;
          dated = false;
        }
      } else if (isAbbreviation(written, lower, text, start)) claim(start, end);
    }
    titled = titles.has(lower);
    if (loneNumber !== undefined && start - loneNumber.end <= 1 && isClinicalWord(lower) && written === lower && !streetAfter.test(text.slice(end, end + 12))) {
      claim(loneNumber.start, loneNumber.end);
    }
    loneNumber = undefined;
    if (dateCues.has(lower)) dated = true;
    else if (subjects.has(lower)) {
      armed = true;
      dated = false;
      measured ||= measureWords.has(lower);
    } else if (!glue.has(lower)) armed = measured = dated = false;
  }
}

const titles = words('dr mr mrs ms miss mx prof professor doctor sir madam nurse pastor rev sgt');
const measureWords = words('bbs dgi fga sppb moca mmse poma score scored scores points total arat fma fim lefs faam mini-bestest minibestest tinetti berg');

function isAbbreviation(written: string, lower: string, text: string, start: number): boolean {
  if (written.length < 2 || written.length > 8) return false;
  const upper = written === written.toUpperCase();
  if (!upper) return written === lower && abbreviations.has(lower) && !nameLikeAbbreviations.has(lower);
  if (!upperAbbreviations.has(written) && !abbreviations.has(lower)) return false;
  return !nameLikeAbbreviations.has(lower) || !inCapitals(text, start, start + written.length);
}

/** Is the neighbourhood written in capitals, so that capitals mean nothing? */
function inCapitals(text: string, start: number, end: number): boolean {
  if (/^\s[A-Z]{3}/.test(text.slice(end, end + 4))) return true;
  const around = text.slice(Math.max(0, start - 24), start) + text.slice(end, end + 24);
  return !/[a-z]{2}/.test(around) && /[A-Z]{3}/.test(around);
}
