// What the head of a column says its values are of: a time, a side, a goal.
import { monthForms } from '../../clinical/text/dates';
import { withoutMarkup } from './markup';

export interface ColumnHead {
  /** The head as written, without its side. */
  readonly when: string;
  /** Its day, week or visit, where it names one. */
  readonly day: string | undefined;
  readonly side: string | undefined;
  /** `other`: a column beside them, "LSI", "Norm". */
  readonly role: 'first' | 'now' | 'goal' | 'between' | 'other';
}

const month = `(?:${monthForms})\\b\\.?`;
const slashed = '(?:1[0-2]|0?[1-9])\\/(?:3[01]|[12]\\d|0?[1-9])(?!\\d)';
const day = `(?:${slashed}(?:\\/\\d{2,4})?|\\d{4}-\\d{2}-\\d{2}|\\[DATE_[^\\]\\n]{1,40}\\]|${month}(?: \\d{1,2}(?:,? \\d{4})?| '?\\d{2,4})?)`;
const first = /^(?:initial(?: eval(?:uation)?)?|baseline|IE|eval(?:uation)?|SOC|start(?: of care)?|intake|admission|adm|pre|before)$/i;
const now = /^(?:today|now|current(?:ly)?|this visit|re-?eval(?:uation)?|post|after|PN|d\/c|discharge|re-?check)$/i;
const goal = /^(?:goals?|targets?|LTG|STG)$/i;
const between = new RegExp(`^(?:${day}|(?:wk|week|mo|month|visit|v|session|day)\\s?#?\\d{1,3}|(?:last|prior|previous|prev) (?:wk|week|visit|session|month|note))$`, 'i');
const dated = new RegExp(`[\\s(]*${day}[\\s)]*$`, 'i');
const dayIn = new RegExp(`${day}|(?:wk|week|mo|month|visit|v|session|day)\\s?#?\\d{1,3}`, 'i');
const sideFirst = /^(right|left|rt|lt|R|L|involved|uninvolved)\b\.?\s*/i;

/** The heads of a table's columns of values: at least two of a time, a side or a goal, and hardly another; undefined for any other cells. */
export function columnHeads(cells: readonly string[]): readonly ColumnHead[] | undefined {
  const heads = cells.map((cell) => readHead(cell) ?? (/^[A-Za-z%Δ][\w %/().Δ-]{0,16}$/.test(cell) ? { when: cell, day: undefined, side: undefined, role: 'other' as const } : undefined));
  const read = heads.filter((head) => head !== undefined);
  const known = read.filter(({ role }) => role !== 'other');
  const distinct = new Set(read.map(({ side, when }) => `${side ?? ''} ${when}`)).size;
  return read.length === cells.length && known.length >= 2 && read.length - known.length <= 1 && distinct === read.length && !areScores(known) ? read : undefined;
}

/** "12/30 | 10/30", "4/5 | 5/5": all of one whole. */
function areScores(heads: readonly ColumnHead[]): boolean {
  const wholes = heads.map(({ when, side }) => (side === undefined ? /^\d{1,2}\/(\d{1,2})$/.exec(when)?.[1] : undefined));
  return wholes.every((whole) => whole !== undefined && whole === wholes[0]);
}

function readHead(cell: string): ColumnHead | undefined {
  const plain = withoutMarkup(cell);
  const side = sideFirst.exec(plain);
  const rest = (side === null ? plain : plain.slice(side[0].length)).replace(/^\((.*)\)$/, '$1').trim();
  const role = roleOf(rest);
  if (side === null) return role === undefined ? undefined : { when: rest, day: dayIn.exec(rest)?.[0], side: undefined, role };
  return rest === '' ? { when: '', day: undefined, side: side[1], role: 'now' } : role === undefined ? undefined : { when: rest, day: dayIn.exec(rest)?.[0], side: side[1], role };
}

/** "eval 2/4", "today": the word tells, a day alone stands in its order. */
function roleOf(when: string): ColumnHead['role'] | undefined {
  const word = when.replace(dated, '').trim();
  if (word !== '' && first.test(word)) return 'first';
  if (word !== '' && now.test(word)) return 'now';
  if (goal.test(word)) return 'goal';
  // "v2 9/8": the visit and its day.
  return between.test(when) || (word !== '' && between.test(word)) ? 'between' : undefined;
}
