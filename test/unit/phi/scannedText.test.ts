// Synthetic text only: pages as a scanner reads them, with spaces around marks and digits among letters.
import assert from 'node:assert/strict';
import { restore } from '../../../src/core/phi/restore';
import { scrub } from '../../../src/core/phi/scrub';

const scanned = 'Patlent : Bern1ce Tolliver   D.0.B . : 11 / 02 / 1951   Phone ( 309 ) 555 - O148 .\nS : Ms . Tolliver walks to  St . Monica Church , pain 2 / 10 , sleeps 7 hrs .\nP : Back on Oct . 1 . Dr . Ha1loran signs .';

describe('a scanned page', () => {
  it('is read without the spaces around its marks', () => {
    const { text } = scrub(scanned);
    assert.doesNotMatch(text, /Bern|Tolliver|1951|O148|Monica|Oct|loran/);
    assert.match(text, /pain 2 \/ 10 , sleeps 7 hrs/);
  });

  it('comes back as it was', () => {
    const { text, surrogates } = scrub(scanned);
    assert.equal(restore(text, surrogates).text, scanned);
  });

  it('keeps the places of its findings', () => {
    for (const { start, end } of scrub(scanned).findings) assert.doesNotMatch(scanned.slice(start, end), /^\s|\s$/);
  });

  it('does not let a code be a name', () => {
    assert.equal(scrub('10 x10min, R62/L70 deg, L3908, C5 radic, 5xSTS 12 s').text, '10 x10min, R62/L70 deg, L3908, C5 radic, 5xSTS 12 s');
  });

  it('reads a misread test for the test it is', () => {
    assert.equal(scrub('Lachrnan neg, Yergason neg.').text, 'Lachrnan neg, Yergason neg.');
  });
});
