// How a text is written must not change what is hidden, nor where. Synthetic text only.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { restore } from '../../../src/core/phi/restore';
import { scrub } from '../../../src/core/phi/scrub';

const source = 'Patient: Ottoline Brackett  DOB: 03/04/1951  MRN: 0048213\nDr. Berg saw Ms. Brackett on 02/03/2026. Berg 44/56, TUG 14.2 s. Call 512-555-0101 or ob@mail.example.';
const values = (text: string): readonly string[] => scrub(text).findings.map(({ start, end }) => text.slice(start, end));
const plain = (text: string): string => text.replace(/\u200B|\u200E|\u200F|\u00AD/g, '').replace(/[\u00A0\u2009\u202F]/g, ' ').replace(/\r\n?/g, '\n');
const expected = values(source);

describe('the scrubber, whatever the form of the text', () => {
  it('finds what it should in plain text', () => {
    for (const value of ['Ottoline Brackett', '03/04/1951', '0048213', 'Berg', 'Brackett', '02/03/2026', '512-555-0101', 'ob@mail.example']) assert.ok(expected.includes(value), value);
    assert.equal(expected.filter((value) => value === 'Berg').length, 1);
  });

  for (const [form, change] of [
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['no-break spaces', (text: string) => text.replaceAll(' ', '\u00A0')],
    ['a zero-width space inside a name', (text: string) => text.replaceAll('Brackett', 'Brac\u200Bkett')],
    ['a soft hyphen inside a name', (text: string) => text.replaceAll('Ottoline', 'Otto\u00ADline')],
    ['right-to-left marks around names', (text: string) => text.replaceAll('Brackett', '\u200FBrackett\u200E')],
    ['surrogate pairs before everything', (text: string) => `\u{1F9D1}\u{1F3FD}\u200D\u{1F52C} ${text.replaceAll('\n', ' \u{1D54F}\n')}`],
    ['non-breaking hyphens in a number', (text: string) => text.replaceAll('512-555-0101', '512\u2011555\u20110101')],
  ] as const) {
    it(`hides the same with ${form}`, () => {
      const changed = change(source);
      assert.deepEqual(values(changed).map((value) => plain(value).replaceAll('\u2011', '-')), expected);
      const { text, surrogates } = scrub(changed);
      assert.equal(restore(text, surrogates).text, changed);
    });
  }

  it('finds nothing more in what it has scrubbed', () => {
    const { text } = scrub(source);
    assert.deepEqual(scrub(text).findings, []);
    assert.equal(scrub(text).text, text);
  });

  it('reads a text that begins or ends in the middle of a form', () => {
    for (const text of [' 12th, 2023 (MRN: SJ-12345)', 'and then fell on beach ', ' the 3rd', 'seen by ', 'Dr. ', 'and ']) assert.equal(typeof scrub(text).text, 'string');
  });

  it('gives the same result twice', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...source.split(/(?<=\s)/), 'maria', '92 yo ', '[DATE_1] ', '\n', '3/4 '), { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      assert.deepEqual(scrub(text).findings, scrub(text).findings);
    }), { numRuns: 200 });
  });

  it('restores surrogates bent in any of the ways models bend them', () => {
    const { text, surrogates } = scrub(source);
    const tokens = [...new Set(text.match(/\[[A-Z_]+_\d+[a-z]?\]/g))];
    fc.assert(fc.property(fc.constantFrom(...tokens), fc.constantFrom(
      (token: string) => token.toLowerCase(), (token: string) => token.replaceAll('_', ' '), (token: string) => token.replaceAll('_', '\\_'),
      (token: string) => token.replace(/_(\d)/, '_\n$1'), (token: string) => token.slice(0, -1), (token: string) => token.slice(1), (token: string) => `**${token}**`, (token: string) => `[ ${token.slice(1, -1)} ]`,
    ), (token, bend) => {
      const value = surrogates.lookup(token)?.value ?? 'none';
      assert.ok(restore(`Seen: ${bend(token)} today.`, surrogates).text.includes(value), bend(token));
    }), { numRuns: 300 });
  });
});
