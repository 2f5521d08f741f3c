// The kind of plan, from what the letter says it is. Conditional boilerplate ("if your plan is governed by ERISA") says nothing.
import type { Span } from '../../clinical/span';
import type { PlanType } from '../../billing/planTypes';
import { notStated, sure, unsure, type OptionalField } from './denialTypes';
import { phrases, type Letter, type Phrases } from './letterText';

interface Rule {
  readonly planType: PlanType;
  /** Enough alone. */
  readonly strong: Phrases;
  /** A hint; the reading is unsure. */
  readonly weak: Phrases;
}

// In this order: what comes first is the narrower law where a letter names two.
const rules: readonly Rule[] = [
  { planType: 'workers-comp', strong: phrases('workers compensation', 'worker\'s compensation', 'workers\' compensation', 'workers comp', 'injured worker', 'injured employee', 'industrial injury', 'date of injury', 'independent medical review imr', 'request for authorization rfa', 'labor code section', 'work-related injury', 'bureau of workers', 'labor and industries'), weak: phrases('claims adjuster', 'utilization review organization uro', 'adjuster', 'employer name') },
  { planType: 'governmental', strong: phrases('va community care', 'veterans affairs', 'veteran affairs', 'va community care network', 'office of community care', 'va referral', 'community care network region', 'champva', 'veterans health administration'), weak: phrases('veteran') },
  { planType: 'tricare', strong: phrases('tricare', 'defense health agency', 'triwest', 'humana military', '32 cfr 199'), weak: phrases('dod benefits number', 'military treatment facility') },
  { planType: 'governmental', strong: phrases('federal employee program', 'fep blue', 'fep', 'fehb', 'fehbp', 'federal employees health benefits', 'office of personnel management', 'governmental plan', 'church plan', 'non-federal governmental', 'state health plan for teachers', 'governmental self-funded', 'state health plan', 'government employee plan', 'government employees', 'government plan', 'state employees health plan', 'state employee health plan', 'state employees', 'public employees', 'public employee', 'postal service health benefits', 'peehip', 'calpers', 'not subject to erisa', 'state health benefit plan', 'state group health', 'teachers retirement system', 'school employees', 'city of employee', 'county employees', 'municipal employees'), weak: phrases('opm', 'school district', 'county of', 'city of') },
  { planType: 'ma', strong: phrases('medicare advantage', 'medicare part c', 'medicare health plan', 'ma plan', 'mapd', 'ma pd', 'medicare hmo', 'medicare ppo', 'medicare hmo pos', 'hmo snp', 'hmo d-snp', 'dual special needs', 'special needs plan', 'd-snp', 'dsnp', '42 cfr 422', 'cfr part 422', 'independent review entity', 'notice of denial of medical coverage', 'notice of denial of payment', 'integrated denial notice', 'gold plus', 'gold choice', 'pffs', 'medicare complete', 'aarp medicare', 'aetna medicare', 'unitedhealthcare medicare', 'humana medicare', 'cigna medicare', 'cigna healthspring', 'wellcare medicare', 'anthem medicare', 'mediblue', 'medicare preferred', 'senior advantage', 'devoted health', 'clover health', 'alignment health plan', 'scan health plan', 'blue medicare', 'medicare plus blue', 'medicare choice', 'medicare private fee'), weak: phrases('evidence of coverage chapter') },
  { planType: 'medicare', strong: phrases('original medicare', 'medicare administrative contractor', 'redetermination', 'medicare part b', 'medicare part a', 'medicare remittance', 'medicare remittance advice', 'medicare summary notice', '42 cfr 405', 'cfr part 405', 'part b mac', 'medicare fee for service', 'noridian', 'novitas', 'palmetto gba', 'cgs administrators', 'cgs medicare', 'national government services', 'first coast service options', 'wps government health administrators', 'jurisdiction mac', 'mac jurisdiction'), weak: phrases('medicare number', 'mbi', 'hicn', 'medicare beneficiary') },
  { planType: 'medicaid-mco', strong: phrases('medicaid', 'medi-cal', 'state fair hearing', 'state hearing', 'notice of action', 'fair hearing', 'chip', 'community plan', 'better health', 'ahcccs', 'tenncare', 'masshealth', 'badgercare', 'hoosier healthwise', 'healthy indiana plan', 'star kids', 'star plus', '42 cfr 438', 'cfr part 438', 'managed medicaid', 'healthchoices', 'medical assistance', 'apple health', 'soonerselect', 'healthchoice', 'husky health', 'healthy blue', 'hip plus', 'family care plan', 'health first colorado', 'child health plus', 'peach care', 'peachcare', 'healthy louisiana', 'oregon health plan', 'ohp id', 'coordinated care organization', 'mainecare', 'nj familycare', 'buckeye medicaid', 'mo healthnet', 'dc healthy families', 'green mountain care', 'quest integration', 'medallion', 'peachstate'), weak: phrases('recipient id') },
  { planType: 'aca-individual', strong: phrases('marketplace', 'health insurance exchange', 'healthcare.gov', 'individual and family', 'individual & family', 'individual and family plan', 'individual & family plan', 'individual and family plans', 'individual family plan', 'covered california', 'qualified health plan', 'qhp', 'individual market', 'individual policy', 'individual plan', 'individual health plan', 'non-group plan', 'on-exchange', 'on the exchange', 'state exchange', 'state\'s exchange', 'off-exchange', 'ifp', 'myblue', 'your health idaho', 'get covered', 'connect for health', 'ny state of health', 'bronze plan', 'silver plan', 'gold plan', 'bronze hsa', 'pennie', 'individual coverage', 'healthplanfinder', 'mnsure', 'nevada health link', 'maryland health connection', 'access health ct', 'kynect', 'bewellnm', 'massachusetts health connector', 'healthsource ri', 'vermont health connect', 'georgia access', 'coverme.gov', 'your health insurance marketplace', 'bought this plan for yourself', 'bought through', 'dc health link', 'individual on exchange'), weak: phrases('bronze', 'silver', 'exchange', 'individual hmo', 'individual ppo') },
  { planType: 'erisa', strong: phrases('erisa', 'employee retirement income security act', 'self-funded', 'self funded', 'self-insured', 'selfinsured', 'employer-sponsored', 'employer sponsored', 'administrative services only', 'aso', 'section 502 a', '29 cfr 2560', '29 u.s.c. 1132', 'employee welfare benefit plan', 'employee benefit plan', 'employee benefit trust', 'employee benefits trust', 'employee health plan', 'employee medical plan', 'employer group plan', 'employer group health plan', 'employer health plan', 'your employer\'s plan', 'employer\'s health plan', 'employer\'s group health plan', 'through your employer', 'group health plan sponsored by', 'plan sponsor', 'welfare fund', 'health and welfare', 'taft-hartley'), weak: phrases('group health plan', 'plan administrator', 'employer', 'employer group', 'summary plan description', 'group benefit plan') },
  { planType: 'commercial', strong: phrases('fully insured', 'fully-insured', 'commercial plan', 'commercial ppo', 'commercial hmo', 'commercial member', 'commercial product', 'commercial line', 'line of business commercial', 'lob commercial', 'commercial group', 'commercial health plan', 'commercial'), weak: phrases('department of insurance', 'insurance commissioner', 'ppo', 'hmo', 'open access plus', 'choice pos ii', 'epo') },
];
const label = phrases('plan type', 'type of plan', 'line of business', 'product', 'lob', 'coverage type', 'funding', 'funding type', 'funding arrangement', 'plan name', 'product type', 'program', 'benefit plan', 'plan', 'product name');
const conditional = /\b(?:primary|another insurer|if|whether|unless|may be|might be|in case|applicable|either|for (?:members|plans|customers|enrollees|employees) (?:of|in|with|covered)|most|some|when your plan|depending|depends|as (?:with|in)|same as|similar to|based on|consistent with|follow|adopted|guideline|eligible for|enroll|apply for|apply to|contact|call|www|handbook)\b/i;

