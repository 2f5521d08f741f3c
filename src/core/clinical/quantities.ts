// Numbers with what they say of themselves: unit, range, grade, "of" what, sets and reps, frequency, ordinal place.
// Knows nothing of whom or what they are about; that is subjects.ts.
import { readAge } from './ages';
import { countedAfter, singular } from './countedNouns';
import { periods, readDose, readFrequency } from './doses';
import { readUnit } from './units';
import { place } from './quantityTypes';
import type { Quantity } from './quantityTypes';
import type { Token } from './tokens';

const ordinalLabels = /^(?:wad|zone|gmfcs|macs|rancho|nyha|visit|visits|session|week|wk|day|pod|phase|grade|gr|stage|level|type|class|goal|stg|ltg|exhibit|page|pg|p|pp|step|month|item|criterion|chapter|ch|treatment|section|table|appendix|version)$/;
/** Scales whose very name labels the level: "GMFCS III" is level III. */
const classNames = /^(?:gmfcs|macs|rancho|nyha|class)$/;
const romans: ReadonlyMap<string, number> = new Map([['i', 1], ['ii', 2], ['iii', 3], ['iv', 4], ['v', 5], ['vi', 6], ['vii', 7], ['viii', 8], ['ix', 9], ['x', 10]]);

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
  if (isListNumber(tokens, at)) return [];
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
  return before?.kind === 'word' && token?.spaced === false && before.end === token.start && before.text.length > 1 && before.caps === 'all' && !/^(?:bp|hr|rr|tug|bbs|flex|ext)$/.test(before.text);
}

