// A problem of the checks as a diagnostic of the editor; its code links to the page that explains the rule.
import * as vscode from 'vscode';
import type { Problem, RuleId } from '../../core/checks/problem';
import { rulePageUri } from './rulePage';

export const checkSource = 'TheraDraft';

/** What a payer denies for, and what is plainly wrong, warns; the rest informs. */
const informs: ReadonlySet<RuleId> = new Set<RuleId>(['vague-phrase', 'wnl-without-value', 'progression-missing', 'goal-not-measurable', 'unresolved-placeholder']);

export function toDiagnostic(document: vscode.TextDocument, problem: Problem): vscode.Diagnostic {
  const range = new vscode.Range(document.positionAt(problem.start), document.positionAt(problem.end));
  const severity = informs.has(problem.rule) ? vscode.DiagnosticSeverity.Information : vscode.DiagnosticSeverity.Warning;
  const diagnostic = new vscode.Diagnostic(range, problem.message, severity);
  diagnostic.source = checkSource;
  diagnostic.code = { value: problem.rule, target: rulePageUri(problem.rule) };
  return diagnostic;
}

/** Said once, on the first line of a file that is too long to be checked while typing. */
export function tooLongNotice(length: number, limit: number): vscode.Diagnostic {
  return notice(vscode.l10n.t('This file has {0} characters; note checks run while you type up to {1}. Run "TheraDraft: Check Note" to check it once, or keep one case per file.', length.toLocaleString(), limit.toLocaleString()));
}

/** Said once, where a part of the file cannot be one note. */
export function noNoteNotice(longest: number): vscode.Diagnostic {
  return notice(vscode.l10n.t('A part of this file has more than {0} characters and is not read as a note: there only open slots were looked for.', longest.toLocaleString()));
}

function notice(message: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(new vscode.Range(0, 0, 0, 1), message, vscode.DiagnosticSeverity.Information);
  diagnostic.source = checkSource;
  return diagnostic;
}
