// What the last two steps read and write in the case file: the facts, and how far the letter is.
import * as vscode from 'vscode';
import type { CaseAssessment } from '../../core/appeals/case/assessCase';
import { caseFacts, type CaseFacts } from '../../core/appeals/case/caseFacts';
import { usDate } from '../../core/appeals/case/caseFields';
import type { AppealCase } from '../../core/appeals/case/caseFile';
import { factsPlace, letterPlace } from '../../core/appeals/case/caseLetter';
import type { CaseNote } from '../../core/appeals/criteria/criteriaTypes';
import { checkLetter, readyToSign, type LetterProblem } from '../../core/appeals/letter/preSendChecks';
import type { GroundingResult } from '../../core/grounding/groundTypes';
import { unreachedNotices } from '../../core/draft/compose/changeMeaning';
import { readSource } from '../../core/draft/readSource';
import { filledSource, type DraftSource } from '../../core/draft/draftSource';
import { readFilled } from '../../core/prompts/readFilled';
import type { Template } from '../../core/prompts/template';
import type { Background } from '../background';
import { letterSettings } from './letterSettings';

export interface CaseText {
  readonly text: string;
  readonly appeal: AppealCase;
  readonly result: CaseAssessment;
  readonly denial: string;
  readonly notes: readonly CaseNote[];
  readonly scope: vscode.Uri;
  /** ISO date. */
  readonly today: string;
}

/** What the case says to the slots of a form, with the clinic's own words of the settings. */
export function factsOf({ appeal, result, scope, today }: Omit<CaseText, 'text'>): CaseFacts {
  const { letterhead, signature, contact } = letterSettings(scope);
  return caseFacts(result, { letterhead: letterhead.join(', '), signature, contact, today, urgent: appeal.urgent, preService: appeal.preService });
}

/** The facts of the case as a source for a draft; undefined while nothing is written. */
export function factsSource(text: string, templates: readonly Template[]): { readonly source: DraftSource; readonly start: number; readonly end: number } | undefined {
  const place = factsPlace(text);
  const source = place && filledSource(text.slice(place.start, place.end), templates);
  return place && source && source.ownText.trim() !== '' ? { source, ...place } : undefined;
}

export interface LetterState {
  readonly state: 'none' | 'facts' | 'letter';
  readonly missing: readonly string[];
  /** Offsets into the case file. */
  readonly problems: readonly LetterProblem[];
  readonly tasks: readonly string[];
}

/** How far the letter is, and what stands out in it. */
export async function letterState({ text, result, denial, notes, today }: CaseText, templates: readonly Template[], background: Background): Promise<LetterState> {
  const { reading, clock, exhibits, map } = result;
  const place = factsPlace(text);
  const filled = place && readFilled(text.slice(place.start, place.end), templates);
  const at = letterPlace(text);
  const letter = at && text.slice(at.start, at.end);
  const planType = reading.planType.value;
  const filer = filled?.fields.find(({ name }) => name === 'filer')?.value ?? '';
  const facts = filled && place ? text.slice(place.start, place.end) : '';
  const allow = { ...(planType === null ? {} : { planType }), fileBy: clock.fileBy, today };
  const notGrounded = async (source: string): Promise<GroundingResult['unsupported']> => (letter === undefined ? [] : (await background.run('ground', { source, draft: letter, allow })).unsupported);
  // What the facts bear out was reviewed in the draft panel; what was added since may rest on the notes or the denial.
  const beyondFacts = await notGrounded(facts);
  const beyondRecord = beyondFacts.length === 0 ? [] : await notGrounded([facts, denial, ...notes.map((note) => note.text)].join('\n\n'));
  const ungrounded = beyondRecord.filter((span) => beyondFacts.some((other) => other.start < span.end && span.start < other.end));
  const source = filledSource(facts, templates);
  const problems = letter === undefined ? [] : checkLetter(letter, {
    planType, fileBy: clock.fileBy ?? null, today, filerStated: filer !== '' || /\bauthorized representative\b|\bon (?:his|her|their|my own) behalf\b|\bFiled by: \w/i.test(letter),
    reasonVerbatim: reading.reasonVerbatim.value, exhibits, criteria: map.filter(({ status }) => status === 'met'),
    ungrounded,
  });
  const unconfirmed = map.filter(({ status }) => status === 'unconfirmed').length;
  const tasks = readyToSign(problems, { planType, fileBy: clock.fileBy ?? null, today, exhibits, decisionBy: clock.decisionBy ?? null, appealAddress: reading.appealAddress.value, unconfirmed, forMember: /representative|member|enrollee|beneficiary/i.test(filer), cautions: source ? unreachedNotices(readSource(source.ownText, source.template)) : [] });
  const open = map.filter(({ status }) => status === 'notMet' || status === 'notDocumented').length;
  const unargued = open === 0 ? [] : [open === 1 ? vscode.l10n.t('One criterion is not argued, because the record does not show it. Decide whether to gather the evidence first.') : vscode.l10n.t('{0} criteria are not argued, because the record does not show them. Decide whether to gather the evidence first.', open)];
  return {
    state: letter !== undefined ? 'letter' : filled ? 'facts' : 'none', missing: filled?.missing.map(({ label }) => label) ?? [],
    problems: problems.map((problem) => ({ ...problem, message: inUsDates(problem.message), start: problem.start + (at?.start ?? 0), end: problem.end + (at?.start ?? 0) })),
    tasks: [...unargued, ...tasks].map(inUsDates),
  };
}

function inUsDates(words: string): string {
  return words.replace(/\b\d{4}-\d{2}-\d{2}\b/g, usDate);
}
