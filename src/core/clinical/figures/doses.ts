// Exercise doses (sets × reps × load or time) and frequencies (2x/wk, twice weekly, 2w6) as groups of quantities.
import { place } from './quantityTypes';
import { readUnit } from '../words/units';
import type { Quantity } from './quantityTypes';
import type { Token } from '../text/tokens';

const per = /^(?:\/|per|a|each|every)$/;
export const periods: ReadonlyMap<string, string> = new Map([['wk', 'week'], ['wks', 'week'], ['week', 'week'], ['weeks', 'week'], ['weekly', 'week'], ['w', 'week'], ['day', 'day'], ['daily', 'day'], ['d', 'day'], ['days', 'day'], ['mo', 'month'], ['month', 'month'], ['monthly', 'month'], ['hour', 'hour'], ['hr', 'hour'], ['night', 'night'], ['year', 'year'], ['visit', 'visit'], ['session', 'session'], ['min', 'minute'], ['minute', 'minute']]);

interface Ends {
  readonly values: readonly number[];
  readonly next: number;
}

/** One number or a range "2-3", "2 to 3". */
function ends(tokens: readonly Token[], at: number): Ends | undefined {
  const first = tokens[at];
  if (first?.kind !== 'number') return undefined;
  const joint = tokens[at + 1];
  const second = tokens[at + 2];
  if ((joint?.text === '-' || joint?.text === 'to' || joint?.text === 'or') && second?.kind === 'number' && (second.value ?? 0) > (first.value ?? 0)) return { values: [first.value ?? 0, second.value ?? 0], next: at + 3 };
  return { values: [first.value ?? 0], next: at + 1 };
}

/** "2x/wk", "2-3 times per week", "twice weekly", "3 visits a week", "2w6" (with its weeks), "5 days/week". */
export function readFrequency(tokens: readonly Token[], at: number, group: number): readonly Quantity[] | undefined {
  const count = ends(tokens, at);
  if (count === undefined) return undefined;
  let index = count.next;
  const word = tokens[index];
  // "26w4d" is an age before birth.
  if (word?.text === 'w' && tokens[index + 1]?.kind === 'number' && tokens[index + 2]?.text === 'd' && tokens[index + 2]?.spaced === false) {
    return [
      place(tokens, { values: count.values, unit: 'week', attribute: 'value', first: at, next: index + 1, group }),
      place(tokens, { values: [tokens[index + 1]?.value ?? 0], unit: 'day', attribute: 'value', first: index + 1, next: index + 3, group }),
    ];
  }
  if (word?.text === 'w' && tokens[index + 1]?.kind === 'number' && !word.spaced) {
    return [
      place(tokens, { values: count.values, attribute: 'frequency', counted: 'week', first: at, next: index, group }),
      place(tokens, { values: [tokens[index + 1]?.value ?? 0], unit: 'week', attribute: 'value', first: index + 1, next: index + 2, group }),
    ];
  }
  const times = /^(?:x|times|time|visits|visit|sessions|session|days|day|d|nights|treatments)$/.test(word?.text ?? '');
  if (times) index += 1;
  let period = periods.get(tokens[index]?.text ?? '');
  if (per.test(tokens[index]?.text ?? '')) {
    period = periods.get(tokens[index + 1]?.text ?? '');
    index += 1;
  } else if (!times || !/^(?:weekly|daily|monthly|wk|week|day)$/.test(tokens[index]?.text ?? '')) period = undefined;
  // "from two visits to one per week"
  if (period === undefined && times && tokens[index]?.text === 'to' && tokens[index + 1]?.kind === 'number') {
    const shared = readFrequency(tokens, index + 1, group)?.[0];
    if (shared?.counted !== undefined && tokens[at - 1]?.text === 'from') return [place(tokens, { values: count.values, attribute: 'frequency', counted: shared.counted, first: at, next: index, group })];
  }
  // "2x/wk x 3 then 1x x 2": once a week as well
  const goesOn = period === undefined && word?.text === 'x' && tokens[index]?.text === 'x' && tokens[index + 1]?.kind === 'number' && tokens[at - 1]?.text === 'then' && tokens.slice(Math.max(0, at - 9), at).some(({ text }) => periods.get(text) === 'week');
  if (goesOn) {
    const span = ends(tokens, index + 1);
    return [
      place(tokens, { values: count.values, attribute: 'frequency', counted: 'week', first: at, next: index, group }),
      ...(span === undefined ? [] : [place(tokens, { values: span.values, unit: 'week', attribute: 'value', first: index + 1, next: readUnit(tokens, span.next)?.next ?? span.next, group })]),
    ];
  }
  if (period === undefined || (!times && !per.test(tokens[count.next]?.text ?? ''))) return undefined;
  // "compared with 126 a week ago"
  if (/^(?:ago|later|earlier)$/.test(tokens[index + 1]?.text ?? '')) return undefined;
  if (!times && period === 'minute') return undefined;
  // "97112 x1 each visit" are units; how often is not said.
  if (tokens[at - 1]?.text === 'x' && tokens[at - 2]?.kind === 'code') return [place(tokens, { values: count.values, attribute: 'count', counted: 'unit', first: at, next: count.next, group })];
  const frequency = place(tokens, { values: count.values, attribute: 'frequency', counted: period, first: at, next: index + 1, group });
  // "2x/wk x4" goes on for four weeks.
  const weeks = tokens[index + 1]?.text === 'x' ? ends(tokens, index + 2) : undefined;
  if (weeks === undefined || readUnit(tokens, weeks.next) !== undefined || tokens[weeks.next]?.text === 'x') return [frequency];
  return [frequency, place(tokens, { values: weeks.values, unit: period, attribute: 'value', first: index + 2, next: weeks.next, group })];
}

