// units-mismatch: stated units that do not follow from the stated minutes under the payer's rule (domain: 2.2, 2.3).
import { explainUnits } from '../../billing/explainUnits';
import { sumByCode, type CodeMinutes, type Service, type UnitRule } from '../../billing/units';
import type { Span } from '../../clinical/span';
import type { CheckContext, Problem } from '../problem';
import type { ReadNote } from '../readNote';
import type { ReadService } from '../services';
import { unitsFixes, type StatedUnits } from '../unitsFixes';
import type { CheckRule } from './rule';

const midpoint = (minutes: number): number => Math.floor((minutes + 7) / 15);
/** The count of all units; one right beside a code is that code's. */
const totalUnits = new RegExp(Object.values({
  labelled: String.raw`\b(?:total|timed|billed|billable)\s(?:timed\s|billed\s|billable\s)?units?(?:\sbilled)?[\s:=|*(]{0,6}(?:(?:is|are|of|today)\s)?(\d{1,2})(?!\d|\s?(?:min|x|of\b))`,
  headsLine: String.raw`(?:^|[\n.;(])[ \t*_-]{0,6}units?(?:\sbilled)?[\s:=|*]{1,6}(\d{1,2})(?=\s{0,3}(?:[.;,)\n|]|$|timed|total|units))(?!\s?(?:,|and|&|\+)\s?\d)`,
  counted: String.raw`(?<!\b(?:9\d{4}|G0\d{3})[^\n.;,]{0,24})\b(\d{1,2})[ \t](?:(?:total|timed|billable)[ \t])?units?[ \t](?:billed|total|in all|charged)`,
  billed: String.raw`\bbilled\s(?:for\s)?(\d{1,2})\s(?:timed\s)?units?\b(?!\s(?:of|for)\b|[ \t(]{1,3}(?:9\d{4}|G0\d{3})\b)`,
}).join('|'), 'i');

/** Real codes besides those of the table (codes.json); any other of the 97000s is a slip of the pen. */
const otherCodes = /^97(?:03[0-9]|129|130|139|15[1-8]|169|17[0-2]|545|546|55[0-2]|597|598|60[2-8]|610|755|799|8\d\d)$/;

