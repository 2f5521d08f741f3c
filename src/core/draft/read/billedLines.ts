// Reads the lines that list codes with their minutes and units and treat nothing: "97110 15, 97140 10, 97018 1 unit", "CPT: 97110 (25)".
import { therapyCode } from '../../billing/codes';
import type { InterventionRow } from '../noteFacts';
import { codeByTitle, serviceNameAhead } from './serviceNames';

export interface BilledLine {
  readonly rows: readonly { readonly code: string; readonly minutes?: number }[];
  /** What else the line says: its totals, and the units as they stand. */
  readonly rest: string;
}

const codeStart = /(?<![\d.$#-])(?:97\d{3}|G0283|95992)(?!\d)/gi;
const minutesLabel = /^(?:mins?|minutes|time)\s*[:=]/i;
const label = /^(?:mins?|minutes|time|codes?|cpt(?: codes?)?|billing|billed|charges?|units?|procedures?|codes?\s*\/\s*min\w*|CPT\s*\/\s*min\w*|tx codes?)\s*(?:[:=–-]\s*)?$/i;
/** Modifiers, signs and words that say nothing besides the numbers. */
const filler = /^(?:G[PO]|KX|59|XS|x|×|mins?|minutes|m|units?|u|u\.|unit\(s\)|and|for|was|were|at|[-–:=.,;+&/()'\s])*$/i;

/** The codes of a line that holds hardly more than codes and numbers; undefined for any other line, and where it counts units only. */
export function billedLine(line: string): BilledLine | undefined {
  const starts = [...line.matchAll(codeStart)].map(({ index }) => index);
  const head = line.slice(0, starts[0] ?? 0);
  if (starts.length === 0 || !(head.trim() === '' || label.test(head.trim())) || /\bover \d+ (?:sessions|visits)\b/i.test(line)) return undefined;
  const items = starts.map((start, index) => ({ code: codeAt(line, start), ...numbersOf(line.slice(start + 5, starts[index + 1] ?? line.length), minutesLabel.test(head) || starts.length > 1) }));
  const last = items.at(-1);
  // Only behind the last one may the line go on, with its totals.
  if (last === undefined || items.some(({ rest }, index) => rest !== '' && index < items.length - 1) || !items.some(({ minutes }) => minutes !== undefined)) return undefined;
  if (last.rest !== '' && !/^(?:total|timed|tot\b|=|untimed)/i.test(last.rest)) return undefined;
  if (starts.length === 1 && head.trim() === '' && last.units === undefined) return undefined;
  const told = items.some(({ units }) => units !== undefined) ? line.trim() : last.rest;
  return { rows: items.map(({ code, minutes }) => ({ code, ...(minutes === undefined ? {} : { minutes }) })), rest: told };
}

function codeAt(line: string, at: number): string {
  const code = line.slice(at, at + 5);
  return therapyCode(code)?.code ?? code;
}

/** "x 23 min", "(25)", "- 2 units (25 min)", "15", "x2": minutes and units behind a code, and what no rule explains. */
function numbersOf(words: string, listed: boolean): { readonly minutes?: number; readonly units?: number; readonly rest: string } {
  const [total] = /\b(?:total|timed|tot\b|untimed)[^]*$|=[^]*$/i.exec(words) ?? [];
  const own = total === undefined ? words : words.slice(0, words.length - total.length);
  const units = /[x×]\s?([1-7])(?![\d.]|\s?(?:min|'))|\b([1-7])\s?(?:units?|u)\b/i.exec(own);
  const without = units === null ? own : own.replace(units[0], ' ');
  const minutes = /(?<![\d.])(\d{1,3})\s?(?:min(?:ute)?s?|m|')(?![\w/])/i.exec(without) ?? (listed ? /(?<![\d.])([89]|[1-9]\d)(?!\d|\.\d)/.exec(without) : null) ?? /\((\d{1,3})\)/.exec(without);
  const left = minutes === null ? without : without.replace(minutes[0], ' ');
  return { ...(minutes === null ? {} : { minutes: Number(minutes[1]) }), ...(units === null ? {} : { units: Number(units[1] ?? units[2]) }), rest: filler.test(left) ? (total ?? '').trim() : `${left}${total ?? ''}`.trim() };
}

/** "TE 28 / MT 8 / NMR 8", "time 44: TE 28, MT 16": services by name, each with nothing but its minutes; and the total in front. */
export function namedMinutes(line: string): { readonly rows: readonly { readonly service: string; readonly minutes: number }[]; readonly rest: string } | undefined {
  const [, lead = '', list = ''] = /^((?:(?:total |tx |treatment )?(?:time|min(?:ute)?s?|total)\s*:?\s*\d{1,3}(?:\s*min\w*)?\s*[:=(–-]\s*)?)(.*?)[).\s]*$/i.exec(line.split(/;\s+/)[0] ?? '') ?? [];
  const behind = line.split(/;\s+/).slice(1);
  const rows = list.split(/\s*[/,;+]\s*|\s{2,}/).map((part) => {
    // "33 min TE, 9 MT"
    const ahead = /^(\d{1,2})\s*(?:min(?:ute)?s?|')?\s+(?=[A-Za-z])/i.exec(part);
    const after = ahead === null ? undefined : serviceNameAhead(part.slice(ahead[0].length));
    if (ahead !== null && after !== undefined && part.length === ahead[0].length + after.length) return { service: after.name, minutes: Number(ahead[1]) };
    const named = serviceNameAhead(part);
    const minutes = /^\s*[x×:–-]?\s*(\d{1,2})\s*(?:min(?:ute)?s?|')?$/i.exec(named === undefined ? '' : part.slice(named.length))?.[1];
    return named === undefined || minutes === undefined ? undefined : { service: named.name, minutes: Number(minutes) };
  });
  const read = rows.filter((row) => row !== undefined);
  return read.length > 1 && read.length === rows.length ? { rows: read, rest: [lead.replace(/[\s:=(–-]+$/, ''), ...behind].filter((words) => words !== '').join('; ') } : undefined;
}

/** A row of a code or service and its minutes alone: it bills what other rows tell of. */
export function onlyBills({ code, service, exercise, dose, cueing, assist, response }: InterventionRow): boolean {
  return (code ?? service) !== undefined && [exercise, dose, cueing, assist, response].every((cell) => cell === undefined);
}

/**
 * Minutes that a note gives twice count once. A billed code names the service its title is; where minutes are billed by
 * code, those beside an uncoded exercise are its dose.
 */
export function joinBilled(rows: readonly InterventionRow[]): readonly InterventionRow[] {
  // "MHP 10 min" is itself what was done.
  const billed = rows.filter((row) => onlyBills(row) && !isAgent(row) && (row.minutes !== undefined || rows.some((other) => other !== row && names(other) === names(row))));
  const treated = rows.filter((row) => !billed.includes(row));
  if (billed.length === 0 || treated.length === 0) return rows;
  const kept = billed.filter((row) => {
    const own = treated.filter((other) => names(other) !== undefined && names(other) === names(row));
    return own.length === 0 || (row.minutes !== undefined && own.some(({ minutes }) => minutes !== undefined) && sumOf(own) !== row.minutes);
  });
  const joined = rows.filter((row) => treated.includes(row) || kept.includes(row)).map((row): InterventionRow => {
    if (!treated.includes(row)) return row;
    const title = names(row);
    const bill = title === undefined ? undefined : billed.find((other) => names(other) === title);
    if (bill === undefined) return title === undefined ? asDose(row) : row;
    const code = row.code ?? bill.code;
    const named: InterventionRow = code === undefined ? row : { ...row, code };
    if (kept.includes(bill)) return asDose(named);
    const first = treated.find((other) => names(other) === title) === row;
    return first && named.minutes === undefined && bill.minutes !== undefined && !treated.some((other) => names(other) === title && other.minutes !== undefined) ? { ...named, minutes: bill.minutes } : named;
  });
  return joined;
}

const names = (row: InterventionRow): string | undefined => row.code ?? (row.service === undefined ? undefined : codeByTitle(row.service));
const isAgent = ({ code, service }: InterventionRow): boolean => code === undefined && service !== undefined && serviceNameAhead(service)?.agent === true;

function asDose(row: InterventionRow): InterventionRow {
  const { minutes, ...rest } = row;
  return minutes === undefined ? row : { ...rest, dose: [rest.dose, `${minutes} min`].filter((part) => part !== undefined).join(', ') };
}

function sumOf(rows: readonly InterventionRow[]): number {
  return rows.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
}
