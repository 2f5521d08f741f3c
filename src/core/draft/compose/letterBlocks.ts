// The fixed blocks of an appeal letter: reference, request, the denial in the payer's words, criteria map, enclosures.
import { bareEvidence, statedStatus } from '../../appeals/letter/criterionEvidence';
import { answerReasons } from '../../appeals/letter/answerReasons';
import type { CriterionRow, ExhibitRow, NoteFacts } from '../noteFacts';
import { table } from './markdown';
import type { Answer, SectionPlan } from './sectionPlan';
import { asSentence, bullets, endWithStop, lowerFirst, needs, withoutStop } from './sentences';

const letterHead = ['letterhead', 'letter.date', 'payer', 'appeals.address'];

const valueOf = (answer: Answer): string => answer.value?.replace(/\s*\n\s*/g, ', ') ?? needs(lowerFirst(answer.label));
const find = (plan: SectionPlan, name: string): Answer | undefined => plan.answers.find((answer) => answer.name === name);

/** Letterhead, date and address, then the RE block, a line each. */
export function referenceBlocks(plan: SectionPlan): readonly string[] {
  const head = letterHead.flatMap((name) => find(plan, name) ?? []);
  const lines = head.map((answer) => (answer.value === undefined ? valueOf(answer) : answer.value.replace(/\s*\n\s*/g, '  \n')));
  // What was turned down before service has an authorization request and no claim.
  const beforeService = find(plan, 'auth.number')?.value !== undefined && find(plan, 'claim.number')?.value === undefined;
  const rest = plan.answers.filter(({ name }) => !letterHead.includes(name) && !(name === 'claim.number' && beforeService));
  return [lines.join('  \n'), rest.length === 0 ? '' : `**RE:**\n\n${bullets(rest.map((answer) => `${answer.label}: ${valueOf(answer)}`))}`];
}

/** One sentence that says what is asked for. */
export function requestBlock(plan: SectionPlan, answersDenial: boolean): string {
  const request = find(plan, 'request')?.value;
  if (!answersDenial) return firstRequest(request);
  if (request === undefined) return `I ask you to overturn the denial and ${needs('what is requested: which lines to pay or how many visits to approve')}.`;
  const words = withoutStop(request.replace(/\s*\n\s*/g, ' '));
  if (/^(?:I|We)\b/.test(words)) return endWithStop(words);
  const overturn = /\boverturn/i.test(words) ? '' : 'overturn the denial and ';
  return /^(?:overturn|pay|approve|authori[sz]e|reverse|reprocess|extend|grant|allow)\b/i.test(words)
    ? endWithStop(`I ask you to ${overturn}${lowerFirst(words)}`)
    : endWithStop(`I ask you to ${overturn}grant what is requested: ${words}`);
}

/** Nothing has been denied yet. */
function firstRequest(request: string | undefined): string {
  const words = request === undefined ? needs('what is to be authorized: codes, sessions, period') : withoutStop(request.replace(/\s*\n\s*/g, ' '));
  if (/^(?:I|We)\b/.test(words)) return endWithStop(words);
  return endWithStop(/^(?:approve|authori[sz]e|extend|grant|allow)\b/i.test(words) ? `I ask you to ${lowerFirst(words)}` : `I ask you to authorize ${lowerFirst(words)}`);
}

/** The notice quoted word for word; a policy it does not state is asked for. */
export function denialBlocks(plan: SectionPlan): readonly string[] {
  const reason = find(plan, 'denial.reason.verbatim')?.value;
  const date = find(plan, 'denial.date');
  const policy = find(plan, 'policy.cited');
  const notStated = policy?.value !== undefined && /^(?:not stated|none|unknown|not named)/i.test(policy.value);
  const quote = reason === undefined ? needs('the reason, word for word from the notice') : `"${reason.replace(/^["“]|["”]$/g, '').replace(/\s*\n\s*/g, ' ')}"`;
  const others = plan.answers.filter((answer) => !['denial.reason.verbatim', 'denial.date', 'policy.cited'].includes(answer.name));
  return [
    `The notice${date === undefined ? '' : ` of ${valueOf(date)}`} gives this reason: ${quote}`,
    others.length === 0 ? '' : bullets(others.map((answer) => `${answer.label}: ${valueOf(answer)}`)),
    policy === undefined ? '' : notStated ? 'The notice names no policy or criterion. Please send the rule, guideline or criterion relied on.' : `Policy cited: ${endWithStop(valueOf(policy))}`,
  ];
}

