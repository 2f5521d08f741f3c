// Rules that a note overrules with a reason, and what a note says of its payer.
import assert from 'node:assert/strict';
import { checkNote } from '../../../src/core/checks/check';
import { isClinicalNote } from '../../../src/core/checks/isClinicalNote';
import { readNoteHead } from '../../../src/core/checks/noteHead';
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

describe('what a note says of itself', () => {
  it('is read from its front-matter', () => {
    assert.deepEqual(readNoteHead('---\npayer: Cigna\nplanType: erisa\nunit_rule: spm\ncase: knee-7\n---\n# Note'), { planType: 'erisa', unitRule: 'spm', case: 'knee-7' });
    assert.deepEqual(readNoteHead('---\r\npayer: Medicare Advantage\r\n---\r\n'), { planType: 'ma', unitRule: 'cms' });
    assert.deepEqual(readNoteHead('plan type: erisa\n---\n'), {});
    assert.deepEqual(readNoteHead('---\nplanType: something\n---\n'), {});
  });

  it('decides whether the checks speak up unasked', () => {
    assert.ok(isClinicalNote(note));
    assert.ok(isClinicalNote('---\nnote: daily\n---\nSeen today.'));
    assert.ok(isClinicalNote('## Subjective\nok\n## Plan\nmore'));
    assert.ok(!isClinicalNote('# My project\n\nInstall it with npm.\n\n## Plan\nLater.'));
    assert.ok(!isClinicalNote('Dear Appeals Unit,\nS: "pain"\nO: 118 deg\n'));
    assert.ok(!isClinicalNote(`<!-- theradraft: soap -->\n${note}`));
  });
});
