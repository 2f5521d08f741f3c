import assert from 'node:assert/strict';
import { withLongDates } from '../../../src/core/draft/letterDates';

describe('the dates of a letter', () => {
  for (const [given, expected] of [
    ['Denial date: 2026-10-19', 'Denial date: October 19, 2026'],
    ['The notice of 10/19/2026 gives', 'The notice of October 19, 2026 gives'],
    ['seen 3/4/26.', 'seen March 4, 2026.'],
    ['Timeline: 08/11/2026: evaluation', 'Timeline: August 11, 2026: evaluation'],
    ['| BBS | 38 | 44 | 08/11/2026 to 09/24/2026 |', '| BBS | 38 | 44 | August 11, 2026 to September 24, 2026 |'],
    ['Dates of service: 09/22/2026, 09/24/2026, 09/29/2026', 'Dates of service: September 22, 2026; September 24, 2026; September 29, 2026'],
    ['Met: "Fell 08/01/2026 at home." (09/24/2026)', 'Met: "Fell 08/01/2026 at home." (September 24, 2026)'],
    ['The notice says: “denied 10/19/2026”, on 10/20/2026', 'The notice says: “denied 10/19/2026”, on October 20, 2026'],
    ['a step of 6" on 9/3/2026 and one of 8"', 'a step of 6" on September 3, 2026 and one of 8"'],
    ['> Denied on 10/19/2026', '> Denied on 10/19/2026'],
    ['born 06/19/1949, claim 2026-114-903377', 'born June 19, 1949, claim 2026-114-903377'],
  ] as const) {
    it(`reads "${expected}"`, () => assert.equal(withLongDates(given), expected));
  }

  for (const text of ['2026-08-11-pt-evaluation.md', 'notes/2026-08-11.md', 'no such day 02/30/2026', 'BP 120/80, MMT 4/5, 9/24', 'ID 12/04/2026/7', 'March 4, 2026', '[DATE_1]']) {
    it(`leaves "${text}"`, () => assert.equal(withLongDates(text), text));
  }

  it('are the same when said twice', () => {
    const once = withLongDates('On 10/19/2026, 10/20/2026 and "10/21/2026".');
    assert.equal(withLongDates(once), once);
  });
});
