// Pairs reworded units by the words and numbers they share, looking only where a rare word or the neighbourhood suggests it.
import { lineHeading } from '../clinical/headings';
import { groupBy } from './groupBy';
import type { TextUnit } from './hunkTypes';
import type { FoundPair } from './unitPairs';
import { isFiller, tokensOf, type UnitTokens } from './unitTokens';

const alike = 0.4;
const rareIn = 40; // a word that more units share says little, and following it would make the search quadratic
const closest = 12;

/** Pairs of units that share enough, best first come; `anchors` are pairs already found and tell which units are near each other. */
export function similarPairs(
  source: readonly TextUnit[], draft: readonly TextUnit[], anchors: readonly (readonly [TextUnit, TextUnit])[],
): readonly FoundPair[] {
  const sourceTokens = new Map(source.map((unit) => [unit, tokensOf(unit)]));
  const draftTokens = new Map(draft.map((unit) => [unit, tokensOf(unit)]));
  const weigh = weigher([...sourceTokens.values(), ...draftTokens.values()]);
  const near = neighbourhoods(source, draft, anchors);
  const holders = groupBy([...sourceTokens].flatMap(([unit, tokens]) => tokens.all.map((token) => ({ token, unit }))), ({ token }) => token);
  const candidates = draft.flatMap((unit) => {
    const tokens = draftTokens.get(unit);
    if (!tokens) return [];
    return candidatesFor(tokens, holders, weigh, near(unit)).flatMap((other) => {
      const likeness = likenessOf(other, unit, sourceTokens.get(other), tokens, weigh);
      return likeness >= alike ? [{ source: other, draft: unit, likeness }] : [];
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
  return (token) => (isFiller(token) ? 0.15 : (/^\d/.test(token) ? 1.4 : 1) / (1 + 0.25 * Math.log2(counts.get(token) ?? 1)));
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
  const inB = new Set(b.all);
  const sum = (tokens: readonly string[]): number => tokens.reduce((total, token) => total + weigh(token), 0);
  const [wholeA, wholeB, shared] = [sum(a.all), sum(b.all), sum(a.all.filter((token) => inB.has(token)))];
  if (shared === 0) return 0;
  const whole = (2 * shared) / (wholeA + wholeB);
  const within = shared / Math.min(wholeA, wholeB);
  const likeness = Math.max(whole, Math.min(wholeA, wholeB) >= 2 ? 0.8 * within : 0);
  // A row of a table is first of all another table's row.
  const sameKind = (source.kind === 'row') === (draft.kind === 'row') ? 1 : 0.85;
  return Math.min(0.99, likeness * sameKind * agreement(a.numbers, b.numbers));
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

/** The few unpaired units of the source that stand between the same two anchors as a draft unit. */
function neighbourhoods(
  source: readonly TextUnit[], draft: readonly TextUnit[], anchors: readonly (readonly [TextUnit, TextUnit])[],
): (unit: TextUnit) => readonly TextUnit[] {
  const byDraft = [...anchors].sort(([, a], [, b]) => a.index - b.index);
  const groups = new Map<TextUnit, readonly TextUnit[]>();
  let next = 0;
  const sourceAt = new Map(source.map((unit) => [unit.index, unit]));
  for (const unit of draft) {
    while (next < byDraft.length && (byDraft[next]?.[1].index ?? 0) < unit.index) next += 1;
    const from = byDraft[next - 1]?.[0].index ?? -1;
    const near: TextUnit[] = [];
    for (let index = from + 1; index <= from + 6; index += 1) {
      const other = sourceAt.get(index);
      if (!other) break;
      near.push(other);
    }
    groups.set(unit, near);
  }
  return (unit) => groups.get(unit) ?? [];
}