/** "1." or "2)" at the start of a line, or "#" headings of lists, state nothing. */
function isListNumber(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const starts = before === undefined || before.kind === 'line' || (before.kind === 'mark' && /^[-#>|(]$/.test(before.text) && (tokens[at - 2] === undefined || tokens[at - 2]?.kind === 'line'));
  return starts && token !== undefined && (token.value ?? 100) < 100 && Number.isInteger(token.value) && after?.kind === 'mark' && /^[.)]$/.test(after.text) && !after.spaced && (tokens[at + 2]?.spaced ?? true);
}

function label(tokens: readonly Token[], at: number): string {
  const before = tokens[at - 1];
  // "Next visit: three laps" numbers no visit.
  // "P: four visits" is the plan, no page.
  if (before?.text === ':' && tokens[at - 2]?.text === 'p') return '';
  if (before?.kind === 'mark' && /^[#:.]$/.test(before.text)) return /^(?:next|this|last|each|per|every)$/.test(tokens[at - 3]?.text ?? '') ? '' : (tokens[at - 2]?.text ?? '');
  // "v13"
  if (before?.text === 'v' && before.end === tokens[at]?.start) return 'visit';
  return before?.text ?? '';
}

function romanOrdinal(tokens: readonly Token[], at: number): Quantity {
  return place(tokens, { values: [romans.get(tokens[at]?.text ?? '') ?? 0], attribute: 'ordinal', counted: label(tokens, at).replace(/^(?:gr|gl|wad|glides?|mobs?|mobilizations?|distraction)$/, 'grade').replace(classNames, 'level'), first: at, next: at + 1, group: at });
}

/** "92/128/158", "3-/4-/4+": one subject at three or more times. */
function readSeries(tokens: readonly Token[], at: number, group: number): readonly Quantity[] | undefined {
  const found: Quantity[] = [];
  let index = at;
  for (;;) {
    const token = tokens[index];
    if (token?.kind !== 'number') break;
    const sign = tokens[index + 1];
    const graded = isSign(sign) && (token.value ?? 9) <= 5;
    found.push(place(tokens, { values: [token.value ?? 0], attribute: 'value', first: index, next: graded ? index + 2 : index + 1, group, series: found.length, ...(graded ? { grade: `${token.value}${sign.text}` } : {}) }));
    index += graded ? 2 : 1;
    if (tokens[index]?.text !== '/' || tokens[index + 1]?.kind !== 'number') break;
    index += 1;
  }
  if (found.length < 3) return undefined;
  const unit = readUnit(tokens, index)?.unit;
  return found.map((quantity) => ({ ...quantity, of: found.length, ...(unit === undefined ? {} : { unit }) }));
}

const isSign = (token: Token | undefined): token is Token => token?.kind === 'mark' && (token.text === '+' || token.text === '-') && !token.spaced;

/** "4-/5", "44/56", "128/76", "6-7/10", "7 of 12", "5 out of 10". */
function readFraction(tokens: readonly Token[], at: number, group: number): Quantity | undefined {
  let index = at + 1;
  const first = tokens[at]?.value ?? 0;
  const values = [first];
  let grade = '';
  const sign = tokens[index];
  if (isSign(sign) && tokens[index + 1]?.kind !== 'number') {
    grade = `${first}${sign.text}`;
    index += 1;
  }
  // "in three or fewer of ten repetitions"
  if (tokens[index]?.text === 'or' && /^(?:fewer|less|more)$/.test(tokens[index + 1]?.text ?? '') && /^(?:of|out)$/.test(tokens[index + 2]?.text ?? '')) index += 2;
  const joint = tokens[index];
  if ((joint?.text === '-' || joint?.text === 'to') && tokens[index + 1]?.kind === 'number') {
    const second = tokens[index + 1]?.value ?? 0;
    const ending = tokens[index + 2];
    const slash = isSign(ending) ? index + 3 : index + 2;
    if (tokens[slash]?.text === '/' && tokens[slash + 1]?.kind === 'number' && (joint.text === '-' || grade !== '' || (tokens[at - 1]?.text !== 'from' && second > first))) {
      values.push(second);
      grade = grade !== '' || isSign(ending) ? `${grade === '' ? first : grade} ${second}${isSign(ending) ? ending.text : ''}` : '';
      index = slash;
    }
  }
  const over = tokens[index];
  let bottom: number | undefined;
  let next = index;
  if (over?.text === '/' && tokens[index + 1]?.kind === 'number') {
    bottom = tokens[index + 1]?.value;
    next = index + 2;
  } else if (over?.text === 'of' && /^(?:the|his|her|their|your|its|our|these|those)$/.test(tokens[index + 1]?.text ?? '') && tokens[index + 2]?.kind === 'number' && (tokens[index + 2]?.value ?? 0) >= first && (readUnit(tokens, index + 3) ?? unitAfterAdjective(tokens, index + 3))?.unit !== 'min') {
    bottom = tokens[index + 2]?.value;
    next = index + 3;
  } else if (over?.text === 'of' && tokens[index + 1]?.kind === 'number' && (tokens[index + 1]?.value ?? 0) >= first && !/^(?:sets?)$/.test(tokens[at + 1]?.text ?? '') && (readUnit(tokens, index + 2) ?? unitAfterAdjective(tokens, index + 2))?.unit !== 'min') {
    bottom = tokens[index + 1]?.value;
    next = index + 2;
  } else if (over?.kind === 'word' && !/^(?:sets?|x|to|of)$/.test(over.text) && !(tokens[index + 1]?.text === 'of' && readUnit(tokens, index + 3) !== undefined) && (tokens[index + 1]?.text === 'of' || tokens[index + 1]?.text === 'out') && outOf(tokens, index + 1, first) !== undefined) {
    // "5 days out of 7", "4 trials of 5"
    next = outOf(tokens, index + 1, first) ?? index;
    bottom = tokens[next - 1]?.value;
  } else if (/^(?:visits?|sessions?)$/.test(over?.text ?? '') && /^(?:approved|authorized|used|attended|completed|left|remaining|allowed|granted)$/.test(tokens[index + 1]?.text ?? '') && tokens[index + 2]?.text === 'of' && outOf(tokens, index + 2, first) !== undefined) {
    // "8 visits approved of 14"
    return place(tokens, { values, over: tokens[index + 3]?.value ?? 0, attribute: 'count', counted: 'visit', first: at, next: index + 4, group });
  } else if (over?.text === '(' && tokens[index + 1]?.text === 'of' && tokens[index + 2]?.kind === 'number' && tokens[index + 3]?.text === ')') {
    bottom = tokens[index + 2]?.value;
    next = index + 4;
  } else if (over?.text === 'out' && tokens[index + 1]?.text === 'of' && (tokens[index + 2]?.kind === 'number' || tokens[index + 2]?.text === 'a')) {
    const skip = /^(?:a|possible)$/.test(tokens[index + 2]?.text ?? '') ? index + (tokens[index + 3]?.text === 'possible' ? 4 : 3) : index + 2;
    bottom = tokens[skip]?.value;
    next = skip + 1;
  }
  // "timed minutes were 38 of 44"
  if (over?.text === 'of' && tokens.slice(Math.max(0, at - 4), at).some(({ text }) => text === 'minutes') && first > 7 && (bottom ?? 0) > 7) return undefined;
  if (bottom === undefined) return grade === '' || !endsGrade(tokens, index) || first > 5 ? undefined : place(tokens, { values, grade, attribute: 'value', first: at, next: index, group });
  const tail = tokens[next];
  if (bottom === 5 && first <= 5 && grade === '' && isSign(tail) && tokens[next + 1]?.kind !== 'number') {
    grade = `${first}${tail.text}`;
    next += 1;
  }
  const textual = over?.text !== '/';
  // "8/24 h" is eight a day.
  if (over?.text === '/' && bottom === 24 && readUnit(tokens, next)?.unit === 'h') return place(tokens, { values, attribute: 'count', per: 'day', first: at, next: readUnit(tokens, next)?.next ?? next, group });
  const bloodPressure = !textual && first >= 70 && bottom >= 30 && first - bottom >= 15;
  const unit = readUnit(tokens, next);
  if (bloodPressure) return place(tokens, { values: [first, bottom], unit: 'mmHg', attribute: 'value', first: at, next: unit?.unit === 'mmHg' ? unit.next : next, group });
  const isOrdinal = /^(?:visit|visits|session|day|week|wk|page|treatment|pg|pp)$/.test(label(tokens, at));
  const whole = { values, over: bottom, first: at, next: unit !== undefined && /^(?:°|points|%)$/.test(unit.unit) ? unit.next : next, group, ...(unit !== undefined && unit.unit !== 'points' ? { unit: unit.unit } : {}) };
  const between = over?.kind === 'word' && /^(?:days|trials|mornings|nights|times|attempts|visits|sessions)$/.test(over.text) ? singular(over.text) : undefined;
  if (between !== undefined) return place(tokens, { ...whole, attribute: 'count', counted: between });
  // "seven of ten authorized visits"
  const noun = tokens[/^(?:authorized|approved|planned|scheduled|allowed|covered|prescribed|treatment|therapy|consecutive)$/.test(tokens[next]?.text ?? '') ? next + 1 : next]?.text ?? '';
  const trials = /^(?:trials?|times|attempts?|opportunities|occasions|days|mornings|nights|letters|reps|repetitions|visits|sessions|appointments)$/.test(noun) ? singular(noun) : undefined;
  if (trials !== undefined) return place(tokens, { ...whole, attribute: 'count', counted: trials });
  if (isOrdinal) return place(tokens, { ...whole, attribute: 'ordinal', counted: singular(label(tokens, at)).replace(/^wk$/, 'week') });
  if (textual && unit !== undefined && /^(?:s|ft|m|lb|kg)$/.test(unit.unit)) return place(tokens, { ...whole, unit: unit.unit, next: unit.next, attribute: 'value' });
  if (textual && (attended(tokens, at) !== undefined || (bottom !== 10 && bottom !== 5)) && grade === '' && !scaleTop.has(bottom)) {
    const counted = countedAfter(tokens, next) ?? attended(tokens, at);
    return place(tokens, { ...whole, attribute: 'count', ...(counted === undefined ? {} : { counted }) });
  }
  return place(tokens, { ...whole, attribute: 'value', ...(grade === '' ? {} : { grade }) });
}

/** The token after "out of 7" or "of 7", where the second number is not the smaller. */
function outOf(tokens: readonly Token[], at: number, first: number): number | undefined {
  const number = tokens[at]?.text === 'out' ? at + 2 : at + 1;
  const value = tokens[number]?.kind === 'number' ? tokens[number]?.value : undefined;
  return value !== undefined && value >= first && (tokens[at]?.text !== 'out' || tokens[at + 1]?.text === 'of') ? number + 1 : undefined;
}

/** "Used 10 of 10", "attended 11 of 12" count visits. */
function attended(tokens: readonly Token[], at: number): string | undefined {
  return /^(?:used|attended|completed|seen|utilized|exhausted)$/.test(tokens[at - 1]?.text ?? '') ? 'visit' : undefined;
}

/** Tops of common scales: "44 of 56" is a score, "7 of 12" a count. */
const scaleTop: ReadonlySet<number> = new Set([24, 28, 30, 50, 56, 57, 66, 80, 100, 126]);

function endsGrade(tokens: readonly Token[], index: number): boolean {
  const after = tokens[index];
  return after === undefined || after.kind !== 'number';
}

/** A value or range with its unit, or a bare number. "from 95 to 102" gives two values. */
function readPlain(tokens: readonly Token[], at: number, group: number): readonly Quantity[] {
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
  const joins = joint !== undefined && second?.kind === 'number' && readFrequency(tokens, mid + 1, group) === undefined && (between || joint.text === 'to' || joint.text === '→' || joint.text === 'through' || (joint.text === '-' && Math.abs(second.value ?? 0) >= Math.abs(value)) || (joint.text === '-' && joint.spaced === second.spaced));
  // "from 0.70 m/s at visit 6 to 0.81 m/s"
  if (joins && own === undefined && isPlaceLabel(tokens, at, before) && (!Number.isInteger(second?.value) || readUnit(tokens, mid + 2) !== undefined)) return [place(tokens, { values: [value], attribute: 'ordinal', counted: singular(before).replace(/^wk$/, 'week'), first: at, next: at + 1, group })];
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
  if (value >= 1900 && value < 2100 && token?.text.length === 4) return [place(tokens, { values: [value], attribute: 'year', first: at, next: at + 1, group })];
  // "a 45-minute session: three units" counts units.
  if (ordinalLabels.test(before) && !(before === 'treatment' && ofTotals(tokens, at)) && !/^units?$/.test(tokens[at + 1]?.text ?? '') && (!/^(?:goal|stg|ltg)$/.test(before) || isGoalNumber(tokens, at))) return [place(tokens, { values: [value], attribute: 'ordinal', counted: before.replace(/s$/, '').replace(/^(?:wk)$/, 'week').replace(/^(?:pg|p|pp)$/, 'page').replace(/^gr$/, 'grade').replace(classNames, 'level'), first: at, next: at + 1, group })];
  // "K2" is a level of the Medicare functional classification.
  if (tokens[at - 1]?.text === 'k' && tokens[at - 1]?.caps === 'all' && token?.spaced === false && value < 5) return [place(tokens, { values: [value], attribute: 'ordinal', counted: 'k-level', first: at, next: at + 1, group })];
  const th = /^(?:st|nd|rd|th)$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 1]?.spaced === false;
  if (th) return [place(tokens, { values: [value], attribute: 'ordinal', counted: tokens[at + 2]?.text === '%' || tokens[at + 2]?.text === 'percentile' ? 'percentile' : tokens[at + 2]?.kind === 'word' ? singular(tokens[at + 2]?.text ?? '') : '', first: at, next: at + 2, group })];
  // "best of 3"
  if (tokens[at - 1]?.text === 'of' && tokens[at - 2]?.text === 'best' && value < 6) return [place(tokens, { values: [value], attribute: 'count', counted: 'trial', first: at, next: at + 1, group })];
  const counted = countedAfter(tokens, at + 1);
  return [place(tokens, { values: [value], first: at, next: at + 1, group, attribute: counted === undefined ? 'value' : 'count', ...(counted === undefined ? {} : { counted }) })];
}

/** "2 min 30 s", "1 hour and 15 minutes": one time told in two units. */
function smallerUnit(tokens: readonly Token[], { unit, next }: { readonly unit: string; readonly next: number }, value: number): Pick<Quantity, 'values' | 'unit' | 'next'> | undefined {
  const at = tokens[next]?.text === 'and' ? next + 1 : next;
  const small = tokens[at]?.kind === 'number' && (tokens[at]?.value ?? 60) < 60 ? readUnit(tokens, at + 1) : undefined;
  if (small === undefined || !((unit === 'min' && small.unit === 's') || (unit === 'h' && small.unit === 'min'))) return undefined;
  return { values: [value * 60 + (tokens[at]?.value ?? 0)], unit: small.unit, next: small.next };
}

/** Do numbers after this label tell which visit or week, and not what was found on it ("last visit -6 to 106")? */
function isPlaceLabel(tokens: readonly Token[], at: number, before: string): boolean {
  return /^(?:visit|visits|session|sessions|week|weeks|wk|day|days)$/.test(before) && !/^(?:last|next|this|previous|prior|first|each|per)$/.test(tokens[at - 2]?.text ?? '');
}

/** Is the number an amount of change ("by five to eleven", "up 3 lb to 48", "dropped 19 points to 52") rather than a first value? */
function isAmountBefore(tokens: readonly Token[], at: number, hasUnit: boolean): boolean {
  const before = tokens[at - 1]?.text ?? '';
  if (before === 'by') return true;
  if (/^(?:up|down)$/.test(before)) return tokens[at + 1]?.text !== 'to' || !hasUnit;
  // "by 1.8 and 2.2 points to 5.2 and 4.8"
  if (before === 'and' && tokens[at - 2]?.kind === 'number' && tokens[at - 3]?.text === 'by') return true;
  return hasUnit && /^(?:improved|rose|fell|dropped|gained|increased|decreased|declined|advanced|risen|fallen|climbed|grew|grown|shortened|lengthened|went)$/.test(before);
}

/** "46 timed minutes", "38 total treatment minutes". */
function unitAfterAdjective(tokens: readonly Token[], from: number): ReturnType<typeof readUnit> {
  let index = from;
  while (index < from + 4 && /^(?:total|timed|treatment|billable|direct|skilled|code|one|on|full|consecutive|additional|more|active|passive)$/.test(tokens[index]?.text ?? '')) index += 1;
  const unit = index > from ? readUnit(tokens, index) : undefined;
  return unit !== undefined && /^(?:min|°|s|week|day|points|m|ft)$/.test(unit.unit) ? unit : undefined;
}

/** "Timed minutes 38, treatment 40": minutes of the whole treatment, no fortieth one. */
function ofTotals(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 9), at).some(({ text }) => /^(?:timed|total|minutes|min|tx|tot)$/.test(text));
}

