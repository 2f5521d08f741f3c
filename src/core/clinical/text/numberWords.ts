// Numbers written as words ("twenty-three minutes", "one and a half miles", "twice a week") become number tokens.
import codeData from '../../data/codes.json';
import type { Token } from './tokens';

const units = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const dozen = 12;
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const values = new Map<string, number>([...units.map((word, value) => [word, value] as const), ...tens.map((word, index) => [word, 20 + index * 10] as const), ['dozen', dozen]]);
/** Notes of money: "confuses fives and twenties"; a decade of life has a "her" before it. */
const notes = new Map([['fives', 5], ['tens', 10], ['twenties', 20], ['fifties', 50], ['hundreds', 100]]);
const ordinals = new Map(['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth'].map((word, index) => [word, index + 1]));
/** Latin dosing shorthand: times a day. */
const perDay = new Map([['qd', 1], ['bid', 2], ['tid', 3], ['qid', 4]]);
const multiplied = new Map([['once', 1], ['twice', 2], ['thrice', 3]]);
/** "one" is a figure only before something one counts. */
const countable = /^(?:sets?|reps?|repetitions?|loss|lob|weeks?|days?|months?|visits?|sessions?|times?|minutes?|min|hours?|units?|falls?|episodes?|points?|steps?|cues?|verbal|tactile|pounds?|lb|miles?|blocks?|flights?|years?|trials?|errors?|stumbles?|corrections?|handrails?|rails?|persons?|hundred|thousand|inch|foot|meter|rest|seated|additional|near|degrees?|percent|hand|half|and|since|flight|rest|set|centimeters?|cm|millimeters?|kilograms?|kg|ounces?|liters?|yards?|seconds?|fingers?|fingerbreadths?|liners?|pads?|wakings?|lengths?|laps?|passes|pass|bouts?|feet)$/;

/** Procedures by their number. */
const known: ReadonlySet<number> = new Set(codeData.rows.map(({ code }) => Number(code)));

/** Replaces runs of number words by one number token that spans them. */
export function joinNumberWords(tokens: readonly Token[]): readonly Token[] {
  const result: Token[] = [];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    if (token === undefined) break;
    const read = token.kind === 'word' ? readRun(tokens, index) : (halfAfter(tokens, index) ?? signAfter(tokens, index));
    if (read === undefined) {
      result.push(token);
      index += 1;
      continue;
    }
    const last = tokens[read.next - 1] ?? token;
    if (read.isCode === true) {
      result.push({ kind: 'code', text: String(read.value), start: token.start, end: last.end, caps: 'lower', spaced: token.spaced });
      index = read.next;
      continue;
    }
    result.push({ kind: 'number', text: String(read.value), value: read.value, start: token.start, end: last.end, caps: 'lower', spaced: token.spaced });
    if (read.signs !== undefined) result.push({ kind: 'mark', text: read.signs, start: last.end, end: last.end, caps: 'lower', spaced: false });
    if (read.daily === true) result.push({ kind: 'word', text: 'x', start: last.end, end: last.end, caps: 'lower', spaced: false }, { kind: 'word', text: 'daily', start: last.end, end: last.end, caps: 'lower', spaced: true });
    if (read.bouts === true) result.push({ kind: 'word', text: 'times', start: last.end, end: last.end, caps: 'lower', spaced: true });
    if (read.place === true) result.push({ kind: 'word', text: 'th', start: last.end, end: last.end, caps: 'lower', spaced: false });
    if (read.times) result.push({ kind: 'word', text: 'x', start: last.end, end: last.end, caps: 'lower', spaced: false });
    index = read.next;
  }
  return result;
}

interface Run {
  readonly value: number;
  readonly next: number;
  readonly times?: boolean;
  readonly daily?: boolean;
  readonly bouts?: boolean;
  /** "the fifth visit" */
  readonly place?: boolean;
  readonly isCode?: true;
  /** "four plus out of five" */
  readonly signs?: '+' | '-';
}

