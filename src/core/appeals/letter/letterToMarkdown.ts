// A letter model back as Markdown, in the form the composer writes.
import { table } from '../../draft/compose/markdown';
import type { LetterBlock, LetterModel, Run } from './letterModel';

export function letterToMarkdown({ blocks }: LetterModel): string {
  return `${blocks.map(blockText).join('\n\n')}\n`;
}

function blockText(block: LetterBlock): string {
  switch (block.kind) {
    case 'title':
      return `# ${runText(block.runs)}`;
    case 'heading':
      return `${'#'.repeat(block.level)} ${runText(block.runs)}`;
    case 'paragraph':
      return block.lines.map(runText).join('  \n');
    case 'quote':
      return block.lines.map((line) => `> ${runText(line)}`).join('  \n');
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${runText(item)}`).join('\n');
    case 'table':
      return table(block.head.map(runText), block.rows.map((row) => row.map(runText)));
  }
}

function runText(runs: readonly Run[]): string {
  return runs.map(({ text, bold, italic }) => (bold ? `**${text}**` : italic ? `*${text}*` : text)).join('');
}
