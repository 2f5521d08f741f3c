// The last look before the network: does the request still hold anything that was hidden, or that should have been?
import { detect, type KnownValue } from './detect';
import type { Finding } from './finding';
import { harvest } from './harvest';
import { findKnown } from './knownValues';
import { moved } from './resolve';
import { readDocument } from './scrubDocument';
import { noSurrogates, type SurrogateMap } from './surrogates';
import { sweepNames } from './sweep';

/**
 * Findings in a request about to be sent, in order, as offsets into it; empty means it may go. Hidden values count as
 * whole words, those that are also everyday words by case and position; beyond them what the recognizers are sure of.
 * `cleared` are the words the person cleared by hand: they are no findings.
 */
export function egressCheck(request: string, surrogates: SurrogateMap, cleared: readonly string[]): readonly Finding[] {
  const document = readDocument(request);
  const entries = surrogates.entries();
  const values = entries.filter(isTelling);
  const { names } = harvest(document, [], entries);
  const hidden: Finding[] = [];
  findKnown(document, values, hidden);
  sweepNames(document, names, hidden);
  const leaked = hidden.map((finding) => ({ ...moved(finding, document.toSource(finding)), recognizer: 'egress' }));
  const found = detect(request, { known: [], added: [], issued: noSurrogates }).filter(({ certainty }) => certainty === 'certain');
  const isCleared = ({ start, end }: Finding): boolean => cleared.some((term) => term.includes(request.slice(start, end)));
  const all = [...leaked, ...found].filter((finding) => !isCleared(finding)).sort((a, b) => a.start - b.start || b.end - a.end);
  return all.filter((finding, index) => !all.slice(Math.max(0, index - 8), index).some(({ start, end }) => start <= finding.start && end >= finding.end));
}

/** A single everyday word ("May", "Target") or a short number says nothing wherever it stands. */
function isTelling({ category, value }: KnownValue): boolean {
  if (category === 'NAME') return /\s/.test(value.trim());
  if (/\d/.test(value)) return value.replace(/[^A-Za-z0-9]/g, '').length > 3;
  return /[\s@.]/.test(value.trim());
}
