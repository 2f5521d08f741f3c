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

describe('Words of a graft, a wheel, a birth, a sense, a specialty', () => {
  const facts = `L ACLR quad tendon autograft + lat meniscus repair. Delivered vag, vacuum assist. Dr. Ferrante physiatry, face to face 6/22/26.
Front wheel chair tried - too long for kitchen turn. Flat knit class 2 sleeve. Light touch intact in both feet. Tight band lower third of SCM. PDL heavy job. Diastasis 2 cm above umb.`;
  for (const [draft, word] of [
    ['She had a left ACL reconstruction with a patellar tendon autograft.', 'patellar'],
    ['She was delivered with forceps.', 'forceps'],
    ['Dr. Ferrante, his primary care physician, saw him face to face.', 'primary care'],
    ['A rear-wheel chair was too long for the kitchen.', 'rear'],
    ['She wears a circular knit class 2 sleeve.', 'circular'],
    ['The band is tight in the upper third of the muscle.', 'upper'],
  ] as const) {
    it(`are marked: ${draft}`, () => assert.ok(flagged(facts, draft).some((words) => words.includes(word)), flagged(facts, draft).join()));
  }
  for (const draft of ['She had a left ACL reconstruction with a quadriceps tendon autograft and lateral meniscus repair.', 'Dr. Ferrante, his physiatrist, saw him face to face.', 'A front-wheel chair was too long for the kitchen.', 'The flat knit sleeve is class 2.', 'Light touch is intact in both feet.']) {
    it(`are left alone: ${draft}`, () => assert.deepEqual(flagged(facts, draft), []));
  }
});

describe('The state of a thing', () => {
  const facts = `Impr: L disc displacement w/ reduction. PFM relaxation: incomplete -> full. Throw rug in hall still there. Not MMI.`;
  for (const [draft, word] of [
    ['Left disc displacement without reduction.', 'without'],
    ['Muscle relaxation is now incomplete.', 'incomplete'],
    ['The hallway rug has been removed.', 'removed'],
  ] as const) {
    it(`is marked: ${draft}`, () => assert.ok(flagged(facts, draft).some((words) => words.includes(word)), flagged(facts, draft).join()));
  }
  for (const draft of ['Left disc displacement with reduction.', 'Muscle relaxation is now full.', 'The hallway rug is still there.', 'He is not at maximum medical improvement.']) {
    it(`is left alone: ${draft}`, () => assert.deepEqual(flagged(facts, draft), []));
  }
});
