// What the check found, as the marks of the editor.
import * as vscode from 'vscode';
import type { ScrubbedFinding } from '../../core/phi/scrub';
import { categoryNames } from './categoryNames';

export const diagnosticSource = 'TheraDraft';

export function phiDiagnostics(document: vscode.TextDocument, findings: readonly ScrubbedFinding[]): vscode.Diagnostic[] {
  const names = categoryNames();
  return findings.map((finding) => {
    const range = new vscode.Range(document.positionAt(finding.start), document.positionAt(finding.end));
    const name = names[finding.category];
    const uncertain = finding.state === 'uncertain';
    const message = uncertain ? vscode.l10n.t('Perhaps patient information: {0}. It would be hidden.', name) : vscode.l10n.t('Patient information: {0}. It would be hidden.', name);
    const diagnostic = new vscode.Diagnostic(range, message, uncertain ? vscode.DiagnosticSeverity.Information : vscode.DiagnosticSeverity.Warning);
    diagnostic.source = diagnosticSource;
    diagnostic.code = finding.category;
    return diagnostic;
  });
}
