// Reading denial letters: accuracy over the synthetic letters, and the traps one by one. All letters are invented.
import assert from 'node:assert/strict';
import { readDenial } from '../../../src/core/appeals/denial';
import type { DenialReading, Field } from '../../../src/core/appeals/denial/denialTypes';
import { allFields, readDenials, sameField, withVariants } from '../../fixtures/denials/readDenials';

const cases = withVariants(readDenials());
const fieldOf = (reading: DenialReading, name: string): Field<unknown> => (reading as unknown as Readonly<Record<string, Field<unknown>>>)[name] ?? assert.fail(name);

describe('denial letters', () => {
  const letters = cases.filter(({ kind }) => kind === 'denial');
  const wrong = new Map(allFields.map((name) => [name, 0]));
  const fields = (): number => [...wrong.values()].reduce((sum, one) => sum + one, 0);
  before(() => {
    for (const one of letters) {
      const reading = readDenial(one.text);
      for (const name of allFields) if (!sameField(one.expected[name], fieldOf(reading, name).value, one.id.endsWith('/scanned'))) wrong.set(name, (wrong.get(name) ?? 0) + 1);
    }
  });

  it('are at least 45 in the development set', () => {
    assert.ok(letters.length >= 45);
  });

  it('have at least 97 % of their fields read right', () => {
    assert.ok(fields() <= 0.03 * letters.length * allFields.length, JSON.stringify([...wrong]));
  });

  for (const name of allFields) {
    it(`have their ${name} right in at least 90 %`, () => {
      assert.ok((wrong.get(name) ?? 0) <= 0.1 * letters.length, String(wrong.get(name)));
    });
  }

  it('take the day behind the payer\'s name on their first line for their own, and no birthday', () => {
    const day = (first: string): string | null => readDenial(`${first}\nMember: Lucius Vandermark. Request for therapy, 12 visits.\nThe request is denied as not medically necessary. You may appeal.`).denialDate.value;
    assert.deepEqual([day('Humana Clinical Review, April 21, 2026'), day('Example Health Plan, Feb 17, 2026.'), day('Member Lucius Vandermark, born March 3, 1961')], ['2026-04-21', '2026-02-17', null]);
  });

  it('are read column by column where a scan mixes two columns of prose', () => {
    const text = ['Example Health Plan', '', 'Our decision                    How to appeal', 'The claim for 97110 is not       You have 180 days from', 'payable. The notes do not        this letter. Write to', 'show that a therapist was        Example Appeals', 'needed for these visits.         PO Box 12, Reno, NV 89501'].join('\n');
    const reading = readDenial(text);
    assert.match(reading.reasonVerbatim.value ?? '', /The notes do not show that a therapist was needed for these visits\.$/);
    assert.equal(reading.appealAddress.value, 'Example Appeals, PO Box 12, Reno, NV 89501');
    assert.deepEqual(reading.reasonVerbatim.spans.map(({ start, end }) => text.slice(start, end)).join(' ').replace(/\s+/g, ' '), 'The notes do not show that a therapist was needed for these visits.');
  });

  it('quote the ground without the outcome before it and the source behind it', () => {
    const { reasonVerbatim } = readDenial('Example Health Plan\n\nDear Provider,\n\nWe cannot approve this request. The notes do not show a change in walking. This is stated in Medical Policy REH-12.\n\nYou may appeal within 60 days.');
    assert.equal(reasonVerbatim.value, 'The notes do not show a change in walking.');
  });

  it('quote of a remittance the meaning of the code that denies', () => {
    const { reasonVerbatim } = readDenial('EXAMPLE HEALTH PLAN REMITTANCE\nMEMBER ID X12345678  CLAIM NO 99887766\n03/02/2026  97110  40.00  CO-45  12.00\n03/02/2026  97112  55.00  CO-97  M15\nM15   Services of one visit were paid together.\nCO-45  Charge exceeds the fee schedule.\nCO-97  The benefit for this service is part of the payment of another one.\n');
    assert.equal(reasonVerbatim.value, 'The benefit for this service is part of the payment of another one.');
  });

  it('may be the fields of a portal export', () => {
    const reading = readDenial('payer,Molina Healthcare of Ohio\nmember_id,120044519006\nauth_no,OH26-0098812\nclaim_no,26281E00417\nproc,97110\ndecision_date,2026-10-09\ncarc,198\nmsg,"Visits 13 to 15 have no authorization on file."\nappeal_by,2026-12-08\n');
    assert.deepEqual([reading.memberId.value, reading.authNumber.value, reading.claimNumbers.value, reading.denialDate.value, reading.carc.value, reading.appealDeadlineStated.value], ['120044519006', 'OH26-0098812', ['26281E00417'], '2026-10-09', ['198'], '2026-12-08']);
    assert.equal(reading.reasonVerbatim.value, 'Visits 13 to 15 have no authorization on file.');
  });

  it('are told from other texts and from two letters in one', () => {
    for (const one of cases) assert.equal(readDenial(one.text).kind, one.kind, one.id);
  });

  it('have spans inside the text, for each value that is stated', () => {
    for (const one of letters) {
      const reading = readDenial(one.text);
      for (const name of allFields) {
        const { spans } = fieldOf(reading, name);
        assert.ok(spans.every(({ start, end }) => 0 <= start && start < end && end <= one.text.length), `${one.id} ${name}`);
      }
    }
  });
});

