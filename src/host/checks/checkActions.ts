// What can be done about a problem: its repairs, fix all, justify, set aside with a reason, switch the rule off. Each is one undo step.
import * as vscode from 'vscode';
import type { Problem, TextEdit } from '../../core/checks/problem';
import { fixAllEdits, quickFixes } from '../../core/checks/quickFixes';
import { checkSource } from './diagnostics';
import type { NoteChecks } from './noteChecks';

export const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('theradraft');

export class CheckActions implements vscode.CodeActionProvider {
  readonly #checks: NoteChecks;

  constructor(checks: NoteChecks) {
    this.#checks = checks;
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[] {
    const problems = this.#checks.problemsOf(document);
    if (problems === undefined || problems.length === 0) return [];
    if (context.only !== undefined && fixAllKind.contains(context.only)) return fixAll(document, problems, fixAllKind);
    if (context.only !== undefined && (context.only.contains(fixAllKind) && !context.only.contains(vscode.CodeActionKind.QuickFix))) return fixAll(document, problems, fixAllKind);
    const found = problems.filter(({ start, end }) => start <= document.offsetAt(range.end) && document.offsetAt(range.start) <= end);
    const repairs = found.flatMap((problem) => this.#repairs(document, problem, context));
    if (repairs.length === 0) return [];
    return [...repairs, ...fixAll(document, problems, vscode.CodeActionKind.QuickFix), ...found.flatMap((problem) => setAside(document, problem, context))];
  }

  #repairs(document: vscode.TextDocument, problem: Problem, context: vscode.CodeActionContext): vscode.CodeAction[] {
    const repairs = quickFixes(document.getText(), problem).map((fix, index) => {
      const action = made(fix.title, problem, context);
      action.edit = workspaceEdit(document, fix.edits);
      action.isPreferred = index === 0 && fix.kind === 'certain';
      return action;
    });
    const justify = /^(?:skilled-need-missing|code-evidence-mismatch)$/.test(problem.rule) ? [command(vscode.l10n.t('Justify Medical Necessity…'), 'theradraft.justify', [], problem, context)] : [];
    const explain = command(vscode.l10n.t('Explain "{0}"', problem.rule), 'theradraft.showRule', [problem.rule], problem, context);
    return [...repairs, ...justify, explain];
  }
}

function setAside(document: vscode.TextDocument, problem: Problem, context: vscode.CodeActionContext): vscode.CodeAction[] {
  return [
    command(vscode.l10n.t('Set "{0}" Aside Here, with a Reason…', problem.rule), 'theradraft.checks.suppress', [document.uri, problem.rule, problem.start], problem, context),
    command(vscode.l10n.t('Switch Off the Rule "{0}"', problem.rule), 'theradraft.checks.switchOff', [document.uri, problem.rule], problem, context),
  ];
}

function fixAll(document: vscode.TextDocument, problems: readonly Problem[], kind: vscode.CodeActionKind): vscode.CodeAction[] {
  const edits = fixAllEdits(document.getText(), problems);
  const count = edits.length;
  // Beside the single repair, "all" is worth a line of the menu from two on.
  if (count === 0 || (kind === vscode.CodeActionKind.QuickFix && count < 2)) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Fix All That Is Certain and Insert Slots ({0})', count), kind);
  action.edit = workspaceEdit(document, edits);
  return [action];
}

function command(title: string, id: string, args: unknown[], problem: Problem, context: vscode.CodeActionContext): vscode.CodeAction {
  const action = made(title, problem, context);
  action.command = { title, command: id, arguments: args };
  return action;
}

function made(title: string, problem: Problem, context: vscode.CodeActionContext): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = context.diagnostics.filter(({ source, code }) => source === checkSource && typeof code === 'object' && code.value === problem.rule);
  return action;
}

export function workspaceEdit(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const change = new vscode.WorkspaceEdit();
  for (const { start, end, text } of edits) change.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  return change;
}
