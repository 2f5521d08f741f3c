// Each measure of the case over its visits: first value, last value, goal, with their days. Values are the notes' own words.
import { readClinical } from '../../clinical/reader';
import type { ClinicalReading } from '../../clinical/reader';
import type { Figure } from '../../clinical/subjects/subjects';
import measureNames from '../../data/measureNames.json';
import { normalDate } from '../../clinical/text/dates';
import { readRawNote } from '../../draft/read/rawNote';
import { sideWord } from '../../draft/compose/tidy';
import type { CaseNote } from '../criteria/criteriaTypes';
import { jointNamed } from '../criteria/jointNamed';
import { isChangeOrMaximum, partOf } from '../criteria/measurePart';
import { datedParts } from '../criteria/noteDate';
import type { SlotSource } from './slot';

/** A value of one day; `date` is ISO, undefined where the note gives none for it. */
export interface MeasureValue extends SlotSource {
  readonly value: string;
  readonly date: string | undefined;
}

export interface MeasureHistory {
  readonly name: string;
  readonly side: string | undefined;
  /** In order of their days, those without one first. Never empty. */
  readonly values: readonly MeasureValue[];
  readonly goal: string | undefined;
}

/** A value on its way into a history; `sort` puts an undated one just before the visit that tells it. */
interface GrowingValue extends MeasureValue {
  readonly sort: string;
  readonly scale: string;
  readonly statement: number;
}

interface Growing {
  readonly name: string;
  readonly side: string | undefined;
  readonly values: GrowingValue[];
  goal: string | undefined;
}

const written = String.raw`(\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})`;
/** Values of another course of therapy are no baseline of this one. */
const earlierCourse = /\b(?:prior|previous|earlier|conventional)\b[^.;]{0,40}\b(?:therapy|OT|PT|treatment|rehab\w*)\b/i;
const dayBehind = new RegExp(String.raw`^\s*(?:degrees|points?|blocks?|seconds?|s)?\s*[,(]?\s*(?:on|at (?:initial )?eval(?:uation)?|dated)?\s*[,(]?\s*${written}`, 'i');

/** The instrument a subtest is of: "BOT-2 fine manual control" goes by both names. */
const instrumentOf: ReadonlyMap<string, string> = new Map(Object.entries(measureNames.parts).flatMap(([whole, parts]) => parts.map((part) => [part, whole] as const)));

/** Measures with a value, in order of first mention; notes in order of time. */
export function measureHistories(notes: readonly CaseNote[]): readonly MeasureHistory[] {
  const histories = new Map<string, Growing>();
  for (const note of notes) {
    const read = readClinical(note.text);
    const parts = datedParts(note);
    const used: Figure[] = [];
    for (const figure of read.figures) {
      const subject = subjectOf(figure, read);
      if (subject === undefined) continue;
      used.push(figure);
      const told = read.statements[figure.statement];
      if (told !== undefined && earlierCourse.test(note.text.slice(told.start, told.end))) continue;
      const known = histories.get(subject.key) ?? { name: subject.name, side: subject.side, values: [], goal: undefined };
      histories.set(subject.key, known);
      const value = note.text.slice(figure.start, figure.end).replace(/\s+/g, ' ') + trailingUnit(note.text, figure);
      if (figure.subject.role !== 'goal') known.values.push({ value, ...dayOf(figure, note, parts.findLast(({ start }) => start <= figure.start)?.date ?? undefined), file: note.file, start: figure.start, end: figure.end, scale: scaleOf(figure), statement: figure.statement });
      else if (known.values.length === 0 || known.values.some(({ scale }) => scale === scaleOf(figure))) known.goal = value;
    }
    addOwnRows(histories, note, used);
  }
  return [...histories.values()].filter(({ values }) => values.length > 0).map((each) => ({ ...each, values: byDay(each.values) }));
}

