// Finds the treatment lines of a raw note: a code or a named service, its minutes, and the exercises that belong to it.
import { therapyCode } from '../../billing/codes';
import { namedHead } from './namedHeads';
import { minutesPart, wholeNumber } from './numberWords';
import { serviceNameAhead } from './serviceNames';

/** The head of a treatment line. Offsets are within the line read. */
export interface ServiceHead {
  readonly code: string | undefined;
  /** The name of the service as written, where it is one that is known. */
  readonly service?: string;
  readonly minutes: number | undefined;
  /** Words of the head besides code and minutes, e.g. "Gait training". */
  readonly label: string;
  /** Where the head ends and the exercises begin. */
  readonly end: number;
  /** The exercises where they stand before the code. */
  readonly body?: string;
}

const code = String.raw`(97\d{3}|G0283|95992)`;
/** Code first: "97112 x 23 min -", "97110 (15 min):", "97112 (neuro re-ed), 23 minutes." */
const codeFirst = new RegExp(
  String.raw`^${code}(?:[ -]?G[PO]\b)?[\s:,–(-]*(?:(?:[x×]|for)\s*)?(?:([A-Za-z][A-Za-z /&-]{1,40}?)[\s:,)(x×-]*)?${minutesPart}[\s)]*`,
  'i',
);
/** Service name first: "Therapeutic exercise (97110, 20 min):", "Gait training 97116 20 min:", "23 min neuromuscular re-education (97112):" */
const nameFirst = new RegExp(String.raw`^((?:${minutesPart}\s*(?:of\s+|on\s+)?)?[A-Za-z][A-Za-z /&-]{1,48}?)[\s:(,-]*${code}(?:[ -]?G[PO]\b)?[\s:,–)-]*(?:(?:(?:was|were|is)\s+)?(?:given|performed|provided|done|completed|delivered|used)\s+(?=for\s))?(?:(?:[x×]|for(?=\s+\S+\s+min))\s*)?(?:${minutesPart})?[\s)]*`, 'i');
/** Names a code's own service; anything else beside a code is a fact about the visit. */
export const serviceName = /\b(?:ther\w*|exercises?|re-?ed\w*|manual|gait training|activit\w+|self[- ]care|training|education|modalit\w+|stim\w*|ultrasound|group|neuro\w*|NMR|gait|traction|aquatic\w*|untimed|timed|code|PT|OT)\b/i;
const bareCode = new RegExp(String.raw`^${code}(?:[ -]?G[PO]\b)?(?!\s*[x×]\s*\d\b(?!\s*min))[\s:–-]*`, 'i');
/** "Units: 97110 x 2" and "97110-GP x2" bill; they treat nothing. */
/** "97112 x 30: airex tandem", "97140 15 post glide": more than any visit's units, so minutes. */
const bareMinutes = new RegExp(String.raw`^${code}(?:\s*[x×]\s*([89]|[1-9]\d)\s*(?=:|$|[-–]\s)|\s+([89]|[1-9]\d)(?:\s*[:–-]\s*|\s+)(?=[A-Za-z]{2})(?!(?:min|reps?|sets?|sec|ft|feet|lbs?|kg|deg|trials?|steps?|laps?|bites|units?|times|in|cm|m|s|of)\b))`, 'i');
/** The code behind what was done, then its minutes: "tenodesis, blocked PIP 10 reps, 97110, 23 minutes." */
const codeBehind = new RegExp(String.raw`^(.{3,200}?)[\s,(–-]+${code}(?:[ -]?G[PO]\b)?[\s,:(–-]*(?:(?:[x×]|for)\s*)?${minutesPart}[\s)]*\.?$`, 'i');
/** "fifteen minutes of 97530 with jar lids" */
const minutesOfCode = new RegExp(String.raw`^${minutesPart}\s+(?:of|on)\s+${code}[\s,:–-]*`, 'i');
/** The code last: "bandaging to axilla 15 min 97140", "stairs for 15 minutes, code 97530". */
const codeLast = new RegExp(String.raw`^(.{3,160}?)[\s,(]+(?:for\s+)?${minutesPart}[\s,(–-]*(?:(?:that's|that is|that was|which is)\s+)?(?:code\s+|of\s+)?${code}\)?[.,]?$`, 'i');
/** "Mins: 97535 30, 97530 20" */
const minutesLabel = /^(?:mins?|minutes|time|codes?\s*\/\s*min\w*|CPT\s*\/\s*min\w*)\s*[:=]\s*(?=97\d{3}|G0283)/i;
const billingLine = /^(?:units?|billing|billed|charges?|codes?|cpt)\b/i;
const unitsOnly = new RegExp(String.raw`^${code}(?:[ -]?G[PO]\b)?\s*[(]?\s*(?:[x×]\s*\d\b(?!\s*(?:min|\d|sec|ft))|\d\s*units?)`, 'i');

