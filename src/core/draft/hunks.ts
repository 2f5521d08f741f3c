// The difference between the therapist's own text and a draft, cut so that one thought is one decision.
import type { Span } from '../clinical/span';
import { groupBy } from '../groupBy';
import { groupSlots } from './groupSlots';
import type { Hunk, HunkKind, HunkPlace, TextUnit } from './hunkTypes';
import { splitUnits } from './hunkUnits';
import { mergeOrder, type Slot } from './mergeOrder';
import { pairUnits } from './unitPairs';

/**
 * Hunks in reading order of the draft, ids counting from 0; empty only where both texts are. Together they hold both texts:
 * `applyHunks` gives the draft byte for byte where all are accepted, the source where none is. About O(n log n).
 */
export function diffHunks(source: string, draft: string): readonly Hunk[] {
  const [from, to] = [splitUnits(source), splitUnits(draft)];
  const [endFrom, endTo] = [from.at(-1), to.at(-1)];
  const { pairs, members } = pairUnits(from.slice(0, -1), to.slice(0, -1));
  const slots = mergeOrder(from.slice(0, -1), to.slice(0, -1), pairs);
  const groups = runsOf(slots, groupSlots(slots, members), sectionsOf(slots));
  if (groups.length === 0 && source === draft && source === '') return [];
  const end = { source: endFrom, draft: endTo };
  // Where nothing but small white space differs there is no change to tie it to: the whole text is one.
  const untied = source !== draft && groups.every(({ kind }) => kind === 'same');
  const withEnd = untied || groups.length === 0
    ? [{ order: 0, kind: untied ? 'change' as const : 'same' as const, section: undefined, slots: groups.flatMap((group) => group.slots) }]
    : groups;
  return withGapHunks(withEnd.map((group, id) => hunkOf(group, id, source, draft, id === withEnd.length - 1 ? { order: slots.length, ...end } : undefined)));
}

interface Placed extends Slot { readonly order: number }
interface Group { readonly order: number; readonly kind: HunkKind; readonly section: string | undefined; readonly slots: readonly Placed[] }

/** Slots by hunk: those grouped, and unchanged ones for as long as nothing stands between them; in order of the draft. */
function runsOf(slots: readonly Slot[], groupIds: readonly number[], sections: readonly (string | undefined)[]): readonly Group[] {
  const changed = new Map<number, Placed[]>();
  const runs: Placed[][] = [];
  const sizes = groupBy(groupIds, (id) => id);
  let run: Placed[] | undefined;
  slots.forEach((slot, order) => {
    const id = groupIds[order] ?? -1;
    const context = slot.source !== undefined && slot.draft !== undefined && !slot.relaid && (sizes.get(id)?.length ?? 1) === 1;
    if (context && run && sections[order] === sections[run[0]?.order ?? -1]) run.push({ ...slot, order });
    else if (context) runs.push(run = [{ ...slot, order }]);
    else {
      // Where something moved away from, nothing is shown: the context goes on.
      if (slot.draft || !slot.pair?.moved) run = undefined;
      const group = changed.get(id);
      if (group) group.push({ ...slot, order });
      else changed.set(id, [{ ...slot, order }]);
    }
  });
  const groups = [...runs.map((places) => ({ kind: 'same' as const, places })), ...[...changed.values()].map((places) => ({ kind: kindOf(places), places }))];
  return groups
    .map(({ kind, places }) => {
      const order = (places.find(({ draft }) => draft) ?? places[0])?.order ?? 0;
      return { kind, slots: places, order, section: sections[order] };
    })
    .sort((a, b) => a.order - b.order);
}

function kindOf(slots: readonly Placed[]): HunkKind {
  if (!slots.some(({ draft }) => draft)) return 'remove';
  if (!slots.some(({ source }) => source)) return 'add';
  return slots.every(({ pair }) => pair?.moved === true && pair.likeness === 1) ? 'move' : 'change';
}

/** For each slot the heading of the draft it stands under: of those marked with `#` where there are any, else of whatever heads its parts. */
function sectionsOf(slots: readonly Slot[]): readonly (string | undefined)[] {
  const marked = slots.some(({ draft }) => draft?.kind === 'heading' && draft.text.startsWith('#'));
  let section: string | undefined;
  return slots.map(({ draft }) => {
    if ((draft?.kind === 'heading' || draft?.kind === 'label') && (!marked || draft.text.startsWith('#'))) section = headingText(draft.text);
    return section;
  });
}

/** The words of a heading's first line, without its signs; no longer than a heading is. */
function headingText(text: string): string {
  const line = (/^[^\r\n]{0,120}/.exec(text)?.[0] ?? '').replace(/[*_]/g, '').replace(/^#+/, '').replace(/[#:\s.]{1,20}$/, '');
  return line.trim();
}

function hunkOf(group: Group, id: number, source: string, draft: string, end: HunkPlace | Omit<HunkPlace, 'gapHunk'> | undefined): Hunk {
  const from = group.slots.flatMap((slot) => slot.source ?? []);
  const to = group.slots.flatMap((slot) => slot.draft ?? []);
  const moved = group.slots.flatMap(({ pair }) => (pair?.moved ? [pair.source] : []));
  const places = group.slots.map(({ order, source: own, draft: other }) => ({ order, source: own, draft: other, gapHunk: undefined }));
  // Where only a line break comes or goes, it is shown.
  const relaid = from[0] && to[0] && group.slots[0]?.relaid === true && from[0].text === to[0].text ? [from[0].gap, to[0].gap] : ['', ''];
  const after = relaid[1] + wordsOf(to, draft);
  return {
    id, kind: group.kind, section: group.section, before: group.kind === 'same' && !areTogether(from) ? after : relaid[0] + wordsOf(from, source), after, beforeSpan: spanOf(from), afterSpan: spanOf(to),
    movedFrom: moved.length > 0 ? spanOf(moved) : undefined, places: end ? [...places, { ...end, gapHunk: undefined }] : places,
  };
}

/** The words of the units as they stand in their text; stretches that are apart there come on lines of their own. */
function wordsOf(units: readonly TextUnit[], text: string): string {
  const parts = units.map((unit, index) => {
    const previous = units[index - 1];
    if (!previous) return unit.text;
    return (previous.index + 1 === unit.index ? text.slice(previous.end, unit.start) : '\n') + unit.text;
  });
  return parts.join('');
}

function areTogether(units: readonly TextUnit[]): boolean {
  return (units.at(-1)?.index ?? 0) - (units[0]?.index ?? 0) < Math.max(1, units.length);
}

function spanOf(units: readonly TextUnit[]): Span {
  return { start: units[0]?.start ?? 0, end: units.at(-1)?.end ?? 0 };
}

/** White space that differs between unchanged words is decided by the change nearest before it, else by the first one. */
function withGapHunks(hunks: readonly Hunk[]): readonly Hunk[] {
  const first = hunks.find(({ kind }) => kind !== 'same');
  const owners = new Map<HunkPlace, number>();
  const all = hunks.flatMap((hunk) => hunk.places.map((place) => ({ place, hunk }))).sort((a, b) => a.place.order - b.place.order);
  let nearest = first?.id;
  for (const { place, hunk } of all) {
    if (hunk.kind !== 'same') nearest = hunk.id;
    else if (nearest !== undefined && place.source && place.draft && place.source.gap !== place.draft.gap) owners.set(place, nearest);
  }
  return hunks.map((hunk) => ({ ...hunk, places: hunk.places.map((place) => ({ ...place, gapHunk: owners.get(place) })) }));
}
