// States that exclude each other and who does what, held against the note's own clause on the same thing.
import assert from 'node:assert/strict';
import { flagged } from './flagged';

const note = `Sleeps OK. Cupping declined, tape today x1. Push-up painful. MRI: intact free tendon. Brace locked in ext for amb.
No driving until recheck. Grade V mobs avoided. Lives alone. Plyos on hold til wk 12. Dr. Ames ok'd blocking by phone. Pt wants cane first.
Stairs recip up. R scap higher. HEP compliance good. Solid AFO L. Quads 4/5, grip 62 lb, 6MWT 410 m, BP 128/76, ABC 74%, TUG 11.2 s, Berg 49/56. Drain still in.`;

describe('A state of which the note has the other', () => {
  for (const [draft, word] of [
    ['Sleep is disturbed.', 'disturbed'],
    ['He received cupping.', 'received'],
    ['A push-up is painless.', 'painless'],
    ['MRI showed a torn free tendon.', 'torn'],
    ['The brace is unlocked for walking.', 'unlocked'],
    ['He lives with his wife.', 'with his wife'],
    ['The therapist approved blocking by telephone.', 'therapist'],
    ['The surgeon wants a cane first.', 'surgeon'],
    ['He climbs stairs step-to.', 'step-to'],
    ['The right scapula is lower.', 'lower'],
    ['He wears a hinged AFO.', 'hinged'],
    ['The drain was removed.', 'removed'],
  ] as const) {
    it(`is marked: ${draft}`, () => assert.ok(flagged(note, draft).some((words) => words.includes(word)), flagged(note, draft).join()));
  }
  for (const draft of ['Sleep is normal.', 'He declined cupping.', 'A push-up is painful.', 'MRI showed an intact free tendon.', 'The brace is locked for walking.', 'He lives alone.', 'Dr. Ames approved blocking by telephone.', 'He climbs stairs step over step.', 'The right scapula is elevated.', 'Adherence to the home program is good.', 'The drain is still in place.', 'He is not allowed to drive.', 'Plyometrics are on hold.']) {
    it(`is left alone where it is the same: ${draft}`, () => assert.deepEqual(flagged(note, draft), []));
  }
});

describe('A name with letters or a title that are another\'s', () => {
  const facts = 'Loretta Vance 67F. Ref by C. Brandt CNM. Leaks 3/wk. Inj 3/12, MRI 3/20.\nI. Kalt PT';
  for (const [draft, word] of [
    ['She was referred by I. Kalt, CNM.', 'Kalt'],
    ['She saw Dr. Vance.', 'Vance'],
    ['The injection was on March 20.', 'March 20'],
  ] as const) {
    it(`is marked: ${draft}`, () => assert.ok(flagged(facts, draft).some((words) => words.includes(word)), flagged(facts, draft).join()));
  }
  for (const draft of ['She was referred by C. Brandt, CNM.', 'I. Kalt, PT', 'The injection was on March 12 and the MRI on March 20.']) {
    it(`is left alone: ${draft}`, () => assert.deepEqual(flagged(facts, draft), []));
  }
});