/** The head at the start of a treatment line; undefined for any other line. */
export function serviceHead(line: string): ServiceHead | undefined {
  const lead = /^(?:(?:then|next|also|and|first|today),?\s+)?(?:(?:we|pt|patient|therapist|client|i)\s+)?(?:then\s+)?(?:spent|performed|completed|provided|received|billed for|did)\s+|^(?:then|next|also|and)\s+(?=(?:97\d{3}|G0283)\b)/i.exec(line)?.[0].length ?? 0;
  if (lead > 0) {
    const found = serviceHead(line.slice(lead));
    return found?.minutes === undefined ? undefined : { ...found, end: found.end + lead };
  }
  if (billingLine.test(line) || minutesLabel.test(line) || unitsOnly.test(line)) return undefined;
  const first = codeFirst.exec(line);
  if (first !== null) {
    const minutes = wholeNumber(first[3] ?? '');
    // After a colon the exercises begin: "97110: NuStep 8 min" gives no minutes of the code, "97110: therapeutic exercise 20 min" does.
    const exercise = first[2] !== undefined && first[0].slice(0, first[0].indexOf(first[2])).includes(':') && !serviceName.test(first[2]);
    if (minutes !== undefined && !exercise) return head(first[1], minutes, first[2], first[0].length, line);
  }
  const amount = minutesOfCode.exec(line);
  const ofCode = wholeNumber(amount?.[1] ?? '');
  if (amount !== null && ofCode !== undefined) return head(amount[2], ofCode, undefined, amount[0].length, line);
  const counted = bareMinutes.exec(line);
  if (counted !== null) return head(counted[1], Number(counted[2] ?? counted[3]), undefined, counted[0].length, line);
  const named = nameFirst.exec(line);
  if (named !== null && !/[.:;]\s/.test(named[1] ?? '')) {
    // "HEP reviewed, 97110 x 15": more than any visit's units, so minutes.
    const counted = /[x×]\s*$/i.test(named[0]) ? /^([89]|[1-9]\d)\.?$/.exec(line.slice(named[0].length))?.[1] : undefined;
    if (counted !== undefined) return head(named[3], Number(counted), named[1], line.length, line);
    const minutes = wholeNumber(named[2] ?? named[4] ?? '');
    const label = (named[1] ?? '').replace(new RegExp(`^${minutesPart}\\s*(?:of\\s+|on\\s+)?`, 'i'), '');
    return head(named[3], minutes, label, named[0].length, line);
  }
  const behind = codeBehind.exec(line);
  const behindMinutes = wholeNumber(behind?.[3] ?? '');
  if (behind !== null && behindMinutes !== undefined && !/\b(?:97\d{3}|total|timed|units?)\b/i.test(behind[1] ?? '')) return { ...head(behind[2], behindMinutes, undefined, line.length, line), body: behind[1] ?? '' };
  const last = codeLast.exec(line);
  const lastMinutes = wholeNumber(last?.[2] ?? '');
  if (last !== null && lastMinutes !== undefined && !/\b(?:97\d{3}|total|timed|units?)\b/i.test(last[1] ?? '')) return { ...head(last[3], lastMinutes, undefined, line.length, line), body: (last[1] ?? '').replace(/^today\s+|^(?:we\s+)?(?:worked on|did|practi[cs]ed)\s+/gi, '').replace(/^(?:we\s+)?(?:worked on|did|practi[cs]ed)\s+/i, '') };
  const bare = bareCode.exec(line);
  return bare === null ? namedHead(line) : head(bare[1], undefined, undefined, bare[0].length, line);
}

