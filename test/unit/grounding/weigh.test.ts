// What many small signs say together of a value: the signs, the trees that weigh them, and what they find and take back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readClinical } from '../../../src/core/clinical/reader';
import fitted from '../../../src/core/data/valueSigns.json';
import { check, ground } from '../../../src/core/grounding/ground';
import { cuesOf } from '../../../src/core/grounding/weigh/cues';
import { weighables } from '../../../src/core/grounding/weigh/weigh';
import type { Weighable } from '../../../src/core/grounding/weigh/weigh';
import { draftOfNote } from '../../fixtures/notes/scoreComposed';
import { chance } from '../../../src/core/grounding/weigh/trees';

/** The signs of the draft's value that reads `value`. */
function weighed(source: string, draft: string, value: string): Weighable {
  const found = weighables(check(source, draft, {}), ({ start, end }) => draft.slice(start, end) === value)[0];
  assert.ok(found, `no value ${value}`);
  return found;
}

describe('Signs of a value', () => {
  const source = 'Sled push 40 lb x 6 lengths, rest 90 s.\nRope pull 55 lb x 9 lengths, rest 45 s.\nSeen 3/4/2026; sutures out 2/11/2026.';

  it('are those that the trees were fitted to', () => assert.deepEqual(Object.keys(weighed(source, 'She pushed the sled at 40 lb.', '40 lb').signs).sort(), [...fitted.signs].sort()));
  it('place a value by its neighbours', () => {
    const { signs } = weighed(source, 'The load was 55 lb over 6 lengths with 90 s of rest.', '55 lb');
    assert.ok((signs['ownNear'] ?? 0) < (signs['rivalNear'] ?? 0), JSON.stringify(signs));
  });
  it('tell whose place another value of the draft has', () => {
    const { signs } = weighed(source, 'Rope pull 55 lb, sled push 55 lb.', '55 lb');
    assert.ok((signs['ownTaken'] ?? 0) > 0);
  });
  it('hold a day against the days of the source', () => {
    const { signs, own, rival } = weighed(source, 'Sutures were removed on March 4, 2026.', 'March 4, 2026');
    assert.equal(source.slice(own?.start, own?.end), '3/4/2026');
    assert.equal(rival === undefined ? '' : source.slice(rival.start, rival.end), '2/11/2026');
    assert.equal(signs['day'], 1);
  });
  it('tell that the source has a value nowhere', () => {
    const { signs, own } = weighed(source, 'She pushed 70 lb.', '70 lb');
    assert.deepEqual([own, signs['hasOwn'], signs['by-missing']], [undefined, 0, 1]);
  });
  it('count the values between two of the draft and between their places', () => {
    const steps = (draft: string): number => weighed(source, draft, '45 s').signs['ownStep'] ?? NaN;
    assert.deepEqual([steps('Rope pull for 9 lengths with a rest of 45 s.'), steps('Sled push for 6 lengths with a rest of 45 s.')], [1, 4]);
  });
  it('hold the columns and rows of two tables against one another', () => {
    const table = '| Test | Eval | Now |\n|---|---|---|\n| Sled | 31 | 42 |\n| Rope | 53 | 64 |\n| Bike | 75 | 86 |';
    const { signs } = weighed(table, '| Test | Eval | Now |\n|---|---|---|\n| Sled | 31 | 42 |\n| Rope | 53 | 86 |\n| Bike | 75 | 86 |', '86');
    assert.deepEqual([signs['column'], signs['rowmates']], [1, 0]);
  });
});

describe('A draft by the composer', () => {
  for (const file of ['ot-visit-04', 'tka-visit-05', 'vestibular-visit-03', 'visit-07']) {
    it(`has nothing that the note of ${file} or a data row does not say`, () => {
      const text = readFileSync(`sample/${file}.md`, 'utf8');
      assert.deepEqual(ground(text, draftOfNote({ text, discipline: file.startsWith('ot') ? 'OT' : 'PT' })).unsupported, []);
    });
  }
});

describe('Cues beside a value', () => {
  const cues = (text: string, value: string): ReturnType<typeof cuesOf> => {
    const reading = readClinical(text);
    const figure = reading.figures.find(({ start, end }) => text.slice(start, end) === value);
    assert.ok(figure, `no value ${value}`);
    return cuesOf(reading, figure);
  };
  it('tell of an earlier day', () => assert.deepEqual([cues('Grip 22 lb (eval 14 lb).', '14 lb'), cues('Grip 22 lb (eval 14 lb).', '22 lb')].map(({ then, bracket }) => [then, bracket]), [[true, true], [false, false]]));
  it('tell of an aim', () => assert.deepEqual(['LTG: grip 30 lb by 8 wk', 'Grip 30 lb today'].map((text) => cues(text, '30 lb').goal), [true, false]));
  it('tell what leads to a later value', () => assert.deepEqual(['14 lb', '22 lb'].map((value) => cues('Grip 14 lb -> 22 lb.', value).leads), [true, false]));
});

describe('Fitted trees', () => {
  it('add up their leaves', () => {
    const sure = chance([[0, 1, -3, 3], [1, 0.5, 0, [0, 2, 1, 4]]], [3, 1]);
    assert.ok(Math.abs(sure - 1 / (1 + Math.exp(-7))) < 1e-12);
    assert.ok(chance([[0, 1, -3, 3]], [1]) < 0.05);
  });
});
