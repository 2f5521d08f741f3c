// Read-only documents for VS Code's own diff editor. Their URIs are counters: VS Code keeps URIs in its history, so nothing of a note may be in one.
import * as vscode from 'vscode';
import { Disposable } from './dispose';

const scheme = 'theradraft-draft';

export class DraftDocuments extends Disposable implements vscode.TextDocumentContentProvider {
  readonly #texts = new Map<string, string>();
  #count = 0;

  constructor() {
    super();
    this.register(vscode.workspace.registerTextDocumentContentProvider(scheme, this));
    this.register(
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document.uri.scheme === scheme) this.#texts.delete(document.uri.path);
      }),
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.path) ?? vscode.l10n.t('This draft is no longer in memory. Open the comparison again from the draft panel.');
  }

  /** Opens the diff editor with the therapist's own text on the left and the draft on the right. */
  async openDiff(source: string, draft: string): Promise<void> {
    this.#count += 1;
    const left = this.#add(`/${this.#count}/note.md`, source);
    const right = this.#add(`/${this.#count}/draft.md`, draft);
    await vscode.commands.executeCommand('vscode.diff', left, right, vscode.l10n.t('Your note ↔ draft'), { preview: true, viewColumn: vscode.ViewColumn.One });
  }

  override dispose(): void {
    this.#texts.clear();
    super.dispose();
  }

  #add(path: string, text: string): vscode.Uri {
    this.#texts.set(path, text);
    return vscode.Uri.from({ scheme, path });
  }
}