/** Criterion | Evidence | Exhibit, page | Status. Nothing is called met that the facts do not answer. */
export function criteriaBlock(rows: readonly CriterionRow[], exhibits: readonly ExhibitRow[]): string {
  if (rows.length === 0) return needs('each coverage criterion, quoted, with its evidence, exhibit and page');
  const lines = rows.map((row) => [
    row.criterion,
    row.evidence === undefined ? needs('evidence') : bareEvidence(row.evidence),
    row.exhibit === undefined ? needs('exhibit and page') : `${row.exhibit}${knownExhibit(row.exhibit, exhibits) ? '' : ` ${needs('this exhibit in the list of enclosures')}`}`,
    statusOf(row),
  ]);
  return table(['Criterion', 'Evidence', 'Exhibit, page', 'Status'], lines);
}

function statusOf(row: CriterionRow): string {
  if (row.evidence === undefined) return 'not documented';
  return statedStatus(row.evidence) ?? needs('met, not met or not applicable');
}

function knownExhibit(cited: string, exhibits: readonly ExhibitRow[]): boolean {
  const key = /\b(?:exhibit|ex\.?)?\s*([A-Z]{1,2}|\d{1,2})\b/i.exec(cited)?.[1]?.toLowerCase();
  return exhibits.some((exhibit) => cited.toLowerCase().includes(exhibit.label.toLowerCase()) || exhibit.label.replace(/^exhibit\s+/i, '').toLowerCase() === key);
}

/** A paragraph for each reason the payer gives, with what the record says to it. */
export function answerBlocks(plan: SectionPlan, facts: NoteFacts, measures: readonly string[]): readonly string[] {
  const reason = facts.fields['denial.reason.verbatim'];
  const own = find(plan, 'answer');
  if (own?.value !== undefined || reason === undefined || facts.criteria.length === 0) return [];
  const authorization = facts.fields['pa.log']?.replace(/\s*\n\s*/g, '; ');
  return answerReasons(reason, facts.criteria, { authorization, measures }).map(({ reasons, answers }) => {
    const said = `The notice says: ${reasons.map((each) => `"${withoutStop(each.replace(/"/g, '\''))}."`).join(' ')}`;
    if (answers.length === 0) return `${said} ${needs('what in the record answers this')}`;
    return answers.length === 1 ? `${said} The record says: ${endWithStop(answers[0] ?? '')}` : `${said} The record says:\n\n${bullets(answers.map(endWithStop))}`;
  });
}

export function enclosuresBlock(exhibits: readonly ExhibitRow[]): string {
  if (exhibits.length === 0) return needs('list of exhibits with page ranges');
  return table(['Exhibit', 'Title', 'Pages'], exhibits.map((exhibit) => [exhibit.label, exhibit.title ?? needs('title'), exhibit.pages ?? needs('pages')]));
}

/** Signature and contact; the therapist signs, and offers a call. */
export function closingBlocks(plan: SectionPlan, facts: NoteFacts): readonly string[] {
  const contact = find(plan, 'contact');
  const signature = [facts.fields['signature'], ...plan.statements.filter((statement) => statement.topic === 'signature').map((statement) => statement.text)].filter((line) => line !== undefined);
  const others = plan.answers.filter((answer) => answer.name !== 'signature' && answer.name !== 'contact');
  return [
    ...others.map((answer) => asSentence(`${answer.label}: ${valueOf(answer)}`)),
    `I am available for a call with the reviewer: ${contact === undefined ? needs('phone or fax') : valueOf(contact)}`,
    'Sincerely,',
    signature.length === 0 ? needs('signature with name, credentials, license and NPI') : signature.join('  \n'),
  ];
}
