// What must be right before a letter leaves (domain: 6.5). Each problem names its words; the last page lists what only a person can do.
import type { PlanType } from '../../billing/planTypes';
import type { Span } from '../../clinical/span';
import { withLongDates } from '../../draft/letterDates';
import type { MappedCriterion } from '../criteria/criteriaTypes';
import type { Exhibit } from '../exhibits/exhibits';

export type LetterRule =
  | 'plan-type-missing' | 'deadline-missing' | 'deadline-past' | 'filer-missing' | 'denial-not-quoted' | 'criterion-unanswered' | 'ungrounded' | 'citation-unverified'
  | 'unresolved-slot' | 'exhibit-unknown' | 'medicare-text' | 'out-of-scope' | 'promise' | 'signature-missing' | 'surrogate-left';

export interface LetterProblem extends Span {
  readonly rule: LetterRule;
  readonly message: string;
}

export interface LetterContext {
  readonly planType: PlanType | null;
  /** ISO date of the last day to file; null when unknown. */
  readonly fileBy: string | null;
  /** ISO date of today. */
  readonly today: string;
  /** Who files has said so: member, authorized representative, provider under contract. */
  readonly filerStated: boolean;
  /** The payer's words that the letter must quote. */
  readonly reasonVerbatim: string | null;
  readonly criteria: readonly Pick<MappedCriterion, 'criterion' | 'status'>[];
  readonly exhibits: readonly Pick<Exhibit, 'label' | 'firstPage' | 'lastPage'>[];
  /** From grounding. */
  readonly ungrounded: readonly (Span & { readonly kind: string })[];
}

const slot = /\[NEEDS:[^\]\n]*\]|\[[A-Z][^\]\n]{2,80}\](?!\()|<[a-z][a-z ._-]{2,40}>|_{4,}|\bTBD\b/g;
const surrogate = /\[[A-Z]+(?:_[A-Z]+)*_\d+\]/;
const promise = /\b(?:guarantee[sd]?|will (?:be )?cure[sd]?|certain to recover|full recovery is assured)\b/gi;
const medicine = /\b(?:I|we|therapist) (?:have |has )?(?:started|stopped|discontinued|increased|reduced|changed|adjusted|prescribed)\b[^.]{0,40}\b(?:medication|medicine|dose|dosage|drug|baclofen|gabapentin|opioid)\w*/gi;
const medicareText = /\bJimmo\b|\bskilled maintenance\b|\bMedicare Benefit Policy Manual\b|\b42 CFR (?:405|409|410|411|422|424)\b/gi;
const exhibitCited = /\bExhibits?\s+([A-Z]{1,2})\b(?:,?\s*pp?\.?\s*(\d{1,4}))?/g;

/** Problems of the finished letter (Markdown, identifiers restored), in order of place. */
export function checkLetter(letter: string, context: LetterContext): readonly LetterProblem[] {
  const whole = { start: 0, end: Math.max(0, letter.indexOf('\n')) };
  const at = (rule: LetterRule, span: Span, message: string): LetterProblem => ({ rule, start: span.start, end: span.end, message });
  const matches = (rule: LetterRule, pattern: RegExp, message: string): readonly LetterProblem[] => [...letter.matchAll(pattern)].map((match) => at(rule, { start: match.index, end: match.index + match[0].length }, message));
  const quoted = context.reasonVerbatim === null || squeeze(letter).includes(squeeze(context.reasonVerbatim));
  // The letter says days in its own form.
  const words = squeeze(withLongDates(letter));
  const medicare = context.planType === 'medicare' || context.planType === 'ma';
  return [
    ...(context.planType === null ? [at('plan-type-missing', whole, 'The plan type is not set. It decides which rights, clocks and citations the letter may name.')] : []),
    ...(context.fileBy === null ? [at('deadline-missing', whole, 'The last day to file is unknown. Take it from the notice or the plan document.')] : context.fileBy < context.today ? [at('deadline-past', whole, `The last day to file was ${context.fileBy}. Ask whether a late appeal is taken for good cause.`)] : []),
    ...(context.filerStated ? [] : [at('filer-missing', whole, 'Who files is not stated: the member, a representative with signed authorization, or the provider under contract.')]),
    ...(context.reasonVerbatim === null ? [at('denial-not-quoted', whole, 'The reason for the denial is unknown. Quote it from the notice.')] : quoted ? [] : [at('denial-not-quoted', whole, 'The letter does not quote the reason of the notice word for word.')]),
    ...context.criteria.filter(({ criterion }) => !words.includes(squeeze(withLongDates(criterion)).slice(0, 60))).map(({ criterion }) => at('criterion-unanswered', whole, `The letter does not answer this criterion: ${criterion}`)),
    ...context.ungrounded.filter((span) => !isExhibitPage(letter, span)).map((span) => at(span.kind === 'citation' ? 'citation-unverified' : 'ungrounded', span, span.kind === 'citation' ? `This citation is not in the verified list or in your facts: ${shown(letter, span)}` : `This is not in the record: ${shown(letter, span)}`)),
    ...[...letter.matchAll(slot)].filter(({ 0: words }) => !surrogate.test(words)).map((match) => at('unresolved-slot', { start: match.index, end: match.index + match[0].length }, `Fill in or take out: ${slotName(match[0])}.`)),
    ...matches('surrogate-left', new RegExp(surrogate.source, 'g'), 'A hidden identifier was not put back.'),
    ...exhibitProblems(letter, context, at),
    ...(medicare ? [] : matches('medicare-text', medicareText, 'This holds for Medicare only, and the plan is another or unknown.')),
    ...matches('out-of-scope', medicine, 'A change of medicine is outside the scope of therapy. Report it as the prescriber\'s.'),
    ...matches('promise', promise, 'A letter promises no outcome.'),
    ...(/\b(?:PT|DPT|OT|OTR(?:\/L)?|OTD|MSPT|MOT|MS, OT)\b/.test(letter.slice(-1500)) ? [] : [at('signature-missing', { start: Math.max(0, letter.length - 1), end: letter.length }, 'The signature block has no name with credentials.')]),
  ].sort((one, other) => one.start - other.start || one.end - other.end);
}

function exhibitProblems(letter: string, { exhibits }: LetterContext, at: (rule: LetterRule, span: Span, message: string) => LetterProblem): readonly LetterProblem[] {
  return [...letter.matchAll(exhibitCited)].flatMap((match): readonly LetterProblem[] => {
    const span = { start: match.index, end: match.index + match[0].length };
    const known = exhibits.find(({ label }) => label.replace(/^Exhibit\s+/i, '') === match[1]);
    if (known === undefined) return [at('exhibit-unknown', span, `There is no Exhibit ${match[1] ?? ''} in the enclosures.`)];
    const page = match[2] === undefined ? undefined : Number(match[2]);
    return page === undefined || (page >= known.firstPage && page <= known.lastPage) ? [] : [at('exhibit-unknown', span, `Exhibit ${match[1] ?? ''} has no page ${page}.`)];
  });
}

/** A page of the packet is no figure of the record; it has a check of its own. */
function isExhibitPage(letter: string, { start, end }: Span): boolean {
  return [...letter.matchAll(exhibitCited)].some((match) => match.index <= start && end <= match.index + match[0].length);
}

function shown(letter: string, { start, end }: Span): string {
  return letter.slice(start, end).replace(/\s+/g, ' ').slice(0, 80);
}

/** What a blank asks for, in its own words. */
function slotName(words: string): string {
  return words.replace(/^[[<](?:NEEDS:)?\s*|[\]>]$/g, '').replace(/_{4,}|\bTBD\b/, 'the blank');
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/[\u2018\u2019]/g, '\'').replace(/[\u201c\u201d]/g, '"').replace(/[\s|\\>*_]+/g, ' ').trim();
}

