// Reads the Markdown a letter is written in: headings, paragraphs, lists, tables, bold and italic. Everything else stays as its words.
import { tableCells } from '../../prompts/tableCells';
import type { LetterBlock, LetterModel, Run } from './letterModel';

/** The blocks of a letter; marks of a template and comments are left out. Never fails: what is no known mark is text. */
export function letterFromMarkdown(markdown: string): LetterModel {
  const lines = markdown.replace(/\r\n?/g, '\n').replace(/<!--[\s\S]*?-->/g, '').split('\n');
  const blocks: LetterBlock[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const heading = /^(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line);
    if (line.trim() === '' || /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/.test(line)) at += 1;
    else if (heading !== null) {
      const level = heading[1]?.length ?? 1;
      const runs = readRuns(heading[2] ?? '');
      blocks.push(level === 1 ? { kind: 'title', runs } : { kind: 'heading', level: level === 2 ? 2 : 3, runs });
      at += 1;
    } else if (line.trimStart().startsWith('|')) at = readTable(lines, at, blocks);
    else if (item.test(line)) at = readList(lines, at, blocks);
    else at = readParagraph(lines, at, blocks);
  }
  return { blocks };
}

const item = /^\s{0,8}(?:[-*+•]|\d{1,3}[.)])\s+\S/;
const mark = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+/;

function readTable(lines: readonly string[], from: number, blocks: LetterBlock[]): number {
  let at = from;
  const rows: (readonly (readonly Run[])[])[] = [];
  for (; at < lines.length && (lines[at] ?? '').trimStart().startsWith('|'); at += 1) {
    const cells = tableCells(lines[at] ?? '') ?? [];
    if (cells.length > 0 && cells.every(({ text }) => /^:?-+:?$/.test(text))) continue;
    rows.push(cells.map(({ text }) => readRuns(text.replace(/\s*<br\s*\/?>\s*/gi, '; '))));
  }
  const [head = [], ...body] = rows;
  blocks.push({ kind: 'table', head, rows: body });
  return at;
}

function readList(lines: readonly string[], from: number, blocks: LetterBlock[]): number {
  const items: string[] = [];
  const ordered = /^\s*\d/.test(lines[from] ?? '');
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (item.test(line)) items.push(line.replace(mark, ''));
    else if (line.trim() !== '' && /^\s+\S/.test(line)) items[items.length - 1] = `${items.at(-1) ?? ''} ${line.trim()}`;
    else break;
  }
  blocks.push({ kind: 'list', ordered, items: items.map(readRuns) });
  return at;
}

function readParagraph(lines: readonly string[], from: number, blocks: LetterBlock[]): number {
  const own: string[] = [];
  const quoted = /^\s*>/.test(lines[from] ?? '');
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '' || /^#{1,6}\s/.test(line) || line.trimStart().startsWith('|') || (at > from && item.test(line)) || /^\s*>/.test(line) !== quoted) break;
    own.push(quoted ? line.replace(/^\s*>\s?/, '') : line);
  }
  const joined: string[] = [];
  let open = false;
  for (const line of own) {
    if (open) joined[joined.length - 1] = `${joined.at(-1) ?? ''} ${line.trim()}`;
    else joined.push(line.trim());
    open = !/(?: {2}|\\)$/.test(line);
  }
  blocks.push({ kind: quoted ? 'quote' : 'paragraph', lines: joined.map((line) => readRuns(line.replace(/\\$/, ''))) });
  return at;
}

/** Bold and italic; a star that closes nothing is a star. */
export function readRuns(text: string): readonly Run[] {
  const runs: Run[] = [];
  const push = (words: string, marks: Omit<Run, 'text'> = {}): void => {
    const plain = words.replace(/\\([\\`*_{}[\]()#+.!|<>-])/g, '$1');
    if (plain !== '') runs.push({ text: plain, ...marks });
  };
  let last = 0;
  for (const found of text.matchAll(/(?<!\\)\*\*(?=\S)(.+?)(?<=\S)\*\*|(?<![\w*\\])[*_](?=[^\s*_])([^*_\n]+?)(?<=[^\s*_])[*_](?![\w*])/g)) {
    push(text.slice(last, found.index));
    if (found[1] !== undefined) push(found[1], { bold: true });
    else push(found[2] ?? '', { italic: true });
    last = found.index + found[0].length;
  }
  push(text.slice(last));
  return runs;
}
