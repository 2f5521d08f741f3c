// The services of the note at a place of a document, as billed: what a hover explains and a billing line is made of.
import { billDay, billingLineText, type BilledDay } from '../billing/billDay';
import { normalizeCode, type Discipline } from '../billing/codes';
import { sumByCode, type Service, type UnitRule } from '../billing/units';
import type { Span } from '../clinical/span';
import type { TextEdit } from './problem';
import { readNote, type ReadNote } from './readNote';
import { servicesOf } from './rules/unitsMismatch';
import { splitNotes } from './splitNotes';

export interface NoteUnits {
  /** The note within the document. */
  readonly span: Span;
  readonly note: ReadNote;
  /** Undefined: a timed code has no minutes, or there is no code at all. */
  readonly services: readonly Service[] | undefined;
  /** Codes of timed services whose minutes are not written. */
  readonly without: readonly string[];
}

/** Reads the note that holds `offset`. Offsets of `note` count from `span.start`. */
export function unitsAt(text: string, offset: number): NoteUnits {
  const span = splitNotes(text).find(({ start, end }) => start <= offset && offset < end) ?? splitNotes(text).at(-1) ?? { start: 0, end: text.length };
  const note = readNote(text.slice(span.start, span.end));
  const timed = note.services.filter((service) => service.timed === true);
  const without = [...new Set(timed.map(({ code }) => code))].filter((code) => timed.every((service) => service.code !== code || service.minutes === undefined));
  return { span, note, services: servicesOf(note), without };
}

export interface BillingChoice {
  readonly rule: UnitRule;
  readonly discipline: Discipline;
  readonly payer?: string;
  /** The tied code that takes the unit, where the therapist has chosen one. */
  readonly tieTo?: readonly string[];
}

/** The day's billing with the therapist's choice among equal remainders. */
export function billNote(services: readonly Service[], { rule, discipline, payer, tieTo }: BillingChoice): BilledDay | { readonly error: string } {
  const day = billDay({ rule, services, discipline, ...(payer === undefined ? {} : { payer }) });
  if ('error' in day || tieTo === undefined) return day;
  const minutes = sumByCode(services);
  const tied = day.units.ties[0];
  if ('error' in minutes || tied === undefined) return day;
  const chosen = new Map(day.lines.map((line) => [line.code, line]));
  const modifiers = day.lines[0]?.modifiers ?? [];
  const lines = [...new Set([...minutes.timed.map(({ code }) => code), ...minutes.untimed])].flatMap((code) => {
    const units = tied.includes(code) ? (minutes.timed.find((line) => line.code === code)?.whole ?? 0) + (tieTo.includes(code) ? 1 : 0) : (chosen.get(code)?.units ?? 0);
    return units === 0 ? [] : [{ code, units, modifiers: chosen.get(code)?.modifiers ?? modifiers }];
  });
  return { ...day, lines };
}

/** How many of the tied codes take a unit. */
export function openTies(day: BilledDay, services: readonly Service[]): { readonly codes: readonly string[]; readonly count: number } | undefined {
  const tied = day.units.ties[0];
  const minutes = sumByCode(services);
  if (tied === undefined || 'error' in minutes) return undefined;
  const count = tied.filter((code) => (day.units.allocation[code] ?? 0) > (minutes.timed.find((line) => line.code === code)?.whole ?? 0)).length;
  return { codes: tied, count };
}

/**
 * Puts the billing line into the document: over the codes of an existing line that only bills, keeping its other modifiers (KX, 59 …),
 * else as a new line below the totals or the last service.
 */
export function billingEdit(text: string, { span, note }: NoteUnits, day: BilledDay): TextEdit {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const billed = note.services.filter((service) => service.billing && service.units !== undefined);
  const first = billed[0];
  if (first !== undefined) {
    const line = lineAt(note.text, first.start);
    const own = billed.filter((service) => service.start < line.end);
    const last = own.at(-1) ?? first;
    const start = own.reduce((least, service) => Math.min(least, service.start, service.units?.start ?? service.start), first.start);
    const end = Math.max(last.end, last.units?.end ?? last.end);
    const kept = new Map(own.map((service) => [service.code, otherModifiers(note.text.slice(service.end, line.end))]));
    const lines = day.lines.map((one) => ({ ...one, modifiers: [...one.modifiers, ...(kept.get(one.code) ?? [])] }));
    const table = note.text.slice(line.start, line.end).trimStart().startsWith('|');
    if (!table && !/\p{L}{4,}/u.test(note.text.slice(start, end).replace(/\b(?:units?|and|each)\b/gi, ''))) return { start: span.start + start, end: span.start + end, text: billingLineText(lines) };
  }
  const after = Math.max(note.totals.timed?.end ?? 0, note.totals.treatment?.end ?? 0, ...note.services.map((service) => service.block.end));
  let at = lineAt(note.text, Math.max(0, after - 1)).end;
  // Below a table, not within it.
  while (note.text.slice(lineAt(note.text, at).start, at).trimStart().startsWith('|') && note.text.slice(at).replace(/^\r?\n/, '').trimStart().startsWith('|')) at = lineAt(note.text, at + 2).end;
  const table = note.text.slice(lineAt(note.text, Math.max(0, at - 1)).start, at).trimStart().startsWith('|');
  return { start: span.start + at, end: span.start + at, text: `${eol}${table ? eol : ''}Billing: ${billingLineText(day.lines)}` };
}

/** Modifiers a therapist set on a code, without those that are computed. */
function otherModifiers(after: string): readonly string[] {
  const run = /^(?:[\s,-]{1,3}(?:G[OPN]|C[QO]|KX|59|X[EPSU]|G[AXYZ]))+/i.exec(after)?.[0] ?? '';
  return (run.match(/KX|59|X[EPSU]|G[AXYZ]/gi) ?? []).map((modifier) => modifier.toUpperCase());
}

function lineAt(text: string, offset: number): Span {
  const newline = text.indexOf('\n', offset);
  const end = newline < 0 ? text.length : text[newline - 1] === '\r' ? newline - 1 : newline;
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end };
}

/** The code whose digits cover the place; undefined elsewhere. */
export function codeAt(text: string, offset: number): (Span & { readonly code: string }) | undefined {
  const from = Math.max(0, offset - 8);
  for (const match of text.slice(from, offset + 8).matchAll(/(?<![\d.$#])(?:9\d{4}|G0283)(?!\d)/gi)) {
    const start = from + match.index;
    if (start <= offset && offset <= start + match[0].length) return { code: normalizeCode(match[0]), start, end: start + match[0].length };
  }
  return undefined;
}
