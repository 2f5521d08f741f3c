// Reads the text layer of a PDF, page by page. The PDF library is large: import this file only when a PDF is at hand.
import { getDocumentProxy } from 'unpdf';
import { joinPages, type ReadOptions, type ReadProblem, type ReadResult } from './documentText';
import { pageLines } from './pdfLines';

/** Never throws for what is wrong with the file. `bytes` are taken over by the library. */
export async function readPdf(bytes: Uint8Array, { signal, onPage }: ReadOptions): Promise<ReadResult> {
  let pdf;
  try {
    // Neither code of the file nor fonts of this machine are needed for its text.
    pdf = await getDocumentProxy(bytes, { isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: 0 });
  } catch (error) {
    return { kind: 'problem', problem: problemOf(error) };
  }
  try {
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      if (signal?.aborted) return { kind: 'problem', problem: 'cancelled' };
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(pageLines(items.flatMap((item) => 'str' in item ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]), width: item.width, height: item.height }] : [])));
      page.cleanup();
      onPage?.(number, pdf.numPages);
    }
    // A scan often carries a page number or a fax line as its only text.
    const letters = pages.join('').replace(/[^\p{L}]/gu, '').length;
    return letters < 20 * pages.length && letters < 400 ? { kind: 'problem', problem: 'noTextLayer' } : joinPages(pages);
  } catch (error) {
    return { kind: 'problem', problem: problemOf(error) };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

function problemOf(error: unknown): ReadProblem {
  return error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged';
}
