// The checks before sending, as problems in the case file.
import * as vscode from 'vscode';
import type { LetterProblem } from '../../core/appeals/letter/preSendChecks';
import { Disposable } from '../dispose';

export class LetterDiagnostics extends Disposable {
  readonly #collection = this.register(vscode.languages.createDiagnosticCollection('theradraft-appeal'));

  /** Replaces what was shown; offsets of `problems` are into `text`, which counts line feeds only. */
  show(uri: vscode.Uri | undefined, text: string | undefined, problems: readonly LetterProblem[]): void {
    this.#collection.clear();
    if (uri === undefined || text === undefined) return;
    const at = (offset: number): vscode.Position => new vscode.Position(text.slice(0, offset).split('\n').length - 1, offset - text.lastIndexOf('\n', offset - 1) - 1);
    this.#collection.set(uri, problems.map(({ start, end, message, rule }) => {
      const diagnostic = new vscode.Diagnostic(new vscode.Range(at(start), at(end)), message, vscode.DiagnosticSeverity.Warning);
      diagnostic.source = 'TheraDraft';
      diagnostic.code = rule;
      return diagnostic;
    }));
  }
}
