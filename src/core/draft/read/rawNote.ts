// Reads a raw note: statements sorted into S, O, A and P, measures and treatment lines taken out as rows. No word is dropped.
import type { InterventionRow, MeasureRow, NoteFacts, SoapSection, Statement } from '../noteFacts';
import type { Span } from '../../clinical/span';
import { isShouted } from '../../clinical/text/capitals';
import { calmCapitals } from '../compose/tidy';
import { topicOf } from '../compose/topics';
import { readColumnTables } from './columnTables';
import { withColons } from './bareLabels';
import { billedLine, joinBilled, namedMinutes } from './billedLines';
import { serviceHead, serviceName, type ServiceHead } from './codeLines';
import { mastheadOf } from './masthead';
import { noteLines, type Line } from './noteLines';
import { readOwnTables } from './ownTables';
import { goesOn, isDone, toldOf, type OpenService } from './openService';
import { placeUnheaded } from './placeUnheaded';
import { addExercises, readService } from './serviceRows';
import { readMeasures, readSymptoms, type MeasureContext } from './measureClauses';
import { readNoteTables } from './noteTables';
import { withFigures } from './spokenFigures';
import { readSoapTables, type SoapTables } from './soapTables';
import { isTreatment } from './treatment';
import { ofOneVisit } from './visitDays';