function find(note: ReadNote, context: CheckContext): readonly Problem[] {
  const unknown = note.services.find((service) => service.timed === undefined && service.code.startsWith('97') && !otherCodes.test(service.code));
  if (unknown !== undefined) return [{ rule: 'units-mismatch', start: unknown.start, end: unknown.end, message: `${unknown.code} is not in the table of therapy codes, so its units cannot be told. Check the code.` }];
  const stated = new Map<string, NonNullable<ReadService['units']>>();
  // What a line bills counts before what a treatment line seems to say.
  for (const service of note.services.toSorted((one, other) => Number(other.billing) - Number(one.billing))) if (service.units !== undefined && !stated.has(service.code)) stated.set(service.code, service.units);
  const services = servicesOf(note);
  const day = services === undefined ? undefined : sumByCode(services);
  if (day !== undefined && 'error' in day) {
    const first = [...stated.values()][0];
    return first === undefined ? [] : [{ rule: 'units-mismatch', start: first.start, end: first.end, message: day.error }];
  }
  const total = totalUnits.exec(note.text);
  const count = total === null ? undefined : Number(total.slice(1).find((digits) => digits !== undefined));
  const span = total === null ? note.firstLine : { start: total.index + (/^[\s.;(]*/.exec(total[0])?.[0].length ?? 0), end: total.index + total[0].length };
  const { payerRule } = context;
  if (day === undefined || services === undefined) {
    // Only totals: 38 timed minutes allow 3 units under the total-time rule, whatever the codes.
    const minutes = note.totals.timed?.minutes;
    if (stated.size > 0 && payerRule === 'cms' && minutes !== undefined && [...stated.keys()].every((code) => note.services.some((service) => service.code === code && service.timed === true))) {
      const sum = [...stated.values()].reduce((all, units) => all + units.count, 0);
      const first = [...stated.values()][0] ?? note.firstLine;
      if (sum !== midpoint(minutes) && new Set(note.services.filter((service) => service.timed === true).map((service) => service.code)).size === stated.size) return [{ rule: 'units-mismatch', start: first.start, end: first.end, message: `${minutes} timed minutes allow ${midpoint(minutes)} units under the total-time rule; the note states ${sum}.` }];
      return [];
    }
    if (count === undefined || minutes === undefined || payerRule !== 'cms' || count === midpoint(minutes) || note.services.some((service) => service.timed === false)) return [];
    return [{ rule: 'units-mismatch', start: span.start, end: span.end, message: `${minutes} timed minutes allow ${midpoint(minutes)} units under the total-time rule; the note states ${count}.` }];
  }
  const wrong = mismatch(payerRule, day.timed, day.untimed, stated);
  if (wrong !== undefined) {
    return [{ rule: 'units-mismatch', start: wrong.start, end: wrong.end, message: `The stated units do not follow from the minutes. ${explainUnits(payerRule, services)}`, fixes: unitsFixes(payerRule, services, stated) }];
  }
  const timed = note.totals.timed;
  const everyMinute = day.timedTotal + note.services.reduce((sum, service) => sum + (service.timed === false ? (service.minutes ?? 0) : 0), 0);
  if (timed?.minutes !== undefined && day.timed.length > 0 && timed.minutes !== day.timedTotal && timed.minutes !== everyMinute) {
    return [{ rule: 'units-mismatch', start: timed.start, end: timed.end, message: `The timed total says ${timed.minutes} minutes, the timed codes add up to ${day.timedTotal}.` }];
  }
  const allowed = payerRule === 'cms' ? midpoint(day.timedTotal) : day.timed.reduce((sum, line) => sum + midpoint(line.minutes), 0);
  if (count === undefined || count === allowed || count === allowed + day.untimed.length) return [];
  return [{ rule: 'units-mismatch', start: span.start, end: span.end, message: `The stated ${count} units do not follow from the minutes. ${explainUnits(payerRule, services)}` }];
}

/** "97542 is the only timed code: 52 min" says again what a line above has said. */
const restates = /\bonly (?:timed |billed )?(?:code|service)\b|^\W{0,4}(?:\d{1,3}\s?min\w*)?\W{0,6}$/i;

/** One line a service; undefined where a timed code's minutes are not known. Billing lines repeat the minutes of the treatment lines. */
export function servicesOf(note: ReadNote): readonly Service[] | undefined {
  const known = note.services.filter((service) => service.timed !== undefined);
  const codes = new Set(known.map((service) => service.code));
  const result: Service[] = [];
  for (const code of codes) {
    const lines = known.filter((service) => service.code === code);
    if (lines[0]?.timed === false) {
      result.push({ cpt: code });
      continue;
    }
    const treated = lines.filter((service) => service.minutes !== undefined && !service.billing);
    const used = treated.length > 0 ? treated : lines.filter((service) => service.minutes !== undefined).slice(0, 1);
    if (used.length === 0) return undefined;
    // The same minutes again are a summary of the same service.
    const distinct = used.length > 1 && used.slice(1).every((service) => service.minutes === used[0]?.minutes && (service.units !== undefined || restates.test(service.evidence))) ? used.slice(0, 1) : used;
    for (const service of distinct) result.push({ cpt: code, ...(service.minutes === undefined ? {} : { minutes: service.minutes }) });
  }
  return result.length === 0 ? undefined : result;
}

function mismatch(rule: UnitRule, timed: readonly CodeMinutes[], untimed: readonly string[], stated: ReadonlyMap<string, StatedUnits>): Span | undefined {
  if (stated.size === 0) return undefined;
  for (const code of untimed) {
    const units = stated.get(code);
    if (units !== undefined && units.count !== 1) return units;
  }
  if (rule === 'spm') {
    for (const line of timed) {
      const units = stated.get(line.code);
      if (units !== undefined && units.count !== midpoint(line.minutes)) return units;
    }
    return undefined;
  }
  const billed = timed.map((line) => ({ line, units: stated.get(line.code) }));
  const first = billed.find((item) => item.units !== undefined)?.units;
  if (first === undefined) return undefined;
  const open = midpoint(timed.reduce((sum, line) => sum + line.minutes, 0)) - timed.reduce((sum, line) => sum + line.whole, 0);
  const extras: number[] = [];
  const plain: number[] = [];
  for (const { line, units } of billed) {
    const count = units?.count ?? 0;
    // A code whose units are not stated in a list that states others has none.
    if (count === line.whole + 1) extras.push(line.rest);
    else if (count === line.whole) plain.push(line.rest);
    else return units ?? first;
  }
  const fits = extras.length === open && (extras.length === 0 || plain.length === 0 || Math.min(...extras) >= Math.max(...plain));
  if (fits) return undefined;
  const culprit = billed.find(({ line, units }) => units !== undefined && units.count !== line.whole + (rankOf(line, timed) < open ? 1 : 0))?.units ?? first;
  return culprit;
}

function rankOf(line: CodeMinutes, timed: readonly CodeMinutes[]): number {
  return timed.filter((other) => other.rest > line.rest).length;
}

export const unitsMismatch: CheckRule = { id: 'units-mismatch', anyLanguage: true, find };
