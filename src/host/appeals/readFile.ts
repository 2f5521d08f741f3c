// Reads the text of a file in the workspace, whatever its kind, with progress and a way to stop.
import * as vscode from 'vscode';
import { largestDocument, problemSentences, type ReadResult } from '../../documents/documentText';
import type { Background, JobOptions } from '../background';
import { readDocument } from '../../documents/readDocument';
import { told } from '../told';

/** Text of `uri`: as it stands in an open editor, else on disk. What is wrong is told in the result; throws only when stopped by `signal`. */
export async function readFile(uri: vscode.Uri, background: Background, options: JobOptions = {}): Promise<ReadResult | { readonly kind: 'missing' }> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return readDocument(new TextEncoder().encode(open.getText()));
  let bytes;
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0) return { kind: 'missing' };
    if (size > largestDocument) return { kind: 'problem', problem: 'tooLarge' };
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch {
    return { kind: 'missing' };
  }
  return background.run('readDocument', { bytes }, options);
}

/** Reads a letter while a notification counts its pages; undefined when it was stopped, or the user was told why not. */
export async function readLetterFile(uri: vscode.Uri, background: Background): Promise<string | undefined> {
  const stop = new AbortController();
  let shown = 0;
  const result = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Reading the denial letter'), cancellable: true },
    async (progress, token) => {
      token.onCancellationRequested(() => stop.abort());
      const report = (done: number): void => {
        progress.report({ increment: (done - shown) * 100 });
        shown = done;
      };
      try {
        return await readFile(uri, background, { signal: stop.signal, progress: report });
      } catch (error) {
        if (stop.signal.aborted) return undefined;
        throw error;
      }
    },
  );
  if (result === undefined) return undefined;
  if (result.kind === 'text') return result.text;
  void vscode.window.showWarningMessage(result.kind === 'missing'
    ? vscode.l10n.t('There is no such file any more. Nothing was changed, and nothing left this machine.')
    : vscode.l10n.t('{0} Nothing was changed, and nothing left this machine.', told(problemSentences[result.problem])));
  return undefined;
}

/** Last part of a path. */
export function baseName(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}

export function parentOf(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: uri.path.replace(/\/[^/]*$/, '') || '/' });
}
