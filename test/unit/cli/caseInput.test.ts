// What `draft --case` says to a folder that is not as it should be: what happened and what to do next. All texts are invented.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePdf } from '../documents/makeFiles';
import { runCli, testFolder, type CliRun } from './runCli';

const sample = 'sample/appeals/neuro-reeducation';
const denial = readFileSync(`${sample}/denial.txt`, 'utf8');
const evaluation = readFileSync(`${sample}/2026-08-11-pt-evaluation.md`, 'utf8');
const progress = readFileSync(`${sample}/2026-09-24-pt-progress-report.md`, 'utf8');

describe('a case folder on the command line', () => {
  const folder = testFolder();
  after(folder.remove);
  let count = 0;

  async function draft(files: Readonly<Record<string, string | Uint8Array>>, ...options: readonly string[]): Promise<CliRun> {
    const place = join(folder.path, `case-${String(count += 1)}`);
    mkdirSync(place);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text);
    const run = await runCli(['draft', '--template', 'appeal-session', '--case', place, '--today', '2026-11-28', ...options]);
    assert.equal(run.code, 0, run.err);
    return run;
  }

  it('is enough without a file of facts: deadline, checks and tasks follow', async () => {
    const { out, err } = await draft({ 'denial.txt': denial, 'evaluation.md': evaluation, 'progress.md': progress });
    for (const words of ['Patient: Thaddeus Lindqvist', 'Berg Balance Scale (August 11, 2026 to September 24, 2026)', '36/56', 'Exhibit C']) assert.ok(out.includes(words), words);
    for (const words of ['Nothing left this machine.', 'Deadline: file by 04/17/2027, as the notice prints it (180 days).', 'Who files is not stated', 'Ready to sign when', 'at the latest on 04/17/2027']) assert.ok(err.includes(words), words);
  });

  it('gives the same to a program', async () => {
    const { out } = await draft({ 'denial.txt': denial, 'progress.md': progress }, '--json');
    const { deadline, checks, toDo } = JSON.parse(out) as { deadline: { fileBy: string; from: string; authority: string }; checks: { rule: string }[]; toDo: string[] };
    assert.deepEqual([deadline.fileBy, deadline.from], ['2027-04-17', 'notice']);
    assert.match(deadline.authority, /29 CFR 2560/);
    assert.ok(checks.some(({ rule }) => rule === 'filer-missing') && toDo.length > 4);
  });

  it('says that the last day has passed', async () => {
    const { err } = await draft({ 'denial.txt': denial, 'progress.md': progress }, '--today', '2027-05-01');
    assert.match(err, /The last day to file was 04\/17\/2027\. Ask whether a late appeal is taken/);
  });

  it('takes a note of the case as facts and keeps it as an exhibit', async () => {
    const place = join(folder.path, 'own');
    mkdirSync(place);
    for (const [name, text] of [['denial.txt', denial], ['progress.md', progress]] as const) writeFileSync(join(place, name), text);
    const { out } = await runCli(['draft', '--template', 'appeal-session', '--facts', join(place, 'progress.md'), '--case', place]);
    assert.match(out, /\| Exhibit A \| PT progress report, September 24, 2026 \| 1 \|/);
  });

  it('holds a damaged and a locked PDF: both are left out, with the way to go on', async () => {
    const { err } = await draft({ 'denial.txt': denial, 'a.pdf': (await makePdf(['The first page of a note.'])).subarray(0, 400), 'b.pdf': await makePdf(['A locked note.'], { userPassword: 'secret' }), 'progress.md': progress });
    assert.match(err, /a\.pdf was left out\. This file is damaged or not complete\. Download or export it again\./);
    assert.match(err, /b\.pdf was left out\. This file is protected by a password\. Open it in its own program/);
  });

  it('holds two letters in one file', async () => {
    const other = denial.replace('October 19, 2026', 'November 2, 2026').replace('2026-114-903377', '2026-114-903999');
    const { err } = await draft({ 'denial.txt': `${denial}\nSincerely,\n\nAppeals\n\n----------\n${other}\nSincerely,\n\nAppeals\n`, 'progress.md': progress });
    assert.match(err, /denial\.txt: This text holds 2 letters\. The fields are of the first\. Save each letter as a file of its own\./);
  });

  it('holds dates that contradict', async () => {
    const { err } = await draft({ 'denial.txt': denial.replace('09/22/2026 and 09/24/2026', '11/22/2026 and 11/24/2026'), 'progress.md': progress });
    assert.match(err, /denial\.txt: A date of service is later than the notice\. Check both dates\./);
  });

  it('holds a letter of another trade and no denial', async () => {
    const { err } = await draft({ 'car.txt': 'Dear customer,\n\nWe have denied your application for roadside cover. You may appeal to our sales office within 10 days.\n\nSincerely,\nFarline Motors\n', 'progress.md': progress });
    assert.match(err, /car\.txt denies no health service and was left out\./);
    assert.match(err, /holds no denial letter, so its reason, its deadline and the appeals address are left blank/);
    assert.match(err, /Deadline: unknown/);
  });

  it('holds empty records only', async () => {
    const { out, err } = await draft({ 'denial.txt': denial, 'note.md': '  \n' });
    assert.match(err, /note\.md was left out\. This file holds no text\.|note\.md is empty and was left out/);
    assert.match(err, /no notes that can be read/);
    assert.doesNotMatch(out, /\| met \|/);
  });

  it('holds notes of two patients', async () => {
    const { out, err } = await draft({ 'denial.txt': denial, 'evaluation.md': evaluation, 'other.md': progress.replace('Thaddeus Lindqvist', 'Moira Halvorsen') });
    assert.match(err, /papers differ: Patient: Thaddeus Lindqvist \(evaluation\.md\) or Moira Halvorsen \(other\.md\)/);
    assert.match(out, /Patient: \[NEEDS: patient/i);
  });

  it('holds a claim file of 300 pages: every visit keeps its day', async () => {
    const filler = 'Patient performed balance activities on firm and foam surfaces with cues for hip strategy and weight shift. '.repeat(12);
    const pages = Array.from({ length: 300 }, (_, index) => `PT daily note\nDate of service: ${String(1 + Math.floor(index / 28)).padStart(2, '0')}/${String(1 + (index % 28)).padStart(2, '0')}/2025\nPatient: Thaddeus Lindqvist\nBerg Balance Scale ${30 + Math.floor(index / 16)}/56. Cannot climb stairs without help.\n${filler}`);
    const { out } = await draft({ 'denial.txt': denial, 'claim-file.txt': pages.join('\n\f\n') });
    assert.match(out, /Berg Balance Scale \(January 1, 2025 to November 20, 2025\) \| – \| 30\/56 \| 48\/56/);
    assert.match(out, /Exhibit A, p\. 300/);
    assert.ok(out.length < 20_000, String(out.length));
  }).timeout(60_000);
});
