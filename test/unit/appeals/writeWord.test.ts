import assert from 'node:assert/strict';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { letterFromMarkdown } from '../../../src/core/appeals/letter/readLetter';
import { letterToMarkdown } from '../../../src/core/appeals/letter/letterToMarkdown';


const letter = '# Appeal\n\n## Reference\n\nMarch 2, 2026  \nCigna Appeals\n\n**RE:**\n\n- Patient: Ana Ruiz & Sons <test>\n- Claim: 12345\n\n## Measures\n\n| Measure | Current |\n| --- | --- |\n| ARAT | 27/57 |\n| Grip \\| L | [NEEDS: side] |\n\n## Closing\n\nSincerely,\n';

describe('the Word letter', () => {
  it('opens again with its headings, table, list and words', async () => {
    const { letterToDocx } = await import('../../../src/documents/writeWord');
    const bytes = await letterToDocx(letterFromMarkdown(letter), { letterhead: ['River Clinic', '12 Elm Street'] });
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    assert.deepEqual(messages.filter(({ type }) => type === 'error'), []);
    assert.match(value, /<h1>(?:<a[^>]*><\/a>)?(?:<strong>)?Reference/);
    assert.match(value, /<li>Patient: Ana Ruiz &amp; Sons &lt;test&gt;<\/li>/);
    assert.match(value, /<table>.*ARAT.*Grip \| L.*<\/table>/);
    const zip = await JSZip.loadAsync(bytes);
    const parts = await Promise.all(Object.keys(zip.files).filter((name) => /footer\d*\.xml$/.test(name)).map((name) => zip.file(name)?.async('string')));
    assert.ok(parts.some((xml) => xml?.includes('PAGE') === true && xml.includes('NUMPAGES')));
    const headers = await Promise.all(Object.keys(zip.files).filter((name) => /header\d*\.xml$/.test(name)).map((name) => zip.file(name)?.async('string')));
    assert.ok(headers.some((xml) => xml?.includes('River Clinic')));
  });
  it('gives back the Markdown it was read from', () => {
    assert.equal(letterToMarkdown(letterFromMarkdown(letter)), letter);
  });
});
