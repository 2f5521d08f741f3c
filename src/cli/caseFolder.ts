// Reads a case folder: notes, denial letter and criteria, whatever their format. Follows no links and reads nothing outside it.
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { sortCase, type CaseText, type SortedCase } from '../core/appeals/caseFile/sortCase';
import { largestDocument, problemSentences, type ReadProblem } from '../documents/documentText';
import { readDocument } from '../documents/readDocument';
import { fail } from './failure';
import type { Io } from './io';

const readable = /\.(?:md|markdown|txt|text|pdf|docx|json|ya?ml)$/i;
/** A claim file on paper fills a folder; more than this is the wrong folder. */
const mostFiles = 500;

/** The texts of a case folder, and what of it could not be read. `without` as below. */
export async function readCaseTexts(folder: string, without: readonly string[], io: Io): Promise<{ readonly texts: readonly CaseText[]; readonly notices: readonly string[] }> {
  const info = await stat(folder).catch(() => undefined);
  if (info?.isDirectory() !== true) return fail('--case must be a folder with the notes of the case.');
  const left = new Set(await Promise.all(without.map((file) => realpath(file).catch(() => file))));
  const files = (await filesIn(folder, 0)).filter((file) => !left.has(file));
  if (files.length > mostFiles) return fail(`The case folder holds more than ${mostFiles} files. Name the folder of one case.`);
  const texts: CaseText[] = [];
  const notices: string[] = [];
  for (const file of files) {
    io.signal.throwIfAborted();
    const name = relative(await realpath(folder), file).replaceAll('\\', '/');
    const inSettings = /(?:^|\/)\.theradraft\//.test(name);
    if (inSettings && !/(?:^|\/)\.theradraft\/criteria\//.test(name)) continue;
    if (/\.json$/i.test(name) && !/criteria/i.test(name)) continue;
    if ((await stat(file)).size > largestDocument) {
      notices.push(leftOut(name, 'tooLarge'));
      continue;
    }
    const result = await readDocument(new Uint8Array(await readFile(file)), { signal: io.signal });
    if (result.kind === 'text') texts.push({ file: name, text: result.text });
    else notices.push(leftOut(name, result.problem));
  }
  return { texts, notices };
}

function leftOut(name: string, problem: ReadProblem): string {
  return `${name} was left out. ${problemSentences[problem]}`;
}

/** The sorted case; `without` are files that are no part of it (the facts, the letter to be written). */
export async function readCaseFolder(folder: string, without: readonly string[], io: Io): Promise<SortedCase> {
  const { texts, notices } = await readCaseTexts(folder, without, io);
  const sorted = sortCase(texts);
  const none = sorted.appeal.notes.length === 0 ? ['The case folder holds no notes that can be read, so the letter has no exhibits.'] : [];
  return { appeal: sorted.appeal, notices: [...notices, ...none, ...sorted.notices] };
}

/** Does the file stand somewhere in the folder? */
export async function isInFolder(file: string, folder: string): Promise<boolean> {
  const [inner, outer] = await Promise.all([realpath(file), realpath(folder)].map((path) => path.catch(() => undefined)));
  return inner !== undefined && outer !== undefined && !relative(outer, inner).startsWith('..');
}

async function filesIn(folder: string, depth: number): Promise<readonly string[]> {
  if (depth > 6) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry): Promise<readonly string[]> => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' || (entry.name.startsWith('.') && entry.name !== '.theradraft') ? [] : filesIn(path, depth + 1);
      return entry.isFile() && !entry.name.startsWith('.') && readable.test(entry.name) ? [await realpath(path)] : [];
    }),
  );
  return found.flat().sort();
}
