// Names that stand for a disease, a sign or a scale ("Chaddock reflex", "Stevens-Johnson syndrome"), known or not.
import type { ScrubDocument } from '../../scrubDocument';
import { gapAfter } from '../wordContext';

const always = new Set('disease syndrome reflex reflexes sign phenomenon palsy lymphoma esophagus angina criteria classification scale index disorder contracture deformity fracture fractures dystrophy maneuver manoeuvre technique method protocol exercises paralysis ataxia chorea aphasia neuroma cyst procedure approach concept theorem study trial stage equation formula law nodes node bodies catheter chart curve variant variants subtype method pattern press-up press-ups'.split(' '));
const withoutPossessive = new Set('score scores test tests testing risk sum grade grading scoring scored questionnaire inventory assessment rating'.split(' '));

/** Whether the words up to word `last` name a clinical thing by the noun after them. */
export function namesClinicalThing(document: ScrubDocument, last: number): boolean {
  const { words, text } = document;
  const next = words[last + 1];
  if (!next || next.form.kind !== 'word') return false;
  const end = words[last]?.end ?? 0;
  const gap = gapAfter(document, last);
  if (gap !== ' ' && gap !== "'s " && gap !== "' ") return false;
  const possessive = gap !== ' ' && /^'s?(?![a-z])/i.test(text.slice(end, end + 3));
  const noun = next.form.folded;
  return always.has(noun) || (!possessive && withoutPossessive.has(noun)) || (possessive && (noun === 'test' || noun === 'tests'));
}
