// Puts a template into the active editor as a snippet, the same text that the Tab key inserts.
import * as vscode from 'vscode';
import { disciplineOf, type Discipline } from '../core/prompts/disciplines';
import { render, type Template } from '../core/prompts/template';
import { toSnippet } from '../core/prompts/toSnippet';

/** Inserts `template` at every cursor, or into a new Markdown document when no text editor is open. */
export async function insertTemplate(template: Template): Promise<void> {
  const editor = vscode.window.activeTextEditor ?? (await newMarkdownEditor());
  if (await editor.insertSnippet(new vscode.SnippetString(toSnippet(template, { discipline: chosenDiscipline(editor.document.uri) })))) return;
  showReadOnly();
}

/** Inserts the template that the user picks. */
export async function insertPicked(templates: readonly Template[]): Promise<void> {
  const template = await pickTemplate(templates, vscode.l10n.t('Insert which template?'));
  if (template) await insertTemplate(template);
}

/** Puts `template` below the text of `editor`, with the cursor in it; false when the editor cannot be written to. */
export async function appendTemplate(editor: vscode.TextEditor, template: Template): Promise<boolean> {
  const { document } = editor;
  const text = document.getText();
  const end = document.positionAt(text.length);
  const gap = text.trim() === '' ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  const words = gap + render(template, {}, chosenDiscipline(document.uri));
  if (!(await editor.edit((builder) => builder.insert(end, words)))) {
    showReadOnly();
    return false;
  }
  const start = new vscode.Position(end.line + gap.length, 0);
  editor.selection = new vscode.Selection(start, start);
  return true;
}

function showReadOnly(): void {
  void vscode.window.showErrorMessage(vscode.l10n.t('This editor is read-only, so the template was not inserted. Open a Markdown or text file and try again.'));
}

/** Lets the user pick one of `templates`, those about one of `codes` first; undefined when dismissed. */
export async function pickTemplate(templates: readonly Template[], title: string, codes: readonly string[] = []): Promise<Template | undefined> {
  const kinds: readonly Template['output'][] = ['soap', 'justification', 'letter'];
  const rank = ({ code, output }: Template): number => (code !== undefined && codes.includes(code) ? 0 : kinds.length) + kinds.indexOf(output);
  const items = [...templates]
    .sort((a, b) => rank(a) - rank(b))
    .map((template) => ({ label: template.title, description: template.prefix, detail: template.description, template }));
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true });
  return picked?.template;
}

/** The discipline the user has set; undefined while it is only the default, so that nobody's slot is filled unasked. */
function chosenDiscipline(scope: vscode.Uri): Discipline | undefined {
  const setting = vscode.workspace.getConfiguration('theradraft', scope).inspect<string>('discipline');
  return disciplineOf(setting?.workspaceFolderValue ?? setting?.workspaceValue ?? setting?.globalValue);
}

export async function newMarkdownEditor(): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content: '' }));
}
