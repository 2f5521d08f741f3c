// "flex/ext 130/0", "R/L 32/45", "E/F 55/60", "38/41 min": two findings written as one fraction become two figures.
import type { Concept } from '../words/concepts';
import type { Quantity } from './quantityTypes';
import { monthForms } from '../text/dates';
import { isApart } from '../text/tokens';
import type { Token } from '../text/tokens';
import { readUnit } from '../words/units';

type Pair = readonly [Concept, Concept];

/** The quantities with such pairs taken apart; `heads` gives the concept each half stands for, by token index of the half. */
export function splitPairs(tokens: readonly Token[], concepts: readonly Concept[], quantities: readonly Quantity[]): { readonly quantities: readonly Quantity[]; readonly heads: readonly Concept[] } {
  const result: Quantity[] = [];
  const heads: Concept[] = [];
  // By the token behind it, so that a long text is not searched once for each fraction.
  const ending = new Map<number, Concept[]>();
  for (const concept of concepts) if (concept.dimension === 'motion' || concept.dimension === 'side') ending.set(concept.next, [...(ending.get(concept.next) ?? []), concept]);
  const lineHeads = [...sideHeads(tokens), ...modeHeads(tokens), ...motionHeads(tokens, ending), ...timeHeads(tokens)].sort((one, other) => one[1].next - other[1].next);
  const coded = tokens.some((token) => token.kind === 'code' && token.text.startsWith('97'));
  for (const quantity of quantities) {
    const slash = slashAt(tokens, quantity);
    const units = slash === undefined ? undefined : unitsOfLine(tokens, quantity.first);
    const pair = slash === undefined || units !== undefined ? undefined : (pairBefore(tokens, ending, quantity.first) ?? sidesBehind(tokens, quantity) ?? headOfLine(tokens, lineHeads, concepts, quantities, quantity) ?? pinchPair(tokens, quantity) ?? namedPairBefore(tokens, concepts, quantities, quantity) ?? (coded ? timesPair(tokens, quantity) : undefined));
    if (slash === undefined || (pair === undefined && units === undefined && isScore(quantity, tokens) && !isArc(tokens, quantity))) {
      result.push(quantity);
      continue;
    }
    const { over: _over, grade: _grade, unit: _unit, values, ...rest } = quantity;
    const unit = pair?.[0].dimension === 'total' ? { unit: 'min' } : quantity.unit === undefined || quantity.unit === 'mmHg' ? {} : { unit: quantity.unit };
    const first = half(tokens, quantity.first, slash);
    // "4/4+": the sign of the second half is read with it, though no score has one there.
    const next = isGradeSign(tokens, quantity.next) ? quantity.next + 1 : quantity.next;
    const second = half(tokens, slash + 1, next);
    const [oneUnit, otherUnit] = (units ?? []).map((name) => ({ unit: name }));
    result.push({ ...rest, ...unit, ...oneUnit, ...first, values: [values[0] ?? 0], end: tokens[slash - 1]?.end ?? quantity.end, next: slash });
    result.push({ ...rest, ...unit, ...otherUnit, ...second, values: [bottomOf(quantity) ?? 0], start: tokens[slash + 1]?.start ?? quantity.start, end: tokens[next - 1]?.end ?? quantity.end, first: slash + 1, next });
    // "(eval .71/.98)": two values, of what was named before.
    if (pair === undefined) continue;
    // Each stands where its half does, which may be another cell than the head's.
    const [one, other] = [quantity.start, tokens[slash + 1]?.start ?? quantity.start];
    if (pair[0].dimension === 'side' && isPinch(tokens, quantity)) heads.push({ ...pair[0], dimension: 'measure', key: 'pinch', first: quantity.first, next: quantity.first, start: one, end: one });
    heads.push({ ...pair[0], first: quantity.first, next: quantity.first, start: one, end: one }, { ...pair[1], first: slash + 1, next: slash + 1, start: other, end: other });
  }
  return { quantities: result, heads: [...heads, ...hyperHeads(tokens, quantities)] };
}

/** "R 2 hyper / 141": how far a joint goes beyond straight, and how far it bends. */
function hyperHeads(tokens: readonly Token[], quantities: readonly Quantity[]): readonly Concept[] {
  return quantities.flatMap(({ first, start }): readonly Concept[] => {
    const hyper = tokens[first - 1]?.text === '/' && /^(?:hyper|hyperext)$/.test(tokens[first - 2]?.text ?? '') && tokens[first - 3]?.kind === 'number';
    const at = tokens[first - 3]?.start ?? start;
    return hyper ? [{ dimension: 'motion', key: 'hyperextension', first: first - 3, next: first - 3, start: at, end: at }, { dimension: 'motion', key: 'flexion', first, next: first, start, end: start }] : [];
  });
}

