// The pages that explain the rules, from the extension's own files: no network is needed. A diagnostic's code may link to a document
// but not to a command, so each page is a read-only document of its own scheme; the manifest has that scheme shown as a preview.
import * as vscode from 'vscode';
import { ruleIds, type RuleId } from '../../core/checks/problem';

const scheme = 'theradraft-rule';
/** VS Code's own Markdown preview. */
const preview = 'vscode.markdown.preview.editor';

/** What the code of a diagnostic links to. */
export function rulePageUri(rule: RuleId): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${rule}.md` });
}

export class RulePages implements vscode.TextDocumentContentProvider {
  readonly #folder: vscode.Uri;

  constructor(extensionUri: vscode.Uri) {
    this.#folder = vscode.Uri.joinPath(extensionUri, 'media', 'rules');
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const rule = ruleIds.find((id) => uri.path === rulePageUri(id).path);
    if (rule === undefined) return vscode.l10n.t('There is no such rule.');
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#folder, `${rule}.md`)));
  }

  register(): vscode.Disposable {
    return vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }
}

/** Opens the page of `rule` beside the note; without one the therapist picks it. */
export async function showRule(rule?: unknown): Promise<void> {
  const known = ruleIds.find((id) => id === rule) ?? (await pickRule());
  if (known === undefined) return;
  try {
    await vscode.commands.executeCommand('vscode.openWith', rulePageUri(known), preview, vscode.ViewColumn.Beside);
  } catch {
    // The built-in Markdown preview can be disabled; the page reads well as text.
    await vscode.window.showTextDocument(rulePageUri(known), { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }
}

async function pickRule(): Promise<RuleId | undefined> {
  return (await vscode.window.showQuickPick(ruleIds.map((label) => ({ label })), { title: vscode.l10n.t('Explain which rule?') }))?.label;
}
