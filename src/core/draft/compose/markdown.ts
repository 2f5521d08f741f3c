// Markdown building blocks of a composed document.

/** A part of a document: heading text and its blocks; a part without blocks is left out by `renderParts`. */
export interface Part {
  readonly heading: string;
  readonly blocks: readonly string[];
}

/** A table cell holds no line break and no bare pipe; an empty one shows a dash, a single space stays blank. */
function cell(text: string): string {
  if (text === ' ') return '';
  const plain = text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
  return plain === '' ? '–' : plain;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- ').join('|')}|`, ...rows.map(line)].join('\n');
}

export function renderParts(title: string, parts: readonly Part[], level = 2): string {
  const blocks = [`# ${title.charAt(0).toUpperCase()}${title.slice(1)}`];
  for (const part of parts) {
    const filled = part.blocks.filter((block) => block.trim() !== '');
    if (filled.length === 0) continue;
    if (part.heading !== '') blocks.push(`${'#'.repeat(level)} ${part.heading}`);
    blocks.push(...filled);
  }
  return `${blocks.join('\n\n')}\n`;
}