export function readPlanType(letter: Letter, fromName: PlanType | undefined): OptionalField<PlanType> {
  const labels = letter.find(label);
  const scored = rules.map((rule) => {
    const spans = [...letter.find(rule.strong), ...(rule.planType === 'governmental' ? publicEmployees(letter) : [])].filter(({ start, end }) => !/^medical$/i.test(letter.plain.slice(start, end)) && !/\b(?:peach|ambetter (?:from|of))\s+$/i.test(letter.plain.slice(Math.max(0, start - 16), start)) && !isConditional(letter.plain, start, rule.planType === 'aca-individual' && /^\s*policy\b/i.test(letter.plain.slice(end, end + 12)) ? end + 8 : end) && !(/^[a-z]{3,4}$/.test(letter.plain.slice(start, end))));
    const labelled = spans.filter(({ start }) => labels.some((one) => one.end <= start && start - one.end < 60 && !/\n\s*\S|:.*:/.test(letter.plain.slice(one.end, start)) && /[:-]/.test(letter.plain.slice(one.end, start))));
    return { rule, spans, labelled };
  });
  // "An active workers' compensation case" is another payer's.
  const ofOther = ({ rule, spans }: (typeof scored)[number]): boolean => rule.planType === 'workers-comp' && spans.every(({ end }) => /^\s*(?:case|carrier|insurer|coverage|benefits|pays?|is\s+(?:primary|first|responsible)|accepted|claim\s+(?:pays|is\s+primary)|law\s+pays|state\s+regulations)\b/i.test(letter.plain.slice(end, end + 24)));
  const chosen = scored.find(({ labelled, rule }) => labelled.length > 0 && rule.planType !== 'commercial') ?? scored.find((one) => one.spans.length > 0 && !ofOther(one)) ?? scored.find(({ labelled }) => labelled.length > 0);
  // The integrated notice of denial serves Medicare and Medicaid plans alike.
  const medicaid = scored.find(({ rule, spans }) => rule.planType === 'medicaid-mco' && spans.length > 0);
  if (chosen?.rule.planType === 'ma' && medicaid?.spans[0] !== undefined && chosen.labelled.length === 0 && chosen.spans.every(({ start, end }) => /^notice of denial/i.test(letter.plain.slice(start, end)))) return sure('medicaid-mco', medicaid.spans[0]);
  const hit = chosen?.labelled[0] ?? chosen?.spans[0];
  if (chosen !== undefined && hit !== undefined) {
    // A company of one programme outweighs the mere mention of another.
    return sure(chosen.rule.planType, hit);
  }
  return fromName === undefined ? notStated : unsure(fromName);
}

