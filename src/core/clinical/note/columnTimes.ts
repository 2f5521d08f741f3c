// A table whose columns are days, months, weeks or visits: the last column is what is found now, those before it are past.
import { monthForms, normalDate } from '../text/dates';
import type { Token } from '../text/tokens';
import type { Concept } from '../words/concepts';
import type { Statement } from './statements';

type Time = { readonly kind: 'date' | 'month' | 'visit'; readonly at: number };

const counters = /^(?:wk|week|visit|session|month|mo|day)s?$/;
const monthNames = new RegExp(`^(?:${monthForms})$`);

/** The role each head of a column gives to its cells, where times tell it and its own words do not. */
export function columnRoles(tokens: readonly Token[], heads: readonly Statement[]): readonly (Concept | undefined)[] {
  const times = timeRoles(tokens, heads);
  return heads.map((head, column) => (isAsked(tokens, head) ? { dimension: 'role', key: 'goal', first: head.first, next: head.next, start: head.start, end: head.end } : times[column]));
}

/** Heads of a column of what the work asks for. */
const asked = /^(?:job|demands?|job demands?|required|requirements?|job (?:requirements?|requires|needs)|needed)$/;

export const isAsked = (tokens: readonly Token[], { first, next }: Statement): boolean => asked.test(tokens.slice(first, next).map(({ text }) => text).join(' '));

function timeRoles(tokens: readonly Token[], heads: readonly Statement[]): readonly (Concept | undefined)[] {
  const none = heads.map(() => undefined);
  const roles = heads.map(({ concepts }) => concepts.find(({ dimension }) => dimension === 'role')?.key);
  const times = heads.map((head) => timeOf(tokens, head));
  const kinds = new Set(times.flatMap((time) => (time === undefined ? [] : [time.kind])));
  // A head with more than its time ("Goal by week 8") keeps its own word.
  const open = heads.flatMap((_, column) => (times[column] !== undefined && roles[column] === undefined ? [column] : []));
  const told = roles.filter((role) => role !== undefined && role !== 'goal').length;
  if (kinds.size !== 1 || open.length === 0 || open.length + told < 2) return none;
  const last = roles.includes('current') ? undefined : open.reduce((best, column) => (isLater(times[column], times[best]) ? column : best));
  // Of three times or more, the first and the one before the last are none of the others.
  const before = open.filter((column) => column !== last);
  const end = last ?? roles.indexOf('current');
  const isApart = before.every((column) => column < end) && new Set(open.map((column) => times[column]?.at)).size === open.length;
  const isFirst = (column: number): boolean => isApart && before.length > 1 && column === before[0] && !roles.includes('baseline');
  const isBetween = (column: number): boolean => isApart && column === before.at(-1) && (before.length > 1 || roles.lastIndexOf('baseline', column) >= 0);
  return heads.map((head, column) => {
    if (!open.includes(column)) return undefined;
    // "L 7/1 | L 7/31 | R 7/1 | R 7/31": each side has its last day.
    const isNow = column === last || (last !== undefined && times[column]?.kind !== 'month' && times[column]?.at === times[last]?.at);
    const then = isFirst(column) ? 'baseline' : isBetween(column) ? 'previous' : 'past';
    return { dimension: 'role', key: isNow ? 'current' : then, first: head.first, next: head.next, start: head.start, end: head.end };
  });
}

/** Is the cell a time and nothing else? */
export const isTime = (tokens: readonly Token[], cell: Statement): boolean => timeOf(tokens, cell) !== undefined;

function timeOf(tokens: readonly Token[], { first, next }: Statement): Time | undefined {
  const own = tokens.slice(first, next).filter(({ text }) => !/^[|():,.#]$/.test(text));
  const [one, other] = own;
  if (one === undefined || own.length > 3) return undefined;
  const date = own.find(({ kind }) => kind === 'date');
  const normal = date === undefined ? undefined : normalDate(date.text) ?? date.text;
  if (normal !== undefined) return { kind: 'date', at: Number(normal.replace(/^--/, '').replace(/\D/g, '')) };
  // "May" stands for itself; its order among others is that of the columns.
  if (own.length <= 2 && monthNames.test(one.text)) return { kind: 'month', at: 0 };
  if (own.length === 2 && counters.test(one.text) && other?.value !== undefined) return { kind: 'visit', at: other.value };
  return undefined;
}

/** Months and days without a year go on from left to right. */
const isLater = (one: Time | undefined, other: Time | undefined): boolean => one !== undefined && other !== undefined && (one.kind === 'month' || one.at < 10_000 && one.kind === 'date' || one.at >= other.at);
