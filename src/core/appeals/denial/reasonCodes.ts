// Adjustment and remark codes (CARC, RARC) in letters, tables and 835 text, and what each says of the kind of denial.
import type { Span } from '../../clinical/span';
import carcTable from '../../data/carc.json';
import rarcTable from '../../data/rarc.json';
import { sure, type DenialType, type Field } from './denialTypes';
import { cellsUnder } from './labels';
import { lineAt, phrases, type Letter, type Phrases } from './letterText';

export interface ReasonCode {
  readonly code: string;
  /** Own short label. */
  readonly label: string;
  readonly denialType: DenialType | null;
  /** R must be shown as unverified. */
  readonly confidence: string;
}

const carcRows: ReadonlyMap<string, ReasonCode> = new Map(carcTable.rows.map((row) => [row.code, row as ReasonCode]));
const rarcRows: ReadonlyMap<string, ReasonCode> = new Map(rarcTable.rows.map((row) => [row.code, row as ReasonCode]));

export const carcRow = (code: string): ReasonCode | undefined => carcRows.get(code);
export const rarcRow = (code: string): ReasonCode | undefined => rarcRows.get(code);

const carcContext = phrases('carc', 'carcs', 'claim adjustment reason code', 'claim adjustment reason codes', 'claim adjustment code', 'adjustment reason code', 'adjustment reason codes', 'adjustment code', 'claim adjustment', 'adjustment', 'adj reason', 'adj code', 'adj rsn', 'group reason', 'group rsn', 'grp rc', 'rc', 'reason code', 'reason codes', 'denial code', 'denial codes', 'denial reason code', 'ansi code', 'ansi', 'ansi reason code', 'group reason code', 'rsn', 'rsn code', 'reason', 'code');
const rarcContext = phrases('rarc', 'rarcs', 'remittance advice remark code', 'remittance advice remark codes', 'remark code', 'remark codes', 'remark', 'remarks', 'rem', 'rmk', 'rmks', 'remark cd', 'advice remark code', 'remarks code', 'moa', 'mia', 'alert');
const groups = '(?:[CcGg][O0o]|CAC|PR|OA|0A|PI|Pl|CR|(?<=denied )(?:oa|pr|pi))';