export interface SigningContext extends Pick<LetterContext, 'planType' | 'fileBy' | 'today' | 'exhibits'> {
  /** ISO date by which the plan must decide; null when unknown. */
  readonly decisionBy: string | null;
  readonly appealAddress: string | null;
  /** The clinic files for the member. */
  readonly forMember: boolean;
  /** Criteria whose evidence nobody has confirmed. */
  readonly unconfirmed?: number;
  /** What the letter leaves unsaid and the signer should know, a sentence each. */
  readonly cautions?: readonly string[];
}

const toRead = (count: number): readonly string[] => (count === 0 ? [] : [`Read the evidence found for ${count === 1 ? 'one criterion' : `${count} criteria`} of the payer's policy and say whether it meets ${count === 1 ? 'it' : 'them'}; until then ${count === 1 ? 'it is' : 'they are'} not argued.`]);

/** What a person must still do before and after the letter goes, in order. */
export function readyToSign(problems: readonly LetterProblem[], context: SigningContext): readonly string[] {
  const open = problems.filter(({ rule }) => rule !== 'deadline-past').length;
  const { fileBy } = context;
  const isLate = fileBy !== null && fileBy < context.today;
  return [
    ...(open > 0 ? [`Settle ${open} open ${open === 1 ? 'point' : 'points'} in the letter.`] : []),
    'Read the whole letter against the chart; you answer for every statement.',
    ...toRead(context.unconfirmed ?? 0),
    ...(context.cautions ?? []),
    'Sign it with name, credentials, license and NPI.',
    ...(context.planType === 'medicaid-mco' ? ['Enclose the enrollee\'s written consent if the clinic files (42 CFR 438.402(c)).'] : context.forMember ? ['Enclose the member\'s signed authorization of representative.'] : []),
    ...(context.exhibits.length > 0 ? [`Number the pages of the packet and enclose ${context.exhibits.map(({ label }) => `Exhibit ${label.replace(/^Exhibit\s+/i, '')}`).join(', ')}.`] : ['Decide which records to enclose; the letter names none.']),
    ...(isLate ? [`The last day to file was ${fileBy}. Ask the plan whether it takes a late appeal for good cause, and say in the letter why it is late.`] : []),
    `Send it to ${context.appealAddress === null ? 'the appeals address of this notice' : context.appealAddress} by a way that proves receipt (tracked mail, fax confirmation or portal ID)${isLate ? ', as soon as you can' : fileBy === null ? '' : `, at the latest on ${fileBy}`}.`,
    'Keep a copy of the letter, the enclosures and the proof of sending.',
    isLate || context.decisionBy === null ? 'Note the day by which the plan must decide, and ask then.' : `Follow up on ${context.decisionBy}, when the decision is due.`,
  ];
}
