// Change between dated values of one measure: in one row or sentence, or from note to note.
import type { Figure } from '../../clinical/subjects';
import measureData from '../../data/measures.json';
import { jointNamed } from './jointNamed';
import { visitOrder } from './noteDate';
import type { NoteStatement, ReadNote } from './noteStatements';

export interface ChangeFound {
  readonly statement: NoteStatement;
  readonly better: boolean;
  /** The same value again: no improvement, unless another measure improved. */
  readonly unchanged: boolean;
}

interface Value {
  readonly figure: Figure;
  readonly statement: NoteStatement;
  readonly date: string;
}

const better = new Map((measureData.rows as readonly { readonly id: string; readonly better: string }[]).map(({ id, better: way }) => [id, way]));

/** For each measure with values of two days, the statement of the last one, and whether it is the better one. Unknown directions say nothing. */
export function measuredChanges(notes: readonly ReadNote[]): readonly ChangeFound[] {
  const values = new Map<string, Value[]>();
  const dated = notes.some(({ date }) => date !== null);
  for (const note of notes) {
    for (const figure of note.reading.figures) {
      const key = keyOf(note.note.text, figure);
      const statement = note.statements.find(({ start, end }) => start <= figure.start && figure.end <= end);
      const date = figure.date ?? statement?.date ?? (dated ? undefined : visitOrder(note.note));
      if (key === undefined || statement === undefined || statement.supposed || date === undefined || !/^(?:\d{4}-|visit )/.test(date)) continue;
      if (figure.subject.role !== undefined && (figure.subject.role !== 'current' && figure.date === undefined)) continue;
      if (figure.subject.role === 'goal' || figure.subject.role === 'plof') continue;
      values.set(key, [...(values.get(key) ?? []), { figure, statement, date }]);
    }
  }
  return [...values].flatMap(([key, all]): readonly ChangeFound[] => {
    const ordered = all.toSorted((one, other) => one.date.localeCompare(other.date));
    const [first, last] = [ordered[0], ordered.at(-1)];
    const way = directionOf(key);
    if (first === undefined || last === undefined || way === undefined || first.date === last.date) return [];
    const change = (last.figure.values[0] ?? 0) - (first.figure.values[0] ?? 0);
    return [{ statement: last.statement, better: change !== 0 && change > 0 === (way === 'higher'), unchanged: change === 0 }];
  });
}

/** Values compare when measure, side, scale and conditions are the same. */
function keyOf(text: string, figure: Figure): string | undefined {
  const { measure, side, mode } = figure.subject.bound;
  if (figure.attribute !== 'value' || figure.values.length !== 1 || figure.unit === 'points') return undefined;
  const rest = [side?.key ?? '', figure.over ?? figure.unit ?? '', ...figure.subject.conditions.map(({ key }) => key)].join('|');
  if (measure !== undefined) return `${measure.key}|${rest}`;
  const named = jointNamed(text, figure);
  return figure.unit === '°' && named?.motion !== undefined ? `motion:${named.joint} ${named.motion} ${mode?.key ?? ''}|${rest}` : undefined;
}

/** More motion is better, except of a lag. */
function directionOf(key: string): string | undefined {
  const subject = key.slice(0, key.indexOf('|'));
  return subject.startsWith('motion:') ? 'higher' : better.get(subject);
}