function readRun(tokens: readonly Token[], from: number): Run | undefined {
  const word = tokens[from]?.text ?? '';
  const next = tokens[from + 1];
  const times = multiplied.get(word);
  // "150 feet twice", "twice 40 feet"
  if (times !== undefined && isBoutOf(tokens, from) && !(word === 'once' && /^(?:a|per|the|she|he)$/.test(next?.text ?? ''))) return { value: times, next: from + 1, bouts: true };
  // "once or twice weekly"
  if (times !== undefined && /^(?:or|to)$/.test(next?.text ?? '') && multiplied.has(tokens[from + 2]?.text ?? '')) return { value: times, next: from + 1 };
  if (times !== undefined) return /^(?:a|per|each|every|daily|weekly|\/|monthly|this|in|during|over)$/.test(next?.text ?? '') && !(next?.text === 'a' && !/^(?:day|week|month|night|year|hour|session|visit|shift|season|fortnight|quarter|minute)$/.test(tokens[from + 2]?.text ?? '')) ? { value: times, next: from + 1, times: true } : undefined;
  const doses = perDay.get(word);
  // "QD 47.7": the short form of the DASH
  if (doses !== undefined && !(word === 'qd' && next?.kind === 'number')) return { value: doses, next: from + 1, daily: true };
  const place = ordinals.get(word);
  if (place !== undefined) {
    // "the fifth visit", "the fifth of twelve visits"
    // "the fifteenth postoperative day", "her ninth physical therapy visit"
    const noun = [1, 2, 3].map((ahead) => tokens[from + ahead]?.text ?? '').find((text) => !/^(?:postoperative|post|op|physical|occupational|therapy|pt|ot|outpatient|scheduled|authorized|approved|treatment|consecutive|-)$/.test(text));
    // "eighth percentile"
    if (next?.text === 'percentile') return { value: place, next: from + 1, place: true };
    const named = /^(?:visit|session|appointment|day)$/.test(noun ?? '') && word !== 'first' && !(noun === 'day' && word === 'second');
    const among = next?.text === 'of' && (tokens[from + 2]?.kind === 'number' || values.has(tokens[from + 2]?.text ?? '')) && /^(?:visits?|sessions?|treatments?|authorized|approved|scheduled|planned|weeks?)$/.test(tokens[from + 3]?.text ?? '');
    return named || among ? { value: place, next: from + 1, place: named } : undefined;
  }
  const note = notes.get(word);
  if (note !== undefined && (notes.has(tokens[from + 2]?.text ?? '') || notes.has(tokens[from - 2]?.text ?? '')) && [next, tokens[from - 1]].some((joint) => /^(?:and|or|with|from|for)$/.test(joint?.text ?? '')) && !/^(?:her|his|their|mid|early|late)$/.test(tokens[from - 1]?.text ?? '')) return { value: note, next: from + 1 };
  // "gait speed point eight nine"
  const fraction = word === 'point' && tokens[from - 1]?.kind === 'word' ? halfFrom(tokens, from) : undefined;
  // "community ambulation point eight meters per second", "acuity point nine,", but "trigger point eight"
  if (fraction !== undefined && !pointed.test(tokens[from - 1]?.text ?? '') && (fraction.next > from + 2 || endsValue(tokens[fraction.next]))) return fraction;
  // "extension is minus fifteen"
  if (word === 'minus' && next?.kind === 'word' && values.has(next.text) && tokens[from - 1]?.kind !== 'number' && !values.has(tokens[from - 1]?.text ?? '')) {
    const run = readRun(tokens, from + 1);
    return run === undefined ? undefined : { ...run, value: -run.value };
  }
  // "walks a mile", but not "half a mile"
  if (word === 'a' && next?.text === 'mile' && !/^(?:half|quarter|of|miles|times)$/.test(tokens[from - 1]?.text ?? '')) return { value: 1, next: from + 1 };
  // "a hundred ten beats", "for a minute", "about an hour a day", "half an hour"
  if (word === 'a' && next?.text === 'hundred' && tokens[from - 1]?.kind !== 'number') {
    const rest = readRest(tokens, from + 2, 100);
    return { value: 100 + rest.value, next: rest.next };
  }
  if (word === 'half' && /^an?$/.test(next?.text ?? '') && /^(?:hour|minute|mile|pound|inch)$/.test(tokens[from + 2]?.text ?? '') && tokens[from - 1]?.text !== 'and') return { value: 0.5, next: from + 2 };
  if (/^an?$/.test(word) && isOneOf(tokens, from)) return { value: 1, next: from + 1 };
  // "none of three trials"
  if (word === 'none' && next?.text === 'of' && (tokens[from + 2]?.kind === 'number' || values.has(tokens[from + 2]?.text ?? ''))) return { value: 0, next: from + 1 };
  let value = values.get(word);
  // "a two-handed lift", "one-sided"
  if (next?.spaced === false && /^(?:handed|legged|footed|sided|fold|dimensional)$/.test(next.text)) return undefined;
  if (value === undefined || /^(?:thirds|quarters|fifths|tenths)$/.test(next?.text ?? '')) return undefined;
  let at = from + 1;
  const spoken = spokenHundreds(tokens, from, value);
  if (spoken !== undefined) return spoken;
  // "Falls: one, 4/2"
  const listed = word === 'one' && tokens[from - 1]?.text === ':' && (next === undefined || next.kind !== 'word' || /^(?:on|in|at|since|per)$/.test(next.text));
  if (word === 'one' && !listed && !countsOne(tokens, from) && halfFrom(tokens, at) === undefined && !/^(?:plus|minus)$/.test(next?.text ?? '')) return undefined;
  const ranked = value >= 20 && tokens[at + 1]?.text === 'percentile' ? ordinals.get(tokens[at]?.text ?? '') : undefined;
  if (ranked !== undefined && ranked < 10) return { value: value + ranked, next: at + 1, place: true };
  if (value >= 20 && at < tokens.length) {
    const small = values.get(tokens[at]?.text ?? '');
    if (small !== undefined && small > 0 && small < 10 && tokens[at]?.kind === 'word') {
      value += small;
      at += 1;
    }
  }
  // "ninety seven one ten", "nine seven five thirty" are codes.
  const code = value >= 90 ? codeEnd(tokens, at, value) : value === 9 ? codeByDigits(tokens, at) : undefined;
  if (code !== undefined) return code;
  if (tokens[at]?.text === 'hundred') {
    const rest = readRest(tokens, at + 1, 100);
    value = value * 100 + rest.value;
    at = rest.next;
  }
  // "one thousand forty feet", the year "two thousand twenty six"
  const thousands = tokens[at]?.text === 'thousand' && value < 100 ? readRest(tokens, at + 1, 1000) : undefined;
  if (thousands !== undefined) return { value: value * 1000 + thousands.value, next: thousands.next };
  const sign = tokens[at]?.text;
  if (value <= 5 && (sign === 'plus' || sign === 'minus') && endsGrade(tokens[at + 1])) return { value, next: at + 1, signs: sign === 'plus' ? '+' : '-' };
  const half = halfFrom(tokens, at);
  return half === undefined ? { value, next: at } : { value: value + half.value, next: half.next };
}

