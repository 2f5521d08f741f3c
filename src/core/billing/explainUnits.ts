// Units in words, for a hover, the composed note and the command line.
import { computeUnits, sumByCode, type CodeMinutes, type Service, type UnitRule } from './units';

/** How the units follow from the minutes, in one to three sentences; the error sentence for impossible input. */
export function explainUnits(rule: UnitRule, services: readonly Service[]): string {
  const day = sumByCode(services);
  const units = computeUnits(rule, services);
  if ('error' in units) return units.error;
  if ('error' in day) return day.error;
  const untimed = day.untimed.length === 0 ? [] : [`${list(day.untimed)}: untimed, one unit each.`];
  if (day.timed.length === 0) return untimed.join(' ');
  const words = rule === 'cms' ? totalTimeWords(day.timed, day.timedTotal, units) : midpointWords(day.timed, units);
  return [...words, ...untimed].join(' ');
}

/** The same in one sentence for a note: no number but the timed total and the units. */
export function unitsInBrief(rule: UnitRule, services: readonly Service[]): string {
  const day = sumByCode(services);
  const units = computeUnits(rule, services);
  if ('error' in units) return units.error;
  if ('error' in day) return day.error;
  if (day.timed.length === 0) return `Untimed: ${list(day.untimed)}.`;
  if (rule === 'spm') return `Each code for itself, ${units.total} timed ${plural(units.total, 'unit')} in all.`;
  const allowed = `A timed total of ${day.timedTotal} ${plural(day.timedTotal, 'minute')} allows ${units.total} ${plural(units.total, 'unit')}`;
  const tied = units.ties[0] ?? [];
  const extra = day.timed.filter((line) => (units.allocation[line.code] ?? 0) > line.whole && !tied.includes(line.code));
  const largest =
    extra.length === 0 || day.timed.length === 1
      ? ''
      : `; the largest ${plural(extra.length, 'remainder')} ${extra.length === 1 ? 'is' : 'are'} ${list(extra.map((line) => line.code))}`;
  const choice = tied.length === 0 ? '' : ` Equal remainders: the therapist chooses among ${list(tied)}.`;
  return `${allowed}${largest}.${choice}`;
}

interface Allocated {
  readonly total: number;
  readonly allocation: Readonly<Record<string, number>>;
  readonly ties: readonly (readonly string[])[];
}

function totalTimeWords(lines: readonly CodeMinutes[], timedTotal: number, units: Allocated): string[] {
  const allowed = `CMS total-time rule: ${timedTotal} timed ${plural(timedTotal, 'minute')} allow ${units.total} ${plural(units.total, 'unit')}`;
  if (units.total === 0) return [`${allowed}; one unit needs 8 minutes.`];
  const wholes = lines.filter((line) => line.whole > 0);
  const whole = wholes.length === 0 ? '' : `; full 15-minute blocks: ${list(wholes.map((line) => `${line.code} x${line.whole}`))}`;
  const extra = lines.filter((line) => (units.allocation[line.code] ?? 0) > line.whole).toSorted((a, b) => b.rest - a.rest);
  const tied = units.ties[0] ?? [];
  const sure = extra.filter((line) => !tied.includes(line.code));
  const largest =
    sure.length === 0 ? '' : `; the largest ${plural(sure.length, 'remainder')} ${sure.length === 1 ? 'is' : 'are'} ${list(sure.map(rest))}`;
  const unbilled = lines.filter((line) => units.allocation[line.code] === undefined && !tied.includes(line.code));
  const left = unbilled.length === 0 ? [] : [`${list(unbilled.map((line) => line.code))}: no unit, the minutes still count in the total.`];
  const tiedLine = lines.find((line) => line.code === tied[0]);
  const given = extra.length - sure.length;
  const choice =
    tiedLine === undefined
      ? []
      : [
          `Equal remainders of ${tiedLine.rest} min: the therapist chooses which ${given === 1 ? 'one' : given} of ${list(tied, 'or')} ` +
            `${given === 1 ? 'takes' : 'take'} a unit.`,
        ];
  return [`${allowed}${whole}${largest}.`, ...choice, ...left];
}

function midpointWords(lines: readonly CodeMinutes[], units: Allocated): string[] {
  const each = lines.map((line) => {
    const count = units.allocation[line.code] ?? 0;
    return `${line.code} ${line.minutes} min = ${count} ${plural(count, 'unit')}`;
  });
  return [`CPT midpoint rule, each code for itself (a unit needs 8 minutes of its 15): ${each.join('; ')}; ${units.total} in all.`];
}

function rest(line: CodeMinutes): string {
  return `${line.code} (${line.rest} min)`;
}

function plural(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`;
}

function list(words: readonly string[], joiner = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${joiner} ${words.at(-1)}`;
}