function head(text: string | undefined, minutes: number | undefined, label: string | undefined, length: number, line: string): ServiceHead {
  const punctuation = /^[\s:;,.–-]*(?:(?:which |and )?(?:consist(?:ed|ing|s) of|includ(?:ed|ing|es)|comprised)\s+)?/i.exec(line.slice(length))?.[0].length ?? 0;
  const known = text === undefined ? undefined : (therapyCode(text)?.code ?? text);
  const words = (label ?? '').trim().replace(/[\s(,:-]+$/, '');
  const named = serviceNameAhead(words);
  return { code: known, ...(named === undefined || named.length < words.length ? {} : { service: words }), minutes, label: words, end: length + punctuation };
}

/** Where, after its start, a line holds the heads of further services: "97110 23 min: … 97140 15 min: …", "TE 20 min, MT 10 min". */
export function laterHeads(line: string): readonly number[] {
  return [...new Set([...laterCodes(line), ...laterNames(line), ...laterThens(line)])].toSorted((one, other) => one - other);
}

/** "…, then I did scar work for fifteen minutes, and then fifteen minutes of 97530": dictated, each "then" is another service. */
function laterThens(line: string): readonly number[] {
  if ((line.match(/\b\S+ min(?:ute)?s?\b/gi)?.length ?? 0) < 2) return [];
  return [...line.matchAll(/,\s+(?:and\s+)?then\s+(?:(?:i|we|pt|patient)\s+)?(?:(?:did|performed|worked on|completed|provided)\s+)?(?=\S)/gi)].map(({ index, 0: words }) => index + words.length);
}

/** Named services with minutes of their own; a code behind the name is found as a code. */
function laterNames(line: string): readonly number[] {
  if (!/\d\s*(?:min|')|\bmin(?:ute)?s?\b/i.test(line)) return [];
  return [...line.matchAll(/(?:[.;,]\s+|\s{2,}|\)\s+|\s[-–]\s+)(?:and\s+|then\s+)?(?=[A-Za-z\d])|\sand\s+(?=[A-Za-z]+[^,.;]{0,30}?\d{1,2}\s*(?:min|'))/g)].flatMap((match) => {
    const start = match.index + match[0].length;
    const found = namedHead(line.slice(start));
    return found?.service !== undefined && found.minutes !== undefined && !/^[^,.;]{0,60}\b97\d{3}\b/.test(line.slice(start)) ? [start] : [];
  });
}

function laterCodes(line: string): readonly number[] {
  const starts: number[] = [];
  if (minutesLabel.test(line)) return starts;
  const again = /(?:[.;,]\s+|\s{2,}|\)\s+|\s(?=(?:97\d{3})\s+(?:for\s+|[x×]\s?)?\d{1,3}\s*(?:min|[a-z]{3}))|\s(?=and (?:97\d{3})\s+(?:for\s+)?\d))(?:and\s)?(?=(?:97\d{3}|G0283|95992)\b)/g;
  for (const match of line.matchAll(again)) {
    const code = match.index + match[0].length;
    // "… lv 5. Ther ex 97110 22 min": the name of the service belongs to its head.
    const name = /(?:^|[.;:)]\s+)((?:[A-Za-z][A-Za-z/&-]*\.?\s?){1,4}[\s:,(-]*)$/.exec(line.slice(Math.max(0, code - 60), code))?.[1] ?? '';
    const start = serviceName.test(name) || serviceNameAhead(name) !== undefined ? code - name.length : code;
    const found = start === 0 ? undefined : serviceHead(line.slice(start));
    const before = line.slice(starts.at(-1) ?? 0, start);
    // "Tenodesis, blocked PIP, 97110, 23 minutes.": the head behind what was done ends it.
    const isBehind = found !== undefined && /^[\s.)]*(?:\(\d\))?[\s.)]*$/.test(line.slice(start + found.end)) && /[a-z]{3}/i.test(before) && !/\b(?:97\d{3}|timed|total)\b/i.test(before) && !/[.;]\s*$/.test(before);
    if (found?.minutes !== undefined && !isBehind) starts.push(start);
  }
  return starts;
}
