// What to do with a denial: resend, dispute, appeal, or ask first. Gated by the kind of plan; an unknown one is a question.
import type { PlanType } from '../billing/planTypes';
import type { DenialReading } from './denial/denialTypes';
import type { Regime } from './regimes';

export type NextStepKind = 'resubmit' | 'corrected-claim' | 'no-appeal' | 'provider-dispute' | 'member-appeal' | 'eligibility-proof' | 'next-level' | 'question';

export interface OtherStep {
  readonly step: 'peer-to-peer' | 'external-review' | 'expedited' | 'retro-authorization';
  readonly reason: string;
  readonly authority: string | null;
}

export interface Route {
  readonly step: NextStepKind;
  /** One sentence to act on, and why. */
  readonly action: string;
  readonly reason: string;
  /** Citation; null where no rule but the contract or courtesy stands behind it. */
  readonly authority: string | null;
  /** Clock of the step, for `computeDeadline`; null where none is known. */
  readonly regime: Regime | null;
  readonly others: readonly OtherStep[];
  /** What to ask before going on; empty if nothing. */
  readonly questions: readonly string[];
}

interface Rights {
  readonly regime: Regime | null;
  readonly name: string;
  readonly authority: string | null;
  readonly filer: string;
  readonly external: OtherStep | null;
  readonly expedited: OtherStep | null;
}

const external: OtherStep = { step: 'external-review', reason: 'If the denial is upheld and rests on medical judgment, an external reviewer may decide; file within four months of the final notice.', authority: '45 CFR 147.136(d)(2)-(3)' };
const urgentClaim: OtherStep = { step: 'expedited', reason: 'Only if waiting could seriously jeopardize life, health or the ability to regain maximum function: a decision within 72 hours.', authority: '29 CFR 2560.503-1(i)(2)' };
const representative = 'The member files, or the clinic with the member\'s signed authorization.';

const rights: Readonly<Record<PlanType, Rights>> = {
  erisa: { regime: 'erisa', name: 'internal appeal to the plan', authority: '29 CFR 2560.503-1(h)', filer: representative, external, expedited: urgentClaim },
  'aca-individual': { regime: 'aca-individual', name: 'internal appeal, the only level', authority: '45 CFR 147.136(b)(3)', filer: representative, external, expedited: urgentClaim },
  commercial: { regime: null, name: 'internal appeal under the plan document and state law', authority: null, filer: representative, external: null, expedited: null },
  medicare: { regime: 'medicare', name: 'redetermination by the Medicare contractor', authority: '42 CFR 405.942', filer: 'The provider or the beneficiary may file.', external: null, expedited: null },
  ma: { regime: 'ma', name: 'reconsideration by the Medicare Advantage plan', authority: '42 CFR 422.578-422.592', filer: 'The enrollee or representative files; the treating physician may for a service not yet given.', external: null, expedited: { step: 'expedited', reason: 'For a service not yet given, never for payment: a decision within 72 hours.', authority: '42 CFR 422.584' } },
  'medicaid-mco': { regime: 'medicaid-mco', name: 'plan appeal', authority: '42 CFR 438.402(c)', filer: 'The enrollee files, or the provider with the enrollee\'s written consent.', external: null, expedited: { step: 'expedited', reason: 'A decision within 72 hours where waiting is unsafe.', authority: '42 CFR 438.408' } },
  tricare: { regime: null, name: 'reconsideration by the TRICARE contractor, as the notice says', authority: null, filer: 'The notice says who may file.', external: null, expedited: null },
  governmental: { regime: null, name: 'appeal under the plan\'s own rules', authority: null, filer: 'The plan document says who may file; ERISA does not apply.', external: null, expedited: null },
  'workers-comp': { regime: null, name: 'dispute under the state\'s workers\' compensation rules', authority: null, filer: 'State rules say who may file and on which form.', external: null, expedited: null },
};

const peer: OtherStep = { step: 'peer-to-peer', reason: 'Ask for a call with the reviewer before the written appeal; a courtesy of the payer, not a right, and it stops no deadline.', authority: null };

