// The other visits of a note's case, as files beside it. Reads only; what is read stays in memory.
import * as vscode from 'vscode';
import { earlierVisits } from '../../core/checks/previousVisit';
import { readNoteHead, type NoteHead } from '../../core/checks/noteHead';

const longestNote = 500_000; // bytes
const mostCandidates = 60;

export interface EarlierNote {
  readonly name: string;
  readonly uri: vscode.Uri;
}

/** Earlier visits of the same case in the note's folder, the latest first: by front-matter where the note has it, else by file name. */
export async function earlierNotes(note: vscode.Uri, header: NoteHead): Promise<readonly EarlierNote[]> {
  const folder = folderOf(note);
  if (folder === undefined) return [];
  const names = await notesIn(folder);
  const own = nameOf(note);
  const stated = header.previousNote === undefined ? [] : names.filter((name) => name === header.previousNote);
  const byHeader = header.caseName === undefined || header.visit === undefined ? [] : await sameCase(folder, names.filter((name) => name !== own), header);
  const found = [...new Set([...stated, ...byHeader, ...(header.caseName === undefined ? earlierVisits(own, names) : [])])];
  return found.map((name) => ({ name, uri: vscode.Uri.joinPath(folder, name) }));
}

/** The text of a note as it stands in the editor, or on disk; undefined where it cannot be read as one. */
export async function readNoteFile(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > longestNote) return undefined;
    return new TextDecoder('utf-8').decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined; // Deleted or unreadable: there is no earlier note to compare with.
  }
}

/** The text of an earlier note as a draft rests on it, with line feeds only. */
export async function readEarlier(uri: vscode.Uri): Promise<string | undefined> {
  return (await readNoteFile(uri))?.replaceAll('\r\n', '\n');
}

/** Names of the notes in a folder: Markdown and text. */
export async function notesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.filter(([name, type]) => (type & vscode.FileType.File) !== 0 && /\.(?:md|markdown|txt)$/i.test(name)).map(([name]) => name).sort();
  } catch {
    return []; // No folder that can be listed.
  }
}

export function folderOf(uri: vscode.Uri): vscode.Uri | undefined {
  return uri.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(uri, '..');
}

export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

async function sameCase(folder: vscode.Uri, names: readonly string[], own: NoteHead): Promise<readonly string[]> {
  const read = await Promise.all(names.slice(0, mostCandidates).map(async (name) => {
    const text = await readNoteFile(vscode.Uri.joinPath(folder, name));
    return { name, header: text === undefined ? undefined : readNoteHead(text) };
  }));
  return read
    .filter(({ header }) => header?.caseName === own.caseName && (header?.visit ?? Infinity) < (own.visit ?? 0))
    .toSorted((one, other) => (other.header?.visit ?? 0) - (one.header?.visit ?? 0))
    .map(({ name }) => name);
}
