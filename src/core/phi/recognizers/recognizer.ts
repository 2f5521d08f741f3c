import type { Finding } from '../finding';
import type { ScrubDocument } from '../scrubDocument';
import type { WordForm } from '../wordForms';

/** What a word looks like: digits, letters and digits, or letters in one of five casings; a word of one letter or digit is that too. */
export type Shape = 'number' | 'mixed' | 'lower' | 'title' | 'upper' | 'mixedCase' | 'caseless' | 'letter' | 'digit';

/** All words but those in small letters. */
export const capitalized: readonly Shape[] = ['title', 'upper', 'mixedCase', 'caseless'];

/**
 * The words that a recognizer may begin at, whatever stands around them: one of these must hold. Said as data, so that one look at
 * a word tells for all recognizers (`starts.ts`): most have nothing to look at in most notes, and then their patterns stay uncompiled.
 */
export interface Needs {
  readonly shapes?: readonly Shape[];
  /** Further shapes, in a note without capitals. */
  readonly inLowerCase?: readonly Shape[];
  /** Bits of `roles`, any of which will do. */
  readonly roles?: number;
  /** Folded words. */
  readonly words?: Iterable<string>;
  /** What cannot be said so; asked once for each form of one of the shapes, not for each word. */
  readonly also?: { readonly of: readonly Shape[]; holds(form: WordForm, lowerCase: boolean): boolean };
}

/** Detects one kind of identifier. Offsets of its findings are into `document.text`. */
export interface Recognizer {
  readonly name: string;
  readonly needs: Needs;
  /** What it also goes through by itself, whatever it may begin at: the `numbers` of the document, or signs that no word tells of. */
  readonly reads?: 'numbers' | 'signs';
  /** Adds what it finds to `findings`; `starts`: the indexes, in order, of the words that it may begin at. */
  find(document: ScrubDocument, starts: readonly number[], findings: Finding[]): void;
}
