// Pairs reworded units by the words and numbers they share, looking only where a rare word or the neighbourhood suggests it.
import { lineHeading } from '../clinical/note/headings';
import { groupBy } from '../groupBy';
import { increasing } from './increasing';
import type { TextUnit } from './hunkTypes';
import type { FoundPair } from './unitPairs';
import { isFiller, tokensOf, type UnitTokens } from './unitTokens';

const alike = 0.4;
const alikeInPlace = 0.25; // between the same two unchanged units, less is enough
const rareIn = 40; // a word that more units share says little, and following it would make the search quadratic
const closest = 12;
const fewTitles = 60; // section headings of the source that are looked at; a note has four
const reach = 4; // units before and after that count as the same place

type Anchor = readonly [TextUnit, TextUnit];

/** Pairs of units that share enough, best first come; `anchors` are pairs already found and tell which units are near each other. */
export function similarPairs(
  source: readonly TextUnit[], draft: readonly TextUnit[], anchors: readonly Anchor[],
): readonly FoundPair[] {
  const sourceTokens = new Map(source.map((unit) => [unit, tokensOf(unit)]));
  const draftTokens = new Map(draft.map((unit) => [unit, tokensOf(unit)]));
  const weigh = weigher([...sourceTokens.values(), ...draftTokens.values()]);
  const near = neighbourhoods(source, anchors);
  const titles = groupBy(source.filter((unit) => sectionLetter(unit) !== undefined).slice(0, fewTitles), sectionLetter);
  const holders = groupBy([...sourceTokens].flatMap(([unit, tokens]) => [...tokens.all].map((token) => ({ token, unit }))), ({ token }) => token);
  const candidates = draft.flatMap((unit) => {
    const tokens = draftTokens.get(unit);
    if (!tokens) return [];
    const letter = sectionLetter(unit);
    const neighbours = letter === undefined ? near(unit) : (titles.get(letter) ?? []);
    return candidatesFor(tokens, holders, weigh, neighbours).flatMap((other) => {
      const likeness = likenessOf(other, unit, sourceTokens.get(other), tokens, weigh);
      return likeness >= (neighbours.includes(other) ? alikeInPlace : alike) ? [{ source: other, draft: unit, likeness }] : [];
    });
  });
  candidates.sort((a, b) => b.likeness - a.likeness || Math.abs(a.source.index - a.draft.index) - Math.abs(b.source.index - b.draft.index));
  const taken = new Set<TextUnit>();
  return candidates.filter((pair) => {
    if (taken.has(pair.source) || taken.has(pair.draft)) return false;
    taken.add(pair.source).add(pair.draft);
    return true;
  });
}

type Weigh = (token: string) => number;

/** Rare words and numbers weigh most; fillers next to nothing. */
function weigher(all: readonly UnitTokens[]): Weigh {
  const counts = new Map<string, number>();
  for (const { all: tokens } of all) for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  const weights = new Map([...counts].map(([token, count]) => [token, isFiller(token) ? 0.15 : (isFigure(token) ? 1.4 : 1) / (1 + 0.25 * Math.log2(count))]));
  return (token) => weights.get(token) ?? 1;
}

function candidatesFor(tokens: UnitTokens, holders: ReadonlyMap<string, readonly { readonly unit: TextUnit }[]>, weigh: Weigh, near: readonly TextUnit[]): readonly TextUnit[] {
  const shared = new Map<TextUnit, number>(near.map((unit) => [unit, 0]));
  for (const token of tokens.all) {
    const units = holders.get(token) ?? [];
    if (isFiller(token) || units.length > rareIn) continue;
    for (const { unit } of units) shared.set(unit, (shared.get(unit) ?? 0) + weigh(token));
  }
  return [...shared].sort(([, a], [, b]) => b - a).slice(0, closest + near.length).map(([unit]) => unit);
}

