// The end of a filled form that keeps what the form does not ask: a person's words from a form of another shape, left out of drafts.

export const keptHeading = '### Kept from another form';
const introduction = 'This form does not ask for it, and the letter leaves it out. It returns to its place with the form it was written in.';

/** Offset at which the kept part of a form begins, within `start` to `end`; `end` where it has none. */
export function keptStart(text: string, { start, end }: { readonly start: number; readonly end: number }): number {
  const at = text.indexOf(`\n${keptHeading}`, start);
  return at < 0 || at >= end ? end : at + 1;
}

/** The slots and tables that a form keeps, each as it stands there. */
export function keptBlocks(form: string): readonly string[] {
  const at = keptStart(form, { start: 0, end: form.length });
  const blocks: string[] = [];
  let inTable = false;
  for (const line of form.slice(at).split('\n')) {
    if (line.startsWith(keptHeading) || line === introduction || /^<!--/.test(line) || line.trim() === '') {
      inTable = false;
      continue;
    }
    const last = blocks.at(-1);
    const isRow = line.startsWith('|');
    if (last !== undefined && (/^\s/.test(line) || (isRow && inTable))) blocks[blocks.length - 1] = `${last}\n${line}`;
    else blocks.push(line);
    inTable = isRow;
  }
  return blocks;
}

/** The kept part with these blocks; empty where there are none. */
export function keptPart(blocks: readonly string[]): string {
  if (blocks.length === 0) return '';
  const parts = blocks.map((block, index) => (block.startsWith('|') || blocks[index - 1]?.startsWith('|') ? `\n${block}` : block));
  return `${keptHeading}\n\n${introduction}\n\n${parts.join('\n').trim()}`;
}
