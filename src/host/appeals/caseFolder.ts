// The records and criteria files around a case: what is there, and the text of what was chosen. Paths are relative to the case's folder.
import * as vscode from 'vscode';
import type { CaseNote, CriteriaSet } from '../../core/appeals/criteria/criteriaTypes';
import { readCriteriaSet } from '../../core/appeals/criteria/readCriteriaSet';
import { readNoteDate } from '../../core/appeals/criteria/noteDate';
import { problemSentences } from '../../documents/documentText';
import type { Background } from '../background';
import { readFile } from './readFile';
import { told } from '../told';

const recordFiles = '**/*.{md,txt,pdf,docx}';
/** A folder with more records than this is not one case. */
const mostRecords = 300;

export interface ReadNote {
  readonly note: CaseNote | undefined;
  readonly pages: number;
  readonly problem: string | undefined;
}

/** Records below `folder`, by path; case files and what documents a folder are left out. */
export async function recordsIn(folder: vscode.Uri): Promise<readonly string[]> {
  const found = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, recordFiles), '**/{node_modules,.git,.theradraft}/**', mostRecords);
  return found.map((uri) => relativePath(folder, uri)).filter((file) => !/(?:^|\/)(?:readme\.(?:md|txt)|[^/]*appeal[^/]*\.md|[^/]*-appeal-letter\.docx)$/i.test(file)).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

export async function readRecord(folder: vscode.Uri, file: string, background: Background): Promise<ReadNote> {
  const result = await readFile(uriOf(folder, file), background);
  if (result.kind === 'text') {
    const date = readNoteDate(result.text, file) ?? undefined;
    return { note: { file, text: result.text, date }, pages: result.pages, problem: undefined };
  }
  const problem = result.kind === 'missing' ? vscode.l10n.t('This file is gone. Remove it, or put it back.') : told(problemSentences[result.problem]);
  return { note: undefined, pages: 1, problem };
}

/** The user's own sets in `.theradraft/criteria` of each workspace folder; none while the workspace is not trusted. */
export async function ownCriteria(background: Background): Promise<{ readonly sets: readonly CriteriaSet[]; readonly problems: readonly string[] }> {
  const files = vscode.workspace.isTrusted ? await vscode.workspace.findFiles('.theradraft/criteria/*.{json,yaml,yml}', null, 100) : [];
  const results = await Promise.all(files.map(async (uri) => {
    const name = uri.path.split('/').at(-1) ?? '';
    const result = await readFile(uri, background);
    return result.kind === 'text' ? readCriteriaSet(name, result.text) : { error: vscode.l10n.t('{0} cannot be read.', name) };
  }));
  return { sets: results.flatMap((result) => ('set' in result ? [result.set] : [])), problems: results.flatMap((result) => ('error' in result ? [result.error] : [])) };
}

/** Files that the user picks, anywhere; those of `known` are left out. */
export async function pickRecords(folder: vscode.Uri | undefined, known: readonly { readonly file: string }[]): Promise<readonly string[]> {
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Choose the records'), openLabel: vscode.l10n.t('Add'), canSelectMany: true, ...(folder ? { defaultUri: folder } : {}),
    filters: { [vscode.l10n.t('Records')]: ['md', 'txt', 'pdf', 'docx'] },
  });
  return (picked ?? []).map((uri) => (folder ? relativePath(folder, uri) : uri.path)).filter((file) => !known.some((record) => record.file === file));
}

/** Shows a record, with `words` selected where they stand in it as text. */
export async function openRecord(folder: vscode.Uri | undefined, file: string, column: vscode.ViewColumn, words?: string, whole?: vscode.Uri): Promise<void> {
  const uri = whole ?? (folder ? uriOf(folder, file) : vscode.Uri.file(file));
  if (!/\.(?:md|txt)$/i.test(file)) {
    await vscode.commands.executeCommand('vscode.open', uri, { viewColumn: column });
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const at = words === undefined ? -1 : document.getText().indexOf(words);
  const place = at < 0 ? {} : { selection: new vscode.Range(document.positionAt(at), document.positionAt(at + (words?.length ?? 0))) };
  await vscode.window.showTextDocument(document, { viewColumn: column, ...place });
}

/** `file` may climb: a record chosen outside the folder. */
export function uriOf(folder: vscode.Uri, file: string): vscode.Uri {
  return file.startsWith('/') ? folder.with({ path: file }) : vscode.Uri.joinPath(folder, file);
}

export function relativePath(folder: vscode.Uri, uri: vscode.Uri): string {
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return uri.path.startsWith(base) ? uri.path.slice(base.length) : uri.path;
}
