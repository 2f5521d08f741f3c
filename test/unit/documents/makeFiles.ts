// Makes the PDF and Word files of the tests. Their words are synthetic.
import PDFDocument from 'pdfkit';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';

export interface PdfOptions {
  readonly userPassword?: string;
  /** Draws the page as a picture would be: without any text. */
  readonly withoutText?: boolean;
}

/** One page for each text; its lines are broken where it says so, and by the page's width. */
export async function makePdf(pages: readonly string[], options: PdfOptions = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'LETTER', margin: 72, autoFirstPage: false, ...(options.userPassword === undefined ? {} : { userPassword: options.userPassword }) });
  const pieces: Buffer[] = [];
  pdf.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise<void>((resolve) => pdf.on('end', resolve));
  for (const page of pages) {
    pdf.addPage();
    if (options.withoutText === true) pdf.rect(72, 72, 300, 400).fill('#ccc');
    else pdf.fontSize(11).text(page);
  }
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(pieces));
}

/** Two columns on one height, as the reference block of many letters. */
export async function makeColumnsPdf(left: string, right: string): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'LETTER', margin: 72 });
  const pieces: Buffer[] = [];
  pdf.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise<void>((resolve) => pdf.on('end', resolve));
  pdf.fontSize(11).text(left, 72, 100, { lineBreak: false }).text(right, 330, 100, { lineBreak: false }).text('The decision stands below in a sentence of some length.', 72, 140);
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(pieces));
}

export async function makeWord(paragraphs: readonly string[], cells: readonly (readonly string[])[] = []): Promise<Uint8Array> {
  const rows = cells.map((row) => new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }));
  const document = new Document({ sections: [{ children: [...paragraphs.map((text) => new Paragraph(text)), ...(rows.length === 0 ? [] : [new Table({ rows })])] }] });
  return new Uint8Array(await Packer.toBuffer(document));
}
