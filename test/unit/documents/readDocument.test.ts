// Letters out of files: what is read, and what is said of a file that cannot be. Texts are synthetic.
import assert from 'node:assert/strict';
import JSZip from 'jszip';
import { pageBreak, pageOf, problemSentences, type ReadProblem } from '../../../src/documents/documentText';
import { readDocument } from '../../../src/documents/readDocument';
import { readDenial } from '../../../src/core/appeals/denial';
import { makeColumnsPdf, makePdf, makeWord } from './makeFiles';

const letter = [
  'CIGNA HEALTHCARE\nNational Appeals Organization\nP.O. Box 188011\nChattanooga, TN 37422\n\nOctober 19, 2026\n\nMember: Marisol Whitaker\nMember ID: U48291375 01\nClaim number: 2026-091-448820\nDates of service: 09/23/2026 and 09/25/2026\nProcedure codes: 97112\n\nDear Marisol Whitaker:\n\nWe have decided not to approve payment for it. The services are not medically necessary because the records do not show measurable progress toward the goals of the plan of care.',
  'Your appeal rights\n\nYou may file an appeal within 180 days of receipt of this notice. Mail it to Cigna National Appeals Organization, P.O. Box 188011, Chattanooga, TN 37422.',
];
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function textOf(bytes: Uint8Array): Promise<string> {
  const result = await readDocument(bytes);
  if (result.kind !== 'text') throw new Error(result.problem);
  return result.text;
}

describe('reading a letter from a file', function () {
  this.timeout(60_000);

  it('reads a PDF so that its fields are found, and keeps its pages apart', async () => {
    const result = await readDocument(await makePdf(letter));
    assert.equal(result.kind, 'text');
    assert.equal(result.pages, 2);
    assert.equal(result.text.split(pageBreak).length, 2);
    assert.equal(pageOf(result.text, result.text.indexOf('180 days')), 2);
    const fields = readDenial(result.text);
    assert.equal(fields.memberId.value, 'U48291375 01');
    assert.deepEqual(fields.claimNumbers.value, ['2026-091-448820']);
    assert.equal(fields.denialDate.value, '2026-10-19');
    assert.deepEqual(fields.serviceDates.value, ['2026-09-23', '2026-09-25']);
    assert.equal(fields.denialType.value, 'medical-necessity');
    assert.equal(fields.appealDeadlineStated.value, '180 days');
    const span = fields.memberId.spans[0];
    assert.ok(span);
    assert.equal(result.text.slice(span.start, span.end), 'U48291375 01');
  });

  it('keeps two columns of a line apart', async () => {
    assert.match(await textOf(await makeColumnsPdf('Member: Ida Testcase', 'Claim: 55-1234')), /^Member: Ida Testcase {4}Claim: 55-1234\n/);
  });

  it('reads a Word file, its tables included', async () => {
    const text = await textOf(await makeWord(letter, [['CARC', '50'], ['Amount', '$120.00']]));
    assert.match(text, /not medically necessary/);
    assert.match(text, /CARC\n50\n/);
  });

  it('reads plain text with either line end and with page breaks', async () => {
    assert.equal(await textOf(bytesOf('Claim 1\r\nis denied.\f\r\nPage 2')), 'Claim 1\nis denied.\n\f\nPage 2');
  });

  it('reads three hundred pages, tells how far it is, and stops when asked', async () => {
    const bytes = await makePdf(Array.from({ length: 300 }, (_, index) => `Page ${index + 1}. The patient walked on a treadmill for twenty minutes.`));
    const done: number[] = [];
    const result = await readDocument(bytes, { onPage: (page) => done.push(page) });
    assert.equal(result.kind === 'text' && result.pages, 300);
    assert.equal(done.length, 300);
    const stop = new AbortController();
    const stopped = await readDocument(bytes, { signal: stop.signal, onPage: (page) => page === 5 && stop.abort() });
    assert.deepEqual(stopped, { kind: 'problem', problem: 'cancelled' });
  });

  const zip = new JSZip();
  zip.file('xl/workbook.xml', '<workbook/>');
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const utf16 = (text: string): number[] => [...Buffer.from(text, 'utf16le')];
  const cases: readonly (readonly [string, ReadProblem, () => Promise<Uint8Array>])[] = [
    ['a PDF of pictures', 'noTextLayer', () => makePdf(['', ''], { withoutText: true })],
    ['a scan with only a fax line for text', 'noTextLayer', () => makePdf(['Fax p. 1', 'Fax p. 2'])],
    ['a PDF with a password', 'password', () => makePdf(letter, { userPassword: 'secret' })],
    ['a PDF that is cut off', 'damaged', async () => (await makePdf(letter)).slice(0, 300)],
    ['a PDF that is none behind its mark', 'damaged', async () => bytesOf('%PDF-1.7\nnothing of the kind')],
    ['a Word file that is cut off', 'damaged', async () => (await makeWord(letter)).slice(0, 900)],
    ['a Word file without a word', 'empty', () => makeWord([])],
    ['an empty file', 'empty', async () => new Uint8Array()],
    ['a file of blanks', 'empty', async () => bytesOf(' \n\t\n')],
    ['a workbook', 'wrongType', () => zip.generateAsync({ type: 'uint8array' })],
    ['a picture', 'wrongType', async () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])],
    ['an RTF file', 'richText', async () => bytesOf('{\\rtf1 Denied}')],
    ['an old Word file', 'legacyWord', async () => Uint8Array.from([...ole, ...utf16('WordDocument')])],
    ['a Word file with a password', 'password', async () => Uint8Array.from([...ole, ...utf16('EncryptedPackage')])],
    ['text in UTF-16', 'encoding', async () => Uint8Array.from([0xff, 0xfe, ...utf16('Denied')])],
    ['text in Latin-1', 'encoding', async () => Uint8Array.from([0x43, 0x61, 0x66, 0xe9])],
    ['a file beyond all bounds', 'tooLarge', async () => new Uint8Array(61 * 1024 * 1024)],
  ];
  for (const [what, problem, bytes] of cases) {
    it(`says what to do about ${what}`, async () => {
      assert.deepEqual(await readDocument(await bytes()), { kind: 'problem', problem });
      assert.match(problemSentences[problem], /^[A-Z].*\.$/);
    });
  }
});
