// A number or a range with its unit, its place or what it counts.
import { readAge } from './ages';
import { countedAfter, singular } from './countedNouns';
import { readFrequency } from './doses';
import { readFraction } from './fractions';
import { classNames, isGoalNumber, isPlaceLabel, isPlacedByWord, label, ofTotals, ordinalLabels } from './numberLabels';
import { place } from './quantityTypes';
import type { Quantity } from './quantityTypes';
import { isAmountBefore, isShift } from './shifts';
import { isSpoken } from '../text/spokenFigures';
import { isApart } from '../text/tokens';
import type { Token } from '../text/tokens';
import { comparableUnits, readUnit, unitAfterAdjective } from '../words/units';

/** A value or range with its unit, or a bare number. "from 95 to 102" gives two values. */
export function readPlain(tokens: readonly Token[], at: number, group: number): readonly Quantity[] {
  const token = tokens[at];
  const value = token?.value ?? 0;
  const before = label(tokens, at);
  if (tokens[at - 1]?.text === '$') return [place(tokens, { values: [value], attribute: 'money', first: at, next: at + 1, group })];
  const age = readAge(tokens, at, group, before);
  if (age !== undefined) return [age];
  const own = readUnit(tokens, at + 1) ?? unitAfterAdjective(tokens, at + 1);
  const mid = own?.next ?? at + 1;
  const joint = tokens[mid];
  const second = tokens[mid + 1];
  const between = joint?.text === 'and' && tokens[at - 1]?.text === 'between';
  // "from 26 degrees at six weeks to 38": the weeks are the time of the first value.
  const dated = own !== undefined && /^(?:s|min|h|day|week|month|year)$/.test(own.unit) && /^(?:at|after|in)$/.test(tokens[at - 1]?.text ?? '') && second?.kind === 'number' && !comparableUnits(own.unit, readUnit(tokens, mid + 2)?.unit ?? 'none');
  const joins = !dated && joint !== undefined && second?.kind === 'number' && !isApart(joint, second) && readFrequency(tokens, mid + 1, group) === undefined && (between || joint.text === 'to' || joint.text === '→' || joint.text === 'through' || (joint.text === 'or' && (second.value ?? 0) > value && value > 0 && Number.isInteger(value) && Number.isInteger(second.value)) || (joint.text === '-' && Math.abs(second.value ?? 0) >= Math.abs(value)) || (joint.text === '-' && joint.spaced === second.spaced));
  // "5 lb to 66 in shelf": two units make no range.
  const far = joins && own !== undefined ? readUnit(tokens, mid + 2) : undefined;
  if (far !== undefined && own !== undefined && !comparableUnits(own.unit, far.unit)) return [place(tokens, { values: [value], unit: own.unit, attribute: 'value', first: at, next: own.next, group })];
  // "from 0.70 m/s at visit 6 to 0.81 m/s"
  if (joins && own === undefined && isPlaceLabel(tokens, at, before) && (!Number.isInteger(second?.value) || readUnit(tokens, mid + 2) !== undefined || (/^(?:at|in|on)$/.test(tokens[at - 2]?.text ?? '') && tokens.slice(Math.max(0, at - 8), at).some(({ text }) => text === 'from')))) return [place(tokens, { values: [value], attribute: 'ordinal', counted: singular(before).replace(/^wk$/, 'week'), first: at, next: at + 1, group })];
  if (joins && second !== undefined && joint.text === 'to' && isAmountBefore(tokens, at, own !== undefined)) {
    // "rose by five to eleven", "down 3 points to 52": an amount of change, then where it led.
    const unit = own ?? (tokens[at - 1]?.text === 'by' ? undefined : readUnit(tokens, mid + 2));
    const amount = place(tokens, { values: [value], attribute: 'value', first: at, next: mid, group, ...(unit === undefined ? {} : { unit: unit.unit }) });
    const target = readFraction(tokens, mid + 1, group) ?? readPlain(tokens, mid + 1, group)[0];
    return target === undefined ? [amount] : [amount, { ...target, shift: 'to' }];
  }
  if (joins && second !== undefined) {
    const unit = readUnit(tokens, mid + 2);
    const shared = unit?.unit ?? own?.unit;
    const next = unit?.next ?? mid + 2;
    const nested = readFraction(tokens, mid + 1, group);
    // "visit 7 -> 14"
    if (isPlaceLabel(tokens, at, before) && own === undefined && unit === undefined && joint.text === '→') return [value, second.value ?? 0].map((place_, index) => place(tokens, { values: [place_], attribute: 'ordinal' as const, counted: singular(before).replace(/^wk$/, 'week'), first: at + 2 * index, next: at + 2 * index + 1, group }));
    const shifts = joint.text === '→' || (joint.text === 'to' && isShift(tokens, at, value, second.value ?? 0));
    if (shifts) {
      const base = { attribute: 'value' as const, group, ...(shared === undefined ? {} : { unit: shared }) };
      const over = nested?.over === 5 ? { over: nested.over } : {};
      const from = place(tokens, { ...base, ...over, ...(own === undefined ? {} : { unit: own.unit }), values: [value], first: at, next: mid, shift: 'from' });
      if (joint.text === '→') return [from];
      const target = nested ?? place(tokens, { ...base, values: [second.value ?? 0], first: mid + 1, next });
      return [from, { ...target, shift: 'to' }];
    }
    if (nested === undefined || nested.over === undefined) {
      if (shared === undefined && value > 0 && isPlaceLabel(tokens, at, before)) return [place(tokens, { values: [value, second.value ?? 0], first: at, next, group, attribute: 'ordinal', counted: singular(before).replace(/^wk$/, 'week') })];
      const counted = countedAfter(tokens, next);
      return [place(tokens, { values: [value, second.value ?? 0], first: at, next, group, attribute: shared === undefined && counted !== undefined ? 'count' : 'value', ...(shared === undefined ? (counted === undefined ? {} : { counted }) : { unit: shared }) })];
    }
  }
  const rest = own === undefined ? undefined : smallerUnit(tokens, own, value);
  if (rest !== undefined) return [place(tokens, { ...rest, attribute: 'value', first: at, group })];
  if (own !== undefined) return [place(tokens, { values: [value], unit: own.unit, attribute: 'value', first: at, next: own.next, group })];
  if (isTimeAgain(tokens, at)) return [place(tokens, { values: [value * 60 + (tokens[at + 1]?.value ?? 0)], unit: 's', attribute: 'value', first: at, next: at + 2, group })];
  if (value >= 1900 && value < 2100 && token?.text.length === 4) return [place(tokens, { values: [value], attribute: 'year', first: at, next: at + 1, group })];
  // "a 45-minute session: three units" counts units.
  if (ordinalLabels.test(before) && !isPlacedByWord(tokens, at) && !(before === 'treatment' && ofTotals(tokens, at)) && !/^units?$/.test(tokens[at + 1]?.text ?? '') && (!/^(?:goal|stg|ltg)$/.test(before) || isGoalNumber(tokens, at))) return [place(tokens, { values: [value], attribute: 'ordinal', counted: before.replace(/^vis$/, 'visit').replace(/s$/, '').replace(/^(?:wk)$/, 'week').replace(/^(?:pg|p|pp)$/, 'page').replace(/^gr$/, 'grade').replace(/^gp$/, 'group').replace(classNames, 'level'), first: at, next: at + 1, group })];
  // "#9 6/30/26: …": the number of a visit before its day.
  if (tokens[at - 1]?.text === '#' && (tokens[at + 1]?.kind === 'date' || /^(?:eval|evaluation)$/.test(tokens[at + 1]?.text ?? ''))) return [place(tokens, { values: [value], attribute: 'ordinal', counted: 'visit', first: at, next: at + 1, group })];
  // "K2" is a level of the Medicare functional classification.
  if (tokens[at - 1]?.text === 'k' && tokens[at - 1]?.caps === 'all' && token?.spaced === false && value < 5) return [place(tokens, { values: [value], attribute: 'ordinal', counted: 'k-level', first: at, next: at + 1, group })];
  const th = /^(?:st|nd|rd|th)$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 1]?.spaced === false;
  // "the 4th percentile" is the place among a hundred that notes write as "4%".
  if (th && /^(?:%|percentile|%ile|centile|pctl|pct)$/.test(tokens[at + 2]?.text ?? '')) return [place(tokens, { values: [value], unit: '%', attribute: 'value', first: at, next: at + 3, group })];
  // "from the 2nd to the 5th percentile"
  if (th && /^(?:to|and|or|,|-)$/.test(tokens[at + 2]?.text ?? '') && tokens.slice(at + 3, at + 8).some(({ text }, index, all) => /^(?:percentile|%ile|centile)$/.test(text) && /^(?:st|nd|rd|th)$/.test(all[index - 1]?.text ?? ''))) return [place(tokens, { values: [value], unit: '%', attribute: 'value', first: at, next: at + 2, group })];
  if (th) return [place(tokens, { values: [value], attribute: 'ordinal', counted: tokens[at + 2]?.kind === 'word' ? singular(tokens[at + 2]?.text ?? '') : '', first: at, next: at + 2, group })];
  // "best of 3"
  if (tokens[at - 1]?.text === 'of' && tokens[at - 2]?.text === 'best' && value < 6) return [place(tokens, { values: [value], attribute: 'count', counted: 'trial', first: at, next: at + 1, group })];
  const counted = countedAfter(tokens, at + 1) ?? (countsBefore(tokens, at) ? 'step' : undefined);
  return [place(tokens, { values: [value], first: at, next: at + 1, group, attribute: counted === undefined ? 'value' : 'count', ...(counted === undefined ? {} : { counted }) })];
}