/** "an hour a day", "held for a minute", but "twice an hour", "80 beats a minute", "half an hour". */
function isOneOf(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  const unit = tokens[at + 1]?.text ?? '';
  if (unit === 'minute' || unit === 'hour') return /^(?:for|about|around|in|under|over|within|than|nearly|almost|only|least|most|last(?:s|ed)?|of|takes|took|after|every|up to|to|roughly|approximately)$/.test(before) && !/^(?:times|visits)$/.test(tokens[at - 2]?.text ?? '');
  return false;
}

/** What is a place or a moment, and no figure below one: "trigger point eight", "at this point two". */
const pointed = /^(?:trigger|end|pressure|tender|motor|data|bony|focal|fixed|contact|entry|exit|reference|set|match|power|turning|starting|sticking|pain|acupuncture|touch|check|bullet|decimal|this|that|which|what|every|each|some|one|the|a|an|any|no|my|his|her|your)$/;

/** "point eight meters per second", "point nine, critical print …" */
function endsValue(after: Token | undefined): boolean {
  return after === undefined || after.kind === 'line' || (after.kind === 'mark' && /^[,;.)/]$/.test(after.text)) || /^(?:meters?|metres?|miles?|percent|milliamps?|seconds?|log\w*|to|from|it|was|and|with|today|now|on|at|versus|vs)$/.test(after.text);
}

/** What follows "hundred" or "thousand", below it: "one hundred forty", "and five"; none is nothing more. */
function readRest(tokens: readonly Token[], at: number, below: number): { readonly value: number; readonly next: number } {
  const joined = tokens[at]?.text === 'and' && values.has(tokens[at + 1]?.text ?? '') ? at + 1 : at;
  const rest = values.has(tokens[joined]?.text ?? '') ? readRun(tokens, joined) : undefined;
  return rest !== undefined && rest.value < below ? { value: rest.value, next: rest.next } : { value: 0, next: at };
}

