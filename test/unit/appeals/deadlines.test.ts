// Appeal clocks: the vectors of the rules themselves, month ends, leap years and holidays. Dates are invented.
import assert from 'node:assert/strict';
import { addDays, dayNumber, formatDay, isFederalHoliday, parseDay, weekday, type Day } from '../../../src/core/appeals/calendar';
import { computeDeadline, type Deadline, type DeadlineInput } from '../../../src/core/appeals/deadlines';
import { regimes } from '../../../src/core/appeals/regimes';

const compute = (input: Partial<DeadlineInput> & { readonly regime: DeadlineInput['regime'] }): Deadline => {
  const result = computeDeadline({ noticeDate: '2026-03-02', ...input });
  if ('error' in result) throw new Error(result.error);
  return result;
};

describe('filing deadlines', () => {
  const rows: readonly (readonly [DeadlineInput['regime'], string, string | undefined, string])[] = [
    ['erisa', '2026-01-10', '2026-01-15', '2026-07-14'],
    ['aca-individual', '2026-01-15', '2026-01-15', '2026-07-14'],
    ['erisa', '2026-01-15', undefined, '2026-07-14'],
    ['ma', '2026-03-02', undefined, '2026-05-06'],
    ['medicaid-mco', '2026-03-02', undefined, '2026-05-01'],
    ['medicare', '2026-03-02', undefined, '2026-07-05'],
    ['cigna-provider', '2026-03-02', undefined, '2026-08-29'],
    ['external-federal', '2026-10-30', '2026-10-30', '2027-03-01'],
    ['external-federal', '2026-08-20', '2026-08-25', '2026-12-28'],
    // A known receipt replaces the presumption, sooner or later.
    ['medicare', '2026-03-02', '2026-03-03', '2026-07-01'],
    ['medicare', '2026-03-02', '2026-03-12', '2026-07-10'],
    ['ma', '2026-03-02', '2026-03-10', '2026-05-09'],
    // These two run from the date on the notice whenever it came.
    ['medicaid-mco', '2026-03-02', '2026-03-20', '2026-05-01'],
    ['cigna-provider', '2026-03-02', '2026-03-20', '2026-08-29'],
    // Only external review rolls: Saturdays and holidays stay elsewhere.
    ['erisa', '2026-01-05', undefined, '2026-07-04'],
    ['medicaid-mco', '2026-10-26', undefined, '2026-12-25'],
    ['medicare', '2026-08-22', undefined, '2026-12-25'],
    // Leap years and year ends.
    ['erisa', '2027-09-02', undefined, '2028-02-29'],
    ['erisa', '2026-09-02', undefined, '2027-03-01'],
    ['medicaid-mco', '2028-01-01', undefined, '2028-03-01'],
    ['medicaid-mco', '2027-01-01', undefined, '2027-03-02'],
    ['ma', '2026-12-31', undefined, '2027-03-06'],
    ['medicare', '2027-11-01', undefined, '2028-03-05'],
    // Four months: matching day, short months, rolled first days.
    ['external-federal', '2026-01-31', undefined, '2026-06-01'],
    ['external-federal', '2026-03-31', undefined, '2026-07-31'],
    ['external-federal', '2026-05-31', undefined, '2026-10-01'],
    ['external-federal', '2027-10-29', undefined, '2028-02-29'],
    ['external-federal', '2027-10-30', undefined, '2028-03-01'],
    ['external-federal', '2027-10-31', undefined, '2028-03-01'],
    ['external-federal', '2026-10-29', undefined, '2027-03-01'],
    ['external-federal', '2026-07-31', undefined, '2026-12-01'],
    ['external-federal', '2025-10-31', undefined, '2026-03-02'],
    // Rolled over each federal holiday, observed ones too.
    ['external-federal', '2026-09-01', undefined, '2027-01-04'],
    ['external-federal', '2027-08-31', undefined, '2028-01-03'],
    ['external-federal', '2026-09-18', undefined, '2027-01-19'],
    ['external-federal', '2025-10-16', undefined, '2026-02-17'],
    ['external-federal', '2026-01-25', undefined, '2026-05-26'],
    ['external-federal', '2026-02-19', undefined, '2026-06-22'],
    ['external-federal', '2027-02-18', undefined, '2027-06-21'],
    ['external-federal', '2026-03-03', undefined, '2026-07-06'],
    ['external-federal', '2027-03-05', undefined, '2027-07-06'],
    ['external-federal', '2026-05-07', undefined, '2026-09-08'],
    ['external-federal', '2026-06-12', undefined, '2026-10-13'],
    ['external-federal', '2026-07-11', undefined, '2026-11-12'],
    ['external-federal', '2028-07-10', undefined, '2028-11-13'],
    ['external-federal', '2026-07-26', undefined, '2026-11-27'],
    ['external-federal', '2027-08-24', undefined, '2027-12-27'],
    ['external-federal', '2022-08-26', undefined, '2022-12-27'],
    // No holiday: Inauguration Day, Christmas Eve, Good Friday.
    ['external-federal', '2028-09-19', undefined, '2029-01-19'],
    ['external-federal', '2032-09-20', undefined, '2033-01-20'],
    ['external-federal', '2026-08-24', undefined, '2026-12-24'],
  ];
  for (const [regime, noticeDate, receivedDate, fileBy] of rows) {
    it(`${regime}, notice ${noticeDate}${receivedDate === undefined ? '' : `, received ${receivedDate}`}: ${fileBy}`, () => {
      assert.equal(compute({ regime, noticeDate, ...(receivedDate === undefined ? {} : { receivedDate }) }).fileBy, fileBy);
    });
  }
});

