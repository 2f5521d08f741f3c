// Each measure of the case over its visits: first value, last value, goal. Values are the notes' own words.
import type { MeasureRow } from '../../draft/noteFacts';
import { readRawNote } from '../../draft/read/rawNote';
import { sideWord } from '../../draft/compose/tidy';
import type { CaseNote } from '../criteria/criteriaTypes';

interface History {
  readonly name: string;
  readonly side: string | undefined;
  readonly values: { readonly value: string; readonly date: string | undefined }[];
  goal: string | undefined;
}

/** Measures with a value, in order of first mention; notes in order of time. */
export function measureHistory(notes: readonly CaseNote[]): readonly MeasureRow[] {
  const histories = new Map<string, History>();
  for (const note of notes) {
    for (const row of readRawNote(note.text).measures) {
      const key = `${keyOf(row.name)}|${row.side === undefined ? '' : sideWord(row.side)}`;
      const history = histories.get(key) ?? { name: row.name, side: row.side, values: [], goal: undefined };
      histories.set(key, history);
      if (row.baseline !== undefined && history.values.length === 0) history.values.push({ value: row.baseline, date: undefined });
      if (row.current !== undefined) history.values.push({ value: row.current, date: note.date });
      history.goal = row.goal ?? history.goal;
    }
  }
  return [...histories.values()].flatMap(({ name, side, values, goal }): readonly MeasureRow[] => {
    const last = values.at(-1);
    if (last === undefined) return [];
    const first = values.length > 1 ? values[0] : undefined;
    return [{ name, ...(side === undefined ? {} : { side }), ...(first === undefined ? {} : { baseline: first.value }), current: last.value, ...(goal === undefined ? {} : { goal }), ...(last.date === undefined ? {} : { date: last.date }) }];
  });
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/\b(?:score|test|scale|total|today|current|active)\b/g, ' ').replace(/[^a-z0-9]+/g, ' ').trim();
}
