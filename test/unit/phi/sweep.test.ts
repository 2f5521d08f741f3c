// Synthetic text only.
import assert from 'node:assert/strict';
import { restore } from '../../../src/core/phi/restore';
import { scrub } from '../../../src/core/phi/scrub';

const hidden = (text: string): readonly string[] => scrub(text).findings.map(({ start, end }) => text.slice(start, end));

describe('harvest and sweep', () => {
  it('hides the short form of a first name learnt from a label', () => {
    const text = 'Patient: Elizabeth Quarles\nToday Liz walked 200 ft and Betsy, as her son calls her, climbed 8 steps.';
    assert.ok(hidden(text).includes('Liz'));
    assert.ok(hidden(text).includes('Betsy'));
  });

  it('hides a learnt number however it is joined', () => {
    const text = 'Member ID: KX4417-2093. The card reads kx4417 2093 and the portal KX44172093.';
    assert.equal(hidden(text).filter((value) => value.replace(/[^0-9]/g, '') === '44172093').length, 3);
  });

  it('hides in a second document what the first gave away', () => {
    const first = scrub('Name: Ottoline Brackett\nMRN: 00-48-2213');
    const second = scrub('brackett cont hep. chart 00482213 scanned.', { surrogates: first.surrogates });
    assert.doesNotMatch(second.text, /brackett|00482213/i);
  });
});

describe('restore', () => {
  const { text: scrubbed, surrogates } = scrub('Patient: Ottoline Brackett. DOB: 03/04/1951.');
  const issued = /\[NAME_\d\]/.exec(scrubbed)?.[0] ?? '';
  for (const [bent, expected] of [
    [`${issued}'s knee`, "Ottoline Brackett's knee"], ["[NAME_1's] knee", "Ottoline Brackett's knee"], ['[name_1] walked', 'Ottoline Brackett walked'], ['[NAME_1 walked', 'Ottoline Brackett walked'],
    ['[NAME\n_1] walked', 'Ottoline Brackett walked'], ['\\[NAME\\_1\\] walked', 'Ottoline Brackett walked'], ['NAME_1 walked', 'Ottoline Brackett walked'], ['**[NAME 1]** walked', '**Ottoline Brackett** walked'],
  ] as const) {
    it(`reads ${JSON.stringify(bent)}`, () => {
      assert.equal(restore(bent, surrogates).text, expected);
    });
  }

  it('flags a surrogate that was never issued and leaves it as it stands', () => {
    const result = restore('[NAME_9] walked', surrogates);
    assert.equal(result.text, '[NAME_9] walked');
    assert.deepEqual(result.unknown, [{ start: 0, end: 8 }]);
  });
});