/** What the figure measures: an instrument, or a joint's motion or a muscle's grade. Doses, times and counts of a session are none. */
function subjectOf(figure: Figure, { figures: all, statements, text }: ClinicalReading): { readonly key: string; readonly name: string; readonly side: string | undefined } | undefined {
  const { measure, side, mode, code, test } = figure.subject.bound;
  const counts = figure.attribute === 'count' && /^\d/.test(text.slice(figure.start, figure.end)) && /^\s*blocks?\b/i.test(text.slice(figure.end, figure.end + 8));
  if ((figure.attribute !== 'value' && !counts) || figure.values.length !== 1 || code !== undefined || figure.unit === 'points' || figure.unit === 'week' || figure.unit === 'day' || figure.unit === '%') return undefined;
  if (figure.subject.role === 'plof' || isChangeOrMaximum(text, figure)) return undefined;
  const conditions = figure.subject.conditions.map(({ key }) => key);
  const word = side === undefined ? undefined : sideWord(side.key);
  if (measure !== undefined && measure.distance < 2) {
    const leading = all.find((each) => each.subject.bound.measure?.key === measure.key)?.subject.bound.measure ?? measure;
    const name = text.slice(leading.start, leading.end).replace(/\s+/g, ' ');
    // A bare "7 of 10" is no instrument, whatever scale it would fit.
    if (/^\d/.test(name)) return undefined;
    const part = partOf(figure, all, text);
    const whole = statements[leading === measure ? figure.statement : (all.find((each) => each.subject.bound.measure === leading)?.statement ?? figure.statement)]?.concepts.find(({ dimension, key }) => dimension === 'measure' && key === instrumentOf.get(measure.key));
    const led = whole === undefined ? name : `${text.slice(whole.start, whole.end)} ${name}`;
    return { key: [measure.key, word ?? '', ...conditions, part ?? ''].join('|'), name: part === undefined ? led : `${led} ${part}`, side: word };
  }
  const named = jointNamed(text, figure);
  if (test?.key === 'tone' && figure.unit === undefined) {
    const muscles = named === undefined ? '' : ` ${named.joint}${named.motion === undefined ? '' : ` ${named.motion.replace(/ion$/, 'ors')}`}`;
    return { key: ['tone', muscles, word ?? ''].join('|'), name: `Modified Ashworth${muscles}`, side: word };
  }
  if (figure.unit !== '°' || named?.motion === undefined || figure.over !== undefined) return undefined;
  const moved = mode?.key === 'active' || mode?.key === 'passive' ? `${mode.key} ` : '';
  return { key: [named.joint, named.motion, moved, word ?? '', ...conditions].join('|'), name: `${moved}${named.joint} ${named.motion}`, side: word };
}

/** "31 blocks" keeps its noun. */
function trailingUnit(text: string, figure: Figure): string {
  return figure.attribute === 'count' ? (/^\s*blocks\b/i.exec(text.slice(figure.end, figure.end + 8))?.[0] ?? '') : '';
}

/** The day written behind the value, else before it, else that of the note; a past value without a day has none. */
function dayOf(figure: Figure, note: CaseNote, visit: string | undefined): Pick<GrowingValue, 'date' | 'sort'> {
  const behind = full(dayBehind.exec(note.text.slice(figure.end, figure.end + 50))?.[1]);
  const before = full(figure.date);
  const { role } = figure.subject;
  const date = behind ?? (role === undefined ? (before ?? visit) : role === 'current' ? visit : before === visit ? undefined : before);
  return { date, sort: date === undefined ? `${visit ?? ''}a` : `${date}b` };
}

/** Values of one kind compare: "/56", "°", "ft". */
function scaleOf({ over, unit }: Figure): string {
  return over === undefined ? (unit ?? '') : `/${over}`;
}

function full(date: string | undefined): string | undefined {
  const normal = date === undefined ? undefined : normalDate(date);
  return normal !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(normal) ? normal : undefined;
}

/** Measures no reader of instruments knows, from the note's own rows and clauses. */
function addOwnRows(histories: Map<string, Growing>, note: CaseNote, used: readonly Figure[]): void {
  for (const row of readRawNote(note.text).measures) {
    const { span, current } = row;
    if (span === undefined || current === undefined || !/[a-z]{3}/i.test(row.name) || used.some(({ start, end }) => start < span.end && span.start < end)) continue;
    const side = row.side === undefined ? undefined : sideWord(row.side);
    const key = `${row.name.toLowerCase().replace(/\b(?:score|test|scale|total|today|current|active)\b/g, ' ').replace(/[^a-z0-9]+/g, ' ').trim()}|${side ?? ''}`;
    const known = histories.get(key) ?? { name: row.name, side, values: [], goal: undefined };
    histories.set(key, known);
    const place = { file: note.file, start: span.start, end: span.end };
    const grown = { ...place, scale: '', statement: -1 };
    if (row.baseline !== undefined && known.values.length === 0) known.values.push({ value: row.baseline, date: undefined, sort: `${note.date ?? ''}a`, ...grown });
    known.values.push({ value: current, date: note.date, sort: `${note.date ?? ''}b`, ...grown });
    known.goal = row.goal ?? known.goal;
  }
}

/** A value told again on a later visit counts once. Of two of one sentence and day ("0.9, then 1.3") the first is of an earlier day. */
function byDay(values: readonly GrowingValue[]): readonly MeasureValue[] {
  const settled = values.map((value, index) => {
    const next = values[index + 1];
    const earlier = next !== undefined && value.statement >= 0 && next.file === value.file && next.statement === value.statement && next.date === value.date && value.date !== undefined;
    return earlier ? { ...value, date: undefined, sort: `${value.date}a` } : value;
  });
  const ordered = settled.toSorted((one, other) => one.sort.localeCompare(other.sort));
  return ordered
    .filter((value, index) => value.date !== undefined || !ordered.some((other, at) => at !== index && other.date !== undefined && other.value === value.value))
    .map(({ value, date, file, start, end }) => ({ value, date, file, start, end }));
}
