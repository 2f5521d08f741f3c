// The day's interventions as a table, and what it lacks: each question once, beside its row or below the table.
import { isHandsOn, therapyCode } from '../../billing/codes';
import type { InterventionRow } from '../noteFacts';
import { codeByTitle, serviceNameAhead } from '../read/serviceNames';
import { table } from './markdown';
import { listWords, needs, upperFirst } from './sentences';
import { expand } from './tidy';

/** All rows under one code or service, in the therapist's order; minutes are the code's. */
export interface CodeGroup {
  /** Given by the note, or the one code whose title the service's name is. */
  readonly code: string | undefined;
  /** The service as the therapist wrote it, where the note gives no code. */
  readonly name: string | undefined;
  readonly minutes: number | undefined;
  readonly timed: boolean | undefined;
  readonly rows: readonly InterventionRow[];
}

export function groupByCode(rows: readonly InterventionRow[]): readonly CodeGroup[] {
  const groups = new Map<string, InterventionRow[]>();
  for (const row of rows) {
    const key = codeOf(row) ?? row.service?.toLowerCase() ?? '';
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((list) => {
    const stated = list.flatMap((row) => (row.minutes === undefined ? [] : [row.minutes]));
    const code = list[0] === undefined ? undefined : codeOf(list[0]);
    return {
      code,
      name: list.some((row) => row.code !== undefined) ? undefined : list[0]?.service,
      minutes: stated.length === 0 ? undefined : stated.reduce((total, minutes) => total + minutes, 0),
      timed: code === undefined ? undefined : therapyCode(code)?.timed,
      rows: list,
    };
  });
}

/** Given by the note, or the one code whose title the name of the service is. */
export function codeOf({ code, service }: InterventionRow): string | undefined {
  return code ?? (service === undefined ? undefined : codeByTitle(service));
}

/** What a group is called beside its minutes: as the note calls it. */
export function groupName({ name, code }: CodeGroup): string {
  return name ?? code ?? 'the rest';
}


interface Question {
  /** In the row of the only group that lacks it. */
  readonly inRow: string;
  /** Below the table, of the groups named. */
  readonly below: (groups: string) => string;
  readonly lacks: (group: CodeGroup) => boolean;
}

const shows = (...cells: readonly (keyof InterventionRow)[]) => (row: InterventionRow): boolean => cells.some((cell) => row[cell] !== undefined);
const isAgent = ({ service }: Pick<InterventionRow, 'service'>): boolean => service !== undefined && serviceNameAhead(service)?.agent === true;
/** A timed code must show cueing and a response once, not with each exercise. */
const mustShow = (group: CodeGroup): boolean => group.timed !== false && !group.rows.every(isAgent);

const questions = {
  code: { inRow: 'code', below: (groups) => `code of ${groups}`, lacks: ({ code }) => code === undefined },
  minutes: { inRow: 'minutes', below: (groups) => `minutes of ${groups}`, lacks: ({ minutes, timed }) => minutes === undefined && timed !== false },
  work: { inRow: 'intervention', below: (groups) => `which interventions belong to ${groups}`, lacks: ({ rows }) => !rows.some(shows('exercise', 'dose')) && !rows.every(isAgent) },
  dose: { inRow: 'dose', below: (groups) => `dose under ${groups}`, lacks: ({ code, rows }) => code === '97110' && !rows.some(shows('dose')) },
  support: { inRow: 'cueing or assist', below: (groups) => `cueing or assist under ${groups}`, lacks: (group) => mustShow(group) && !isHandsOn(group.code) && !group.rows.some(shows('cueing', 'assist')) },
  response: { inRow: 'response', below: (groups) => `response to ${groups}`, lacks: (group) => mustShow(group) && !group.rows.some(shows('response')) },
} satisfies Readonly<Record<string, Question>>;
type Asked = keyof typeof questions;
/** Whether a thing is asked for at all. */
export type Asks = (what: Asked) => boolean;

/** The groups that lack something; none where the document does not have to tell of treatment. */
function lacking(groups: readonly CodeGroup[], asks: Asks): Readonly<Record<Asked, readonly CodeGroup[]>> {
  const loose = groups.some(({ code, name }) => code === undefined && name === undefined);
  const found = Object.fromEntries(Object.entries(questions).map(([what, { lacks }]) => [what, asks(what as Asked) ? groups.filter(lacks) : []])) as unknown as Record<Asked, readonly CodeGroup[]>;
  // Exercises without a code beside codes without exercises: one question joins them.
  return loose && found.work.length > 0 ? { ...found, code: [], minutes: found.minutes.filter(({ code, name }) => (code ?? name) !== undefined), dose: [] } : found;
}

/** Code | Minutes | Intervention | Dose | Cueing / assist | Response; a code's later rows leave code and minutes blank. */
export function interventionsTable(groups: readonly CodeGroup[], asks: Asks): string {
  const lacks = lacking(groups, asks);
  const asked = (what: Asked, group: CodeGroup, index: number): string => (index === 0 && lacks[what].length === 1 && lacks[what][0] === group && !belongs(groups, what) ? needs(questions[what].inRow) : '');
  const days = earlierDays(groups);
  const rows = groups.flatMap((group) =>
    group.rows.map((row, index) => [
      index > 0 ? ' ' : (group.name ?? group.code ?? asked('code', group, index)),
      row.minutes !== undefined ? String(row.minutes) : index > 0 || group.minutes !== undefined ? ' ' : asked('minutes', group, index),
      row.exercise === undefined && row.dose === undefined && !isAgent(row) ? asked('work', group, index) : upperFirst(exerciseName(row)),
      row.dose === undefined ? asked('dose', group, index) : expandDose(row.dose),
      ...days.map(({ cell }) => cell(row)),
      support(row) === '' ? asked('support', group, index) : support(row),
      row.response === undefined ? asked('response', group, index) : expand(row.response),
    ]),
  );
  return table(['Code', 'Minutes', 'Intervention', 'Dose', ...days.map(({ head }) => head), 'Cueing / assist', 'Response'], rows);
}

/** A column for each earlier day of a flow sheet; one for all where they are too many. */
function earlierDays(groups: readonly CodeGroup[]): readonly { readonly head: string; readonly cell: (row: InterventionRow) => string }[] {
  const days = [...new Set(groups.flatMap(({ rows }) => rows.flatMap(({ earlier = [] }) => earlier.map(({ when }) => when))))];
  if (days.length > 4) return [{ head: 'Earlier doses', cell: ({ earlier = [] }) => earlier.map(({ value, when }) => `${expandDose(value)} (${when})`).join(', ') }];
  return days.map((day) => ({ head: day, cell: ({ earlier = [] }) => earlier.filter(({ when }) => when === day).map(({ value }) => expandDose(value)).join(', ') }));
}

/** What several groups lack, each thing asked once. */
export function tableQuestions(groups: readonly CodeGroup[], asks: Asks): string {
  const lacks = lacking(groups, asks);
  return Object.entries(questions).flatMap(([what, { below }]) => {
    const found = lacks[what as Asked];
    return found.length > 1 || (found.length === 1 && belongs(groups, what as Asked)) ? [needs(below(listWords(found.map(groupName))))] : [];
  }).join(' ');
}

/** Asked below the table even of a single group: the row of a named service shows its name, that of a code without work is not where the work stands. */
function belongs(groups: readonly CodeGroup[], what: Asked): boolean {
  if (what === 'code') return groups.some(({ code, name }) => code === undefined && name !== undefined);
  return what === 'work' && groups.some(({ code, name }) => code === undefined && name === undefined);
}

/** "180 ft w/ SPC" under 97116 is gait training with a cane: the code names what the words leave out; so does the name of an agent. */
export function exerciseName(row: InterventionRow): string {
  const words = row.exercise === undefined ? '' : expand(row.exercise);
  if (isAgent(row) && (row.code !== undefined || words === '')) return [row.service, words].filter((part) => part !== '').join(', ');
  const label = row.code === undefined ? undefined : therapyCode(row.code)?.label;
  return label !== undefined && (words === '' || /^(?:with|without|no AD|\d+ turns)\b/i.test(words)) ? `${label} ${words}`.trim() : words;
}

function expandDose(dose: string): string {
  return expand(dose).replace(/(\d)\s?#/g, '$1 lb');
}

/** Assist first, then cueing, as they are recorded. */
export function support(row: InterventionRow, joiner = '; '): string {
  return [row.assist, row.cueing].flatMap((part) => (part === undefined ? [] : [expand(part)])).join(joiner);
}