/** "3x10", "3 sets of 10 reps", "3 x 30 s", "2x15 @ 5 lb", "x 10 reps", "10 reps x 3 sets". */
export function readDose(tokens: readonly Token[], at: number, group: number): readonly Quantity[] | undefined {
  const first = ends(tokens, at);
  if (first === undefined || /^(?:level|lvl|lev)$/.test(tokens[at - 1]?.text ?? '')) return undefined;
  const before = tokens[at - 1]?.text;
  let index = first.next;
  const word = tokens[index]?.text ?? '';
  // "alarms: 2 set I": what was set up.
  const sets = /^(?:sets?|rounds?|circuits?|holds?|bouts?)$/.test(word) && !(word === 'set' && (first.values[0] ?? 1) > 1 && /^(?:i|ind|indep|independently|up|by|correctly|with|w\/)$/.test(tokens[index + 1]?.text ?? ''));
  const reps = /^(?:reps?|repetitions?)$/.test(word);
  if (sets || reps) index += 1;
  const joint = tokens[index]?.text ?? '';
  const joined = joint === 'x' || (joint === 'by' && first.values.length === 1 && (first.values[0] ?? 99) < 11 && /^(?:undefined|s|min|ft|yd|h)$/.test(String(readUnit(tokens, index + 2)?.unit))) || (sets && (joint === 'of' || joint === ',' || joint === '/')) || (joint === 'of' && isHeld(tokens, index, first.values[0] ?? 0)) || (joint === 'for' && isTimed(tokens, index, first.values[0] ?? 0)) || (reps && (joint === 'for' || joint === ','));
  const second = joined ? ends(tokens, index + 1) : undefined;
  if (second === undefined || (joint === ',' && !/^(?:reps?|repetitions?|sets?)$/.test(tokens[second.next]?.text ?? ''))) {
    if (sets) return [place(tokens, { values: first.values, attribute: 'sets', first: at, next: index, group })];
    if (reps) return [place(tokens, { values: first.values, attribute: 'reps', first: at, next: index, group })];
    // "97535 x 8 visits"
    if (before === 'x' && tokens[at - 2]?.kind === 'code' && /^(?:visits?|sessions?|days?)$/.test(tokens[first.next]?.text ?? '')) return undefined;
    // "97530 x 30" and "MT x 8: …" are minutes, "97530 x2" units.
    if (before === 'x' && namesService(tokens[at - 2]) && (first.values[0] ?? 0) > 7 && first.values.length === 1 && tokens[first.next]?.text !== 'dos' && (readUnit(tokens, first.next) === undefined || isPrime(tokens, first.next))) return [place(tokens, { values: first.values, unit: 'min', attribute: 'value', first: at, next: isPrime(tokens, first.next) ? first.next + 1 : first.next, group })];
    if (before === 'x' && tokens[at - 2]?.kind === 'code' && !/^(?:min|mins|minutes)$/.test(tokens[first.next]?.text ?? '')) return [place(tokens, { values: first.values, attribute: 'count', counted: 'unit', first: at, next: first.next, group })];
    // "TM 2.2 mph 3% x 15", "bike L4 x 12": minutes
    if (before === 'x' && readUnit(tokens, first.next) === undefined && (first.values[0] ?? 0) > 2 && (first.values[0] ?? 99) <= 60 && onMachine(tokens, at - 1)) return [place(tokens, { values: first.values, unit: 'min', attribute: 'value', first: at, next: first.next, group })];
    if (before === 'x' && readUnit(tokens, first.next) === undefined) return [place(tokens, { values: first.values, attribute: 'factor', first: at, next: first.next, group })];
    return undefined;
  }
  const size = readSize(tokens, at, first, second, group);
  if (size !== undefined) return size;
  // "2x4wk" is twice a week for four weeks.
  const span = readUnit(tokens, second.next);
  if (!sets && !reps && span?.unit === 'week') {
    return [
      place(tokens, { values: first.values, attribute: 'frequency', counted: 'week', first: at, next: index, group }),
      place(tokens, { values: second.values, unit: 'week', attribute: 'value', first: index + 1, next: span.next, group }),
    ];
  }
  // "tendon glides 10 x 2" of a note that has "10 reps x 3": many come first and are the repetitions.
  const turned = !sets && !reps && joint === 'x' && (first.values[0] ?? 0) >= 10 && (second.values[0] ?? 9) < 5 && span === undefined && !/^(?:reps?|repetitions?|sets?)$/.test(tokens[second.next]?.text ?? '') && tokens[second.next]?.text !== 'x' && tokens.some(({ text }, place) => /^reps?$/.test(text) && tokens[place + 1]?.text === 'x' && tokens[place - 1]?.kind === 'number');
  const found: Quantity[] = [place(tokens, { values: first.values, attribute: reps || turned ? 'reps' : 'sets', first: at, next: index, group })];
  let next = second.next;
  const unit = readUnit(tokens, next);
  const tail = tokens[next]?.text ?? '';
  if (unit !== undefined) {
    // Ten times ten seconds are as well called repetitions.
    if (unit.unit === 's' && found[0] !== undefined) found[0] = { ...found[0], counted: 'hold' };
    found.push(place(tokens, { values: second.values, unit: unit.unit, attribute: 'value', first: index + 1, next: unit.next, group }));
    next = unit.next;
  } else {
    const word = /^(?:reps?|repetitions?|sets?|each|ea)$/.test(tail) ? next + 1 : next;
    found.push(place(tokens, { values: second.values, attribute: reps || turned || /^sets?$/.test(tail) ? 'sets' : 'reps', first: index + 1, next: word, group }));
    next = word;
    if (/^sets?$/.test(tail) && !reps && found[0] !== undefined) found[0] = { ...found[0], attribute: 'reps' };
  }
  // A third factor is a load or a hold.
  if (tokens[next]?.text === 'x' && tokens[next + 1]?.kind === 'number') {
    const third = ends(tokens, next + 1);
    const thirdUnit = third === undefined ? undefined : readUnit(tokens, third.next);
    if (third !== undefined && thirdUnit !== undefined) {
      found.push(place(tokens, { values: third.values, unit: thirdUnit.unit, attribute: 'value', first: next + 1, next: thirdUnit.next, group }));
    }
  }
  return found;
}

