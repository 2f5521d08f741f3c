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
    const all = action(vscode.l10n.t('Replace All Patient Information in This File ({0})', hidden.length), diagnostics, edit(document, hidden));
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

function edit(document: vscode.TextDocument, findings: readonly ScrubbedFinding[]): vscode.WorkspaceEdit {
  const change = new vscode.WorkspaceEdit();
  for (const finding of findings) change.replace(document.uri, rangeOf(document, finding), finding.surrogate);
  return change;
}

function rangeOf(document: vscode.TextDocument, { start, end }: { readonly start: number; readonly end: number }): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
