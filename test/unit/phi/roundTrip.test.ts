// Synthetic text only.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { restore } from '../../../src/core/phi/restore';
import { scrub } from '../../../src/core/phi/scrub';

const pieces = fc.constantFrom(
  'Maria Lopez', 'maria', 'LOPEZ', "Lopez's", 'Dr. Berg', 'Berg 44/56', '03/04/2026', 'March 4, 2026', 'MRN: 0048-22', '512-555-0101', '[NAME_1]', '[name_1', 'NAME 1', 'NAME_12', '[DATE_2]',
  '92-year-old', 'José Núñez', 'Ma\u200Bria', '\u200FMaria', '\u{1F600}', '\u{1D40C}aria', '\r\n', '\n', '\t', '\u00A0', ' ', ', ', '. ', ':', '[', ']', '_', '1', 's', 'x@y.com', 'https://a.b/c', '78704', '4/5', 'Name:', 'DOB', 'PT',
);
const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')), fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(' ')));

describe('scrub and restore', () => {
  it('gives back any text exactly', () => {
    fc.assert(fc.property(text, (source) => {
      const { text: scrubbed, surrogates } = scrub(source);
      assert.equal(restore(scrubbed, surrogates).text, source);
    }), { numRuns: 1500 });
  });

  it('gives back every document of a case, whatever came before it', () => {
    fc.assert(fc.property(text, text, (first, second) => {
      const { surrogates } = scrub(first);
      const result = scrub(second, { surrogates });
      assert.equal(restore(result.text, result.surrogates).text, second);
    }), { numRuns: 1000 });
  });

  it('gives back the day of another spelling that only a later text had', () => {
    const note = 'Denied 10/19/2026.';
    const first = scrub(note);
    const stored = scrub('Of October 19, 2026.', { surrogates: first.surrogates, known: first.surrogates.entries() }).text;
    assert.equal(stored, 'Of [DATE_1b].');
    assert.deepEqual(restore(stored, scrub(note).surrogates), { text: 'Of 10/19/2026.', unknown: [], spans: [{ start: 3, end: 13, surrogate: '[DATE_1]' }] });
    assert.equal(restore('Of [DATE_2b].', scrub(note).surrogates).unknown.length, 1);
  });

  it('gives back text with marks made and cleared by hand anywhere', () => {
    fc.assert(fc.property(text, fc.nat(), fc.nat(), fc.nat(), (source, a, b, c) => {
      const at = (value: number): number => (source.length === 0 ? 0 : value % (source.length + 1));
      const [start, end] = [Math.min(at(a), at(b)), Math.max(at(a), at(b))];
      const { text: scrubbed, surrogates } = scrub(source, { added: [{ start, end, category: 'NAME' }], kept: [{ start: at(c), end: at(c) + 3 }] });
      assert.equal(restore(scrubbed, surrogates).text, source);
    }), { numRuns: 1000 });
  });

  it('reports findings in order, without overlap, with the offsets of the source', () => {
    fc.assert(fc.property(text, (source) => {
      const { text: scrubbed, findings } = scrub(source);
      let from = 0;
      let rebuilt = '';
      for (const { start, end, surrogate } of findings) {
        assert.ok(start >= from && end > start && end <= source.length);
        rebuilt += source.slice(from, start) + surrogate;
        from = end;
      }
      assert.equal(rebuilt + source.slice(from), scrubbed);
    }), { numRuns: 800 });
  });
});