/** The next step for a reading. `planType` is what the user says; it goes before what the letter says. */
export function routeDenial(reading: DenialReading, planType?: PlanType): Route {
  const plan = planType ?? reading.planType.value;
  const type = reading.denialType.value;
  const carc = reading.carc.value;
  if (reading.kind === 'other') return ask('This text denies nothing that could be appealed.', ['Is this the right file?']);
  // First, because neither depends on the plan.
  if (type === 'unprocessable' || reading.rarc.value.includes('MA130')) {
    return { ...plain, step: 'resubmit', action: 'Correct the claim and send it again as a new claim. Do not appeal.', reason: 'The claim was returned as unprocessable: no decision was made, so there are no appeal rights.', authority: 'RARC MA130', questions: reading.rarc.value.length === 0 ? ['Which item does the payer say is missing or invalid?'] : [] };
  }
  if (type === 'coding-bundling' && carc.some((code) => ['4', '11', '146', '181', '182'].includes(code))) {
    return { ...plain, step: 'corrected-claim', action: 'Send a corrected claim with the right code, diagnosis or modifier.', reason: 'The codes of the claim do not agree; an appeal would argue what a correction settles.', authority: null };
  }
  if (type === 'documentation' && carc.some((code) => ['16', '226', '252', '163', '164'].includes(code))) {
    return { ...plain, step: 'corrected-claim', action: 'Send exactly the item that was asked for, with the claim number, or a corrected claim. Appeal only if it was sent in time.', reason: 'The payer lacked information and did not decide on the care.', authority: null, questions: ['Was the item sent before, and is there proof?'] };
  }
  if (type === 'eligibility') {
    return { ...plain, step: 'eligibility-proof', action: 'Prove the coverage on the day of service, or bill the payer that was primary.', reason: 'The denial is about whether the patient was insured, not about the care.', authority: null, questions: ['Who covered the patient on the day of service?'] };
  }
  if (carc.length > 0 && carc.every((code) => code === '45')) {
    return { ...plain, step: 'no-appeal', action: 'No appeal. If the rate is wrong, dispute it under the fee schedule of the contract.', reason: 'The amount is the contractual allowance; no service was denied.', authority: null };
  }
  if (plan === null) {
    return ask(`The letter does not say what kind of plan this is, and the ${type ?? 'denial'} route depends on it.`, ['Which kind of plan is it: employer plan (ERISA), individual or Marketplace, other commercial, Original Medicare, Medicare Advantage, Medicaid managed care, TRICARE, governmental or church, or workers\' compensation?']);
  }
  const own = rights[plan];
  if (type === null) return { ...ask('The reason for the denial is unclear.', ['What reason does the payer give? Without one, ask for it and for the criteria in writing.']), regime: own.regime };
  if (carc.includes('193')) return { ...plain, step: 'next-level', action: 'Go to the next level with new evidence.', reason: 'The payer has reviewed once and upheld its decision.', authority: own.external?.authority ?? own.authority, others: own.external === null ? [] : [own.external], questions: ['Which level does the notice name as the next?'] };
  if (type === 'contractual') {
    return { ...plain, step: 'no-appeal', action: 'Check the clause in the plan document and the count of visits. Appeal only an error in either, or an exception clause.', reason: 'A limit or exclusion of the contract is not a judgment on the care; medical necessity does not overcome it, and external review usually does not reach it.', authority: plan === 'erisa' || plan === 'aca-individual' ? '45 CFR 147.136(d)' : null, regime: own.regime, questions: ['Is there an exception or extension clause, and is the count right?'] };
  }
  if (isProviderLiability(reading) && ['timely-filing', 'coding-bundling', 'prior-authorization', 'documentation'].includes(type) && plan !== 'medicare') return dispute(reading, plan, own);
  const clinical = type === 'medical-necessity' || type === 'experimental' || type === 'quantity-limit' || (type === 'prior-authorization' && reading.claimNumbers.value.length === 0);
  return {
    step: 'member-appeal', action: `File the ${own.name}.`, reason: `${own.filer} ${why[type]}`, authority: own.authority, regime: own.regime,
    others: [...(clinical ? [peer] : []), ...(type === 'prior-authorization' && reading.claimNumbers.value.length > 0 ? [retro] : []), ...(clinical && own.external !== null ? [own.external] : []), ...(own.expedited !== null && reading.claimNumbers.value.length === 0 ? [own.expedited] : [])],
    questions: type === 'quantity-limit' ? ['Is the limit one of the contract or one of medical necessity, and is the count right?'] : plan === 'commercial' ? ['Is the plan an employer\'s (ERISA) or an individual\'s? The clocks differ.'] : [],
  };
}

const plain = { regime: null, others: [], questions: [] } as const;
const retro: OtherStep = { step: 'retro-authorization', reason: 'Ask whether authorization can be given after the fact; it is narrow (emergency, late eligibility, payer error, contract clause).', authority: null };

const why: Readonly<Record<Exclude<DenialReading['denialType']['value'], null>, string>> = {
  'medical-necessity': 'Answer the criteria one by one with findings from the record.',
  'prior-authorization': 'Show that authorization was given, asked for or not needed; then the necessity.',
  'quantity-limit': 'Show the response to treatment, what remains to be gained and the taper.',
  documentation: 'Send the named records, signed and indexed.',
  'timely-filing': 'Prove when the claim was first received.',
  'coding-bundling': 'Show separate time and purpose for each code.',
  experimental: 'Bring trials and guidelines that fit this patient.',
  contractual: 'Quote the clause.',
  unprocessable: 'Resubmit.',
  eligibility: 'Prove coverage.',
};

function isProviderLiability(reading: DenialReading): boolean {
  return reading.claimNumbers.value.length > 0 && reading.carc.value.length > 0;
}

function dispute(reading: DenialReading, plan: PlanType, own: Rights): Route {
  const isCigna = /^cigna/i.test(reading.payer.value ?? '') && plan !== 'ma';
  return {
    step: 'provider-dispute', action: 'File the payer\'s provider dispute (claim reconsideration) with the proof.',
    reason: `The claim was denied after the service on a ground for which the provider answers. ${reading.denialType.value === null ? '' : why[reading.denialType.value]} A member appeal is left open if the patient is billed.`,
    authority: isCigna ? 'Cigna provider appeal policy' : null, regime: isCigna ? 'cigna-provider' : null,
    others: reading.denialType.value === 'prior-authorization' ? [retro] : [],
    questions: ['Is the provider in the network? The contract sets the time and the form.', ...(own.regime === null ? [] : ['Does the notice hold the patient responsible (group code PR)? Then the member appeal comes first.'])],
  };
}

function ask(reason: string, questions: readonly string[]): Route {
  return { step: 'question', action: 'Answer the question first.', reason, authority: null, regime: null, others: [], questions };
}
