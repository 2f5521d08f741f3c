// Rows that ask two things of one kind in one breath: given at the start and again, taken lying and standing, made to measure.
import type { NoteStatement, ReadNote } from '../noteStatements';
import { labelledChange } from './labelledChange';

const twice = /\b(?:at (?:baseline|intake|the start|initial evaluation)|initially)\b[^.;]{0,40}\b(?:and|then)\b[^.;]{0,24}\b(?:again|follow-?up|re-?\w+|discharge|during|throughout|intervals?)\b|\b(?:re-?administered|repeated (?:at|during)|given again|serial(?:ly)?|on (?:at least )?two (?:occasions|dates))\b/i;
const postures: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:lying|supine|recumbent)\b/i, /\b(?:lying|supine|recumbent|laying|lie)\b/i],
  [/\b(?:sitting|seated)\b/i, /\b(?:sit\w*|seated)\b/i],
  [/\bstanding\b/i, /\b(?:stand\w*|stood|upright)\b/i],
];
const custom = /\bcustom\b/i;
const readyMade = /\b(?:off[- ]the[- ]shelf|OTS|ready-?(?:made|to-?wear)|prefab\w*|over[- ]the[- ]counter|OTC|generic|store-?bought|drugstore)\b/i;
/** Words that lead a row to name positions of a measurement rather than a task. */
const measured = /\b(?:blood pressure|BP|vitals?|orthostatic\w*|heart rate|pulse|oxygen)\b/i;

/** Does the statement answer only half of what the row couples? */
export function isHalf(row: string, statement: NoteStatement, notes: readonly ReadNote[]): boolean {
  const { text } = statement;
  if (twice.test(row) && labelledChange(statement, notes, row) === undefined && !/→|->|\bfrom \d|\bwas \d|\b(?:initial\w*|eval\w*|IE|baseline|SOC|previous\w*|again|re-?\w+)\b/i.test(text)) return true;
  if (measured.test(row) && /\band\b/i.test(row)) {
    const asked = postures.filter(([named]) => named.test(row));
    if (asked.length > 1 && asked.some(([, shown]) => !shown.test(text))) return true;
  }
  return custom.test(row) && readyMade.test(text) && !custom.test(text);
}
