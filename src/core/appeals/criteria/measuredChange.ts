// Change between dated values of one measure: in one row or sentence, or from note to note.
import type { Figure } from '../../clinical/subjects/subjects';
import { isEarlierRole } from '../../clinical/subjects/subject';
import measureData from '../../data/measures.json';
import { jointNamed } from './jointNamed';
import { isChangeOrMaximum, partOf } from './measurePart';
import { visitOrder } from './noteDate';
import { statementAt, type NoteStatement, type ReadNote } from './noteStatements';

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

const better = new Map([
  // Known by name, but without a row of their own.
  ...['bot2', 'peabody', 'gmfm', 'pedi', 'bimanual', 'hiMat', 'cbm', 'bestest', 'scim', 'trunkImpairment', 'purdue', 'mhq', 'hos', 'kujala', 'constant', 'asesScore', 'penn', 'oss', 'amps', 'fmaLe'].map((id) => [id, 'higher'] as const),
  ...['updrs', 'fogq', 't25fw', 'fesi', 'jebsen', 'prwe', 'wosi', 'minnesota', 'pfdi'].map((id) => [id, 'lower'] as const),
  ...(measureData.rows as readonly { readonly id: string; readonly better: string }[]).map(({ id, better: way }) => [id, way] as const),
]);

/** For each measure with values of two days, the statement of the last one, and whether it is the better one. Unknown directions say nothing. */
export function measuredChanges(notes: readonly ReadNote[]): readonly ChangeFound[] {
  const known = read.get(notes) ?? readChanges(notes);
  read.set(notes, known);
  return known;
}

/** Every criterion asks for them again. */
const read = new WeakMap<readonly ReadNote[], readonly ChangeFound[]>();

function readChanges(notes: readonly ReadNote[]): readonly ChangeFound[] {
  const values = new Map<string, Value[]>();
  const dated = notes.some(({ date }) => date !== null);
  for (const note of notes) {
    for (const figure of note.reading.figures) {
      const key = keyOf(note.note.text, figure, note.reading.figures);
      const statement = statementAt(note.statements, figure);
      const date = figure.date ?? statement?.date ?? (dated ? undefined : visitOrder(note.note));
      if (key === undefined || statement === undefined || statement.supposed || date === undefined || !/^(?:\d{4}-|visit )/.test(date)) continue;
      if (figure.subject.role !== undefined && (figure.subject.role !== 'current' && figure.date === undefined)) continue;
      if (figure.subject.role === 'goal' || figure.subject.role === 'plof') continue;
      values.set(key, [...(values.get(key) ?? []), { figure, statement, date }]);
    }
  }
  return [...notes.flatMap(changesBeside), ...[...values].flatMap(([key, all]): readonly ChangeFound[] => {
    const ordered = all.toSorted((one, other) => one.date.localeCompare(other.date));
    const [first, last] = [ordered[0], ordered.at(-1)];
    const way = directionOf(key);
    if (first === undefined || last === undefined || way === undefined || first.date === last.date) return [];
    const change = (last.figure.values[0] ?? 0) - (first.figure.values[0] ?? 0);
    return [{ statement: last.statement, ...comparison(change, way, first.figure.values[0] ?? 0) }];
  })];
}

/** A change of less than three percent is none. */
function comparison(change: number, way: string, from: number): { readonly better: boolean; readonly unchanged: boolean } {
  const unchanged = change === 0 || Math.abs(change) < 0.03 * Math.abs(from);
  return { better: !unchanged && change > 0 === (way === 'higher'), unchanged };
}

/** "TUG 14.2 s (2 weeks ago 18.9)", "LEFS 71 (V16: 71)": the earlier value stands beside the new one. */
const earlierBeside = /^[^.;,()\d]{0,10}(?:\/\d{1,3})?[ ,]{0,2}\(?(?:was|prior|last(?: time)?|previous(?:ly)?|from|V\d{1,2}|visit \d{1,2}|\d{1,2} (?:days|wks?|weeks?|mos?|months?) ago|(?:at )?(?:eval\w*|initial\w*|baseline))[: ]{1,2}(\d{1,3}(?:\.\d+)?)/i;

function changesBeside({ note, statements, reading }: ReadNote): readonly ChangeFound[] {
  return reading.figures.flatMap((figure): readonly ChangeFound[] => {
    const key = keyOf(note.text, figure, reading.figures);
    const way = key === undefined ? undefined : directionOf(key);
    const statement = statementAt(statements, figure);
    if (way === undefined || statement === undefined || statement.supposed || (figure.subject.role !== undefined && figure.subject.role !== 'current')) return [];
    const before = Number(earlierBeside.exec(note.text.slice(figure.end, figure.end + 50))?.[1] ?? earlierOf(figure)?.values[0] ?? Number.NaN);
    return Number.isNaN(before) ? [] : [{ statement, ...comparison((figure.values[0] ?? 0) - before, way, before) }];

    /** "Berg 38 to 46": the same measure at an earlier time, in the same statement. */
    function earlierOf(now: Figure): Figure | undefined {
      return reading.figures.find((one) => one !== now && one.subject.role !== undefined && isEarlierRole(one.subject.role) && statementAt(statements, one) === statement && keyOf(note.text, one, reading.figures) === key);
    }
  });
}

/** Values compare when measure, side, scale and conditions are the same. */
function keyOf(text: string, figure: Figure, all: readonly Figure[]): string | undefined {
  const { measure, side, mode } = figure.subject.bound;
  if (figure.attribute !== 'value' || figure.values.length !== 1 || figure.unit === 'points' || isChangeOrMaximum(text, figure)) return undefined;
  const rest = [side?.key ?? '', figure.over ?? figure.unit ?? '', ...figure.subject.conditions.map(({ key }) => key), partOf(figure, all, text) ?? ''].join('|');
  if (measure !== undefined) return `${measure.key}|${rest}`;
  const named = jointNamed(text, figure);
  const lacking = /\b(?:lag|lacks?|lacking|deficit|loss|contracture|short of|from full)\b[^.;,\d]*$/i.test(text.slice(Math.max(0, figure.start - 30), figure.start));
  return figure.unit === '°' && named?.motion !== undefined ? `${lacking ? 'lag' : 'motion'}:${named.joint} ${named.motion} ${mode?.key ?? ''}|${rest}` : undefined;
}

/** More motion is better, except of a lag. */
function directionOf(key: string): string | undefined {
  const subject = key.slice(0, key.indexOf('|'));
  return subject.startsWith('lag:') ? 'lower' : subject.startsWith('motion:') ? 'higher' : better.get(subject);
}
