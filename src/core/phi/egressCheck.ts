// The last look before the network: does the request still hold anything that was hidden, or that should have been?
import { detect } from './detect';
import type { Finding } from './finding';
import { findKnown } from './knownValues';
import { readDocument } from './scrubDocument';
import { noSurrogates, type SurrogateMap } from './surrogates';

/**
 * Findings in a request about to be sent, as offsets into it; empty means it may go. `cleared` are the words the person
 * cleared by hand: they are no findings.
 */
export function egressCheck(request: string, surrogates: SurrogateMap, cleared: readonly string[]): readonly Finding[] {
  const document = readDocument(request);
  const isCleared = ({ start, end }: Finding): boolean => cleared.some((term) => term.includes(request.slice(start, end)));
  const values = surrogates.entries().filter(({ value }) => value.length > 3);
  const leaked = [...findKnown(document, values)].map((finding): Finding => ({ ...finding, ...document.toSource(finding), recognizer: 'egress' }));
  const found = detect(request, { known: [], added: [], issued: noSurrogates }).filter(({ certainty }) => certainty === 'certain');
  return [...leaked, ...found].filter((finding) => !isCleared(finding)).sort((a, b) => a.start - b.start);
}
