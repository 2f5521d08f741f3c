// Shows the page that explains a rule, from the extension's own files: no network is needed.
import * as vscode from 'vscode';
import { ruleIds, type RuleId } from '../../core/checks/problem';

/** Opens the page of `rule`; without one the therapist picks it. */
export async function showRule(extensionUri: vscode.Uri, rule?: unknown): Promise<void> {
  const known = ruleIds.find((id) => id === rule) ?? (await pickRule());
  if (known === undefined) return;
  const page = vscode.Uri.joinPath(extensionUri, 'media', 'rules', `${known}.md`);
  try {
    await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
  } catch {
    // The built-in Markdown preview can be disabled; the page reads well as text.
    await vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }
}

async function pickRule(): Promise<RuleId | undefined> {
  return (await vscode.window.showQuickPick(ruleIds.map((label) => ({ label })), { title: vscode.l10n.t('Explain which rule?') }))?.label;
}
