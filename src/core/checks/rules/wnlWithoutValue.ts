// wnl-without-value: WNL or WFL standing alone, with no value beside it.
import type { Problem } from '../problem';
import type { ReadNote } from '../readNote';
import type { CheckRule } from './rule';

const words = /\b(?:WNLs?|WFLs?|wnl|wfl|[Ww]ithin (?:normal|functional) limits)\b/g;
const figure = String.raw`[-+]?\d{1,3}(?:\.\d{1,2})?[+-]?`;
const value = String.raw`${figure}\s?(?:°|º|deg|degrees|\/|-|–|to\b|%|s\b|sec|kg|lb|cm|mm|bpm|points)`;
const after = new RegExp(String.raw`^\s{0,2}(?:for (?:age|gender|sex)(?: (?:and|\/) (?:age|sex|gender))?\s?)?(?:,\s{0,2}|(?:[(:=–—-]\s{0,2}|at\s|with\s|\bis\s|w\/\s?)(?:[A-Za-z]{1,12}\s){0,3})(?:${value}|${figure}(?=\s?[),;.]|$))`);
const before = new RegExp(String.raw`(?:${value}\s?[°\w]{0,8}(?:\s?\/\s?\d{1,3})?|\d\s?°|\d\/\d{1,3}[+-]?)\s{0,2}(?:[,(=–—:-]\s{0,2}|is\s|which is\s|and\s|\(all\s)?\(?$`);

function find(note: ReadNote): readonly Problem[] {
  const found: Problem[] = [];
  words.lastIndex = 0;
  for (let match = words.exec(note.text); match !== null; match = words.exec(note.text)) {
    const start = match.index;
    const end = start + match[0].length;
    const ahead = note.text.slice(end, end + 60).split('\n')[0] ?? '';
    const lineStart = note.text.lastIndexOf('\n', start - 1) + 1;
    const back = note.text.slice(Math.max(lineStart, start - 40), start);
    if (after.test(ahead) || before.test(back) || /\bnot\s(?:yet\s)?$/i.test(back) || rowHasValue(note.text, lineStart, end)) continue;
    found.push({ rule: 'wnl-without-value', start, end, message: 'Within normal limits of what? Write the value, for example "WNL (0-138 degrees)".', fixes: [{ title: 'Insert a slot for the value', kind: 'slot', edits: [{ start: end, end, text: ' ([NEEDS: value])' }] }] });
  }
  return found;
}

/** "| L knee flexion | 138° | WNL |" */
function rowHasValue(text: string, lineStart: number, end: number): boolean {
  if (!/^\s{0,8}\|/.test(text.slice(lineStart, lineStart + 10))) return false;
  const stop = text.indexOf('\n', end);
  const row = text.slice(lineStart, Math.min(stop < 0 ? text.length : stop, lineStart + 400));
  return /\d\s?°|\d\s?deg|\|\s?\d{1,3}\s?(?:-|–)\s?\d{1,3}\s?\||\d[+-]?\/\d|\|\s?\d{1,3}\s?\|/.test(row);
}

export const wnlWithoutValue: CheckRule = { id: 'wnl-without-value', find };
