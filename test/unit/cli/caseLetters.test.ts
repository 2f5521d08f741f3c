// The three appeal cases of test/fixtures/appeals, from folder to Word file and read back. All people are invented.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { newCase, writeCaseFile } from '../../../src/core/appeals/case/caseFile';
import { runCli, testFolder } from './runCli';

const cases = join('test', 'fixtures', 'appeals');

interface Letter {
  readonly text: string;
  readonly html: string;
  readonly err: string;
  readonly bytes: Buffer;
}

describe('appeal letters from a case folder', () => {
  const folder = testFolder();
  const copied = testFolder();
  after(folder.remove);
  after(copied.remove);

  async function draft(name: string, template: string, ...options: readonly string[]): Promise<Letter> {
    const out = join(folder.path, `${name}.docx`);
    const { code, err } = await runCli(['draft', '--template', template, '--facts', join(cases, name, 'facts.md'), '--case', join(cases, name), '--format', 'docx', '--out', out, ...options]);
    assert.equal(code, 0, err);
    const bytes = readFileSync(out);
    const [{ value: text }, { value: html, messages }] = await Promise.all([mammoth.extractRawText({ buffer: bytes }), mammoth.convertToHtml({ buffer: bytes })]);
    assert.deepEqual(messages.filter(({ type }) => type === 'error'), []);
    return { text, html, err, bytes };
  }
  const rowOf = (html: string, criterion: string): string => [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, cells]) => (cells ?? '').replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')).find((row) => row.startsWith(`|${criterion}`)) ?? '';

  it('answers a CIMT prior-authorization denial before service', async () => {
    const { text, html, err, bytes } = await draft('cimt-prior-auth', 'appeal-cimt-prior-auth');
    assert.match(text, /Cigna Healthcare National Appeals Unit, P\.O\. Box 188011, Chattanooga, TN 37422/);
    for (const fact of ['Walter Quimby', 'U4410987702', 'IP0423377190', 'I69.354', 'March 2, 2026', 'ERISA group plan']) assert.ok(text.includes(fact), fact);
    assert.match(text, /"The clinical information sent does not show the severity of the arm deficit/);
    assert.match(text, /pre-service appeal/);
    // A change under its threshold stands in the letter as it is; the person who signs is told.
    assert.match(text, /MAL/);
    assert.doesNotMatch(text, /not reached/);
    assert.match(err, /The change in left MAL [^\n]* is under MDC90 0\.84 \(stroke\)/);
    assert.match(rowOf(html, 'At least 10 degrees'), /16°.*\|Exhibit B, p\. 2\|met\|/);
    assert.match(rowOf(html, 'The treating physician has certified'), /\[NEEDS: evidence\].*\|not documented\|/);
    assert.match(text, /29 CFR 2560\.503-1\(h\)\(2\)\(iii\)/);
    assert.match(text, /within 30 days with one appeal level/);
    assert.doesNotMatch(text, /Jimmo|Medicare|FDA|kidney|prescri|bad faith|success rate/i);
    assert.match(html, /<h1>.*?Coverage Criteria/);
    assert.match(err, /Not documented: The treating physician has certified the plan of care/);
    const zip = await JSZip.loadAsync(bytes);
    const header = await Promise.all(Object.keys(zip.files).filter((name) => /header\d*\.xml$/.test(name)).map((name) => zip.file(name)?.async('string')));
    assert.ok(header.some((xml) => xml?.includes('River Bend Hand &amp; Neuro Therapy')));
    assert.equal(text.split('River Bend Hand').length - 1, 0, 'the letterhead stands in the header only');
  });

  it('answers a CIMT quantity denial with the response curve and names no ERISA plan it does not know', async () => {
    const { text, html } = await draft('cimt-quantity', 'appeal-cimt-quantity');
    assert.match(text, /5512600871234/);
    assert.match(text, /MDC90 4\.36 \(stroke\): reached/);
    assert.match(rowOf(html, 'Continued potential to improve'), /has not plateaued.*\|met\|/);
    assert.match(rowOf(html, 'Exception or extension'), /\|not documented\|/);
    assert.match(text, /March 9, 2026: ARAT right 26\/57/);
    assert.match(text, /post-service claim within 60 days/);
  });

  it('argues a policy\'s sentence once the case file says that its evidence meets it', async () => {
    const sentence = 'The patient has been fitted with a compression garment.';
    const name = copied.path;
    cpSync(join(cases, 'necessity-97112'), name, { recursive: true });
    writeFileSync(join(name, 'notes', '2026-10-05-note.md'), 'PT daily note\nDOS: 10/05/2026\n\nS: Feels steadier.\nO: Flat knit sleeve fitted 10/4, donned alone.\nA: Steady.\nP: Continue.\n');
    mkdirSync(join(name, 'criteria'));
    writeFileSync(join(name, 'criteria', 'policy.yaml'), `title: Policy\ncriteria:\n  - ${sentence}\n`);
    const run = async (): Promise<{ readonly row: string; readonly err: string }> => {
      const { code, out, err } = await runCli(['draft', '--template', 'appeal-session', '--facts', join(name, 'facts.md'), '--case', name]);
      assert.equal(code, 0, err);
      return { row: out.split('\n').find((line) => line.startsWith(`| ${sentence}`)) ?? '', err };
    };
    const open = await run();
    assert.match(open.row, /"[^"]*sleeve[^"]*".*\[NEEDS: met, not met/);
    assert.match(open.err, /To be read: The patient has been fitted/);
    const [, quote = ''] = /\| "([^"]*)"/.exec(open.row) ?? [];
    writeFileSync(join(name, 'denial-appeal.md'), writeCaseFile(undefined, { ...newCase, letter: 'denial.txt', judgements: [{ criterion: sentence, quotes: [quote], meets: true }] }));
    const decided = await run();
    assert.match(decided.row, /\| met \|$/);
    assert.match(decided.err, /denial-appeal\.md is the case file of an appeal/);
    assert.doesNotMatch(decided.err, /To be read/);
  });

  it('asks for the plan type of a 97112 denial instead of assuming one', async () => {
    const { text, html } = await draft('necessity-97112', 'appeal-session');
    assert.match(text, /\[NEEDS: plan type/);
    assert.doesNotMatch(text, /29 CFR|45 CFR|42 CFR/);
    assert.match(text, /97112/);
    assert.match(rowOf(html, 'Measurable improvement'), /44\/56|13\.1 s/);
    assert.match(rowOf(html, 'Potential to improve'), /\|not documented\|/);
    assert.match(text, /Policy cited: .*CPG 135/);
  });

  it('refuses a folder that is none, and says when there are no notes', async () => {
    const facts = join(cases, 'cimt-quantity', 'facts.md');
    const missing = await runCli(['draft', '--template', 'appeal-session', '--facts', facts, '--case', join(cases, 'nowhere')]);
    assert.equal(missing.code, 2);
    assert.match(missing.err, /--case must be a folder/);
    const empty = await runCli(['draft', '--template', 'appeal-session', '--facts', facts, '--case', folder.path]);
    assert.match(empty.err, /no notes that can be read/);
  });
});