/** "Goal 2:", "STG 1 met" number a goal; "goal 115" aims at a value. */
function isGoalNumber(tokens: readonly Token[], at: number): boolean {
  const value = tokens[at]?.value ?? 0;
  const next = tokens[at + 1];
  // "(goal 6)" is a value, "Goal 6)" a place in a list.
  if (label(tokens, at) === 'goal' && (tokens[at - 2]?.text === '(' || (next?.text === ')' && opensBracket(tokens, at - 2)))) return false;
  const ends = (next === undefined || next.kind === 'line') && label(tokens, at) !== 'goal';
  return Number.isInteger(value) && value < 13 && label(tokens, at) === tokens[at - 1]?.text && (ends || /^(?:[:.,;)(&]|is|was|met|not|and|partially|progressing|ongoing|--|of)$/.test(next?.text ?? ''));
}

/** Does a bracket stand open here: "(4 at eval, goal 12)"? */
function opensBracket(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index > at - 14; index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'line' || token.text === ')') return false;
    if (token.text === '(') return true;
  }
  return false;
}

/** "from 95 to 102" and "102 to 95" shift; "0 to 125", "5 to 7 days" are ranges. */
function isShift(tokens: readonly Token[], at: number, first: number, second: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 4); index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'number' || token.kind === 'line' || (token.kind === 'mark' && /^[,;.(]$/.test(token.text))) break;
    // "4-108, up from 6 to 102" sets one range against another.
    if (token.text === 'from' && /^(?:up|down)$/.test(tokens[index - 1]?.text ?? '') && !/^(?:went|gone|moved|came|is|was|shot|crept)$/.test(tokens[index - 2]?.text ?? '') && second > first) return false;
    if (token.text === 'from' && /^(?:rose|risen|increased|improved|advanced|climbed|grew|gone|went|progressed)$/.test(tokens[index - 1]?.text ?? '')) return true;
    if (token.text === 'from') return !(first === 0 && second > 0) && !/^(?:ranged|ranging|range|ranges|varied|varies)$/.test(tokens[index - 1]?.text ?? '');
  }
  return second < first && first > 0;
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
