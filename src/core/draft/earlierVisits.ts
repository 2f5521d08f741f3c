// Earlier notes of a case as further sources of a draft: how they stand in the message, and how they are told from today's note again.
import type { NoteFacts } from './noteFacts';
import { topicOf, type Topic } from './compose/topics';

const mark = (index: number): string => `===== earlier visit ${index} of this case, the oldest first =====`;
const marks = /^={5} earlier visit \d{1,3} of this case, the oldest first ={5}$/m;

/** Today's note and the earlier ones below it, each under a line that names no file: a file name may hold a patient's. */
export function withEarlierVisits(note: string, earlier: readonly string[]): string {
  return earlier.length === 0 ? note : `${note.trimEnd()}\n\n${earlier.map((text, index) => `${mark(index + 1)}\n${text.trim()}`).join('\n\n')}\n`;
}

/** Today's note, and the earlier ones in order. */
export function splitEarlierVisits(text: string): { readonly note: string; readonly earlier: readonly string[] } {
  const [note = '', ...earlier] = text.split(marks);
  return { note: earlier.length === 0 ? text : note, earlier: earlier.map((part) => part.trim()) };
}

/** What today's note may lack and an earlier one can say; each time it is said that it is an earlier visit's. */
const carried: readonly Topic[] = ['goal', 'progression'];

/**
 * Today's facts with what earlier visits add: a baseline where today's measure has none (the oldest value of the same measure and
 * side), and goals or progression where today's note has none. Earlier findings never become today's.
 */
export function mergeEarlier(today: NoteFacts, earlier: readonly NoteFacts[]): NoteFacts {
  const measures = today.measures.map((row) => {
    if (row.baseline !== undefined || row.current === undefined) return row;
    const before = earlier.flatMap((facts) => facts.measures).find((other) => same(row.name, other.name) && same(row.side, other.side));
    const baseline = before?.baseline ?? before?.current;
    return baseline === undefined ? row : { ...row, baseline, ...(before?.baseline !== undefined && before.onlyEarlier !== true ? {} : { onlyEarlier: true }) };
  });
  const has = new Set(today.statements.map((statement) => topicOf(statement)));
  const wanted = carried.filter((topic) => !has.has(topic));
  // The latest visit that says something of it.
  const added = wanted.flatMap((topic) => earlier.toReversed().map((facts) => facts.statements.filter((statement) => topicOf(statement) === topic)).find((found) => found.length > 0) ?? []);
  return { ...today, measures, statements: [...today.statements, ...added.map((statement) => ({ ...statement, text: `At an earlier visit: ${statement.text}` }))] };
}

function same(one: string | undefined, other: string | undefined): boolean {
  const fold = (words: string | undefined): string => (words ?? '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
  return fold(one) === fold(other);
}
