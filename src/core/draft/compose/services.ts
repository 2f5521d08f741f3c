// The day's interventions as a table, their minutes as totals, and the units by the chosen rule. All sums are shown as sums.
import { planOfCareModifier, therapyCode, type Discipline } from '../../billing/codes';
import { computeUnits, type Service, type UnitRule, type Units } from '../../billing/units';
import { unitsInBrief } from '../../billing/explainUnits';
import type { InterventionRow } from '../noteFacts';
import { table } from './markdown';
import type { StatedMinutes } from './statedMinutes';
import { count, listWords, lowerFirst, needs, upperFirst } from './sentences';
import { expand } from './tidy';

/** All rows under one code, in the therapist's order; minutes are the code's. */
export interface CodeGroup {
  readonly code: string | undefined;
  readonly minutes: number | undefined;
  readonly timed: boolean | undefined;
  readonly rows: readonly InterventionRow[];
}

export function groupByCode(rows: readonly InterventionRow[]): readonly CodeGroup[] {
  const groups = new Map<string, InterventionRow[]>();
  for (const row of rows) {
    const key = row.code ?? '';
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].map(([code, list]) => {
    const stated = list.flatMap((row) => (row.minutes === undefined ? [] : [row.minutes]));
    return {
      code: code === '' ? undefined : code,
      minutes: stated.length === 0 ? undefined : stated.reduce((total, minutes) => total + minutes, 0),
      timed: code === '' ? undefined : therapyCode(code)?.timed,
      rows: list,
    };
  });
}

/** What the therapist does to the patient is not cued: manual therapy, orthotics, modalities. */
const handsOn: ReadonlySet<string> = new Set(['97140', '97760', '97763', '97032', '97033', '97034', '97035', '97036', '97012', '97016', '97018', '95992']);

/** Code | Minutes | Intervention | Dose | Cueing / assist | Response; a code's later rows leave code and minutes blank. */
export function interventionsTable(groups: readonly CodeGroup[]): string {
  const loose = groups.some((group) => group.code === undefined);
  const rows = groups.flatMap((group) =>
    group.rows.map((row, index) => [
      index > 0 ? ' ' : (group.code ?? needs('code')),
      minutesCell(group, row, index),
      row.exercise === undefined && row.dose === undefined ? needs(loose ? 'which interventions belong to this code' : 'intervention') : upperFirst(exerciseName(row)),
      row.dose === undefined ? (group.code === '97110' ? needs('dose') : '') : expand(row.dose),
      support(row) === '' ? (handsOn.has(group.code ?? '') ? '' : oncePerCode(group, index, (other) => support(other) !== '', 'cueing or assist')) : support(row),
      row.response === undefined ? oncePerCode(group, index, (other) => other.response !== undefined, 'response') : expand(row.response),
    ]),
  );
  return table(['Code', 'Minutes', 'Intervention', 'Dose', 'Cueing / assist', 'Response'], rows);
}

/** "180 ft w/ SPC" under 97116 is gait training with a cane: the code names what the words leave out. */
export function exerciseName(row: InterventionRow): string {
  const label = row.code === undefined ? undefined : therapyCode(row.code)?.label;
  const words = row.exercise === undefined ? '' : expand(row.exercise);
  return label !== undefined && (words === '' || /^(?:with|without|no AD|\d+ turns)\b/i.test(words)) ? `${label} ${words}`.trim() : words;
}

function minutesCell(group: CodeGroup, row: InterventionRow, index: number): string {
  if (row.minutes !== undefined) return String(row.minutes);
  if (index > 0) return ' ';
  return group.minutes !== undefined ? ' ' : group.timed === false ? '' : needs('minutes');
}

/** A timed code must show cueing and a response once, not with each exercise. */
function oncePerCode(group: CodeGroup, index: number, shows: (row: InterventionRow) => boolean, what: string): string {
  return index > 0 || group.timed === false || group.rows.some(shows) ? '' : needs(what);
}

/** Assist first, then cueing, as they are recorded. */
export function support(row: InterventionRow, joiner = '; '): string {
  return [row.assist, row.cueing].flatMap((part) => (part === undefined ? [] : [expand(part)])).join(joiner);
}

export interface BillingOptions {
  readonly discipline: Discipline;
  readonly unitRule: UnitRule | undefined;
}