describe('decision clocks', () => {
  const day = (value: number): unknown => ({ value, unit: 'days' });
  const urgent = { value: 72, unit: 'hours' };
  const rows: readonly (readonly [Partial<DeadlineInput> & { readonly regime: DeadlineInput['regime'] }, unknown])[] = [
    [{ regime: 'erisa' }, day(60)],
    [{ regime: 'erisa', levels: 2 }, day(30)],
    [{ regime: 'erisa', preService: true }, day(30)],
    [{ regime: 'erisa', preService: true, levels: 2 }, day(15)],
    [{ regime: 'erisa', urgent: true }, urgent],
    [{ regime: 'erisa', urgent: true, preService: true, levels: 2 }, urgent],
    [{ regime: 'aca-individual' }, day(60)],
    [{ regime: 'aca-individual', preService: true }, day(30)],
    [{ regime: 'aca-individual', levels: 2 }, day(60)],
    [{ regime: 'aca-individual', preService: true, levels: 2 }, day(30)],
    [{ regime: 'medicare' }, day(60)],
    [{ regime: 'medicare', urgent: true, preService: true }, day(60)],
    [{ regime: 'ma' }, day(60)],
    [{ regime: 'ma', preService: true }, day(30)],
    [{ regime: 'ma', urgent: true, preService: true }, urgent],
    [{ regime: 'ma', urgent: true }, day(60)],
    [{ regime: 'ma', urgent: true, preService: false }, day(60)],
    [{ regime: 'medicaid-mco' }, day(30)],
    [{ regime: 'medicaid-mco', preService: true }, day(30)],
    [{ regime: 'medicaid-mco', urgent: true }, urgent],
    [{ regime: 'external-federal' }, day(45)],
    [{ regime: 'external-federal', preService: true }, day(45)],
    [{ regime: 'external-federal', urgent: true }, urgent],
    [{ regime: 'cigna-provider' }, day(60)],
    [{ regime: 'cigna-provider', urgent: true }, day(60)],
  ];
  for (const [input, expected] of rows) {
    it(`${JSON.stringify(input)}: ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(compute(input).decideWithin, expected);
    });
  }
});

describe('deadline input', () => {
  const bad: readonly (readonly [string, object])[] = [
    ['29 February of a common year', { noticeDate: '2026-02-29' }],
    ['29 February of a century', { noticeDate: '2100-02-29' }],
    ['31 April', { noticeDate: '2026-04-31' }],
    ['month 13', { noticeDate: '2026-13-01' }],
    ['day 0', { noticeDate: '2026-01-00' }],
    ['a US date', { noticeDate: '03/02/2026' }],
    ['a date and time', { noticeDate: '2026-03-02T00:00:00Z' }],
    ['no notice date', { noticeDate: undefined }],
    ['a year that no notice has', { noticeDate: '0026-03-02' }],
    ['an impossible receipt', { receivedDate: '2026-06-31' }],
    ['an empty receipt', { receivedDate: '' }],
    ['a receipt before the notice', { receivedDate: '2026-03-01' }],
    ['an unknown regime', { regime: 'tricare' }],
    ['a regime that is a word of the language', { regime: 'toString' }],
    ['three levels', { levels: 3 }],
    ['half a level', { levels: 1.5 }],
    ['levels in words', { levels: '2' }],
    ['urgent in words', { urgent: 'yes' }],
  ];
  for (const [name, change] of bad) {
    it(`refuses ${name}`, () => {
      const result = computeDeadline({ regime: 'erisa', noticeDate: '2026-03-02', ...change } as DeadlineInput);
      assert.ok('error' in result && result.error.endsWith('.'));
    });
  }

  it('takes null for absent', () => {
    assert.equal(compute({ regime: 'erisa', receivedDate: null, urgent: null, preService: null, levels: null }).fileBy, '2026-08-29');
  });

  it('names its authority and says how the date follows', () => {
    for (const regime of regimes) {
      const { authority, explain } = compute({ regime });
      assert.ok(authority.length > 5 && explain.length >= 2, regime);
    }
    assert.equal(compute({ regime: 'erisa' }).authority, '29 CFR 2560.503-1(h)(3)(i), (i)(2)');
    assert.ok(compute({ regime: 'ma' }).explain[0]?.endsWith('on 2026-03-07.'));
  });
});

describe('calendar', () => {
  const day = (iso: string): Day => parseDay(iso) ?? assert.fail(iso);

  it('agrees with the standard library on every day of two centuries', () => {
    let date = day('1999-12-31');
    for (let time = Date.UTC(1999, 11, 31); time < Date.UTC(2199, 11, 31); time += 86_400_000, date = addDays(date, 1)) {
      const other = new Date(time);
      if (formatDay(date) !== other.toISOString().slice(0, 10) || weekday(date) !== other.getUTCDay()) assert.fail(formatDay(date));
    }
    assert.equal(dayNumber(day('2026-03-01')) - dayNumber(day('2026-02-28')), 1);
  });

  it('knows the eleven holidays of a year and the days they are observed', () => {
    const of = (year: number): readonly string[] => {
      const found: string[] = [];
      for (let date = day(`${year}-01-01`); date.year === year; date = addDays(date, 1)) if (isFederalHoliday(date) && ![0, 6].includes(weekday(date))) found.push(formatDay(date));
      return found;
    };
    assert.deepEqual(of(2026), ['2026-01-01', '2026-01-19', '2026-02-16', '2026-05-25', '2026-06-19', '2026-07-03', '2026-09-07', '2026-10-12', '2026-11-11', '2026-11-26', '2026-12-25']);
    assert.deepEqual(of(2027), ['2027-01-01', '2027-01-18', '2027-02-15', '2027-05-31', '2027-06-18', '2027-07-05', '2027-09-06', '2027-10-11', '2027-11-11', '2027-11-25', '2027-12-24', '2027-12-31']);
  });
});
