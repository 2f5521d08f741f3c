import type { Finding } from '../finding';
import type { ScrubDocument } from '../scrubDocument';
import type { WordForm } from '../wordForms';

/** Detects one kind of identifier. Offsets of its findings are into `document.text`. */
export interface Recognizer {
  readonly name: string;
  /**
   * Whether it may begin at a word of this form, whatever stands around it; `lowerCase`: in a note without capitals. Asked once for
   * each form and not for each word: most recognizers have nothing to look at in most notes.
   */
  startsAt(form: WordForm, lowerCase: boolean): boolean;
  /** Whether it also looks for signs that no word tells of, and must read every text. */
  readonly readsSigns?: true;
  /** Adds what it finds to `findings`; `starts`: the indexes, in order, of the words that it may begin at. */
  find(document: ScrubDocument, starts: readonly number[], findings: Finding[]): void;
}
