// What notes and letter say to the blanks of an appeal. All people are invented.
import assert from 'node:assert/strict';
import { caseSlots, openQuestions, type CaseSlots } from '../../../../src/core/appeals/caseFile/caseSlots';
import { buildExhibits } from '../../../../src/core/appeals/exhibits/exhibits';

const evaluation = { file: '2026-03-02-evaluation.md', text: `# PT evaluation

Date of service: 03/02/2026
Patient: Miriam Castellan, DOB 05/06/1951

Dx: left hemiparesis after ischemic stroke.
Stroke on 01/11/2026. PLOF: walked without a device.
Cannot climb stairs without help.
BBS 36/56. TUG 21.4 s. AROM ankle dorsiflexion L 4 deg.

Orla Finch, PT, DPT
` };
const progress = { file: '2026-03-30-progress.md', text: `# PT progress report

Date of report: 03/30/2026
Pt: CASTELLAN, MIRIAM

BBS 44/56, up from 36/56. TUG 15.0 s. AROM ankle dorsiflexion L 8 deg.
Goal: BBS 50/56 in 4 weeks, to use the bus.
Visit 9 of 12.

Orla Finch, PT, DPT
` };
const letter = { file: 'denial.txt', text: 'SUMMIT HEALTH\n\nMember: Miriam Castellan   Member ID: S1234567\nGroup number: 77120\nClaim number: 55-1\n\nWe have denied the claim. You may appeal within 180 days.\n' };
const slotsOf = (...notes: readonly { readonly file: string; readonly text: string }[]): CaseSlots => caseSlots(notes, letter, buildExhibits(notes.map(({ file }) => ({ file }))));

describe('the slots of a case', () => {
  const slots = slotsOf(progress, evaluation);
  const value = (name: string): string | undefined => slots.fields.get(name)?.value;

  it('name person, condition and onset as the papers do, with their places', () => {
    assert.deepEqual(['patient.name', 'birth.date', 'group.number', 'onset.date', 'condition', 'discipline', 'signature'].map(value), ['Miriam Castellan', '05/06/1951', '77120', '01/11/2026', 'left hemiparesis after ischemic stroke', 'PT', 'Orla Finch, PT, DPT']);
    for (const name of ['patient.name', 'onset.date', 'condition']) {
      const [source] = slots.fields.get(name)?.sources ?? [];
      assert.equal(source && evaluation.text.slice(source.start, source.end).replace(/\.$/, ''), value(name));
    }
    assert.equal(slots.fields.get('group.number')?.sources[0]?.file, 'denial.txt');
  });

  it('take baseline and current value by the day of the note, whatever the order of the files', () => {
    assert.deepEqual(slots.measures.map(({ cells }) => [cells.name, cells.side, cells.baseline, cells.current, cells.goal, cells.date]), [
      ['BBS', 'n/a', '36/56', '44/56', '50/56', '03/02/2026 to 03/30/2026'],
      ['TUG', 'n/a', '21.4 s', '15.0 s', 'n/a', '03/02/2026 to 03/30/2026'],
      ['active ankle dorsiflexion', 'left', '4 deg', '8 deg', 'n/a', '03/02/2026 to 03/30/2026'],
    ]);
  });

  it('quote what the patient cannot do and the visits used, with the exhibit', () => {
    assert.match(value('functional.limitation') ?? '', /^Cannot climb stairs without help \(Exhibit B, p\. 2\)$/);
    assert.match(value('visits.used') ?? '', /^Visit 9 of 12 \(Exhibit A, p\. 1\)$/);
  });

  it('stay blank where no paper says anything', () => {
    for (const name of ['place', 'consequence', 'taper', 'rehab.potential']) assert.equal(value(name), undefined, name);
  });

  it('leave to a person what the papers disagree on', () => {
    const other = slotsOf({ ...evaluation, text: evaluation.text.replace('Miriam Castellan', 'Moira Kastellan').replace('01/11/2026', '01/17/2026') }, { ...progress, text: `${progress.text}\nStroke on 01/11/2026.\n` });
    for (const name of ['patient.name', 'onset.date']) assert.equal(other.fields.get(name)?.sure, false, name);
    assert.match(openQuestions(other, new Map([['onset.date', 'Onset']])).join(), /papers differ: Onset: 01\/17\/2026 \(2026-03-02-evaluation\.md\) or 01\/11\/2026/);
  });

  it('give no day to a value the note only looks back on', () => {
    const looked = slotsOf({ file: 'b.md', text: '# Progress report\n\nDate of report: 05/01/2026\n\nARAT right 19/57 on 03/02/2026, 26/57 today. MAL amount of use 0.9/5, then 1.3/5.\n' });
    assert.deepEqual(looked.measures.map(({ cells }) => [cells.name, cells.baseline, cells.current, cells.date]), [['ARAT', '19/57', '26/57', '03/02/2026 to 05/01/2026'], ['MAL amount of use', '0.9/5', '1.3/5', '05/01/2026']]);
  });
});