/** "4 minus", "1 plus right": a grade dictated with its figure. */
function signAfter(tokens: readonly Token[], at: number): Run | undefined {
  const [token, sign] = [tokens[at], tokens[at + 1]?.text];
  if (token?.kind !== 'number' || token.value === undefined || token.value > 5 || (sign !== 'plus' && sign !== 'minus') || !endsGrade(tokens[at + 2])) return undefined;
  return { value: token.value, next: at + 2, signs: sign === 'plus' ? '+' : '-' };
}

/** "four plus it was four minus", but no "two plus three". */
function endsGrade(after: Token | undefined): boolean {
  return after === undefined || (after.kind !== 'number' && !values.has(after.text) && !/^(?:a|an|the|another|some|one|year|years)$/.test(after.text));
}

/** "one set", "one at rest", "one of four", "one per week", "from one to two pounds"; not "one hand", "one to one", "no one". */
function countsOne(tokens: readonly Token[], from: number): boolean {
  const [next, then] = [tokens[from + 1], tokens[from + 2]];
  if (isOfService(tokens, from)) return true;
  // "one right zero left": a value of each side
  if (isSide(next) && (then?.kind === 'number' || values.has(then?.text ?? '') || then?.text === 'and') && (isSide(tokens[from + 3]) || isSide(tokens[from + 4]))) return true;
  if (next === undefined || next.text === 'hand' || (next.text === 'step' && then?.text === 'at')) return false;
  const number = then === undefined ? undefined : then.kind === 'number' ? then.value : values.get(then.text);
  switch (next.text) {
    case 'at': return /^(?:rest|best|worst)$/.test(then?.text ?? '');
    // "from two to one"
    case '.':
    case ',': return tokens[from - 1]?.text === 'to' && (tokens[from - 2]?.kind === 'number' || values.has(tokens[from - 2]?.text ?? ''));
    // "one out of ten"
    case 'out': return then?.text === 'of';
    // "from four in the month before to one in the past month"
    case 'in': return tokens[from - 1]?.text === 'to' && /^(?:this|past|last|recent)$/.test(then?.text === 'the' ? (tokens[from + 3]?.text ?? '') : (then?.text ?? '')) && tokens.slice(Math.max(0, from - 12), from).some(({ text }, at, all) => text === 'from' && (all[at + 1]?.kind === 'number' || values.has(all[at + 1]?.text ?? '')));
    case 'of': return (values.get(then?.text ?? '') ?? 0) > 2;
    case 'or':
    case 'through':
    case 'thru':
    case 'to': return (number ?? 0) > 1;
    case 'a':
    case 'per': return /^(?:week|day|month|night|hour|visit)$/.test(then?.text ?? '');
    // "one M print"
    case 'm': return then?.text === 'print';
    default: return next.kind === 'word' && countable.test(next.text);
  }
}

const isSide = (token: Token | undefined): boolean => /^(?:right|left|r|l)$/.test(token?.text ?? '');

/** "97140 one", "thirty minutes therex, two units, ten gait, one": the units of a service. */
function isOfService(tokens: readonly Token[], from: number): boolean {
  const next = tokens[from + 1];
  // "one canalith repositioning 95992"
  const code = [2, 3, 4].find((ahead) => tokens[from + ahead]?.kind === 'code');
  if (code !== undefined && tokens.slice(from + 1, from + code).every(({ kind, text }) => kind === 'word' && text.length > 2 && !values.has(text))) return true;
  if (next !== undefined && next.kind !== 'line' && !/^[,;.)]$/.test(next.text)) return false;
  return tokens[from - 1]?.kind === 'code' || (tokens[from - 1]?.text === ',' && tokens.slice(Math.max(0, from - 16), from).some(({ text }, at, all) => /^units?$/.test(text) && (all[at - 1]?.kind === 'number' || values.has(all[at - 1]?.text ?? ''))));
}

/** The last three digits of a service code as they are spoken: "one ten", "five thirty five", "oh thirty two"; of "ninety five nine ninety two" as well. */
function codeEnd(tokens: readonly Token[], at: number, lead: number): Run | undefined {
  const digit = /^(?:oh|o|zero)$/.test(tokens[at]?.text ?? '') ? 0 : values.get(tokens[at]?.text ?? '');
  const rest = values.get(tokens[at + 1]?.text ?? '');
  if (digit === undefined || (lead === 97 && digit > 7) || rest === undefined || rest < 10) return undefined;
  const ones = rest >= 20 ? values.get(tokens[at + 2]?.text ?? '') : undefined;
  // "ninety seven one forty fifteen minutes": the fifteen is another number.
  // "ninety seven one forty one unit": nor is the one.
  const joined = ones !== undefined && ones > 0 && ones < 10 && !/^(?:units?|min|minutes?)$/.test(tokens[at + 3]?.text ?? '');
  const value = lead * 1000 + digit * 100 + rest + (joined ? (ones ?? 0) : 0);
  return lead === 97 || known.has(value) ? { value, next: at + (joined ? 3 : 2), isCode: true } : undefined;
}

