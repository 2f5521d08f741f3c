// Words that stand for each other in no sentence: the note's own word is among the same words of the draft.
import assert from 'node:assert/strict';
import { ground } from '../../../src/core/grounding/ground';

const flagged = (note: string, draft: string): readonly string[] => ground(note, draft).unsupported.map(({ start, end }) => draft.slice(start, end));

const note = `Wife will tape the doorway at home. Sister drives him. Ramp and grass with SPC, stumbled once on gravel.
Mild expressive aphasia. Lat pinch 7 lb. Naproxen PRN, stopped gabapentin. Thin liquids by straw: coughs; by cup clear. Seated marching, standing reach.
Tingling of the small finger comes and goes. UB dressing SBA, LB dressing min A.`;

describe('A word that the note has for something else, or that it has another of', () => {
  for (const [draft, word] of [
    ['His sister will tape the doorway at home.', 'sister'],
    ['He stumbled once on grass.', 'grass'],
    ['He has mild receptive aphasia.', 'receptive'],
    ['He takes naproxen as needed and stopped ibuprofen.', 'ibuprofen'],
    ['He coughs with thin liquids by cup.', 'cup'],
    ['He has constant tingling of the small finger.', 'constant'],
  ] as const) {
    it(`is marked: ${draft}`, () => assert.ok(flagged(note, draft).some((words) => words.includes(word)), 'it is not'));
  }
  for (const draft of ['His wife will tape the doorway at home.', 'He stumbled once on gravel.', 'He has mild expressive aphasia.', 'Lateral pinch is 7 lb.', 'He takes naproxen as needed and no longer gabapentin.', 'He coughs with thin liquids by straw.', 'He has intermittent tingling of the small finger.']) {
    it(`is left alone where it is the same: ${draft}`, () => assert.deepEqual(flagged(note, draft), []));
  }
});
