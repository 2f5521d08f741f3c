// The denial letter an appeal starts from: a file, or text selected in an editor.
import * as vscode from 'vscode';
import type { Background } from '../background';
import { baseName, parentOf, readLetterFile } from './readFile';

export interface AppealSource {
  /** The file or document; undefined once it is gone, when the case file alone is left. */
  readonly uri: vscode.Uri | undefined;
  /** Shown locally only. */
  readonly name: string;
  /** Line feeds only, pages parted by form feeds. */
  readonly letter: string;
  /** The letter is a part of a document, or a document never saved: its text is kept in the case file. */
  readonly embed: boolean;
  /** The case's folder: that of the letter, else the first of the workspace. */
  readonly folder: vscode.Uri | undefined;
}

/** The file chosen in the explorer, the selection, the active document, or what the user picks; undefined when dismissed or told why not. */
export async function appealSource(chosen: vscode.Uri | undefined, background: Background): Promise<AppealSource | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (chosen === undefined || editor?.document.uri.toString() === chosen.toString()) {
    if (editor && !editor.selection.isEmpty) return fromDocument(editor.document, editor.selection);
    if (editor && editor.document.getText().trim() !== '') return fromDocument(editor.document, undefined);
  }
  const uri = chosen ?? (await pickFile());
  if (uri === undefined) return undefined;
  const letter = await readLetterFile(uri, background);
  return letter === undefined ? undefined : { uri, name: baseName(uri), letter, embed: false, folder: parentOf(uri) };
}

/** The letter of a case file again, by its path beside the case. */
export async function sourceOfCase(caseUri: vscode.Uri, path: string | undefined, embedded: string | undefined, background: Background): Promise<AppealSource> {
  const folder = caseUri.scheme === 'untitled' ? parentOf(caseUri.with({ scheme: 'file' })) : parentOf(caseUri);
  if (path === undefined) return { uri: caseUri, name: baseName(caseUri), letter: embedded ?? '', embed: true, folder };
  const uri = path.startsWith('/') ? folder.with({ path }) : vscode.Uri.joinPath(folder, path);
  const letter = await readLetterFile(uri, background);
  return { uri: letter === undefined ? undefined : uri, name: baseName(uri), letter: letter ?? '', embed: false, folder };
}

function fromDocument(document: vscode.TextDocument, selection: vscode.Selection | undefined): AppealSource {
  const letter = lines(document.getText(selection));
  const isFile = !document.isUntitled;
  const folder = isFile ? parentOf(document.uri) : vscode.workspace.workspaceFolders?.[0]?.uri;
  return { uri: document.uri, name: isFile ? baseName(document.uri) : vscode.l10n.t('pasted letter'), letter, embed: selection !== undefined || !isFile, folder };
}

export function selectedText({ document, selection }: vscode.TextEditor): string {
  return lines(document.getText(selection));
}

const lines = (text: string): string => text.replaceAll('\r\n', '\n');

async function pickFile(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Choose the denial letter'), openLabel: vscode.l10n.t('Start Appeal'), canSelectMany: false,
    filters: { [vscode.l10n.t('Letters')]: ['pdf', 'docx', 'txt', 'md'] },
  });
  return picked?.[0];
}
