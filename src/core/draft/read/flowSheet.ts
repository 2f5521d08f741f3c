// A flow sheet lists exercises by day: the column of today is the treatment of the visit, those before it are earlier doses.
import type { Span } from '../../clinical/span';
import type { Interim, InterventionRow, Statement } from '../noteFacts';
import { readExercises } from './exerciseRow';
import { isInstrument, isPain } from './measureNames';
import type { ColumnHead } from './tableHeads';

export interface FlowRow {
  readonly intervention?: InterventionRow;
  /** What was done on other days alone. */
  readonly statement?: Statement;
}

const corner = /^(?:[A-Za-z ]{1,16}:\s*)?(?:(?:ther\w*|home) )?(?:ex(?:ercises?|s)?|activit(?:y|ies)|interventions?|treatments?|tx|rx|procedures?|ther-?ex)\b/i;
/** "3x10", "8 min", "15x", "10 reps", "120 3x10" */
const dosed = /\d\s?[x×]\s?\d|\d\s?[x×](?![A-Za-z])|(?<!\w)[x×]\s?\d|\d\s*(?:reps?|laps?|sets?|ea(?:ch)?)\b/i;
const timed = /\d\s*(?:min(?:ute)?s?\b|'|sec\b|s\b)/i;
const held = /^(?:|[-–—]+|n\/?[at]|NT|held|hold|omit(?:ted)?|skip(?:ped)?|d\/?c'?d?)\.?$/i;

const blank = /^(?:|[-–—]+|n\/?[at]|NT)$/i;

/** The row of a table by days as an exercise; undefined where it is one of measures. */
export function flowRow(name: string, cells: readonly string[], heads: readonly ColumnHead[], cornerWords: string, span: Span): FlowRow | undefined {
  if (heads.some(({ role, side }) => role === 'goal' || role === 'other' || side !== undefined)) return undefined;
  const code = /^(97\d{3}|G0283|95992)\s*\(?(?:min(?:ute)?s?)?\)?$/i.exec(name)?.[1];
  if (code !== undefined) return minutesRow(code, cells, heads, span);
  const done = cells.filter((cell) => !held.test(cell));
  // "L x W x D cm | 5.2x3.8x0.4": a size.
  if (/\b[lwd] ?[x×] ?[wdh]\b/i.test(name)) return undefined;
  const isExercise = corner.test(cornerWords) ? !isPain(name) && !done.every((cell) => /\/\s?\d+$/.test(cell)) : done.length > 0 && !isInstrument(name) && done.every((cell) => dosed.test(cell) || timed.test(cell)) && done.some((cell) => dosed.test(cell));
  if (!isExercise || done.length === 0) return undefined;
  const now = heads.findIndex(({ role }) => role === 'now');
  const today = now < 0 ? heads.length - 1 : now;
  const doses = heads.map(({ when }, index) => ({ value: cells[index] ?? '', when }));
  const earlier: readonly Interim[] = doses.filter(({ value }, index) => index !== today && !blank.test(value));
  const current = doses[today];
  if (current === undefined || held.test(current.value)) return { statement: { text: [`${name}:`, doses.filter(({ value }) => !blank.test(value)).map(({ value, when }) => `${value} on ${when}`).join(', ')].join(' '), span, section: 'O' } };
  return { intervention: { exercise: name, ...cellsOf(current.value), ...(earlier.length === 0 ? {} : { earlier }), span } };
}

/** "97116 min | 15 | 20 | 23": minutes of a code by day. */
function minutesRow(code: string, cells: readonly string[], heads: readonly ColumnHead[], span: Span): FlowRow | undefined {
  const today = cells.at(-1) ?? '';
  const isCounted = heads.at(-1)?.role !== 'first' && cells.every((cell) => blank.test(cell) || /^\d{1,3}$/.test(cell));
  if (!isCounted || blank.test(today)) return undefined;
  const earlier = heads.slice(0, -1).map(({ when }, index) => ({ value: `${cells[index] ?? ''} min`, when })).filter(({ value }) => /^\d/.test(value));
  return { intervention: { code, minutes: Number(today), ...(earlier.length === 0 ? {} : { earlier }), span } };
}

/** "8 ea, rail cue at pelvis": behind the dose stands how it went. */
function cellsOf(cell: string): Pick<InterventionRow, 'dose' | 'cueing' | 'assist' | 'response'> {
  const [dose = cell, ...told] = cell.split(/,\s+|\s+(?=(?:w\/|with)\s)/);
  const { exercise, dose: more, ...rest } = told.length === 0 ? {} : (readExercises(told.join(', '))[0] ?? {});
  return { dose: [dose, exercise, more].filter((part) => part !== undefined).join(', '), ...rest };
}
