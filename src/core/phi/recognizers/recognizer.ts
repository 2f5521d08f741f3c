import type { Finding } from '../finding';
import type { ScrubDocument } from '../scrubDocument';

/** Detects one kind of identifier. Offsets of its findings are into `document.text`. */
export interface Recognizer {
  readonly name: string;
  find(document: ScrubDocument): Iterable<Finding>;
}