/** The facts of a note nobody has structured; `assumed` is the section of what has no heading, where it is known. */
export function readRawNote(note: string, assumed?: SoapSection): NoteFacts {
  const text = withFigures(withMarkedLetters(withColons(note)));
  const parted = readSoapTables(text);
  const tables = readNoteTables(text, parted.spans);
  const columns = readColumnTables(text, [...parted.spans, ...tables.spans]);
  const own = readOwnTables(text, [...parted.spans, ...tables.spans, ...columns.spans]);
  const cut = noteLines(text, [...parted.spans, ...tables.spans, ...columns.spans, ...own.spans].toSorted((one, other) => one.start - other.start));
  const masthead = assumed === undefined ? mastheadOf(text, cut) : [];
  const begins = masthead.at(-1)?.end ?? 0;
  // A sentence may run on from the masthead into what is said.
  const body = cut.filter(({ end }) => end > begins).map((line) => (line.start >= begins ? line : { ...line, start: begins, text: text.slice(begins, line.end).replace(/\s+/g, ' ').trim(), opens: true }));
  const lines = withCells(placeUnheaded(assumed === undefined ? body : body.map((line) => ({ ...line, section: line.section ?? assumed }))), parted);
  const measures: MeasureRow[] = [...tables.measures, ...columns.measures];
  const interventions: InterventionRow[] = [...tables.interventions, ...columns.interventions];
  const statements: Statement[] = [...parted.statements, ...tables.statements, ...columns.statements, ...own.statements];
  const fields: Record<string, string> = {};
  let open: OpenService | undefined;
  let exercises = '';
  /** Where the line before told of an exercise. */
  let treated = -1;
  /** Where the line of the note begins in which a statement stands. */
  let began = 0;
  let context: MeasureContext = {};
  const keep = (line: Line, words: string, section: SoapSection | undefined): void => {
    if (words.trim() !== '') statements.push({ text: words.trim(), span: { start: line.start, end: line.end }, section, ...(line.goal === true ? { goal: line.goal } : {}) });
  };
  const pays = (words: string): boolean => {
    const [, label = '', value] = payerLine.exec(words) ?? [];
    const field = /plan/i.test(label) ? 'plan.type' : 'payer';
    if (value === undefined || fields[field] !== undefined) return false;
    fields[field] = value;
    return true;
  };
  for (const span of masthead) {
    const words = text.slice(span.start, span.end).replace(/^[#*\s]+|\*+/g, '').replace(/\s*\.{3,}\s*/g, ': ').replace(/\s{2,}[|·]\s+|\s+[|·]\s{2,}/g, ' · ');
    const rest = words.split(/(\s{2,}|\s[·|]\s)/).filter((part) => !pays(part)).join('').replace(/^[\s·|]+|[\s·|]+$/g, '');
    if (rest !== '') statements.push({ text: rest, span, section: undefined, masthead: true });
  }
  for (const [index, given] of lines.filter(({ text: words }) => words !== '').entries()) {
    const section = ownSection(given);
    const units = section === 'S' || section === 'P' ? null : unitsBehind.exec(given.text);
    const line = units === null ? given : { ...given, text: `${given.text.slice(0, units.index)}${units[1] ?? ''}` };
    if (units !== null) keep(given, `${units[2] ?? ''} (${units[3] ?? ''})`, 'O');
    if (given.opens) began = given.start;
    if (line.opens && pays(line.text)) continue;
    const counted = section === 'S' || section === 'P' ? undefined : (billedLine(line.text) ?? namedMinutes(line.text));
    if (counted !== undefined) {
      open = undefined;
      interventions.push(...counted.rows.map((row) => ({ ...row, span: { start: line.start, end: line.end } })));
      keep(line, counted.rest, 'O');
      continue;
    }
    const head = section === 'S' || section === 'P' || topicOf({ text: line.text, section }) === 'signature' || notGiven.test(line.text) ? undefined : serviceHead(line.text);
    if (head !== undefined && (head.minutes !== undefined || (section === 'O' || section === undefined))) {
      // What stood before its code is whole.
      exercises = readService(line, head, interventions, statements);
      const ends = exercises === '' && !line.opens && giveCode(interventions, began);
      open = ends ? undefined : head.body === undefined && !isActivity(head, line.text) ? { head, paragraph: line.paragraph, section, nested: !isDone(exercises) } : undefined;
      treated = index;
      continue;
    }
    const told = treated === index - 1 ? toldOf(line.text, section, interventions.at(-1)) : undefined;
    if (told !== undefined || (open !== undefined && goesOn(line, open, exercises === ''))) {
      addExercises(line, undefined, told ?? line.text, interventions, statements, told === undefined ? (open?.head ?? {}) : (interventions.at(-1) ?? {}));
      exercises = line.text;
      treated = index;
      continue;
    }
    open = undefined;
    if (section !== 'O' && !(section === undefined && line.goal !== true && isTreatment(line.text))) {
      context = {};
      if (section === 'S') measures.push(...readSymptoms(line.text).map((row) => ({ ...row, span: { start: line.start, end: line.end } })));
      keep(line, line.text, section);
      continue;
    }
    if (isTreatment(line.text)) {
      addExercises(line, undefined, line.text, interventions, statements, {});
      treated = index;
      continue;
    }
    const read = readMeasures(line.text, context);
    context = read.rows.length > 0 || !line.opens ? read.context : {};
    measures.push(...read.rows.map((row) => ({ ...row, span: { start: line.start, end: line.end } })));
    keep(line, read.rows.length === 0 ? line.text : read.left.join(', '), section);
  }
  const facts = { fields, measures, interventions: ofOneVisit(joinBilled(interventions), text), criteria: [], exhibits: [], statements, missing: [] };
  return isShouted(text) ? inLowerCase(facts) : facts;
}

/** The lines of the note with the cells of its tables in their place, section by section. */
function withCells(lines: readonly Line[], { lines: cells, spans }: SoapTables): readonly Line[] {
  const inside = (span: Span) => (line: Line): boolean => span.start <= line.start && line.start < span.end;
  return spans.reduce<readonly Line[]>((all, span) => {
    const bySection = cells.filter(inside(span)).toSorted((one, other) => 'SOAP'.indexOf(one.section ?? 'O') - 'SOAP'.indexOf(other.section ?? 'O'));
    return [...all.filter(({ start }) => start < span.start), ...bySection, ...all.filter(({ start }) => start >= span.end)];
  }, lines);
}

/** What is aimed at is no report of the patient, although no heading ends the report. */
function ownSection({ section, text, opens }: Line): SoapSection | undefined {
  return section === 'S' && opens && /^[SL]TGs?\b/.test(text) ? 'A' : section;
}

/** "97761 none today": a service that was not given. */
const notGiven = /^.{0,40}?\b(?:97\d{3}|G0283|95992)\b\W{0,3}(?:none|not (?:done|given|performed|today|billed)|deferred|held today|declined|n\/a)\b/i;

/** "97110 26 mins (2)": how many units, in brackets behind the minutes. */
const unitsBehind = /((97\d{3}|G0283|95992)[\s:x×-]{1,3}\d{1,3}\s?(?:min(?:ute)?s?|'))\s?\((\d)\)\.?$/i;

/** "Blocking 3x10, composite fist. 97110 26 min": the code behind what was done in its line is the code of it. */
function giveCode(rows: InterventionRow[], began: number): boolean {
  const own = rows.at(-1);
  const first = rows.findIndex(({ span, code, service }, index) => index < rows.length - 1 && span !== undefined && span.start >= began && code === undefined && service === undefined);
  if (own?.code === undefined || first < 0) return false;
  rows.pop();
  for (let index = first; index < rows.length; index += 1) rows[index] = { ...(rows[index] ?? {}), code: own.code, ...(index === first && own.minutes !== undefined ? { minutes: own.minutes } : {}) };
  return true;
}

/** Who pays, and under what kind of plan: the rules of the document turn on it. */
const payerLine = /^(payer|payor|ins|insurance|insurer|coverage|plan type|type of plan)\s*[:=]\s*(\S.{1,118}?)[.;]?$/i;

/** A note typed in capitals reads as others do; statements are calmed one by one when they are written. */
function inLowerCase(facts: NoteFacts): NoteFacts {
  const calmed = <Row extends object>(row: Row): Row =>
    Object.fromEntries(Object.entries(row).map(([name, cell]: [string, unknown]) => [name, typeof cell === 'string' && name !== 'side' ? calmCapitals(cell) : cell])) as Row;
  const statements = facts.statements.map((statement) => (statement.masthead === true || topicOf(statement) === 'signature' ? statement : { ...statement, text: calmCapitals(statement.text) }));
  return { ...facts, measures: facts.measures.map(calmed), interventions: facts.interventions.map(calmed), statements };
}

/** "s pt feels …" over "o …" over "a …": letters without a colon are headings where three of the four begin lines. Same length. */
function withMarkedLetters(text: string): string {
  const letter = /^[ \t]{0,8}([soapSOAP])(?=[ \t]+\S)[ \t]/gm;
  const found = new Set([...text.matchAll(letter)].map((match) => match[1]?.toLowerCase()));
  return found.size < 3 ? text : text.replace(letter, (match, name: string) => `${match.slice(0, match.length - 2)}${name.toUpperCase()}:`);
}

/** "Retrograde massage and scar work, 97140, 15 minutes.": the head itself says what was done. */
function isActivity({ label, service, end }: ServiceHead, text: string): boolean {
  return service === undefined && label !== '' && !serviceName.test(label) && /^[\s.]*$/.test(text.slice(end));
}