/** "PIP 15/78", "SF PIP | 35/52 | 22/84": from one end of a finger's joint to the other. */
const isArc = (tokens: readonly Token[], { first, over = 0 }: Quantity): boolean => over > 10 && fingerJoint.test((tokens[first - 1]?.text === '|' ? lastOfName(tokens, first) : tokens[first - 1])?.text ?? '');

const fingerJoint = /^(?:pip|dip|mp|mcp|ip|pipj|dipj|mcpj)$/;

/** The last word before the first bar of a row. */
function lastOfName(tokens: readonly Token[], at: number): Token | undefined {
  const start = startOfLine(tokens, at);
  const bar = tokens.slice(start + 1, at).findIndex(({ text }) => text === '|');
  return tokens[start + bar];
}

/** A sign glued to the grade before it. */
const isGradeSign = (tokens: readonly Token[], at: number): boolean => tokens[at]?.kind === 'mark' && /^[+-]$/.test(tokens[at]?.text ?? '') && tokens[at]?.spaced === false && (tokens[at - 1]?.value ?? 9) <= 5 && (tokens[at + 1]?.kind !== 'number' || isApart(tokens[at], tokens[at + 1]));

/** "VOR x1 (s / BPM) | 20 / 60 | 30 / 80": the units that the head of the row gives to both halves. */
function unitsOfLine(tokens: readonly Token[], at: number): readonly string[] | undefined {
  for (let index = at - 1; index > Math.max(0, at - 60) && tokens[index]?.kind !== 'line'; index -= 1) {
    const [open, one, slash, other, close] = tokens.slice(index, index + 5);
    if (open?.text !== '(' || slash?.text !== '/' || close?.text !== ')' || one?.kind !== 'word' || other?.kind !== 'word') continue;
    const units = [index + 1, index + 3].map((place) => readUnit(tokens, place)?.unit);
    return units.every((unit) => unit !== undefined) ? units : undefined;
  }
  return undefined;
}

/** "intermittent 30/10", "estim 10/30 on/off": how long it pulls or runs, and how long it rests. */
function isOnOff(tokens: readonly Token[], { first, next, grade }: Quantity): boolean {
  if (grade !== undefined) return false;
  const [before, after] = [tokens.slice(Math.max(0, first - 5), first), tokens.slice(next, next + 3)].map((near) => near.map(({ text }) => text));
  const runs = before?.some((text) => /^(?:intermittent|intermit|int|duty|ratio|cycle|on|hold|work)$/.test(text)) === true && tokens.slice(Math.max(0, first - 14), first).some(({ text }) => /^(?:traction|tx|estim|nmes|fes|tens|russian|mech|pump|compression|interval|intervals)$/.test(text));
  return runs || (after?.[0] === 'on' && after[1] === '/' && after[2] === 'off');
}

function half(tokens: readonly Token[], from: number, to: number): { readonly grade?: string } {
  const sign = tokens[from + 1];
  return from + 1 < to && sign?.kind === 'mark' && /^[+-]$/.test(sign.text) ? { grade: `${tokens[from]?.text ?? ''}${sign.text}` } : {};
}

/** No scale has a broken top or goes below nothing ("PIP -25/60"), and a broken score stands over the tops that are usual. */
const isScore = (quantity: Quantity, tokens: readonly Token[]): boolean => (quantity.values[0] ?? 0) >= 0 && !isOnOff(tokens, quantity) && Number.isInteger(bottomOf(quantity)) && (bottomOf(quantity) ?? 0) > 0 && (!(tokens[quantity.first]?.text ?? '').includes('.') || (bottomOf(quantity) ?? 0) > 9 || bottomOf(quantity) === 5);

/** What stands under the slash; pressures have it as their second value. */
const bottomOf = (quantity: Quantity): number | undefined => quantity.over ?? quantity.values[1];

function slashAt(tokens: readonly Token[], quantity: Quantity): number | undefined {
  if (quantity.unit === 'mmHg' ? tokens.slice(quantity.first, quantity.next).some(({ text }) => /^mm/.test(text)) : quantity.over === undefined || quantity.values.length !== 1) return undefined;
  for (let index = quantity.first; index < quantity.next; index += 1) if (tokens[index]?.text === '/') return index;
  return undefined;
}