/** Timed total, treatment total and the billing line, each with how it follows from the rows. */
export function billingLines(groups: readonly CodeGroup[], stated: StatedMinutes, options: BillingOptions): readonly string[] {
  return [timedLine(groups, stated), treatmentLine(groups, stated), ...unitLines(groups, options)];
}

function timedLine(groups: readonly CodeGroup[], stated: StatedMinutes): string {
  const timed = groups.filter((group) => group.timed === true);
  if (timed.length === 0) return `**Timed-code minutes:** ${stated.timed ?? needs('timed-code minutes')}`;
  const minutes = timed.map((group) => group.minutes);
  if (minutes.includes(undefined)) return `**Timed-code minutes:** ${stated.timed ?? needs('minutes of each timed code')}`;
  const sum = total(minutes);
  const parts = timed.length < 2 ? ` (${timed[0]?.code ?? ''})` : ` (${timed.map((group) => `${group.code ?? ''} ${group.minutes ?? ''} min`).join(' + ')})`;
  return `**Timed-code minutes:** ${sum}${parts}${disagreement(sum, stated.timed, 'timed')}`;
}

function treatmentLine(groups: readonly CodeGroup[], stated: StatedMinutes): string {
  const label = '**Total treatment minutes:**';
  const minutes = groups.map((group) => group.minutes);
  const complete = minutes.length > 0 && !minutes.includes(undefined);
  if (stated.total !== undefined) {
    const short = complete && stated.total < total(minutes) ? ` ${needs(`which is right: the interventions add up to ${total(minutes)} minutes`)}` : '';
    return `${label} ${stated.total}${short}`;
  }
  return complete && stated.unread !== true ? `${label} ${total(minutes)} (sum of the minutes above)` : `${label} ${needs('total treatment minutes')}`;
}

function disagreement(sum: number, stated: number | undefined, what: string): string {
  return stated === undefined || stated === sum ? '' : ` ${needs(`which is right: the note states ${stated} ${what} minutes`)}`;
}

/** One line by the chosen rule; both when the payer's rule is unknown and they differ. */
function unitLines(groups: readonly CodeGroup[], options: BillingOptions): readonly string[] {
  const coded = groups.filter((group) => group.code !== undefined && group.timed !== undefined);
  if (coded.length === 0) return [];
  if (coded.some((group) => group.timed === true && group.minutes === undefined)) return [`**Units:** ${needs('minutes of each timed code, to compute units')}`];
  const services = coded.map((group): Service => ({ cpt: group.code ?? '', ...(group.minutes === undefined ? {} : { minutes: group.minutes }) }));
  if (options.unitRule !== undefined) return unitLine(services, options.unitRule, options.discipline);
  const [cms, spm] = [computeUnits('cms', services), computeUnits('spm', services)];
  if ('error' in cms || 'error' in spm) return unitLine(services, 'cms', options.discipline);
  if (sameUnits(cms, spm)) return [`**Units:** ${billed(cms, options.discipline)} (${count(cms.total, 'timed unit')} in all) by the CMS and the midpoint rule alike.`];
  return [`**Units:** ${needs("payer's unit rule")}`, ...unitLine(services, 'cms', options.discipline), ...unitLine(services, 'spm', options.discipline)];
}

function unitLine(services: readonly Service[], rule: UnitRule, discipline: Discipline): readonly string[] {
  const units = computeUnits(rule, services);
  if ('error' in units) return [`**Units:** ${needs(`units: ${lowerFirst(units.error).replace(/\.$/, '')}`)}`];
  const name = rule === 'cms' ? 'CMS rule' : 'midpoint rule';
  return [`**Units (${name}):** ${billed(units, discipline)}. ${unitsInBrief(rule, services)}`];
}

function billed(units: Units, discipline: Discipline): string {
  const lines = Object.entries(units.allocation).map(([code, number]) => `${code} ${planOfCareModifier(discipline)} ${count(number, 'unit')}`);
  return lines.length === 0 ? 'none' : listWords(lines);
}

function sameUnits(a: Units, b: Units): boolean {
  const codes = new Set([...Object.keys(a.allocation), ...Object.keys(b.allocation)]);
  return a.ties.length === 0 && [...codes].every((code) => a.allocation[code] === b.allocation[code]);
}

function total(minutes: readonly (number | undefined)[]): number {
  return minutes.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}
