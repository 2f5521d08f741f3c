// Words that the therapist cleared, in the form that leaves the storage: keyed hashes, and the words of one open file.
import { createHmac } from 'node:crypto';

export interface KeptWords {
  /** Key of the hashes, hexadecimal. */
  readonly key: string;
  readonly hashes: readonly string[];
  /** In lower case: kept in this file until it is closed. */
  readonly here: readonly string[];
}

export function hashOf(term: string, key: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(term.trim().toLowerCase()).digest('base64');
}

/** Whether a term was cleared. */
export function keptIn({ key, hashes, here }: KeptWords): (term: string) => boolean {
  const inFile = new Set(here);
  const inWorkspace = new Set(hashes);
  return (term) => inFile.has(term.toLowerCase()) || (inWorkspace.size > 0 && inWorkspace.has(hashOf(term, key)));
}
