// Names and numbers that the rest of a note, and the other notes of its case, give away, so that they are hidden in a part of it
// too. The notes are read on demand, looked through on the worker thread, and only what was learnt is kept, in memory.
import * as vscode from 'vscode';
import { caseNameOf } from '../../core/phi/caseValues';
import type { KnownValue } from '../../core/phi/detect';
import type { Background } from '../background';

/** A folder with more, or longer, notes is read as far as this. */
const mostNotes = 60;
const mostBytes = 2_000_000;
const longestNote = 300_000;
const noteName = /\.(?:md|markdown|txt|text)$/i;

interface Learnt {
  readonly version: string;
  readonly caseName: string | undefined;
  readonly values: readonly KnownValue[];
}

export class CaseWords {
  readonly #background: Background;
  readonly #learnt = new Map<string, Learnt>();

  constructor(background: Background) {
    this.#background = background;
  }

  /**
   * What stands around `part`, a text from the note at `uri`. The other notes of its folder count when its front-matter names a
   * case (those of the same case) or its workspace folder has a `.theradraft` folder (all of them). Rejects when it is cancelled.
   */
  async around(part: string, uri: vscode.Uri, signal?: AbortSignal): Promise<readonly KnownValue[]> {
    const text = openText(uri) ?? (await readNote(uri));
    if (text === undefined) return [];
    const values: KnownValue[] = [];
    if (text.length <= longestNote && !part.includes(text.trim())) values.push(...(await this.#background.run('learn', { text }, { signal })));
    const caseName = caseNameOf(text);
    if (caseName === undefined && !(await isCaseWorkspace(uri))) return values;
    let bytes = 0;
    for (const { uri: note, size, version } of await notesBeside(uri)) {
      if ((bytes += size) > mostBytes) break;
      const learnt = await this.#learn(note, version, signal);
      if (learnt && (caseName === undefined || learnt.caseName === caseName)) values.push(...learnt.values);
    }
    return values;
  }

  async #learn(uri: vscode.Uri, version: string, signal: AbortSignal | undefined): Promise<Learnt | undefined> {
    const key = uri.toString();
    const known = this.#learnt.get(key);
    if (known?.version === version) return known;
    const text = await readNote(uri);
    if (text === undefined) return undefined;
    const learnt = { version, caseName: caseNameOf(text), values: await this.#background.run('learn', { text }, { signal }) };
    this.#learnt.set(key, learnt);
    return learnt;
  }
}

const openText = (uri: vscode.Uri): string | undefined => vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.getText();

async function isCaseWorkspace(uri: vscode.Uri): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder !== undefined && (await statOf(vscode.Uri.joinPath(folder.uri, '.theradraft')))?.type === vscode.FileType.Directory;
}

async function notesBeside(uri: vscode.Uri): Promise<readonly { readonly uri: vscode.Uri; readonly size: number; readonly version: string }[]> {
  if (uri.scheme === 'untitled') return [];
  const folder = vscode.Uri.joinPath(uri, '..');
  const entries = await readFolder(folder);
  const names = entries.flatMap(([name, type]) => (type === vscode.FileType.File && noteName.test(name) ? [name] : [])).sort();
  const notes = names.map((name) => vscode.Uri.joinPath(folder, name)).filter((note) => note.toString() !== uri.toString()).slice(0, mostNotes);
  const found = await Promise.all(notes.map(async (note) => ({ note, stat: await statOf(note) })));
  return found.flatMap(({ note, stat }) => (stat && stat.size <= longestNote ? [{ uri: note, size: stat.size, version: `${stat.mtime} ${stat.size}` }] : []));
}

// A folder or a file that cannot be read has nothing to teach.
const readFolder = async (uri: vscode.Uri): Promise<readonly [string, vscode.FileType][]> => vscode.workspace.fs.readDirectory(uri).then((entries) => entries, () => []);
const statOf = async (uri: vscode.Uri): Promise<vscode.FileStat | undefined> => vscode.workspace.fs.stat(uri).then((stat) => stat, () => undefined);
const readNote = async (uri: vscode.Uri): Promise<string | undefined> => vscode.workspace.fs.readFile(uri).then((bytes) => new TextDecoder().decode(bytes), () => undefined);
