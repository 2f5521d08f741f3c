// "An improvement of at least 4 points on the Mini-BESTest": the first and the last value of the measure decide.
import type { Figure } from '../../../clinical/subjects/subjects';
import { readClinical } from '../../../clinical/reader';
import { isChangeOrMaximum } from '../measurePart';
import { countOf } from './countWords';
import { statementAt, type NoteStatement, type ReadNote } from '../noteStatements';

const asked = /\b(?:(?:by|of) (?:at least|not less than|no less than|a minimum of|more than) ?(\d{1,3}(?:\.\d)?|four|five|six|eight|nine|ten|two|three)|(?:rise|gain|increase|decrease|reduction|drop|change|improvement) (?:of|by) (?:at least |not less than |no less than |more than |a minimum of )?(\d{1,3}(?:\.\d)?|four|five|six|eight|nine|ten|two|three)(?: or more)?)[- ]?(?:points?|degrees|°|seconds?|s\b|feet|ft|meters?|m\b|or more points)?/i;

export interface ChangeJudged {
  readonly statement: NoteStatement;
  readonly holds: boolean;
}

/** Undefined where the row asks no change of a size on a known measure; empty where the record gives no two values. */
export function changesAsked(row: string, notes: readonly ReadNote[]): readonly ChangeJudged[] | undefined {
  const words = asked.exec(row);
  const size = words === null ? undefined : countOf(words[1] ?? words[2] ?? '');
  if (size === undefined || Number.isNaN(size)) return undefined;
  const key = measureIn(row);
  if (key === undefined) return undefined;
  const values = notes.flatMap((note) => note.reading.figures.filter((figure) => figure.subject.bound.measure?.key === key && figure.attribute === 'value' && figure.values.length === 1 && figure.unit !== 'points' && figure.subject.role !== 'goal' && figure.subject.role !== 'plof' && !isChangeOrMaximum(note.note.text, figure)).flatMap((figure): readonly (Dated & { readonly figure: Figure })[] => {
    const statement = statementAt(note.statements, figure);
    return statement === undefined || statement.supposed ? [] : [{ figure, statement, date: figure.date ?? statement.date ?? '', value: figure.values[0] ?? 0 }];
  })).toSorted((one, other) => one.date.localeCompare(other.date));
  const [first, last] = [values[0], values.at(-1)];
  return first === undefined || last === undefined || first === last ? [] : [{ statement: last.statement, holds: Math.abs(last.value - first.value) >= size }];
}

interface Dated {
  readonly statement: NoteStatement;
  readonly date: string;
  readonly value: number;
}

/** The measure that the row names, read as if it had a value. */
function measureIn(row: string): string | undefined {
  const named = readClinical(`${row.replace(/\.\s*$/, '')} 20.`).figures.find((figure) => figure.subject.bound.measure !== undefined);
  return named?.subject.bound.measure?.key;
}
