// wnl-without-value: WNL or WFL standing alone, with no value beside it.
import { tableCells } from '../../clinical/note/sections';
import type { Problem } from '../problem';
import type { ReadNote } from '../readNote';
import type { CheckRule } from './rule';

const words = /\b(?:WNLs?|WFLs?|wnl|wfl|[Ww]ithin (?:normal|functional|expected) (?:limits|range)|[Ww]\.[NnFf]\.[Ll](?=\.))\b/g;
const figure = String.raw`[-+]?\d{1,3}(?:\.\d{1,2})?[+-]?`;
const value = String.raw`${figure}\s?(?:°|º|deg|degrees|\/|-|–|to\b|%|s\b|sec|kg|lb|cm|mm|bpm|points|g\b|Hz\b|MHz\b|ft\b|m\b|filament)`;
const after = new RegExp(String.raw`^\s{0,2}(?:for (?:age|gender|sex)(?: (?:and|\/) (?:age|sex|gender))?\s?)?(?:,\s{0,2}|\(\s?(?:L|R|[Ll]eft|[Rr]ight)\s(?=[^)]{1,30},\s?(?:L|R|[Ll]eft|[Rr]ight)\s)|(?:[(:=–—-]\s{0,2}|at\s|to\s|with\s|\bis\s|w\/\s?)(?!(?:L|R|left|right|LUE|RUE|LLE|RLE)\b)(?:[A-Za-z]{1,12}\s){0,3})(?:${value}|${figure}(?=\s?[),;.]|$))`);
/** "BP 122/74, HR 70, WNL": vital signs have no unit. */
const vital = String.raw`(?:HR|BP|RR|SpO2|pulse|SaO2|temp)\s(?:of\s|is\s)?\d{2,3}(?:\.\d)?`;
const before = new RegExp(String.raw`(?:${vital}|${value}\s?[°\w]{0,8}(?:\s?\/\s?\d{1,3})?|\d\s?°|\d\/\d{1,3}[+-]?)\s{0,2}(?:[,(=–—:-]\s{0,2}|is\s|which is\s|and\s|\(all\s)?\(?$`);

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

/** "| L knee flexion | 138° | WNL |"; a baseline or a goal beside it is no value of today. */
function rowHasValue(text: string, lineStart: number, end: number): boolean {
  if (!/^\s{0,8}\|/.test(text.slice(lineStart, lineStart + 10))) return false;
  const stop = text.indexOf('\n', end);
  const row = text.slice(lineStart, Math.min(stop < 0 ? text.length : stop, lineStart + 400));
  const head = headOf(text, lineStart);
  const heads = tableCells(head).map((cell) => head.slice(cell.start, cell.end));
  return tableCells(row).some((cell, index) => !otherDay.test(heads[index] ?? '') && cellValue.test(row.slice(cell.start, cell.end)));
}

const otherDay = /\b(?:baseline|initial|ie|eval\w*|start|goals?|target|norm\w*|prior|previous|last)\b/i;
const cellValue = /\d\s?°|\d\s?deg|^\s?-?\d{1,3}\s?(?:-|–)\s?\d{1,3}\s?$|\d[+-]?\/\d|^\s?-?\d{1,3}\s?$/;

/** The first line of the table that holds the row. */
function headOf(text: string, lineStart: number): string {
  let start = lineStart;
  for (let steps = 0; steps < 60 && start > 0; steps += 1) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (!/^\s{0,8}\|/.test(text.slice(above, above + 10))) break;
    start = above;
  }
  const end = text.indexOf('\n', start);
  return start === lineStart ? '' : text.slice(start, Math.min(end < 0 ? text.length : end, start + 400));
}

export const wnlWithoutValue: CheckRule = { id: 'wnl-without-value', find };
