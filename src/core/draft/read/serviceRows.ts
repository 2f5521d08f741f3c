// Turns a treatment line into rows: one a exercise, code and minutes on the first. Words that are no exercise find another cell.
import type { InterventionRow, Statement } from '../noteFacts';
import { serviceName, type ServiceHead } from './codeLines';
import { readExercises, type ExerciseCells } from './exerciseRow';
import type { Line } from './noteLines';

/** Rows of one treatment line; returns the words after its head, empty when the exercises stand in the lines below. */
export function readService(line: Line, head: ServiceHead, rows: InterventionRow[], statements: Statement[]): string {
  const rest = (head.body ?? line.text.slice(head.end)).replace(/[.\s]+$/, '');
  const body = /^\([^()]*\)$/.test(rest) ? rest.slice(1, -1) : rest;
  if (body === '') rows.push({ ...codeCells(head), ...(head.label === '' || head.service !== undefined ? {} : { exercise: head.label }), span: { start: line.start, end: line.end } });
  else addExercises(line, head, body, rows, statements, head);
  return body;
}

/** Adds the exercises of `text`; what only says how it went joins the row above; a progression is a statement of its own. */
export function addExercises(line: Line, head: ServiceHead | undefined, text: string, rows: InterventionRow[], statements: Statement[], under: { readonly code?: string | undefined; readonly service?: string | undefined }): void {
  const span = { start: line.start, end: line.end };
  if (head === undefined && /^(?:progressed|regressed|advanced|held|upgraded|downgraded)\b/i.test(text)) {
    statements.push({ text, span, section: 'A' });
    return;
  }
  const pieces = text.replace(/[.\s]+$/, '').split(/;\s+/).filter((piece) => piece.trim() !== '');
  pieces.flatMap((piece) => readExercises(piece)).forEach((cells, index) => {
    const first = head !== undefined && index === 0;
    const last = rows.at(-1);
    if (!first && last !== undefined && last.code === under.code && last.service === under.service && joins(last, cells)) rows[rows.length - 1] = { ...last, ...joinCells(last, cells) };
    else rows.push({ ...(first ? codeCells(head) : nameCells(under)), ...cells, ...(first ? named(head, cells) : {}), span });
  });
}

/** Cueing, assist or response alone belong to the exercise above; so do all cells when the head above had no exercise. */
function joins(last: InterventionRow, cells: ExerciseCells): boolean {
  if (cells.exercise === undefined && cells.dose === undefined) return true;
  return last.exercise === undefined && last.dose === undefined && last.cueing === undefined && last.assist === undefined && last.response === undefined;
}

function codeCells(head: ServiceHead): Pick<InterventionRow, 'code' | 'service' | 'minutes'> {
  return { ...nameCells(head), ...(head.minutes === undefined ? {} : { minutes: head.minutes }) };
}

function nameCells({ code, service }: { readonly code?: string | undefined; readonly service?: string | undefined }): Pick<InterventionRow, 'code' | 'service'> {
  return { ...(code === undefined ? {} : { code }), ...(service === undefined ? {} : { service }) };
}

/** The head's words: the exercise where the line has none; else kept in front of it unless they only name the service. */
function named({ label, service }: ServiceHead, cells: ExerciseCells): Pick<InterventionRow, 'exercise'> {
  if (label === '' || service !== undefined) return {};
  if (cells.exercise === undefined) return { exercise: label };
  return serviceName.test(label) ? {} : { exercise: `${label}: ${cells.exercise}` };
}

function joinCells(row: InterventionRow, cells: ExerciseCells): ExerciseCells {
  const join = (a: string | undefined, b: string | undefined): string | undefined => (a === undefined ? b : b === undefined ? a : `${a}, ${b}`);
  const names = ['exercise', 'dose', 'cueing', 'assist', 'response'] as const;
  return Object.fromEntries(names.map((name) => [name, join(row[name], cells[name])]).filter(([, text]) => text !== undefined));
}