export function readCarc(letter: Letter): Field<readonly string[]> {
  const found = new Map<string, Span>();
  const add = (written: string, start: number, end: number, certain: boolean, labelled = false): void => {
    const code = toCarc(written);
    // 1 to 3 are what the patient pays, or a note's number.
    if (code !== undefined && (certain || !/^[123]$/.test(code)) && (certain || carcRows.has(code) || (labelled && Number(code) >= 133)) && !found.has(code)) found.set(code, { start, end });
  };
  // With a group code: CO-50, CO 50, C0-l97, CAS*CO*50*, and a list that goes on: CO-45, 97.
  for (const match of letter.plain.matchAll(new RegExp(`(?<![A-Za-z0-9])${groups}[ \\t]{0,2}[-*:/ ]?[ \\t]{0,2}([ABPW]?[\\dOolI]{1,3})(?![\\w]|\\.\\d|[/-]\\d)`, 'g'))) {
    // "97535 GO 59" are modifiers.
    if (/^G/i.test(match[0]) && /\b\d{5}[ \t]{1,3}$/.test(letter.plain.slice(Math.max(0, match.index - 10), match.index))) continue;
    // A state and a road ("CO 80202" is too long, "CO 12"?) has no group code in front of a known reason.
    add(match[1] ?? '', match.index, match.index + match[0].length, /[-*:]/.test(match[0]));
  }
  inContext(letter, carcContext, (text, offset) => {
    for (const match of text.matchAll(/(?<![\w./$-])([ABPW]?[\dOl]{1,3})(?![\w%/]|\.\d|-\d|\s*(?:days?|visits?|units?|minutes?|years?|sessions?|weeks?|months?|hours?)\b)/g)) add(match[1] ?? '', offset + match.index, offset + match.index + match[0].length, false, true);
  }, /^\s*(?:codes?|numbers?|no\.?|#|\(s\)|:|=|[-(]|on (?:your|the) \w+)*\s*(?:is|are|of)?\s*(?:[CP][O0RI]|OA)?[-\s]?[ABPW]?[\dOl]{1,3}(?![\w/]|\.\d)/);
  // "(29)" behind an amount or in front of its text, "236, M80".
  for (const match of letter.plain.matchAll(/(?<=\d\.\d{2}[ \t]{1,3})\((\d{1,3})\)|(?<=^[ \t]{0,4})\((\d{1,3})\)(?=[ \t]+[A-Z][a-z])|(?<=[[(])(\d{1,3})(?=[ ,/]{1,3}(?:MA|M|N)\d{1,3}[\])])|(?<![\w.$/-])(\d{1,3})(?=[ \t]?[,/][ \t]?(?:MA|M|N)\d{1,3}\b)/gm)) add(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '', match.index, match.index + match[0].length, false);
  // Behind the last sentence of a line, alone on it, or behind the word in a row: "(119)", "on file. 27", "DENIED 146".
  for (const match of letter.plain.matchAll(/(?<=[.;)\w][ \t])\((\d{2,3})\)(?=[ \t]*$)|^[ \t]*\((\d{2,3})\)[ \t]*$|(?<=[a-z]\.[ \t]{1,2})(\d{2,3})(?=[ \t]*$)|(?<=\bdenied:?[ \t]{1,6}|\bEOB[ \t])(\d{2,3})(?![\w/.-]|[ \t]+(?:visit|unit|session|of|day))/gim)) if (match[4] === undefined || /\b9[27]\d{3}\b/.test(lineOf(letter, match.index)) || new RegExp(String.raw`^[ \t]*${match[4]}\b[ \t=:-]+[A-Z]`, 'm').test(letter.plain.slice(0, 20_000))) add(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '', match.index, match.index + match[0].length, false);
  // Alone in the last column of a row of services.
  for (const match of letter.plain.matchAll(/(?<=\d\.\d{2}[ \t]{2,40})(\d{2,3})(?=[ \t]*$)/gm)) if (/\b9[27]\d{3}\b/.test(lineOf(letter, match.index))) add(match[1] ?? '', match.index, match.index + match[0].length, false);
  // "$0   109" at the end of a row, where a line below says what 109 means.
  for (const match of letter.plain.matchAll(/(?<=\b9[27]\d{3}\b[^\n]{0,120}[ \t])(\d{2,3})(?=[ \t]*$)/gm)) if (new RegExp(String.raw`^[ \t]*${match[1] ?? ''}\b[ \t]*[=:-]+[ \t]*[A-Z]`, 'm').test(letter.plain.slice(0, 20_000))) add(match[1] ?? '', match.index, match.index + match[0].length, false);
  // "0.00  16 M53 N56": the reason without its group before the remarks, at the end of a row of services.
  for (const match of letter.plain.matchAll(tailOfRow)) add(match[1] ?? '', match.index, match.index + (match[1] ?? '').length, false);
  return inOrder(found);
}

const tailOfRow = /(?<=\b9[27]\d{3}\b[^\n]{0,120}\s)(\d{1,3})(?=(?:[ ,/]{1,3}(?:MA|M|N)\d{1,3})+[ \t]*$)/gm;

export function readRarc(letter: Letter): Field<readonly string[]> {
  const found = new Map<string, Span>();
  const remarks = new Uint8Array(letter.plain.length + 1);
  inContext(letter, rarcContext, (text, offset) => remarks.fill(1, offset, offset + text.length));
  for (const match of letter.plain.matchAll(/(?<![\w.#$-]|[A-Za-z]\/|\d{4}\/)(MA|M|N)[ -]?([\dOolI|SZ]{1,3})(?![\w]|\.\d|-\d)/g)) {
    const code = (match[1] ?? '') + digits(match[2] ?? '');
    if (!/^(?:MA\d{2,3}|M\d{1,3}|N\d{1,3})$/.test(code) || !/\d/.test(match[2] ?? '')) continue;
    const listed = remarks[match.index] === 1;
    // M54 and N39 without a remark next to them may be diagnoses, "MA 02139" is a place.
    const plainSight = rarcRows.has(code) && match[0] === code && (code.length >= 4 || code.startsWith('MA'));
    // Right behind a group code or another remark it can be nothing else.
    const behind = /\b9[27]\d{3}\b.*\s\d{1,3}[ ,/]{1,3}(?:(?:MA|M|N)\d{1,3}[ ,/]{1,3})*$/.test(letter.plain.slice(letter.plain.lastIndexOf('\n', match.index) + 1, match.index).slice(-200)) && code.length >= 3 || /(?:(?<![\w./-])\d{1,3}(?=[ ]?\/)|[|][ \t]*\d{1,3}(?=,)|\b(?:CO|PR|OA|PI)[- ]?\d{1,3}|\b(?:MA|N)\d{2,3})[\s,;/&]{1,4}(?:and\s)?$/.test(letter.plain.slice(Math.max(0, match.index - 16), match.index)) && code.length >= 3;
    const amounts = /\b(?:CO|PR|OA|PI)[- ]?\d{1,3}[\s,;/&\d.$]{1,30}(?:(?:MA|M|N)\d{1,3}[\s,/]+)*$/.test(letter.plain.slice(Math.max(0, match.index - 48), match.index).split('\n').at(-1) ?? '') && code.length >= 3;
    if ((listed || plainSight || behind || amounts) && !found.has(code)) found.set(code, { start: match.index, end: match.index + match[0].length });
  }
  return inOrder(found);
}

/** The stretch behind each label up to the end of its sentence or line, and the column under it. */
function inContext(letter: Letter, labels: Phrases, take: (text: string, offset: number) => void, opening?: RegExp): void {
  for (const label of letter.find(labels)) {
    // "Care" looks like "CARC" to a reader of worn letters.
    if (/^care$/i.test(letter.plain.slice(label.start, label.end))) continue;
    const column = cellsUnder(letter, label);
    const end = Math.min(letter.plain.length, label.end + 60);
    const stretch = letter.plain.slice(label.end, end);
    const stop = /\n|[.;]\s+[A-Z][a-z]|[:-]\s*[A-Z][a-z]{3}/.exec(stretch.slice(1))?.index;
    const text = stop === undefined ? stretch : stretch.slice(0, stop + 1);
    if (opening === undefined || opening.test(text)) take(text, label.end);
    else if (column.length === 0 && text.trim().replace(/[:#]/g, '') === '' && opening.test(letter.plain.slice(label.end, end).trimStart())) take(stretch.split('\n').slice(0, 2).join('\n'), label.end);
    if (opening === undefined && text.trim().replace(/[:#]/g, '') === '') take(stretch.split('\n').slice(0, 2).join('\n'), label.end);
    for (const cell of column) if (cell.text.length < 30) take(cell.text, cell.start);
  }
}

function lineOf(letter: Letter, offset: number): string {
  return letter.lines[lineAt(letter, offset)]?.text.slice(0, 400) ?? '';
}

function toCarc(written: string): string | undefined {
  const code = written.replace(/^[ABPW]?/, '') === '' ? undefined : (/^[ABPW]/.test(written) ? (written[0] ?? '') + digits(written.slice(1)) : digits(written));
  if (code === undefined || /^0/.test(code)) return undefined;
  return /^[ABPW]\d{1,3}$/.test(code) || (Number(code) >= 1 && Number(code) <= 310) ? code : undefined;
}

function digits(text: string): string {
  return text.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1').replace(/S/g, '5').replace(/Z/g, '2');
}

function inOrder(found: ReadonlyMap<string, Span>): Field<readonly string[]> {
  const ordered = [...found].sort(([, a], [, b]) => a.start - b.start);
  return sure(ordered.map(([code]) => code), ...ordered.map(([, span]) => span));
}
