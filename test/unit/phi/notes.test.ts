// The development notes: what share of each class is hidden whole, what share of clinical terms survives.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { scrub } from '../../../src/core/phi/scrub';
import { readNotes, type MarkedNote } from '../../fixtures/phi/readNotes';
import { coverOf, isHidden, precisionOf } from '../../fixtures/phi/scoreNotes';

const notes = readNotes(join(process.cwd(), 'test/fixtures/phi/notes')).map((note) => ({ note, covered: coverOf(note.text, scrub(note.text).findings) }));

/** The least share of each class that must be hidden whole. */
const least: Readonly<Record<string, number>> = {
  NAME: 0.97, DATE: 0.99, AGE_OVER_89: 0.95, PHONE: 0.98, FAX: 1, EMAIL: 1, SSN: 1, MRN: 0.97, HEALTH_PLAN_ID: 0.97, ACCOUNT: 0.95,
  LICENSE: 0.97, VEHICLE: 0.95, DEVICE: 0.95, URL: 1, IP: 1, BIOMETRIC: 0.95, PHOTO: 0.95, GEO: 0.93, OTHER_ID: 0.97,
};

const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)} % (${part} of ${of})`;
const where = ({ id, text }: MarkedNote, { start, end }: { start: number; end: number }): string => `${id}: ${text.slice(start, end)}`;

describe('the scrubber on the development notes', () => {
  it('has at least a hundred notes to be measured on', () => {
    assert.ok(notes.length >= 100);
  });

  for (const [type, share] of Object.entries(least)) {
    it(`hides ${type} whole`, () => {
      const all = notes.flatMap(({ note, covered }) => note.spans.filter((span) => span.type === type).map((span) => ({ note, span, hidden: isHidden(note.text, span, covered) })));
      const leaks = all.filter(({ hidden }) => !hidden);
      assert.ok(all.length > 2, `only ${all.length} of ${type}`);
      assert.ok(all.length - leaks.length >= share * all.length, `${percent(all.length - leaks.length, all.length)}\n${leaks.map(({ note, span }) => where(note, span)).join('\n')}`);
    });
  }

  it('hides 97 % of all identifiers', () => {
    const all = notes.flatMap(({ note, covered }) => note.spans.map((span) => isHidden(note.text, span, covered)));
    assert.ok(all.filter(Boolean).length >= 0.97 * all.length, percent(all.filter(Boolean).length, all.length));
  });

  it('leaves 99 % of the clinical terms whole', () => {
    const all = notes.flatMap(({ note, covered }) => note.negatives.map((span) => ({ note, span, damaged: covered.subarray(span.start, span.end).some((unit, index) => unit === 1 && /[\p{L}\p{N}]/u.test(note.text[span.start + index] ?? '')) })));
    const damaged = all.filter((term) => term.damaged);
    assert.ok(damaged.length <= 0.01 * all.length, `${percent(damaged.length, all.length)}\n${damaged.map(({ note, span }) => where(note, span)).join('\n')}`);
  });

  it('hides little that identifies no one', () => {
    const precision = precisionOf(notes);
    assert.ok(precision >= 0.97, String(precision));
  });
});
