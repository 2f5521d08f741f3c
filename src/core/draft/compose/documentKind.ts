// What kind of document a note is, by its title or its code: what may be asked of it turns on that.
import { therapyCode } from '../../billing/codes';
import type { NoteFacts } from '../noteFacts';

export type DocumentKind = 'evaluation' | 'daily' | 'progress' | 'discharge';

const discharge = /\bend of (?:care|episode|services)\b|\b(?:discharge|d\/c|dc)\s+(?:summary|note|report|visit|eval(?:uation)?)\b|[,:–-]\s*discharge\b|^(?:(?:PT|OT|hand|therapy)\s+)?discharge\b(?! (?:date|from|plan|goal|dispo))/i;
const progress = /\b(?:progress|status|interim|monthly|10th visit)\s+(?:report|rpt\.?|summary)\b|\bre-?cert(?:ification)?\b(?! (?:due|by|date))|\bre-?eval(?:uation)?\b(?! (?:due|by|date|next|in \d))|\bupdated plan of care\b/i;
const evaluation = /(?<!\bre-?\s?|\b(?:date of|since|from|s\/p|at|post|per|last|for|see)(?: (?:initial|the))?\s)\beval(?:uation)?\b(?!\s*(?:and treat|& treat|\/treat|date|on|by|\[DATE|\d{1,2}\/|of \d))|\bplan of care\b(?! (?:due|date|cert|end))/i;
/** Columns of values name the evaluation, too. */
const named = (text: string): string => text.replace(/\S {2,}\S.*$/, (match) => match.charAt(0));

/** By the title in the head of the note, else by a code that only evaluations bear; any other note is one of a day. */
export function documentKind(facts: NoteFacts): DocumentKind {
  const head = [...facts.statements.filter(({ masthead }) => masthead === true), ...facts.statements.filter(({ masthead }) => masthead !== true).slice(0, 1)].map(({ text }) => named(text)).filter((text) => text.split(/\s+/).length <= 24);
  if (head.some((text) => discharge.test(text))) return 'discharge';
  if (head.some((text) => progress.test(text))) return 'progress';
  const works = facts.interventions.map(({ code }) => therapyCode(code ?? '')?.work);
  if (works.includes('evaluation')) return 'evaluation';
  if (works.includes('reEvaluation')) return 'progress';
  return head.some((text) => evaluation.test(text)) ? 'evaluation' : 'daily';
}

/** What a note may be asked for that not every kind of document has to tell. */
export type Question = 'limitation' | 'treatment' | 'response' | 'skilledNeed' | 'progression' | 'frequency' | 'nextVisit';

/** An evaluation has no visit before it, a discharge none after it; a report tells of goals and measures, not of the next visit. */
const needless: Readonly<Record<DocumentKind, readonly Question[]>> = {
  evaluation: ['treatment', 'response', 'progression', 'nextVisit'],
  daily: [],
  progress: ['progression', 'nextVisit'],
  discharge: ['limitation', 'skilledNeed', 'progression', 'frequency', 'nextVisit'],
};

export function mayAsk(kind: DocumentKind, question: Question): boolean {
  return !needless[kind].includes(question);
}
