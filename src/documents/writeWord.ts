// Writes a letter as a Word file. The only place that knows the docx library; import it dynamically: it is a bundle of its own.
import { AlignmentType, Document, Footer, Header, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, ShadingType, Table, TableCell, TableRow, TextRun, WidthType, type ISectionOptions } from 'docx';
import { plainText, type LetterBlock, type LetterModel, type Run } from '../core/appeals/letter/letterModel';

export interface WordOptions {
  /** Clinic name, address and phone, a line each, at the top of the first page. */
  readonly letterhead?: readonly string[] | undefined;
  /** For the file's properties; no identifier belongs here. */
  readonly title?: string | undefined;
}

/** Twentieths of a point: US letter paper with one-inch margins leaves 6.5 inches. */
const page = { size: { width: 12240, height: 15840 }, margin: { top: 1440, bottom: 1440, left: 1440, right: 1440 } };
const textWidth = 9360;

/** The bytes of a .docx file with real headings, tables, lists and page numbers. The same input gives the same text. */
export async function letterToDocx(letter: LetterModel, options: WordOptions = {}): Promise<Uint8Array> {
  const letterhead = (options.letterhead ?? []).map((line) => line.trim()).filter((line) => line !== '');
  const blocks = withoutLetterhead(letter.blocks, letterhead);
  const footer = new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: 18 })] })] });
  const section: ISectionOptions = {
    properties: { page, titlePage: true },
    headers: { first: new Header({ children: letterhead.map((line, index) => new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: index === letterhead.length - 1 ? 240 : 0 }, children: [new TextRun({ text: line, bold: index === 0, size: index === 0 ? 28 : 20 })] })) }), default: new Header({ children: [new Paragraph('')] }) },
    footers: { first: footer, default: footer },
    children: blocks.flatMap((block, index) => [...blockParts(block, index)]),
  };
  const file = new Document({
    title: options.title ?? 'Appeal letter',
    creator: '',
    description: '',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22 }, paragraph: { spacing: { after: 120, line: 264 } } },
        title: { run: { font: 'Calibri', size: 32, bold: true }, paragraph: { spacing: { after: 200 } } },
        heading1: { run: { font: 'Calibri', size: 26, bold: true, color: '1F3864' }, paragraph: { spacing: { before: 240, after: 80 }, keepNext: true } },
        heading2: { run: { font: 'Calibri', size: 23, bold: true, color: '1F3864' }, paragraph: { spacing: { before: 160, after: 60 }, keepNext: true } },
      },
    },
    numbering: {
      config: [
        { reference: 'bullets', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 540, hanging: 270 } } } }] },
        { reference: 'numbers', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 540, hanging: 360 } } } }] },
      ],
    },
    sections: [section],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function blockParts(block: LetterBlock, index: number): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(block.runs) })];
    case 'heading':
      return [new Paragraph({ heading: block.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, children: textRuns(block.runs) })];
    case 'paragraph':
      return [new Paragraph({ children: lineRuns(block.lines) })];
    case 'quote':
      return [new Paragraph({ indent: { left: 540, right: 540 }, children: lineRuns(block.lines) })];
    case 'list':
      return block.items.map((item) => new Paragraph({ numbering: block.ordered ? { reference: 'numbers', level: 0, instance: index } : { reference: 'bullets', level: 0 }, spacing: { after: 60 }, children: textRuns(item) }));
    case 'table':
      // A table and what follows it do not touch.
      return [tableOf(block), new Paragraph({ spacing: { after: 60 }, children: [] })];
  }
}

function lineRuns(lines: readonly (readonly Run[])[]): TextRun[] {
  return lines.flatMap((line, index) => textRuns(line, index > 0));
}

const slot = /(\[NEEDS:[^\]\n]*\])/;

/** An open slot is highlighted: nobody should sign over it. */
function textRuns(runs: readonly Run[], breakBefore = false): TextRun[] {
  let first = breakBefore;
  return runs.flatMap((run) =>
    run.text.split(slot).filter((part) => part !== '').map((text) => {
      const made = new TextRun({ text, bold: run.bold === true, italics: run.italic === true, ...(first ? { break: 1 } : {}), ...(slot.test(text) ? { highlight: 'yellow' } : {}) });
      first = false;
      return made;
    }),
  );
}

function tableOf({ head, rows }: Extract<LetterBlock, { kind: 'table' }>): Table {
  const columns = Math.max(head.length, ...rows.map((row) => row.length), 1);
  const widths = columnWidths(columns, [head, ...rows]);
  const cell = (runs: readonly Run[] | undefined, column: number, heading: boolean): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 90, right: 90 },
      ...(heading ? { shading: { type: ShadingType.CLEAR, fill: 'E7ECF4', color: 'auto' } } : {}),
      children: [new Paragraph({ spacing: { after: 0 }, children: textRuns((runs ?? []).map((run) => (heading ? { ...run, bold: true as const } : run))) })],
    });
  const indexes = Array.from({ length: columns }, (_, index) => index);
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...widths],
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: indexes.map((index) => cell(head[index], index, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: indexes.map((index) => cell(row[index], index, false)) })),
    ],
  });
}

/** Wide columns for long words, but none narrower than a value needs. */
function columnWidths(columns: number, rows: readonly (readonly (readonly Run[])[])[]): readonly number[] {
  const weights = Array.from({ length: columns }, (_, column) => Math.min(60, Math.max(9, ...rows.map((row) => plainText(row[column] ?? []).length))));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.floor((textWidth * weight) / total));
}

/** A letter that already begins with the letterhead does not say it twice. */
function withoutLetterhead(blocks: readonly LetterBlock[], letterhead: readonly string[]): readonly LetterBlock[] {
  if (letterhead.length === 0) return blocks;
  const known = new Set(letterhead.map((line) => line.toLowerCase()));
  const at = blocks.findIndex(({ kind }) => kind === 'paragraph');
  return blocks.flatMap((block, index): readonly LetterBlock[] => {
    if (index !== at || block.kind !== 'paragraph') return [block];
    const lines = block.lines.filter((line) => !known.has(plainText(line).trim().toLowerCase()));
    return lines.length === 0 ? [] : [{ ...block, lines }];
  });
}