/** "nine seven one four oh" */
function codeByDigits(tokens: readonly Token[], at: number): Run | undefined {
  const digits = tokens.slice(at, at + 4).map(({ text }) => (/^(?:oh|o|zero)$/.test(text) ? 0 : (values.get(text) ?? 99)));
  const [seven, ...rest] = digits;
  return seven === 7 && rest.length === 3 && rest.every((digit) => digit < 10) ? { value: Number(`97${rest.join('')}`), next: at + 4, isCode: true } : undefined;
}

/** Does "twice" stand right behind a distance, a time or something that happened? */
function isBoutOf(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  if (/^(?:fell|fallen|fall|falls|tripped|stumbled|buckled|woke|waking)$/.test(before)) return true;
  // "has cancelled once.", but "at once."
  if (before.length > 4 && before.endsWith('ed') && endsClause(tokens[at + 1])) return true;
  return /^(?:feet|ft|foot|m|meters|yards|seconds|sec|s|minutes|min|steps)$/.test(tokens[at - 1]?.text ?? '') && tokens[at - 2]?.kind === 'number';
}

const endsClause = (after: Token | undefined): boolean => after === undefined || after.kind === 'line' || /^[.;,)]$/.test(after.text);

/** "one twenty-eight" is 128, "one oh five" 105, as values are spoken. */
function spokenHundreds(tokens: readonly Token[], from: number, value: number): Run | undefined {
  if (value < 1 || (value > 3 && !isFar(tokens, from))) return undefined;
  const next = tokens[from + 1]?.text ?? '';
  if ((next === 'oh' || next === 'o') && values.has(tokens[from + 2]?.text ?? '')) return { value: value * 100 + (values.get(tokens[from + 2]?.text ?? '') ?? 0), next: from + 3 };
  const rest = values.get(next);
  if (rest === undefined || rest < 10 || tokens[from + 1]?.kind !== 'word') return undefined;
  const run = readRun(tokens, from + 1);
  // "three ten-second holds"
  if (run !== undefined && tokens[run.next]?.kind === 'word' && tokens[run.next]?.spaced === false) return undefined;
  return run === undefined || run.value > 99 ? undefined : { value: value * 100 + run.value, next: run.next };
}

/** "eleven hundred forty feet, up from eight seventy": of a length told in hundreds before. */
function isFar(tokens: readonly Token[], from: number): boolean {
  const before = tokens.slice(Math.max(0, from - 12), from);
  return tens.includes(tokens[from + 1]?.text ?? '') && before.some(({ text }) => /^(?:hundred|thousand)$/.test(text)) && /^(?:from|was|to|of|about|than|versus)$/.test(before.at(-1)?.text ?? '');
}

/** "2 and a half" keeps its number and takes the half. */
function halfAfter(tokens: readonly Token[], at: number): Run | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.value === undefined) return undefined;
  const half = halfFrom(tokens, at + 1);
  return half === undefined ? undefined : { value: token.value + half.value, next: half.next };
}

function halfFrom(tokens: readonly Token[], at: number): Run | undefined {
  if (tokens[at]?.text === 'and' && /^(?:a|one)$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text === 'half') return { value: 0.5, next: at + 3 };
  if (tokens[at]?.text === 'point' && (tokens[at + 1]?.text === 'oh' || (values.get(tokens[at + 1]?.text ?? '') ?? 10) < 10)) {
    let digits = '';
    let index = at + 1;
    for (; index < at + 4; index += 1) {
      const digit = /^(?:oh|o)$/.test(tokens[index]?.text ?? '') ? 0 : values.get(tokens[index]?.text ?? '');
      if (digit === undefined || digit > 9) break;
      // "seventeen point eight six minute walk"
      if (digits !== '' && /^(?:minute|meter)$/.test(tokens[index + 1]?.text ?? '')) break;
      digits += String(digit);
    }
    return { value: Number(`0.${digits}`), next: index };
  }
  return undefined;
}
