// What the grounding check marks in a draft, for tests of single sentences.
import { ground } from '../../../src/core/grounding/ground';

/** The words of `draft` that `source` does not support, in order. */
export const flagged = (source: string, draft: string): readonly string[] => ground(source, draft).unsupported.map(({ start, end }) => draft.slice(start, end));
