// Rules that a note overrules with a reason.
import assert from 'node:assert/strict';
import { checkNote } from '../../../src/core/checks/check';
import type { RuleId } from '../../../src/core/checks/problem';
import { suppressionFor } from '../../../src/core/checks/suppressions';

const note = 'S: Pain 3/10.\nO: R knee flexion 118 deg. 97110 23 min leg press. Timed 23 min, total 23 min.\nA: Pt tolerated treatment well.\nP: 2x/wk.\n';
const found = (text: string): ReadonlySet<RuleId> => new Set(checkNote(text, { payerRule: 'cms' }).map(({ rule }) => rule));

describe('a suppression', () => {
  it('holds on its line or the line below, with a reason', () => {
    assert.ok(found(note).has('vague-phrase'));
    assert.ok(!found(note.replace('A: ', `${suppressionFor('vague-phrase', 'the referral says so')}\nA: `)).has('vague-phrase'));
    assert.ok(!found(note.replace('well.', `well. ${suppressionFor('vague-phrase', 'the referral says so')}`)).has('vague-phrase'));
  });

  it('counts for nothing without a reason, elsewhere, or for another rule', () => {
    for (const comment of ['<!-- theradraft-ignore vague-phrase: -->', '<!-- theradraft-ignore vague-phrase: [reason] -->', suppressionFor('goal-not-measurable', 'set by the surgeon')]) {
      assert.ok(found(note.replace('A: ', `${comment}\nA: `)).has('vague-phrase'), comment);
    }
    assert.ok(found(`${suppressionFor('vague-phrase', 'too far away')}\n${note}`).has('vague-phrase'));
  });

  it('of a rule of the whole note may stand anywhere in it', () => {
    assert.ok(found(note).has('signature-missing'));
    assert.ok(!found(`${suppressionFor('signature-missing', 'signed in the chart system')}\n${note}`).has('signature-missing'));
  });
});

describe('a reason', () => {
  it('is no part of the note, but hides no identifier', () => {
    const plain = note.replace('Pt tolerated treatment well.', 'Quad lag is gone.');
    assert.ok(!found(plain.replace('A: ', `${suppressionFor('wnl-without-value', 'tolerated well')}\nA: `)).has('vague-phrase'));
    assert.ok(found(plain.replace('A: ', `${suppressionFor('wnl-without-value', 'per Maria Gonzales, DOB 03/04/1950')}\nA: `)).has('phi-present'));
  });
});
