// What a case's notes and its denial letter say to the blanks of an appeal form, with the places. The panel and the command line both fill from here.
import { affectedSide } from '../criteria/affectedSide';
import type { CaseNote } from '../criteria/criteriaTypes';
import { readNoteDate } from '../criteria/noteDate';
import type { Exhibit } from '../exhibits/exhibits';
import type { CaseLetter } from './appealCase';
import { clinicalFields } from './clinicalFields';
import { identitySlots } from './identitySlots';
import { measureHistories, type MeasureHistory } from './measureHistory';
import type { Slot, SlotSource } from './slot';
import { usDate } from '../case/caseFields';

export interface MeasureSlot {
  /** By column of the measures table; a cell the notes do not give is absent. */
  readonly cells: Readonly<Record<'name' | 'side' | 'baseline' | 'current' | 'goal' | 'date', string | undefined>>;
  readonly sources: readonly SlotSource[];
}

export interface CaseSlots {
  /** By dotted param. Only `sure` ones may go into a letter unasked. */
  readonly fields: ReadonlyMap<string, Slot>;
  readonly measures: readonly MeasureSlot[];
}

/** What no paper states has no slot. */
export function caseSlots(papers: readonly CaseNote[], denial: Pick<CaseLetter, 'file' | 'text'> | undefined, exhibits: readonly Exhibit[]): CaseSlots {
  const notes = papers.map((note) => ({ ...note, date: note.date ?? readNoteDate(note.text, note.file) ?? undefined })).toSorted((one, other) => (one.date ?? '9999').localeCompare(other.date ?? '9999'));
  const histories = ofAffectedSide(measureHistories(notes), affectedSide(notes));
  return {
    fields: new Map([...usedByNotice(denial), ...clinicalFields(notes, histories, exhibits), ...identitySlots(notes, denial)]),
    measures: histories.map(measureSlot),
  };
}

const used = /[^.\n]*\b(?:\d{1,3}|[a-z]+) (?:of (?:your |the )?(?:\d{1,3}|[a-z]+) )?(?:sessions|visits)\b[^.]{0,60}\bused\b[^.]*/i;

/** What the notice counts, where no note does. */
function usedByNotice(denial: Pick<CaseLetter, 'file' | 'text'> | undefined): readonly (readonly [string, Slot])[] {
  const found = denial && used.exec(denial.text);
  if (!denial || !found) return [];
  const words = found[0].replace(/\s+/g, ' ').trim();
  return [['visits.used', { value: `the notice says: "${words}"`, sources: [{ file: denial.file, start: found.index, end: found.index + found[0].length }], sure: true }]];
}

/** Where both sides were measured, the healthy one is only the comparison. */
function ofAffectedSide(histories: readonly MeasureHistory[], affected: string | undefined): readonly MeasureHistory[] {
  if (affected === undefined) return histories;
  return histories.filter(({ name, side }) => side === undefined || side === affected || side === 'both' || !histories.some((other) => other.name === name && other.side === affected));
}

/** What a person has to settle, a sentence for each slot whose sources differ. `labels` by param. */
export function openQuestions({ fields }: CaseSlots, labels: ReadonlyMap<string, string>): readonly string[] {
  return [...fields].flatMap(([name, slot]) => (slot.sure || !labels.has(name) ? [] : [`Left blank, since the papers differ: ${labels.get(name) ?? name}: ${slot.value}.`]));
}

function measureSlot({ name, side, values, goal }: MeasureHistory): MeasureSlot {
  const last = values.at(-1);
  const first = values.length > 1 ? values[0] : undefined;
  const days = [...new Set([first?.date, last?.date])].flatMap((date) => (date === undefined ? [] : [usDate(date)]));
  return {
    cells: { name, side: side ?? 'n/a', baseline: first?.value ?? 'n/a', current: last?.value, goal: goal ?? 'n/a', date: days.length === 0 ? undefined : days.join(' to ') },
    sources: [first, last].flatMap((value) => (value === undefined ? [] : [{ file: value.file, start: value.start, end: value.end }])),
  };
}