function likenessOf(source: TextUnit, draft: TextUnit, a: UnitTokens | undefined, b: UnitTokens, weigh: Weigh): number {
  if (!a) return 0;
  const headings = sectionLetter(source) !== undefined || sectionLetter(draft) !== undefined;
  if (headings) return sectionLetter(source) === sectionLetter(draft) ? 0.9 : 0;
  if (standsAlone(source) !== standsAlone(draft) || source.kind === 'block') return 0;
  let [wholeA, wholeB, shared] = [0, 0, 0];
  for (const token of a.all) {
    if (b.all.has(token)) shared += weigh(token);
    wholeA += weighIn(token, b.all, weigh);
  }
  for (const token of b.all) wholeB += weighIn(token, a.all, weigh);
  if (shared === 0) return 0;
  const whole = (2 * shared) / (wholeA + wholeB);
  const within = shared / Math.min(wholeA, wholeB);
  const likeness = Math.max(whole, Math.min(wholeA, wholeB) >= 2 ? 0.8 * within : 0);
  // A row of a table is first of all another table's row.
  const sameKind = source.kind === 'row' && draft.kind !== 'row' ? 0.85 : 1;
  return Math.min(0.99, likeness * agreement(a.numbers, b.numbers)) * sameKind;
}

/** A changed figure leaves a sentence about the same thing: figures tell more by being the same than by being different. */
function weighIn(token: string, other: ReadonlySet<string>, weigh: Weigh): number {
  return isFigure(token) && !other.has(token) ? 0.4 * weigh(token) : weigh(token);
}

function isFigure(token: string): boolean {
  const first = token.charCodeAt(0);
  return first >= 48 && first <= 57;
}

/** Sentences about other numbers are seldom the same sentence, however alike the words are. */
function agreement(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 1;
  const shared = [...a].filter((value) => b.has(value)).length;
  return shared === 0 ? 0.7 : 1 + 0.2 * (shared / Math.min(a.size, b.size));
}

function isTitle(unit: TextUnit): boolean {
  return unit.kind === 'heading' || unit.kind === 'label';
}

/** Kinds of which each is only ever replaced by its like; everything else is a statement, however it is laid out. */
function standsAlone({ kind }: TextUnit): string {
  if (kind === 'heading' || kind === 'label') return 'title';
  return kind === 'tableHead' || kind === 'block' ? kind : 'statement';
}

/** "S:", "## Subjective" and "**SUBJECTIVE**" are one heading. */
function sectionLetter(unit: TextUnit): string | undefined {
  const heading = isTitle(unit) ? lineHeading(unit.text) : undefined;
  return heading?.canonical ? heading.sections.join('') : undefined;
}

/** The few unpaired units of the source that stand about where a draft unit stands, between the same two unchanged units. */
function neighbourhoods(source: readonly TextUnit[], anchors: readonly Anchor[]): (unit: TextUnit) => readonly TextUnit[] {
  const bySource = [...anchors].sort(([a], [b]) => a.index - b.index);
  const inOrder = increasing(bySource, ([, unit]) => unit.index, () => 1);
  const unpaired = new Map(source.map((unit) => [unit.index, unit]));
  const last = source.at(-1)?.index ?? -1;
  return (unit) => {
    const next = firstAfter(inOrder, unit.index);
    const [from, to] = [inOrder[next - 1], inOrder[next]];
    const middle = (from?.[0].index ?? -1) + unit.index - (from?.[1].index ?? -1);
    const near: TextUnit[] = [];
    for (let index = Math.max(middle - reach, (from?.[0].index ?? -1) + 1); index <= Math.min(middle + reach, (to?.[0].index ?? last + 1) - 1); index += 1) {
      const other = unpaired.get(index);
      if (other) near.push(other);
    }
    return near;
  };
}

/** Position of the first anchor whose draft unit comes after `index`. */
function firstAfter(anchors: readonly Anchor[], index: number): number {
  let [low, high] = [0, anchors.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchors[middle]?.[1].index ?? 0) > index) high = middle;
    else low = middle + 1;
  }
  return low;
}
