// Completion of measures: name, and for a joint motion its side, with slots for the values.
import * as vscode from 'vscode';
import { measureCompletions } from '../../core/measures/measureCompletions';
import { isOurs } from './ours';

export class MeasureCompletion implements vscode.CompletionItemProvider {
  readonly #items = measureCompletions();

  provideCompletionItems(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionItem[] {
    const before = document.lineAt(position.line).text.slice(0, position.character);
    const word = /[\p{L}\p{N}][\p{L}\p{N}-]*(?: [\p{L}\p{N}-]+)?$/u.exec(before)?.[0] ?? '';
    const typed = word.split(' ').at(-1) ?? '';
    // Two letters at least: a list under every word would be in the way of writing.
    if (typed.length < 2 || !isOurs(document)) return [];
    const range = new vscode.Range(position.line, position.character - typed.length, position.line, position.character);
    const lower = typed.toLowerCase();
    const fits = (name: string): boolean => name.toLowerCase().split(/[\s-]+/).some((part) => part.startsWith(lower)) || name.toLowerCase().startsWith(lower);
    return this.#items.filter(({ label, names }) => [label, ...names].some(fits)).map((row) => {
      const item = new vscode.CompletionItem({ label: row.label, description: row.detail }, row.kind === 'motion' ? vscode.CompletionItemKind.Value : row.kind === 'scale' ? vscode.CompletionItemKind.Enum : vscode.CompletionItemKind.Unit);
      item.insertText = new vscode.SnippetString(row.snippet);
      // The list filters by what is typed; an alias must therefore begin the text it filters by.
      item.filterText = [row.label, ...row.names].toSorted((one, other) => Number(other.toLowerCase().startsWith(lower)) - Number(one.toLowerCase().startsWith(lower))).join(' ');
      item.documentation = new vscode.MarkdownString(row.documentation.join('\n'));
      item.range = range;
      item.sortText = `~${row.label}`;
      return item;
    });
  }
}
