// The editor's side of the scrubber: the check, its fixes, and the scrubbed copy.
import * as vscode from 'vscode';
import { Disposable } from '../dispose';
import type { Log } from '../log';
import type { TextWork } from '../textWork';
import type { KeptTerms } from './keptTerms';
import { PhiActions, replaceAll } from './phiActions';
import { PhiCheck } from './phiCheck';

export class PhiFeature extends Disposable {
  readonly #check: PhiCheck;
  readonly #kept: KeptTerms;

  constructor(kept: KeptTerms, work: TextWork, log: Log) {
    super();
    const check = this.register(new PhiCheck(kept, work, log));
    this.#check = check;
    this.#kept = kept;
    const kinds = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
    this.register(vscode.languages.registerCodeActionsProvider([{ language: 'markdown' }, { language: 'plaintext' }], new PhiActions(check), kinds));
    // The arguments of these come from the code actions above; they stand in no menu.
    this.register(vscode.commands.registerCommand('theradraft.phi.replaceAll', async (uri: vscode.Uri) => {
      if (await replaceAll(await vscode.workspace.openTextDocument(uri), check)) return;
      void vscode.window.showWarningMessage(vscode.l10n.t('Nothing was replaced: the note was being checked again, or cannot be edited. Try once more.'));
    }));
    this.register(vscode.commands.registerCommand('theradraft.phi.keepHere', async (uri: vscode.Uri, term: string) => check.keepHere(await vscode.workspace.openTextDocument(uri), term)));
    this.register(vscode.commands.registerCommand('theradraft.phi.keepInWorkspace', async (uri: vscode.Uri, term: string) => check.keepInWorkspace(await vscode.workspace.openTextDocument(uri), term)));
  }

  /** Marks what may identify a person in the active document. */
  async check(): Promise<void> {
    const document = activeText();
    if (document) await this.#check.check(document);
  }

  /** Keeps no word in this workspace any more. */
  async forgetKept(): Promise<void> {
    await this.#kept.forgetAll();
    void vscode.window.showInformationMessage(vscode.l10n.t('No word is kept in this workspace any more.'));
  }

  /** Opens a copy of the active document with every identifier hidden; the document itself is not touched. */
  async scrubToNewDocument(): Promise<void> {
    const document = activeText();
    if (!document) return;
    const scrubbed = await this.#check.scrubbed(document);
    if (!scrubbed) return;
    const { text, findings } = scrubbed;
    const copy = await vscode.workspace.openTextDocument({ language: document.languageId, content: text });
    await vscode.window.showTextDocument(copy, { viewColumn: vscode.ViewColumn.Beside });
    const hidden = findings.filter(({ state }) => state !== 'kept').length;
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} identifiers are hidden in the copy. Read it before you share it: no check finds everything.', hidden));
  }
}

function activeText(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document && document.getText().trim() !== '') return document;
  void vscode.window.showWarningMessage(vscode.l10n.t('There is no text to check. Open a note first.'));
  return undefined;
}
