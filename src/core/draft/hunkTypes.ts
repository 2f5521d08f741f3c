// What a difference between the therapist's own text and a draft is made of. No text is read or compared here.
import type { Span } from '../clinical/span';

/**
 * `item` is (the first sentence of) a list item with its marker, `label` opens a line ("S:"), `tableHead` is the header row with
 * its delimiter row, `block` is code, front-matter, a comment or a rule, `end` the end of the text.
 */
export type UnitKind = 'sentence' | 'item' | 'row' | 'tableHead' | 'heading' | 'label' | 'block' | 'end';

/** A stretch of one text that is decided as a whole. Begins and ends with something visible; only `end` is empty. */
export interface TextUnit extends Span {
  readonly kind: UnitKind;
  /** Position among the units of its own text. */
  readonly index: number;
  readonly text: string;
  /** List marker or quote sign with the white space after it, at the beginning of `text`; mostly empty. */
  readonly marker: string;
  /** White space before it, from the unit before (or the beginning). */
  readonly gap: string;
  /** White space after it, up to the next unit. */
  readonly gapAfter: string;
}

/** A place in the merged order of both texts. Where both sides are there, one of them is always shown. */
export interface HunkPlace {
  readonly order: number;
  readonly source: TextUnit | undefined;
  readonly draft: TextUnit | undefined;
  /** The hunk that decides the white space before this place, where the texts differ in nothing else here. */
  readonly gapHunk: number | undefined;
}

export type HunkKind = 'same' | 'change' | 'add' | 'remove' | 'move';

/** One acceptable or rejectable change between the therapist's own text (source) and the draft. */
export interface Hunk {
  readonly id: number;
  /** `same` is context and has no decision; a `move` is a stretch that only changed its place. */
  readonly kind: HunkKind;
  /** Heading of the draft section the hunk stands in, where there is one. */
  readonly section: string | undefined;
  readonly before: string;
  readonly after: string;
  /** Place in the source / in the draft; empty span where the hunk adds / removes. */
  readonly beforeSpan: Span;
  readonly afterSpan: Span;
  /** Place in the source the words came from, where they changed their place (kind `move`, or a `change` that also moved). */
  readonly movedFrom: Span | undefined;
  readonly places: readonly HunkPlace[];
}

export type HunkDecision = 'pending' | 'accepted' | 'rejected';

/** A word-level piece of a hunk for display. */
export interface MarkedPiece {
  readonly text: string;
  readonly mark: 'same' | 'deleted' | 'inserted';
}