/** Too short to name a motion anywhere but beside another. */
const shortMotions: Readonly<Record<string, string>> = { e: 'extension', f: 'flexion', sup: 'supination', pro: 'pronation', ab: 'abduction', ad: 'adduction' };

/** Two motions or two sides with a slash between them right before the numbers. */
function pairBefore(tokens: readonly Token[], ending: ReadonlyMap<number, readonly Concept[]>, at: number): Pair | undefined {
  let end = at;
  while (end > at - 3 && /^[:=(]$|^(?:arom|prom|rom|deg)$/.test(tokens[end - 1]?.text ?? '')) end -= 1;
  const second = ending.get(end)?.[0];
  const first = second === undefined || tokens[second.first - 1]?.text !== '/' ? undefined : ending.get(second.first - 1)?.find((concept) => concept.dimension === second.dimension);
  if (first !== undefined && second !== undefined) return [first, second];
  return shortPair(tokens, end);
}

/** "F/E", "sup/pro" that ends there. */
function shortPair(tokens: readonly Token[], end: number): Pair | undefined {
  const [one, slash, other] = [tokens[end - 3], tokens[end - 2], tokens[end - 1]];
  const keys = [shortMotions[one?.text ?? ''], shortMotions[other?.text ?? '']];
  if (slash?.text !== '/' || one === undefined || other === undefined || keys[0] === undefined || keys[1] === undefined || keys[0] === keys[1]) return undefined;
  return [
    { dimension: 'motion', key: keys[0], first: end - 3, next: end - 2, start: one.start, end: one.end },
    { dimension: 'motion', key: keys[1], first: end - 1, next: end, start: other.start, end: other.end },
  ];
}

const ownerDimensions: ReadonlySet<string> = new Set(['motion', 'side', 'joint', 'region', 'measure', 'muscle']);

/** "flex 148 abd 132 (init 130/108)": what the two values before the bracket are of, each with its own name right before it. */
function namedPairBefore(tokens: readonly Token[], concepts: readonly Concept[], quantities: readonly Quantity[], { first }: Quantity): Pair | undefined {
  const bracket = [1, 2, 3].map((back) => first - back).find((index) => tokens[index]?.text === '(');
  const at = bracket === undefined ? -1 : quantities.findIndex((quantity) => quantity.next === bracket);
  const [one, other] = [quantities[at - 1], quantities[at]];
  if (one === undefined || other === undefined || other.first - one.next > 4) return undefined;
  const [head, second] = [one, other].map((quantity) => concepts.find((concept) => concept.next === quantity.first && ownerDimensions.has(concept.dimension)));
  return head === undefined || second === undefined || head.key === second.key ? undefined : [head, second];
}

/** The grips of the fingers as notes call them. */
const isPinch = (tokens: readonly Token[], { first }: Quantity): boolean => /^(?:lat|lateral|key|tip|palmar|pad|3jaw|jaw|chuck|tripod|2pt|3pt|pinch)$/.test(tokens[first - 1]?.text ?? '');

/** "lat 11 / 19  3jaw 9 / 17" beside "grip R 38 L 82": what both hands pinch, in the order in which the sides are named. */
function pinchPair(tokens: readonly Token[], quantity: Quantity): Pair | undefined {
  if (!isPinch(tokens, quantity) || (quantity.over ?? 0) < 3) return undefined;
  let start = quantity.first;
  while (start > 0 && start > quantity.first - 40 && tokens[start - 1]?.kind !== 'line') start -= 1;
  const line = tokens.slice(start, quantity.first).map(({ text }) => text);
  if (!line.some((text) => /^(?:grip|pinch|lb|lbs|kg)$/.test(text))) return undefined;
  const [right, left] = [line.findIndex((text) => /^(?:r|right)$/.test(text)), line.findIndex((text) => /^(?:l|left)$/.test(text))];
  const side = (key: string): Concept => ({ dimension: 'side', key, first: quantity.first, next: quantity.first, start: quantity.start, end: quantity.end });
  return left >= 0 && (right < 0 || left < right) ? [side('left'), side('right')] : [side('right'), side('left')];
}

const sideOf = (token: Token | undefined): string | undefined => (/^(?:r|rt|right)$/.test(token?.text ?? '') ? 'right' : /^(?:l|lt|left)$/.test(token?.text ?? '') ? 'left' : undefined);

/** "R/L:" and "L/R" wherever they stand. */
function sideHeads(tokens: readonly Token[]): readonly Pair[] {
  return tokens.flatMap((token, index): readonly Pair[] => {
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    const [one, other] = [sideOf(before), sideOf(after)];
    if (token.text !== '/' || before === undefined || after === undefined || one === undefined || other === undefined || one === other) return [];
    return [[{ dimension: 'side', key: one, first: index - 1, next: index, start: before.start, end: before.end }, { dimension: 'side', key: other, first: index + 1, next: index + 2, start: after.start, end: after.end }]];
  });
}

/** "R sh flex A/P", "AROM/PROM": what one does oneself, and what is done to one. "A/P" that opens its line heads assessment and plan. */
function modeHeads(tokens: readonly Token[]): readonly Pair[] {
  return tokens.flatMap(({ text, caps, start, end }, index): readonly Pair[] => {
    const opens = tokens[index - 1] === undefined || tokens[index - 1]?.kind === 'line';
    if (!(text === 'a/p' && caps === 'all' && !opens) && !/^(?:arom\/prom|active\/passive)$/.test(text)) return [];
    const at = { dimension: 'mode' as const, first: index, next: index + 1, start, end };
    return [[{ ...at, key: 'active' }, { ...at, key: 'passive' }]];
  });
}

/** "grip 32/71 (R/L)" */
function sidesBehind(tokens: readonly Token[], { next }: Quantity): Pair | undefined {
  if (tokens[next]?.text !== '(' || tokens[next + 4]?.text !== ')') return undefined;
  return sideHeads(tokens.slice(next + 1, next + 4))[0];
}

/** "flex/ext", "Sup/pro", "F/E" wherever they stand. */
function motionHeads(tokens: readonly Token[], ending: ReadonlyMap<number, readonly Concept[]>): readonly Pair[] {
  return tokens.flatMap((token, index) => {
    const pair = token.text === '/' && tokens[index + 1]?.kind === 'word' ? motionsAround(tokens, ending, index) : undefined;
    return pair === undefined ? [] : [pair];
  });
}

function motionsAround(tokens: readonly Token[], ending: ReadonlyMap<number, readonly Concept[]>, slash: number): Pair | undefined {
  const first = ending.get(slash)?.find(({ dimension }) => dimension === 'motion');
  const second = first === undefined ? undefined : [1, 2].map((length) => ending.get(slash + 1 + length)?.find((concept) => concept.dimension === 'motion' && concept.first === slash + 1)).find((concept) => concept !== undefined);
  return first !== undefined && second !== undefined && first.key !== second.key ? [first, second] : shortPair(tokens, slash + 2);
}

const earlier = new RegExp(`^(?:eval|evaluation|ie|soc|initial|start|baseline|admission|adm|${monthForms})$`);
const later = new RegExp(`^(?:now|today|current|end|final|discharge|dc|${monthForms})$`);

/** "Jan/June:", "9/8 / 10/6", "eval/now": the times that the halves of every pair behind are of. */
function timeHeads(tokens: readonly Token[]): readonly Pair[] {
  return tokens.flatMap((token, index): readonly Pair[] => {
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    if (token.text !== '/' || before === undefined || after === undefined) return [];
    const days = (before.kind === 'date' && after.kind === 'date') || isPairOfDays(tokens, index);
    if (!days && !(before.kind === 'word' && after.kind === 'word' && earlier.test(before.text) && later.test(after.text) && before.text !== after.text)) return [];
    return [[
      { dimension: 'role', key: 'past', first: index - 1, next: index, start: before.start, end: before.end },
      { dimension: 'role', key: 'current', first: index + 1, next: index + 2, start: after.start, end: after.end },
    ]];
  });
}

/** "9/8 / 10/6" alone in its line, whichever of the two was read as a day. */
function isPairOfDays(tokens: readonly Token[], at: number): boolean {
  const isEdge = (token: Token | undefined): boolean => token === undefined || token.kind === 'line';
  const isDay = (month: Token | undefined, slash: Token | undefined, day: Token | undefined): boolean => slash?.text === '/' && (month?.value ?? 13) >= 1 && (month?.value ?? 13) <= 12 && (day?.value ?? 32) >= 1 && (day?.value ?? 32) <= 31;
  const before = tokens[at - 1]?.kind === 'date' ? 1 : isDay(tokens[at - 3], tokens[at - 2], tokens[at - 1]) ? 3 : 0;
  const after = tokens[at + 1]?.kind === 'date' ? 1 : isDay(tokens[at + 1], tokens[at + 2], tokens[at + 3]) ? 3 : 0;
  return before > 0 && after > 0 && isEdge(tokens[at - before - 1]) && isEdge(tokens[at + after + 1]);
}

/** "38/41 min.", "T 38 / 45" alone in its sentence beside billed codes: the timed minutes and the whole. */
function timesPair(tokens: readonly Token[], quantity: Quantity): Pair | undefined {
  const [timed = 0, whole = 0] = [quantity.values[0], quantity.over];
  const before = tokens[quantity.first - 1];
  const lead = before?.caps === 'all' && before.text === 't' ? quantity.first - 1 : quantity.first;
  const after = /^min(?:s|utes)?$/.test(tokens[quantity.next]?.text ?? '') ? quantity.next + 1 : quantity.next;
  const ends = (token: Token | undefined): boolean => token === undefined || token.kind === 'line' || /^[.;]$/.test(token.text);
  if (timed < 8 || whole < timed || whole > timed + 30 || !ends(tokens[lead - 1]) || !ends(tokens[after])) return undefined;
  const total = (key: string): Concept => ({ dimension: 'total', key, first: quantity.first, next: quantity.first, start: quantity.start, end: quantity.end });
  return [total('timed'), total('treatment')];
}

/** How many tokens a head reaches along its line. */
const reach = 120;

/** "AROM R/L: flex 112/125 (IE 88), ext 12/18", "Wrist F/E R 25/20, L 75/70": the head holds for every pair of its line that is no score. */
function headOfLine(tokens: readonly Token[], heads: readonly Pair[], concepts: readonly Concept[], quantities: readonly Quantity[], quantity: Quantity): Pair | undefined {
  if (quantity.over === 10 || quantity.counted !== undefined) return undefined;
  const head = heads[countUntil(heads, (pair) => pair[1].next <= quantity.first) - 1];
  // A pressure is one finding of one time.
  if (head?.[0].dimension === 'role' && quantity.unit === 'mmHg') return undefined;
  if (head === undefined || quantity.first - head[1].next > reach) return undefined;
  if (quantity.over === 5 && (head[0].dimension !== 'side' || !gradesBothSides(tokens, quantities, head[1].next))) return undefined;
  if (!holdsBelow(tokens, head, quantity)) return undefined;
  // A pair of motions holds until something else is measured.
  if (head[0].dimension === 'motion') for (let index = countUntil(concepts, ({ first }) => first < head[1].next); (concepts[index]?.first ?? Infinity) < quantity.first; index += 1) if (/^(?:motion|muscle|measure|test|code|total)$/.test(concepts[index]?.dimension ?? '')) return undefined;
  return head;
}

/** A head holds for its line; one of times or sides alone in its line for the lines below up to an empty one, and one over a column for the rows of its table. */
function holdsBelow(tokens: readonly Token[], head: Pair, quantity: Quantity): boolean {
  const isOver = /^(?:role|side)$/.test(head[0].dimension);
  const alone = isOver && [0, 1, 2].some((further) => tokens[head[1].next + further]?.kind === 'line' && (further < 2 || head[0].dimension === 'role'));
  const column = isOver && tokens[startOfLine(tokens, head[0].first)]?.text === '|';
  for (let index = head[1].next; index < quantity.first; index += 1) {
    if (tokens[index]?.kind !== 'line') continue;
    if (column ? tokens[index + 1]?.text !== '|' : !alone || tokens[index + 1]?.kind === 'line') return false;
  }
  return true;
}

function startOfLine(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && tokens[start - 1]?.kind !== 'line') start -= 1;
  return start;
}

/** "R/L: quads 3+/5, glute med 3/4+": grades of both sides, for one among them stands over no five. */
function gradesBothSides(tokens: readonly Token[], quantities: readonly Quantity[], from: number): boolean {
  for (let index = countUntil(quantities, ({ first }) => first < from); (quantities[index]?.first ?? Infinity) < from + reach; index += 1) {
    const { over = 9, values: [value = 9], next = 0 } = quantities[index] ?? { values: [] };
    if (value <= 5 && (over < 5 || (over === 5 && isGradeSign(tokens, next)))) return true;
  }
  return false;
}

/** How many of the sorted items come before the first that fails. */
function countUntil<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