describe('a denial letter', () => {
  const letter = (body: string): DenialReading => readDenial(`Aetna\nMarch 2, 2026\n\nDear Member:\n\nYour claim is denied. ${body}\n`);

  const rows: readonly (readonly [string, string, unknown, string])[] = [
    ['a conditional mention of ERISA is no plan type', 'planType', null, 'If your plan is subject to ERISA, you may bring a civil action under section 502(a).'],
    ['a ZIP code is no procedure', 'cpt', [], 'Our office is at 12 Oak Street, Portland, OR 97110.'],
    ['modifiers are left off', 'cpt', ['97110', '97112'], 'CPT 97110-GP and 97112-59-GP.'],
    ['a diagnosis is no remark', 'rarc', [], 'Diagnosis: M54.5, M15.0.'],
    ['a remark is no diagnosis', 'icd10', [], 'Remark codes: M127, N237.'],
    ['group codes are left off', 'carc', ['50', '45', 'B7'], 'Codes: CO-50, PR-45, OA-B7.'],
    ['a zero for the O of a group code', 'carc', ['197'], 'Denied with C0-197.'],
    ['visits and days are no reason code', 'carc', [], 'Reason: 24 visits were used in 90 days.'],
    ['a period for the records is no appeal period', 'appealDeadlineStated', null, 'The records were requested and not received within 45 days.'],
    ['the plan\'s own clock is no appeal period', 'appealDeadlineStated', '180 days', 'We will decide your appeal within 60 days. You have 180 days to file an appeal.'],
    ['external review is another clock', 'appealDeadlineStated', '60 days', 'You may ask for external review within 4 months. An appeal must be filed within sixty (60) days.'],
    ['a printed date goes before a number of days', 'appealDeadlineStated', '2026-08-29', 'You may appeal within 180 days. Your appeal must be received by August 29, 2026.'],
    ['a birth date is no day of service', 'serviceDates', [], 'DOB: 01/02/2026.'],
    ['the day the claim came is not the day the notice came', 'receivedDate', null, 'Your claim was received on 01/15/2026.'],
    ['a stamp after the notice date is', 'receivedDate', '2026-03-06', '\n\nRECEIVED MAR 06 2026'],
    ['a range in one year', 'serviceDates', ['2026-02-03', '2026-02-27'], 'Dates of service: February 3 through February 27, 2026.'],
    ['an impossible date is none', 'serviceDates', [], 'Date of service: 02/30/2026.'],
    ['a number without label is nobody\'s', 'memberId', null, 'Call 800-555-0100, tax ID aside. 123456789.'],
    ['MA130 makes a claim unprocessable', 'denialType', 'unprocessable', 'CARC 16, RARC MA130.'],
  ];
  for (const [name, field, expected, body] of rows) {
    it(name, () => {
      assert.deepEqual(fieldOf(letter(body), field).value, expected);
    });
  }

  it('quotes the reason exactly, line breaks joined', () => {
    const reading = readDenial('Aetna\n\nDear Member:\n\nYour claim is denied because the\nservices were not medically neces-\nsary for  Jane\u2019s knee.\n');
    assert.equal(reading.reasonVerbatim.value, 'Your claim is denied because the services were not medically necessary for Jane\u2019s knee.');
  });

  it('says that two letters are in the text, and reads the first', () => {
    const reading = readDenial(cases.find(({ id }) => id === 'two-letters')?.text ?? '');
    assert.deepEqual([reading.kind, reading.payer.value, reading.claimNumbers.value, reading.letterStarts.length], ['several', 'Cigna', ['111122223333'], 2]);
  });

  it('is read from nothing, from noise and from a very long file without failing', () => {
    for (const text of ['', ' ', '\n\n', '((((', '97110', 'Dear', '\u0000\ud800', 'denied denied claim member']) assert.ok(Array.isArray(readDenial(text).cpt.value));
    const long = `${cases[0]?.text ?? ''}\n`.repeat(400);
    assert.notEqual(readDenial(long).kind, 'other');
  });

  it('counts from the earlier of two dates that contradict each other, and says so', () => {
    const { denialDate, notices } = readDenial('Cigna Healthcare\nOctober 19, 2026\nNotice date: 11/02/2026\nMember ID: U70318846 01\nClaim number: 2026114903377\n\nDear provider:\n\nCPT 97112 is denied because it is not medically necessary. You may appeal within 180 days.\n');
    assert.equal(denialDate.value, '2026-10-19');
    assert.equal(denialDate.confidence, 'unsure');
    assert.ok(notices.some((notice) => notice.includes('10/19/2026 and 11/02/2026')), notices.join('\n'));
  });
});
