// phi-present: identifiers in the note, except the name of the therapist who signs it and what only looks like an identifier there.
import { scrub } from '../../phi/scrub';
import { isRatingOrCount } from '../innocentDates';
import { isOfTrade } from '../innocentNames';
import type { Problem } from '../problem';
import type { ReadNote } from '../readNote';
import { isOfSigner } from '../signerNames';
import type { CheckRule } from './rule';

function find(note: ReadNote): readonly Problem[] {
  return scrub(note.text).findings
    .filter((finding) => finding.certainty !== 'uncertain' && !isOfSigner(note, finding) && !isOfTrade(note, finding) && !isRatingOrCount(note.text, finding))
    .map(({ start, end, category }) => ({ rule: 'phi-present', start, end, message: `This may identify a person (${category}). Leave it out where the note goes outside the record.` }));
}

export const phiPresent: CheckRule = { id: 'phi-present', anyLanguage: true, anyText: true, find };
