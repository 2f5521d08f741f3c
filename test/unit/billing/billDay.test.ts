// The billing line of a day: modifiers, assistants, caps and code pairs (domain: 2.5, 2.6, 4).
import assert from 'node:assert/strict';
import { splitUnits } from '../../../src/core/billing/assistantUnits';
import { billDay, billingLineText, type DayInput } from '../../../src/core/billing/billDay';

function lineOf(input: DayInput): string {
  const day = billDay(input);
  assert.ok(!('error' in day), JSON.stringify(day));
  return billingLineText(day.lines);
}

describe('the billing of a day', () => {
  it('puts GP or GO on every line', () => {
    assert.equal(lineOf({ rule: 'cms', discipline: 'PT', services: [{ cpt: '97110', minutes: 23 }, { cpt: '97161', minutes: 25 }] }), '97110-GP x2, 97161-GP x1');
    assert.equal(lineOf({ rule: 'cms', discipline: 'OT', services: [{ cpt: '97535', minutes: 15 }] }), '97535-GO x1');
  });

  it('gives the assistant a single unit of 10 + 5 minutes', () => {
    assert.equal(lineOf({ rule: 'cms', discipline: 'PT', services: [{ cpt: '97110', minutes: 15, assistantMinutes: 10 }] }), '97110-GP-CQ x1');
  });

  it('splits 23 + 13 minutes beside 30 of the therapist', () => {
    assert.equal(lineOf({ rule: 'cms', discipline: 'PT', services: [{ cpt: '97110', minutes: 36, assistantMinutes: 23 }, { cpt: '97140', minutes: 30 }] }), '97110-GP x1, 97110-GP-CQ x1, 97140-GP x2');
  });

  it('gives one unit each for 12 + 14 minutes', () => {
    assert.deepEqual(splitUnits(2, 12, 14), { plain: 1, assistant: 1 });
  });

  it('needs more than a tenth, and spares a unit whose midpoint the therapist reached alone', () => {
    assert.deepEqual(splitUnits(1, 7, 1), { plain: 0, assistant: 1 });
    assert.deepEqual(splitUnits(1, 8, 7), { plain: 1, assistant: 0 });
    assert.equal(lineOf({ rule: 'cms', discipline: 'OT', services: [{ cpt: '97165', minutes: 30, assistantMinutes: 3 }] }), '97165-GO x1');
    assert.equal(lineOf({ rule: 'cms', discipline: 'OT', services: [{ cpt: '97150', minutes: 30, assistantMinutes: 4 }] }), '97150-GO-CO x1');
  });

  it('never splits into more or fewer units than there are', () => {
    for (let therapist = 0; therapist <= 80; therapist += 1) {
      for (let assistant = 0; assistant <= 80; assistant += 1) {
        const least = Math.floor((therapist + assistant) / 15);
        for (const units of (therapist + assistant) % 15 === 0 ? [least] : [least, least + 1]) {
          const { plain, assistant: marked } = splitUnits(units, therapist, assistant);
          assert.equal(plain + marked, units);
          assert.ok(plain >= 0 && marked >= 0);
          if (assistant === 0) assert.equal(marked, 0);
          if (therapist === 0 && assistant > 0) assert.equal(plain, 0);
        }
      }
    }
  });

  it('refuses an impossible share', () => {
    assert.ok('error' in billDay({ rule: 'cms', services: [{ cpt: '97110', minutes: 15, assistantMinutes: 16 }] }));
    assert.ok('error' in billDay({ rule: 'cms', services: [{ cpt: '97110', minutes: 15, assistantMinutes: 2.5 }] }));
  });

  it('tells of a cap as announced, unverified, from its date on', () => {
    const day = billDay({ rule: 'spm', payer: 'cigna', services: [{ cpt: '97110', minutes: 75 }] });
    assert.ok(!('error' in day));
    assert.match(day.notices[0]?.text ?? '', /cap of 4 timed units a visit from 2022-10-15.*give 5\..*unverified/);
    const before = billDay({ rule: 'spm', payer: 'cigna', date: '2022-10-14', services: [{ cpt: '97110', minutes: 75 }] });
    assert.ok(!('error' in before) && before.notices.length === 0);
    const within = billDay({ rule: 'spm', payer: 'cigna', services: [{ cpt: '97110', minutes: 60 }] });
    assert.ok(!('error' in within) && within.notices.length === 0);
  });

  it('names code pairs with what must be shown, recalled ones as unverified', () => {
    const notices = (codes: readonly string[], date?: string): readonly string[] => {
      const day = billDay({ rule: 'cms', ...(date === undefined ? {} : { date }), services: codes.map((cpt) => ({ cpt, minutes: 15 })) });
      assert.ok(!('error' in day));
      return day.notices.map(({ text }) => text);
    };
    assert.match(notices(['97140', '97530']).join(), /97140 with 97530.*different 15-minute blocks.*Secondary source/);
    assert.match(notices(['97116', '97530']).join(), /Unverified/);
    assert.match(notices(['97161', '97140']).join(), /In force from 2020-01-01/);
    assert.deepEqual(notices(['97161', '97140'], '2019-12-31'), []);
    assert.deepEqual(notices(['97161', '97530']), []);
    assert.deepEqual(notices(['97110', '97112']), []);
  });
});
