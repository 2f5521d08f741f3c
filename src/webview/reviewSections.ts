// Hunks in runs of one section, and which of them are changes. Pure.
import type { HunkView, ReviewView } from '../protocol/messages';

export interface ReviewSection {
  readonly name: string | undefined;
  readonly hunks: readonly HunkView[];
}

export function toSections(hunks: readonly HunkView[]): readonly ReviewSection[] {
  const sections: { name: string | undefined; hunks: HunkView[] }[] = [];
  for (const hunk of hunks) {
    const last = sections[sections.length - 1];
    if (last && last.name === hunk.section) last.hunks.push(hunk);
    else sections.push({ name: hunk.section, hunks: [hunk] });
  }
  return sections;
}

/** Shown for orientation only. */
export function isContext(hunk: HunkView): boolean {
  return hunk.kind === 'same' || hunk.kind === 'noteOnly';
}

/** Ids of the hunks that have something to decide, in order. */
export function changesOf(review: ReviewView): readonly HunkView[] {
  return review.hunks.filter((hunk) => !isContext(hunk));
}

export function flagIds(hunk: HunkView): ReadonlySet<number> {
  const ids = new Set<number>();
  for (const piece of [...hunk.before, ...hunk.after]) if (piece.flag !== undefined) ids.add(piece.flag);
  return ids;
}

/** The first flag that still wants an answer, in the order of the hunks. */
export function firstOpenFlag(review: ReviewView): number | undefined {
  const open = new Set(review.flags.filter((flag) => flag.answer === 'open').map((flag) => flag.id));
  for (const hunk of review.hunks) {
    if (hunk.decision === 'rejected' || hunk.edited !== undefined) continue;
    for (const id of flagIds(hunk)) if (open.has(id)) return id;
  }
  return undefined;
}

/** The hunk a flag stands in. */
export function hunkOfFlag(hunks: readonly HunkView[], flag: number): HunkView | undefined {
  return hunks.find((hunk) => flagIds(hunk).has(flag));
}