/** Stands a machine that one goes on for minutes in the clause before? */
function onMachine(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index > at - 9 && !/^[,;.]$/.test(tokens[index]?.text ?? ',') && tokens[index]?.kind !== 'line'; index -= 1) if (/^(?:tm|treadmill|bike|nustep|ube|erg|ergometer|elliptical|scifit|recumbent|rower|upright)$/.test(tokens[index]?.text ?? '')) return true;
  return false;
}

/** A code, or what therapists write for one. */
const namesService = (token: Token | undefined): boolean => token?.kind === 'code' || /^(?:te|therex|nmr|nmre|mt|ta|thera?act)$/.test(token?.text ?? '');

/** "97110 x 20'" */
const isPrime = (tokens: readonly Token[], at: number): boolean => tokens[at]?.text === "'" && tokens[at]?.spaced === false;

const flat = /^(?:seat|cushion|frame|chair|wheelchair|pad|foam|mat|board|tray|screen|sheet)$/;

/** "2.1 x 1.8 x 0.4 cm", "3.0 by 2.6 by 0.6 cm", "a 17 x 18 seat": the lengths of a wound or a thing, no dose. */
function readSize(tokens: readonly Token[], at: number, first: Ends, second: Ends, group: number): readonly Quantity[] | undefined {
  const third = /^(?:x|by)$/.test(tokens[second.next]?.text ?? '') ? ends(tokens, second.next + 1) : undefined;
  const unit = readUnit(tokens, third?.next ?? second.next);
  const fractions = third !== undefined && [first, second, third].some((side) => side.values.some((value) => !Number.isInteger(value)));
  const thing = flat.test(tokens[second.next]?.text ?? '');
  if ((unit === undefined ? !fractions && !thing : !/^(?:cm|mm|in)$/.test(unit.unit)) || !/^(?:x|by)$/.test(tokens[first.next]?.text ?? '')) return undefined;
  const sides = [{ from: at, ends: first }, { from: first.next + 1, ends: second }, ...(third === undefined ? [] : [{ from: second.next + 1, ends: third }])];
  return sides.map(({ from, ends: side }, index) => place(tokens, { values: side.values, ...(unit === undefined ? {} : { unit: unit.unit }), attribute: 'value', first: from, next: index === sides.length - 1 ? (unit?.next ?? side.next) : side.next, group }));
}

/** "three of two minutes", "four of 30 seconds", "ten of 5 seconds": sets of a hold; "38 of 40 minutes" are a share. */
function isHeld(tokens: readonly Token[], of: number, times: number): boolean {
  const [length, unit] = [tokens[of + 1]?.value ?? Infinity, readUnit(tokens, of + 2)?.unit];
  return times > 1 && (unit === 's' ? length < times || (times < 11 && length > times) : times < 11 && unit === 'min' && length < times);
}

/** "3 for 5 minutes each" */
function isTimed(tokens: readonly Token[], joint: number, times: number): boolean {
  const unit = readUnit(tokens, joint + 2);
  return times > 1 && times < 31 && unit !== undefined && /^(?:s|min)$/.test(unit.unit) && /^(?:each|apiece)$/.test(tokens[unit.next]?.text ?? '');
}
