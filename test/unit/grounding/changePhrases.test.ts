// Which figures are put as an amount of change.
import assert from 'node:assert/strict';
import { readClinical } from '../../../src/core/clinical/reader';
import { isChange } from '../../../src/core/grounding/read/changePhrases';

const changes = (text: string, amount: string): boolean => {
  const figure = readClinical(text).figures.find(({ start, end }) => text.slice(start, end).includes(amount));
  assert.ok(figure !== undefined);
  return isChange(text.slice(0, figure.start).toLowerCase(), text.slice(figure.end).toLowerCase(), figure);
};

describe('amounts of change', () => {
  it('reads the change right behind its amount', () => assert.ok(changes('Flexion made a 14 degree gain.', '14')));
  it('leaves a value before another thing that did not change', () => assert.ok(!changes('She had a heart rate of 148 and no increase in symptoms.', '148')));
});