/** "stairs 12 one rail": how many they are, unless pain on them is told. */
function countsBefore(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:stairs|steps)$/.test(tokens[at - 1]?.text ?? '') || !Number.isInteger(tokens[at]?.value) || (tokens[at]?.value ?? 0) < 2) return false;
  for (let index = at - 2; index > at - 12 && tokens[index] !== undefined && tokens[index]?.kind !== 'line'; index -= 1) if (/^(?:pain|p|nprs|vas|ache|aching|sore|soreness|dyspnea|sob|rpe|borg|worst|goal|time|timed)$/.test(tokens[index]?.text ?? '')) return false;
  return !/^(?:s|sec|seconds|\/|→)$/.test(tokens[at + 1]?.text ?? '');
}

/** "2 min 30 s", "1 hour and 15 minutes": one time told in two units. */
function smallerUnit(tokens: readonly Token[], { unit, next }: { readonly unit: string; readonly next: number }, value: number): Pick<Quantity, 'values' | 'unit' | 'next'> | undefined {
  const at = tokens[next]?.text === 'and' ? next + 1 : next;
  const small = tokens[at]?.kind === 'number' && (tokens[at]?.value ?? 60) < 60 ? readUnit(tokens, at + 1) : undefined;
  if (unit === 'min' && isSecondsAlone(tokens, next)) return { values: [value * 60 + (tokens[next]?.value ?? 0)], unit: 's', next: next + 1 };
  if (small === undefined || !((unit === 'min' && small.unit === 's') || (unit === 'h' && small.unit === 'min'))) return undefined;
  return { values: [value * 60 + (tokens[at]?.value ?? 0)], unit: small.unit, next: small.next };
}

/** "four minutes ten": the seconds as they are said. */
function isSecondsAlone(tokens: readonly Token[], at: number): boolean {
  const [seconds, after] = [tokens[at], tokens[at + 1]];
  if (seconds?.kind !== 'number' || !isSpoken(seconds) || !Number.isInteger(seconds.value) || (seconds.value ?? 0) < 10 || (seconds.value ?? 60) > 59) return false;
  return after === undefined || after.kind === 'line' || (after.kind === 'mark' && /^[,;.)]$/.test(after.text)) || /^(?:it|that|which|was|and|with|today|now|on|at|versus|vs|compared|from|down|up|last|this|then)$/.test(after.text);
}

/** "four minutes ten, it was six thirty": a time told like the one before it. */
function isTimeAgain(tokens: readonly Token[], at: number): boolean {
  if (!isSpoken(tokens[at]) || (tokens[at]?.value ?? 60) > 59 || !isSecondsAlone(tokens, at + 1)) return false;
  for (let index = at - 1; index > Math.max(0, at - 14) && tokens[index]?.kind !== 'line'; index -= 1) if (/^min(?:ute)?s?$/.test(tokens[index]?.text ?? '')) return tokens[index + 1]?.kind === 'number';
  return false;
}
