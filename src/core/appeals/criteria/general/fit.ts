// How much of what a row names stands in a statement itself, and how much in what is around it.
import type { NoteStatement, ReadNote } from '../noteStatements';
import type { Named, RowReading } from './rowReading';

export interface Fit {
  /** Share of the row's weight that the statement shows itself. */
  readonly own: number;
  /** The same, with what its heading and its neighbours show. */
  readonly near: number;
  /** The same, with all of its note. */
  readonly note: number;
  readonly ownNamed: readonly Named[];
  readonly lacking: readonly Named[];
}

export function fitOf(row: RowReading, statement: NoteStatement, note: ReadNote | undefined): Fit {
  const all = row.named.reduce((sum, { weight }) => sum + weight, 0);
  const around = aroundOf(statement, note);
  const whole = statement.note.text;
  const text = plain(statement.text);
  const own = row.named.filter(({ shownIn }) => shownIn(text));
  const near = row.named.filter((each) => own.includes(each) || each.shownIn(around));
  const inNote = row.named.filter((each) => near.includes(each) || each.shownIn(whole));
  const share = (named: readonly Named[]): number => (all === 0 ? 0 : named.reduce((sum, { weight }) => sum + weight, 0) / all);
  return { own: share(own), near: share(near), note: share(inNote), ownNamed: own, lacking: row.named.filter((each) => !near.includes(each)) };
}

/** The share of a row's weight that several statements show together. */
export function sharedBy(row: RowReading, statements: readonly NoteStatement[]): number {
  const all = row.named.reduce((sum, { weight }) => sum + weight, 0);
  const shown = row.named.filter(({ shownIn }) => statements.some(({ text, heading }) => shownIn(`${heading}\n${plain(text)}`)));
  return all === 0 ? 1 : shown.reduce((sum, { weight }) => sum + weight, 0) / all;
}

/** Heading, and the two statements before and after. */
export function aroundOf(statement: NoteStatement, note: ReadNote | undefined): string {
  const at = note?.statements.indexOf(statement) ?? -1;
  const beside = at < 0 ? [] : (note?.statements.slice(Math.max(0, at - 2), at + 3) ?? []);
  return [statement.heading, ...beside.map(({ text }) => text)].join('\n');
}

/** Abbreviations that stand for whole words in any note. */
export function plain(text: string): string {
  return text.replace(/\bw\/o\b/gi, 'without').replace(/\bw\//gi, 'with ').replace(/\b[Pp]ts?\b(?!\/)/g, 'patient').replace(/\bwks?\b/gi, 'weeks');
}
