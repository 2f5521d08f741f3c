// What can be done about a finding: replace it, replace all, keep it here, keep it in this workspace.
import * as vscode from 'vscode';
import type { ScrubbedFinding } from '../../core/phi/scrub';
import type { PhiCheck } from './phiCheck';
import { diagnosticSource } from './phiDiagnostics';

export class PhiActions implements vscode.CodeActionProvider {
  readonly #check: PhiCheck;

  constructor(check: PhiCheck) {
    this.#check = check;
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[] {
    const result = this.#check.resultOf(document);
    const diagnostics = context.diagnostics.filter(({ source }) => source === diagnosticSource);
    if (!result || diagnostics.length === 0) return [];
    const hidden = result.findings.filter(({ state }) => state !== 'kept');
    const at = hidden.find(({ start, end }) => start <= document.offsetAt(range.end) && document.offsetAt(range.start) <= end);
    if (!at) return [];
    const term = document.getText(rangeOf(document, at));
    const replace = action(vscode.l10n.t('Replace by {0}', at.surrogate), diagnostics, edit(document, [at]));
    replace.isPreferred = true;
    const all = action(vscode.l10n.t('Replace All Patient Information in This File ({0})', hidden.length), diagnostics);
    // Made only when it is chosen: the list is asked for at every move of the cursor, and a long record has thousands of findings.
    all.command = { title: all.title, command: 'theradraft.phi.replaceAll', arguments: [document.uri] };
    const keepHere = action(vscode.l10n.t('Keep in This File'), diagnostics);
    keepHere.command = { title: keepHere.title, command: 'theradraft.phi.keepHere', arguments: [document.uri, term] };
    const keep = action(vscode.l10n.t('Keep in This Workspace'), diagnostics);
    keep.command = { title: keep.title, command: 'theradraft.phi.keepInWorkspace', arguments: [document.uri, term] };
    return [replace, all, keepHere, keep];
  }
}

function action(title: string, diagnostics: vscode.Diagnostic[], change?: vscode.WorkspaceEdit): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  made.diagnostics = diagnostics;
  if (change) made.edit = change;
  return made;
}

/** Every identifier of the document replaced, as one undo step; false where the document could not be edited or is being checked again. */
export async function replaceAll(document: vscode.TextDocument, check: PhiCheck): Promise<boolean> {
  const result = check.resultOf(document);
  return result !== undefined && vscode.workspace.applyEdit(edit(document, result.findings.filter(({ state }) => state !== 'kept')));
}

function edit(document: vscode.TextDocument, findings: readonly ScrubbedFinding[]): vscode.WorkspaceEdit {
  const change = new vscode.WorkspaceEdit();
  for (const finding of findings) change.replace(document.uri, rangeOf(document, finding), finding.surrogate);
  return change;
}

function rangeOf(document: vscode.TextDocument, { start, end }: { readonly start: number; readonly end: number }): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
