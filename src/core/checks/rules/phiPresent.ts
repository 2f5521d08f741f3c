// phi-present: identifiers in the note, except the name of the therapist who signs it.
import { scrub } from '../../phi/scrub';
import type { Problem } from '../problem';
import type { ReadNote } from '../readNote';
import type { CheckRule } from './rule';

function find(note: ReadNote): readonly Problem[] {
  const signer = note.signature === undefined ? undefined : note.text.slice(note.signature.start, note.signature.end).toLowerCase();
  const own = new Set(signer?.split(/[\s,]+/).map(bare).filter((word) => word.length > 1));
  return scrub(note.text).findings.flatMap((finding): Problem[] => {
    if (finding.certainty === 'uncertain') return [];
    if (finding.category === 'NAME' && (inSignature(note, finding) || note.text.slice(finding.start, finding.end).split(/[\s,.]+/).every((word) => own.has(bare(word)) || word.length <= 1))) return [];
    return [{ rule: 'phi-present', start: finding.start, end: finding.end, message: `This may identify a person (${finding.category}). Leave it out where the note goes outside the record.` }];
  });
}

const bare = (word: string): string => word.toLowerCase().replace(/['’]s$|[.,;:()]/g, '');

/** "Jane Roe, PT, DPT" may be found with its credentials. */
function inSignature(note: ReadNote, finding: { readonly start: number; readonly end: number }): boolean {
  return note.signature !== undefined && finding.start < note.signature.end + 30 && note.signature.start < finding.end && finding.start >= note.signature.start - 4;
}

export const phiPresent: CheckRule = { id: 'phi-present', anyLanguage: true, anyText: true, find };
