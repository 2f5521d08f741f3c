// Reads a raw note: statements sorted into S, O, A and P, measures and treatment lines taken out as rows. No word is dropped.
import type { InterventionRow, MeasureRow, NoteFacts, SoapSection, Statement } from '../noteFacts';
import { calmCapitals, isShouted } from '../compose/tidy';
import { topicOf } from '../compose/topics';
import { serviceHead, type ServiceHead } from './codeLines';
import { noteLines, type Line } from './noteLines';
import { placeUnheaded } from './placeUnheaded';
import { addExercises, readService } from './serviceRows';
import { readMeasures } from './measureClauses';
import { readNoteTables } from './noteTables';
import { withFigures } from './spokenFigures';

/** The facts of a note nobody has structured; `assumed` is the section of what has no heading, where it is known. */
export function readRawNote(note: string, assumed?: SoapSection): NoteFacts {
  const text = withFigures(withMarkedLetters(note));
  const tables = readNoteTables(text);
  const cut = noteLines(text, tables.spans);
  const lines = placeUnheaded(assumed === undefined ? cut : cut.map((line) => ({ ...line, section: line.section ?? assumed })));
  const measures: MeasureRow[] = [...tables.measures];
  const interventions: InterventionRow[] = [...tables.interventions];
  const statements: Statement[] = [...tables.statements];
  const fields: Record<string, string> = {};
  let open: ServiceHead | undefined;
  let body = '';
  let nested = false;
  const keep = (line: Line, words: string, section: SoapSection | undefined): void => {
    if (words.trim() !== '') statements.push({ text: words.trim(), span: { start: line.start, end: line.end }, section });
  };
  for (const line of lines) {
    const { section } = line;
    const [, label = '', value] = payerLine.exec(line.text) ?? [];
    const field = /plan/i.test(label) ? 'plan.type' : 'payer';
    if (value !== undefined && line.opens && fields[field] === undefined) {
      fields[field] = value;
      continue;
    }
    const head = section === 'S' || section === 'P' || topicOf({ text: line.text, section }) === 'signature' ? undefined : serviceHead(line.text);
    if (head !== undefined && (head.minutes !== undefined || (section === 'O' || section === undefined))) {
      open = head;
      body = readService(line, head, interventions, statements);
      nested = body === '';
      continue;
    }
    if (open !== undefined && (!line.opens || (line.bulleted && (body === '' || nested))) && runsOn(line.text)) {
      addExercises(line, undefined, line.text, interventions, statements, open.code);
      body = line.text;
      continue;
    }
    open = undefined;
    if (section !== 'O') {
      keep(line, line.text, section);
      continue;
    }
    if (isExercise(line.text)) {
      addExercises(line, undefined, line.text, interventions, statements, undefined);
      continue;
    }
    const read = readMeasures(line.text);
    measures.push(...read.rows.map((row) => ({ ...row, span: { start: line.start, end: line.end } })));
    keep(line, read.rows.length === 0 ? line.text : read.left.join(', '), section);
  }
  const facts = { fields, measures, interventions, criteria: [], exhibits: [], statements, missing: [] };
  return isShouted(text) ? inLowerCase(facts) : facts;
}

/** Who pays, and under what kind of plan: the rules of the document turn on it. */
const payerLine = /^(payer|insurance|insurer|plan type|type of plan)\s*[:=]\s*(\S.{1,118}?)[.;]?$/i;

/** A note typed in capitals reads as others do; statements are calmed one by one when they are written. */
function inLowerCase(facts: NoteFacts): NoteFacts {
  const calmed = <Row extends object>(row: Row): Row =>
    Object.fromEntries(Object.entries(row).map(([name, cell]: [string, unknown]) => [name, typeof cell === 'string' && name !== 'side' ? calmCapitals(cell) : cell])) as Row;
  const statements = facts.statements.map((statement) => (topicOf(statement) === 'signature' ? statement : { ...statement, text: calmCapitals(statement.text) }));
  return { ...facts, measures: facts.measures.map(calmed), interventions: facts.interventions.map(calmed), statements };
}

/** "s pt feels …" over "o …" over "a …": letters without a colon are headings where three of the four begin lines. Same length. */
function withMarkedLetters(text: string): string {
  const letter = /^[ \t]{0,8}([soapSOAP])(?=[ \t]+\S)[ \t]/gm;
  const found = new Set([...text.matchAll(letter)].map((match) => match[1]?.toLowerCase()));
  return found.size < 3 ? text : text.replace(letter, (match, name: string) => `${match.slice(0, match.length - 2)}${name.toUpperCase()}:`);
}

/** Sets and reps make an exercise of a finding line, unless it compares or aims. */
function isExercise(text: string): boolean {
  return /\d\s*(?:sets?\s*)?[x×]\s*\d+|\bsets? of \d/i.test(text) && /[a-z]{3}/i.test(text) && !/\b(?:eval|IE|baseline|goal|97\d{3}|units?|wk|week|timed|total)\b/i.test(text);
}

/** Totals, goals and the like end a treatment line even when they stand in the same line. */
function runsOn(text: string): boolean {
  return !['minutes', 'billing', 'goal', 'frequency', 'signature', 'homeProgram', 'vitals', 'header'].includes(topicOf({ text, section: undefined }));
}
