// Draws the appeal panel's snapshot from a case and what follows from it. A projection only: nothing is decided here, and nothing is kept.
import { weekday, parseDay } from '../core/appeals/calendar';
import type { CaseAssessment } from '../core/appeals/case/assessCase';
import { daysLeft, type ClockChoices } from '../core/appeals/case/caseClock';
import type { AppealCase } from '../core/appeals/case/caseFile';
import { fieldNames, fieldProblem, fieldText, usDate, type Corrections, type FieldName } from '../core/appeals/case/caseFields';
import type { CriteriaSet, Quote } from '../core/appeals/criteria/criteriaTypes';
import { longDate } from '../core/clinical/text/dates';
import type { DenialReading } from '../core/appeals/denial/denialTypes';
import { exhibitReference, pageRange } from '../core/appeals/exhibits/exhibits';
import type { Route } from '../core/appeals/route';
import type { AppealFieldView, AppealView, CriterionView, DeadlineView, ExhibitView, RouteView } from './appealMessages';

const dates: ReadonlySet<FieldName> = new Set(['denialDate', 'receivedDate', 'serviceDates', 'appealDeadlineStated']);

/** Each field with the letter's own value, or what a person put in its place. */
export function fieldViews(raw: DenialReading, corrections: Corrections): readonly AppealFieldView[] {
  return fieldNames.map((name): AppealFieldView => {
    const typed = corrections[name];
    const value = typed ?? fieldText(raw, name);
    const shown = dates.has(name) && (typed === undefined || fieldProblem(name, typed) === undefined) ? value.split(', ').map(usDate).join(', ') : value;
    const state = typed !== undefined && typed !== '' ? 'corrected' : value === '' ? 'missing' : raw[name].confidence;
    return { name, value: shown, spans: raw[name].spans, state, problem: typed === undefined ? undefined : fieldProblem(name, typed) };
  });
}

const withoutAppeal: ReadonlySet<Route['step']> = new Set(['resubmit', 'corrected-claim', 'no-appeal', 'eligibility-proof']);

function routeView(route: Route): RouteView {
  return {
    action: route.action, reason: route.reason, authority: route.authority ?? undefined, noAppeal: withoutAppeal.has(route.step), questions: route.questions,
    others: route.others.map(({ step, reason, authority }) => ({ step, reason, authority: authority ?? undefined })),
  };
}

function deadlineView({ clock }: CaseAssessment, clockChoices: ClockChoices, today: string): DeadlineView {
  const { rule, printed } = clock;
  const long = (iso: string | undefined): string | undefined => (iso === undefined ? undefined : dayAndDate(iso));
  return {
    fileBy: long(clock.fileBy), daysLeft: clock.fileBy === undefined ? undefined : daysLeft(clock.fileBy, today), from: clock.from, conflict: clock.conflict,
    printedWords: printed && usDate(printed.words), printedDate: long(printed?.fileBy), ruleDate: long(rule?.fileBy),
    explain: (rule?.explain ?? []).map((line) => line.replace(/\b\d{4}-\d{2}-\d{2}\b/g, usDate)), authority: rule?.authority, unverified: rule?.confidence === 'R',
    decideWithin: rule && `${rule.decideWithin.value} ${rule.decideWithin.unit}`, problem: clock.problem,
    urgent: clockChoices.urgent, preService: clockChoices.preService, levels: clockChoices.levels,
  };
}

/** `problems`: why the file cannot be used, by file. */
function exhibitViews({ exhibits }: CaseAssessment, problems: ReadonlyMap<string, string>): readonly ExhibitView[] {
  return exhibits.map((exhibit) => ({ file: exhibit.file, label: exhibit.label, title: exhibit.title, pages: pageRange(exhibit), problem: problems.get(exhibit.file) }));
}

function criterionViews({ map }: CaseAssessment): readonly CriterionView[] {
  const quote = ({ quote: words, file, date, exhibit, page }: Quote): CriterionView['quotes'][number] =>
    ({ words, reference: [exhibit === null ? file : exhibitReference(exhibit, page), ...(date === null ? [] : [usDate(date)])].join(', ') });
  return map.map((row) => ({ id: row.id, criterion: row.criterion, status: row.status, judged: row.judged, quotes: row.quotes.map(quote), otherSide: row.otherSide.map(quote), nearest: row.nearest.map(quote), gather: row.toGather }));
}

/** What the host knows beside the case. */
export interface AppealContext extends Pick<AppealView, 'revision' | 'step' | 'place' | 'saved' | 'caseName' | 'message' | 'letter' | 'ready'> {
  readonly raw: DenialReading;
  readonly appeal: AppealCase;
  readonly result: CaseAssessment;
  /** Records of the folder, exhibits included, and why some cannot be used. */
  readonly records: readonly string[];
  readonly recordProblems: ReadonlyMap<string, string>;
  readonly sets: readonly CriteriaSet[];
  readonly setProblems: readonly string[];
  /** ISO date. */
  readonly today: string;
}

/** A complete snapshot. */
export function appealView({ raw, appeal, result, records, recordProblems, sets, setProblems, today, ...rest }: AppealContext): AppealView {
  const parts = {
    fields: fieldViews(raw, appeal.corrections), route: routeView(result.route), deadline: deadlineView(result, appeal, today), exhibits: exhibitViews(result, recordProblems),
    criteria: { sets: sets.map(({ id, title, origin }) => ({ id, title, origin })), chosen: result.set?.id, source: result.set?.source, rows: criterionViews(result), pasted: appeal.policy, problems: setProblems },
    letter: rest.letter, ready: rest.ready,
  };
  return { ...rest, ...parts, notices: raw.notices, done: doneSteps(parts), available: records.filter((file) => !appeal.exhibits.some((exhibit) => exhibit.file === file)).map((file) => ({ file })) };
}

/** Steps that have what they need. */
function doneSteps(view: Pick<AppealView, 'fields' | 'deadline' | 'exhibits' | 'criteria' | 'letter' | 'ready'>): AppealView['done'] {
  const needed: readonly FieldName[] = ['planType', 'denialType', 'denialDate', 'reasonVerbatim'];
  const read = view.fields.every(({ name, state, problem }) => problem === undefined && state !== 'unsure' && (state !== 'missing' || !needed.includes(name)));
  return [
    ...(read ? (['denial'] as const) : []), ...(view.deadline.fileBy !== undefined && !view.deadline.conflict ? (['route'] as const) : []),
    ...(view.exhibits.length > 0 && view.exhibits.every(({ problem }) => problem === undefined) ? (['evidence'] as const) : []),
    ...(view.criteria.rows.some(({ status }) => status === 'met') ? (['criteria'] as const) : []),
    ...(view.letter.state === 'letter' ? (['letter'] as const) : []), ...(view.letter.state === 'letter' && view.ready.problems.length === 0 ? (['ready'] as const) : []),
  ];
}

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** "Wednesday, April 21, 2027". */
export function dayAndDate(iso: string): string {
  const day = parseDay(iso);
  return day === undefined ? iso : `${days[weekday(day)] ?? ''}, ${longDate(iso)}`;
}
