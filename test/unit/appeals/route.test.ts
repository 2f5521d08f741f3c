// The next step after a denial. Letters are invented.
import assert from 'node:assert/strict';
import { readDenial } from '../../../src/core/appeals/denial';
import { planTypes, type PlanType } from '../../../src/core/billing/planTypes';
import { routeDenial, type NextStepKind } from '../../../src/core/appeals/route';

const letter = (body: string): ReturnType<typeof readDenial> => readDenial(`Cigna Healthcare\nMarch 2, 2026\n\nDear Provider:\n\n${body}\n`);
const necessity = letter('Member ID: U12345678. The request is denied because the services are not medically necessary.');

describe('the next step', () => {
  const rows: readonly (readonly [string, NextStepKind, PlanType | undefined])[] = [
    ['Claim number 123456789 is unprocessable. CARC 16, RARC MA130.', 'resubmit', undefined],
    ['Claim number 123456789 is denied: the modifier is missing. CARC 4.', 'corrected-claim', undefined],
    ['Claim number 123456789 is denied because records were not received. CARC 252.', 'corrected-claim', 'erisa'],
    ['Claim number 123456789 is denied because coverage was terminated. CARC 27.', 'eligibility-proof', undefined],
    ['Claim number 123456789 is denied. The service is excluded under your plan. CARC 96.', 'no-appeal', 'erisa'],
    ['Claim number 123456789 is denied. The service is excluded under your plan. CARC 96.', 'question', undefined],
    ['Claim number 123456789 is denied because it was received after the timely filing limit. CARC CO-29.', 'provider-dispute', 'commercial'],
    ['Claim number 123456789 is denied because prior authorization was not obtained. CARC 197.', 'provider-dispute', 'erisa'],
    ['The request is denied because the services are not medically necessary.', 'question', undefined],
    ['The request is denied because the services are not medically necessary.', 'member-appeal', 'ma'],
    ['The request is denied because the therapy is experimental.', 'member-appeal', 'erisa'],
    ['Your appeal was reviewed and the denial is upheld as not medically necessary. CARC 193.', 'next-level', 'erisa'],
  ];
  for (const [body, step, plan] of rows) {
    it(`${plan ?? 'unknown plan'}: ${body} -> ${step}`, () => {
      assert.equal(routeDenial(letter(body), plan).step, step);
    });
  }

  it('asks for an unknown plan type rather than assuming one', () => {
    const route = routeDenial(necessity);
    assert.deepEqual([route.step, route.regime, route.authority, route.questions.length], ['question', null, null, 1]);
  });

  it('names ERISA, external review and Medicare only where they apply', () => {
    for (const plan of planTypes) {
      const route = routeDenial(necessity, plan);
      const text = JSON.stringify(route);
      assert.equal(route.step, 'member-appeal');
      assert.equal(route.others.some(({ step }) => step === 'external-review'), plan === 'erisa' || plan === 'aca-individual', plan);
      assert.equal(/42 CFR 405/.test(text), plan === 'medicare', plan);
      assert.equal(/42 CFR 422/.test(text), plan === 'ma', plan);
      assert.equal(/29 CFR 2560/.test(text), plan === 'erisa' || plan === 'aca-individual', plan);
    }
  });

  it('offers no expedited review of a payment', () => {
    const paid = letter('Claim number 123456789 is denied because the services were not medically necessary. CARC 50.');
    assert.ok(routeDenial(paid, 'ma').others.every(({ step }) => step !== 'expedited'));
    assert.ok(routeDenial(necessity, 'ma').others.some(({ step }) => step === 'expedited'));
  });
});