/** "State of Kansas Employees Health Plan", "City of Tacoma employees" */
function publicEmployees({ plain }: Letter): readonly Span[] {
  return [...plain.slice(0, 20_000).matchAll(/\b(?:State|City|County|Town|Borough) of [A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)? [Ee]mployees?\b/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** The start of the phrase's line if a sentence or label begins there. */
function lineOfSentence(plain: string, at: number): number {
  const start = plain.lastIndexOf('\n', at) + 1;
  return /^[ \t]*[A-Z]/.test(plain.slice(start, start + 40)) ? start : -1;
}

/** Is the phrase in a clause that only supposes it, or refers to somebody else's rules? */
function isConditional(plain: string, start: number, end: number): boolean {
  const from = Math.max(plain.lastIndexOf('. ', start), plain.lastIndexOf('.\n', start), plain.lastIndexOf('\n\n', start), lineOfSentence(plain, start), start - 160, 0);
  // "If you do not agree" supposes nothing about the plan.
  const before = plain.slice(from, start).replace(/\bif you (?:disagree|do not agree|don't agree|are not satisfied)\b/gi, '');
  const after = plain.slice(end, end + 30);
  return conditional.test(before) || /^\s*(?:guidelines?|coverage (?:rules|guidelines|database)|criteria|polic(?:y|ies)|fee schedule|rates?|if applicable)\b/i.test(after) || /\b(?:not|no|nor)(?: \w+){0,3}\s*$/i.test(before.slice(-40));
}
