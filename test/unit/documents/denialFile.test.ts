// theradraft denial with a letter that is a file of another kind than text. Letters are invented.
import assert from 'node:assert/strict';
import { runCli, testFolder } from '../cli/runCli';
import { makePdf, makeWord } from './makeFiles';

const letter = 'Aetna\nMarch 2, 2026\nMember ID: W123456789\nClaim number: E1234567\n\nDear Provider:\n\nThe claim is denied because the services were not medically necessary. CARC CO-50.';

describe('denial with a file', function () {
  this.timeout(30_000);
  const folder = testFolder();
  after(folder.remove);

  for (const [name, make] of [['letter.pdf', () => makePdf([letter])], ['letter.docx', () => makeWord(letter.split('\n'))]] as const) {
    it(`reads ${name}`, async () => {
      const { code, out } = await runCli(['denial', '--json', folder.file(name, await make())]);
      assert.equal(code, 0);
      const fields = JSON.parse(out) as Record<string, unknown>;
      assert.deepEqual([fields['payer'], fields['denialDate'], fields['claimNumbers'], fields['denialType']], ['Aetna', '2026-03-02', ['E1234567'], 'medical-necessity']);
    });
  }

  it('says how to get text out of a scan, on one line', async () => {
    const { code, out, err } = await runCli(['denial', folder.file('scan.pdf', await makePdf([''], { withoutText: true }))]);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^theradraft: This PDF holds pictures of pages and no text\.[^\n]+OCR[^\n]+\n$/);
  });
});
