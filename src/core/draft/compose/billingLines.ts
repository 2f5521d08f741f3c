// The minutes of the day as totals, and the units by the chosen rule. All sums are shown as sums.
import { planOfCareModifier, therapyCode, type Discipline } from '../../billing/codes';
import { unitsInBrief } from '../../billing/explainUnits';
import { computeUnits, type Service, type UnitRule, type Units } from '../../billing/units';
import { count, listWords, lowerFirst, needs } from './sentences';
import { groupName, type CodeGroup } from './services';
import type { StatedMinutes } from './statedMinutes';

export interface BillingOptions {
  readonly discipline: Discipline;
  readonly unitRule: UnitRule | undefined;
}

/** Timed total, treatment total, the codes that only a title gives, and the units, each with how it follows from the rows. */
export function billingLines(groups: readonly CodeGroup[], stated: StatedMinutes, options: BillingOptions): readonly string[] {
  return [timedLine(groups, stated), treatmentLine(groups, stated), ...titleLine(groups), ...unitLines(groups, options)];
}

/** Minutes whose code nobody can tell: whether they are timed is open. */
function withoutCode(groups: readonly CodeGroup[]): readonly CodeGroup[] {
  return groups.filter(({ code, minutes }) => code === undefined && minutes !== undefined);
}

function timedLine(groups: readonly CodeGroup[], stated: StatedMinutes): string {
  const label = '**Timed-code minutes:**';
  const timed = groups.filter((group) => group.timed === true);
  if (groups.length > 0 && groups.every((group) => group.timed === false)) return `${label} ${stated.timed ?? `none (${listWords(groups.map(groupName))} untimed)`}`;
  if (timed.length === 0 || withoutCode(groups).length > 0) return `${label} ${stated.timed ?? needs('timed-code minutes')}`;
  const minutes = timed.map((group) => group.minutes);
  if (minutes.includes(undefined)) return `${label} ${stated.timed ?? needs('minutes of each timed code')}`;
  const sum = total(minutes);
  const parts = timed.length < 2 ? ` (${timed.map(groupName).join('')})` : ` (${timed.map((group) => `${groupName(group)} ${group.minutes ?? ''} min`).join(' + ')})`;
  return `${label} ${sum}${parts}${disagreement(sum, stated.timed, 'timed')}`;
}

function treatmentLine(groups: readonly CodeGroup[], stated: StatedMinutes): string {
  const label = '**Total treatment minutes:**';
  // What has neither code nor minutes is counted where the codes are billed.
  const counted = groups.filter(({ code, name, minutes }) => (code ?? name ?? minutes) !== undefined);
  const minutes = counted.map((group) => group.minutes);
  const complete = minutes.length > 0 && !minutes.includes(undefined);
  if (stated.total !== undefined) {
    const short = complete && stated.total < total(minutes) ? ` ${needs(`which is right: the interventions add up to ${total(minutes)} minutes`)}` : '';
    return `${label} ${stated.total}${stated.byTimes === true ? ' (from the time in to the time out)' : ''}${short}`;
  }
  return complete && stated.unread !== true ? `${label} ${total(minutes)} (sum of the minutes above)` : `${label} ${needs('total treatment minutes')}`;
}

/** Which code each service without one would be billed under, where its name is the title of exactly one. */
function titleLine(groups: readonly CodeGroup[]): readonly string[] {
  const titled = groups.flatMap(({ code, name }) => (code === undefined || name === undefined ? [] : [`${name} is ${code} (${therapyCode(code)?.label ?? ''})`]));
  return titled.length === 0 ? [] : [`**Codes by title:** ${titled.join('; ')}. The note gives ${titled.length === 1 ? 'no code for it' : 'no codes for them'}.`];
}

function disagreement(sum: number, stated: number | undefined, what: string): string {
  return stated === undefined || stated === sum ? '' : ` ${needs(`which is right: the note states ${stated} ${what} minutes`)}`;
}

/** One line by the chosen rule; both when the payer's rule is unknown and they differ. */
function unitLines(groups: readonly CodeGroup[], options: BillingOptions): readonly string[] {
  const coded = groups.filter((group) => group.code !== undefined && group.timed !== undefined);
  const open = withoutCode(groups);
  if (coded.length === 0 && open.length === 0) return [];
  if (open.length > 0) return [`**Units:** ${needs(`code of ${listWords(open.map(({ name }) => name ?? 'the minutes without one'))}, to compute units`)}`];
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
