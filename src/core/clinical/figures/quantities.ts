// Numbers with what they say of themselves: unit, range, grade, "of" what, sets and reps, frequency, ordinal place.
// Knows nothing of whom or what they are about; that is subjects.ts.
import { periods, readDose, readFrequency } from './doses';
import { readFraction, readSeries } from './fractions';
import { label, romanOrdinal, romans } from './numberLabels';
import { readPlain } from './plainNumbers';
import type { Quantity } from './quantityTypes';
import { isShift } from './shifts';
import { isApart } from '../text/tokens';
import type { Token } from '../text/tokens';
import { readUnit } from '../words/units';

/** All quantities of the token row; tokens in `taken` (numbers inside names such as "6MWT") are passed over. */
export function findQuantities(tokens: readonly Token[], taken: ReadonlySet<number>): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    const roman = token?.kind === 'word' && romans.has(token.text) && (token.caps === 'all' || token.text.length > 1) && /^(?:grade|gr|phase|stage|type|class|level|zone|gmfcs|macs|rancho|nyha|wad|gl|glides?|mobs?|mobilizations?|distraction)$/.test(label(tokens, index));
    if (taken.has(index) || isNamePart(tokens, index) || (token?.kind !== 'number' && !roman)) {
      index += 1;
      continue;
    }
    const read = roman ? [romanOrdinal(tokens, index)] : readAt(tokens, index, found.length);
    for (const quantity of read) found.push(withPeriod(tokens, withComparator(tokens, quantity)));
    index = Math.max(index + 1, ...read.map((quantity) => quantity.next));
  }
  return found;
}

function readAt(tokens: readonly Token[], at: number, group: number): readonly Quantity[] {
  if (isListNumber(tokens, at) || isTop(tokens, at)) return [];
  const dose = readFrequency(tokens, at, group) ?? readDose(tokens, at, group);
  if (dose !== undefined) return dose;
  const series = readSeries(tokens, at, group);
  if (series !== undefined) return series;
  const fraction = readFraction(tokens, at, group);
  if (fraction !== undefined) return shiftedFrom(tokens, at, fraction) ?? [fraction];
  return readPlain(tokens, at, group);
}

/** "6/10 to 3/10": from one score to a lower one, or as the words before say. */
function shiftedFrom(tokens: readonly Token[], at: number, from: Quantity): readonly Quantity[] | undefined {
  const joint = tokens[from.next]?.text;
  if ((joint !== 'to' && joint !== '→') || from.attribute !== 'value' || from.values.length > 1 || tokens[from.next + 1]?.kind !== 'number') return undefined;
  const target = readFraction(tokens, from.next + 1, from.group);
  if (target === undefined || target.over !== from.over || target.values.length > 1 || (joint === 'to' && !isShift(tokens, at, from.values[0] ?? 0, target.values[0] ?? 0))) return undefined;
  return [{ ...from, shift: 'from' }, { ...target, shift: 'to' }];
}

/** "MDC90", "CR10": a number glued to a word belongs to its name; "x10" is a dose. */
function isNamePart(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  const named = tokens[at - 2];
  // "MSWS-12", "PHQ-9"
  if (before?.text === '-' && !before.spaced && token?.spaced === false && named?.kind === 'word' && named.caps === 'all' && named.text.length > 2 && !/^(?:rom|arom|prom|mmt|tug|bbs|flex|ext|abd|add)$/.test(named.text)) return true;
  // "end range (R2)": the angle of a catch, not the right side's.
  if (before?.text === 'r' && before.caps === 'all' && before.end === token?.start && (token.value ?? 9) < 3 && named?.text === '(' && tokens[at + 1]?.text === ')') return true;
  // "W1", "G3": a wound or a goal by its number.
  if (before?.kind === 'word' && before.caps === 'all' && /^[wghnz]$/.test(before.text) && token?.spaced === false && before.end === token.start && tokens[at + 1]?.text !== '/') return true;
  return before?.kind === 'word' && token?.spaced === false && before.end === token.start && before.text.length > 1 && before.caps === 'all' && !/^(?:bp|hr|rr|tug|bbs|flex|ext)$/.test(before.text);
}

/** "FGA /30", "LLIS (/68)": the top of a scale is no score on it. */
function isTop(tokens: readonly Token[], at: number): boolean {
  const [named, slash, after] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  return slash?.text === '/' && (slash.spaced || named?.text === '(') && (named?.kind === 'word' || named?.text === '(') && tokens[at]?.spaced === false && (after === undefined || after.kind === 'line' || /^[)|:]$/.test(after.text) || isApart(tokens[at], after));
}

/** "1." or "2)" at the start of a line, or "#" headings of lists, state nothing. */
function isListNumber(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const starts = before === undefined || before.kind === 'line' || (before.kind === 'mark' && /^[-#>|(]$/.test(before.text) && (tokens[at - 2] === undefined || tokens[at - 2]?.kind === 'line'));
  return starts && token !== undefined && (token.value ?? 100) < 100 && Number.isInteger(token.value) && after?.kind === 'mark' && /^[.)]$/.test(after.text) && !after.spaced && (tokens[at + 2]?.spaced ?? true);
}

function withComparator(tokens: readonly Token[], quantity: Quantity): Quantity {
  const before = tokens[quantity.first - 1]?.text ?? '';
  const comparator = /^(?:<|>|>=|<=|~|approximately|approx|about|nearly|almost|over|under)$/.test(before) ? before : /^(?:least|most|than)$/.test(before) ? before : undefined;
  return comparator === undefined ? quantity : { ...quantity, comparator };
}

/** "6 hours a day", "35 min/day", "two pads a day": the period behind an amount. */
function withPeriod(tokens: readonly Token[], quantity: Quantity): Quantity {
  if (quantity.over !== undefined || (quantity.attribute === 'value' ? !/^(?:min|h|s|lb|kg|oz|mL|L|ft|mile)$/.test(quantity.unit ?? '') : quantity.attribute !== 'count')) return quantity;
  if (tokens[quantity.next]?.text === 'in' && tokens[quantity.next + 1]?.value === 24 && readUnit(tokens, quantity.next + 2)?.unit === 'h') return { ...quantity, per: 'day', next: quantity.next + 3 };
  const skip = quantity.attribute === 'count' && tokens[quantity.next]?.kind === 'word' ? 1 : 0;
  const word = tokens[quantity.next + skip]?.text ?? '';
  const per = /^(?:daily|weekly|nightly)$/.test(word) ? word.replace('daily', 'day').replace(/ly$/, '') : /^(?:\/|a|per|each|every)$/.test(word) ? periods.get(tokens[quantity.next + skip + 1]?.text ?? '') : undefined;
  return per === undefined || !/^(?:day|week|month|night|hour)$/.test(per) ? quantity : { ...quantity, per };
}
