// Recognises filled text that has lost its marks, by the labels it still carries.
import { plainLabel } from './plainLabel';
import { tableCells } from './tableCells';
import type { Template } from './template';
import { listWithHead, templateShape } from './templateShape';

const fewest = 6;
/** Longer than any template a person fills. */
const longest = 1_000_000;

/** The template of which `text` carries most of the labels, more than of any other. */
export function likelyTemplate(text: string, templates: readonly Template[]): Template | undefined {
  if (text.length > longest) return undefined;
  const labels = new Set<string>();
  const tables: (readonly string[])[] = [];
  for (const found of text.matchAll(/^[^\n]{0,400}/gm)) {
    const line = found[0];
    const colon = line.slice(0, 120).indexOf(':');
    if (colon > 0) labels.add(plainLabel(line.slice(0, colon)));
    const cells = line.startsWith('|') && tables.length < 200 ? tableCells(line.trim()) : undefined;
    if (cells) tables.push(cells.map((cell) => cell.text.slice(0, 120)));
  }
  let best: { readonly template: Template; readonly hits: number } | undefined;
  for (const template of templates) {
    const slots = [...templateShape(template).slots.keys()];
    const lists = new Set(tables.map((cells) => listWithHead(template, cells)?.name).filter((name) => name !== undefined));
    const hits = slots.filter((label) => labels.has(label)).length + lists.size;
    const total = slots.length + template.lists.length;
    if (hits >= fewest && hits * 5 >= total * 3 && hits > (best?.hits ?? 0)) best = { template, hits };
  }
  return best?.template;
}
