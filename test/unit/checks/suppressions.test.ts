// Comments that set a rule aside: only with a reason, only for their line or, for a rule of the whole note, their note.
import assert from 'node:assert/strict';
import { checkNote, checkWithSuppressed } from '../../../src/core/checks/check';
import { readSuppressions, suppressionEdit } from '../../../src/core/checks/suppressions';

const medicare = { payerRule: 'cms', planType: 'medicare' } as const;
const note = `S: Pt reports L knee pain 3/10.
O: L knee flexion 110 degrees, up from 98.
97110 23 min: SLR 3x10 with 2 lb.
Timed 23 min, total 25 min.
A: Patient tolerated treatment well. SLR load raised from 1 to 2 lb because the lag is gone. Skilled PT needed to grade load by lag, which an aide could not do.
P: 2x/week for 4 weeks. LTG: climb 12 steps with one rail in 4 weeks.
Dana Whitlock, PT, DPT`;
const rulesOf = (text: string): readonly string[] => checkNote(text, medicare).map(({ rule }) => rule);

describe('suppression comments', () => {
  it('starts from one problem', () => {
    assert.deepEqual(rulesOf(note), ['vague-phrase']);
  });

  it('sets a problem aside with a reason, in a line above or in the same line', () => {
    assert.deepEqual(rulesOf(note.replace('A: ', '<!-- theradraft-ignore vague-phrase: words of the order -->\nA: ')), []);
    assert.deepEqual(rulesOf(note.replace('A: Patient', 'A: <!-- theradraft-ignore vague-phrase: words of the order --> Patient')), []);
  });

  it('keeps the problem without a reason, for another rule and in another line', () => {
    assert.deepEqual(rulesOf(note.replace('A: ', '<!-- theradraft-ignore vague-phrase -->\nA: ')), ['vague-phrase']);
    assert.deepEqual(rulesOf(note.replace('A: ', '<!-- theradraft-ignore vague-phrase: . -->\nA: ')), ['vague-phrase']);
    assert.deepEqual(rulesOf(note.replace('A: ', '<!-- theradraft-ignore wnl-without-value: no -->\nA: ')), ['vague-phrase']);
    assert.deepEqual(rulesOf(`<!-- theradraft-ignore vague-phrase: no -->\n${note}`), ['vague-phrase']);
  });

  it('sets a rule of the whole note aside from anywhere in it', () => {
    const unsigned = note.replace('\nDana Whitlock, PT, DPT', '').replace('Patient tolerated treatment well. ', '');
    assert.deepEqual(rulesOf(unsigned), ['signature-missing']);
    assert.deepEqual(rulesOf(`${unsigned}\n<!-- theradraft-ignore signature-missing: signed in the EMR -->`), []);
  });

  it('reads nothing of the note from the comment but identifiers', () => {
    assert.deepEqual(rulesOf(note.replace('A: Patient tolerated treatment well.', '<!-- theradraft-ignore wnl-without-value: tolerated well -->\nA:')), []);
    assert.ok(rulesOf(note.replace('A: Patient tolerated treatment well.', '<!-- theradraft-ignore wnl-without-value: per Maria Gonzales, DOB 03/04/1950 -->\nA:')).includes('phi-present'));
  });

  it('writes an edit that sets the problem aside, in text, tables and CRLF', () => {
    for (const text of [note, note.replaceAll('\n', '\r\n'), note.replace('A: Patient tolerated treatment well.', 'A: see below.\n| a | b |\n|---|---|\n| Response | Patient tolerated treatment well. |\n\n')]) {
      const [problem] = checkNote(text, medicare);
      assert.ok(problem !== undefined);
      const edit = suppressionEdit(text, problem, 'quoted --> from\nthe order');
      const edited = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
      const { problems, suppressed } = checkWithSuppressed(edited, medicare);
      assert.deepEqual(problems, []);
      assert.equal(suppressed.length, 1);
      assert.equal(readSuppressions(edited)[0]?.reason, 'quoted -) from the order');
    }
  });

  it('names what it does not know', () => {
    assert.deepEqual(readSuppressions('<!-- theradraft-ignore vague, wnl-without-value: x -->')[0], { start: 0, end: 54, rules: ['wnl-without-value'], unknown: ['vague'], reason: 'x', target: { start: 0, end: 54 } });
  });
});
