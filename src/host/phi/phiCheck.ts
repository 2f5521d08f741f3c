// "Check for Patient Information": identifiers of a document as diagnostics, on command, kept up to date until the document is closed.
import * as vscode from 'vscode';
import { scrub, type ScrubResult } from '../../core/phi/scrub';
import { Disposable } from '../dispose';
import type { Log } from '../log';
import { readSettings } from '../settings';
import { categoryNames } from './categoryNames';
import type { KeptTerms } from './keptTerms';

export const diagnosticSource = 'TheraDraft';
const recheckDelay = 400; // ms after the last keystroke

export class PhiCheck extends Disposable {
  readonly #kept: KeptTerms;
  readonly #log: Log;
  readonly #diagnostics = this.register(vscode.languages.createDiagnosticCollection('theradraft.phi'));
  /** Documents under check, with the words kept in them, in lower case. */
  readonly #checked = new Map<string, { readonly keptHere: Set<string>; timer: ReturnType<typeof setTimeout> | undefined; result: ScrubResult | undefined }>();

  constructor(kept: KeptTerms, log: Log) {
    super();
    this.#kept = kept;
    this.#log = log;
    this.register(vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => contentChanges.length > 0 && this.#later(document)));
    this.register(vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document.uri)));
    this.register({ dispose: () => this.#checked.forEach(({ timer }) => clearTimeout(timer)) });
  }

  /** Checks the document now and whenever it changes; says what was found. */
  async check(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    if (!this.#checked.has(key)) this.#checked.set(key, { keptHere: new Set(), timer: undefined, result: undefined });
    const options = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Looking for patient information') };
    const count = await vscode.window.withProgress(options, () => Promise.resolve(this.#run(document)));
    if (count === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No patient information was found. Read the text all the same: no check finds everything.'));
    } else {
      await vscode.commands.executeCommand('workbench.actions.view.problems');
    }
  }

  /** The findings of the last check of `document`, as it reads now; undefined when it is not under check. */
  resultOf(document: vscode.TextDocument): ScrubResult | undefined {
    return this.#checked.get(document.uri.toString())?.result;
  }

  /** Stops reporting `term` in this document until it is closed. */
  keepHere(document: vscode.TextDocument, term: string): void {
    this.#checked.get(document.uri.toString())?.keptHere.add(term.toLowerCase());
    this.#run(document);
  }

  async keepInWorkspace(document: vscode.TextDocument, term: string): Promise<void> {
    await this.#kept.keep(term);
    this.#run(document);
  }

  /** What `document` reads with every identifier hidden. */
  scrubbed(document: vscode.TextDocument): ScrubResult {
    return scrub(document.getText(), this.#options(document.uri));
  }

  #options(uri: vscode.Uri): Parameters<typeof scrub>[1] {
    const keptHere = this.#checked.get(uri.toString())?.keptHere;
    return {
      known: readSettings(uri).extraTerms.map((value) => ({ value, category: 'OTHER_ID' as const })),
      keptTerms: (term) => keptHere?.has(term.toLowerCase()) === true || this.#kept.has(term),
    };
  }

  #run(document: vscode.TextDocument): number {
    const entry = this.#checked.get(document.uri.toString());
    if (!entry) return 0;
    clearTimeout(entry.timer);
    entry.timer = undefined;
    const result = this.scrubbed(document);
    entry.result = result;
    const found = result.findings.filter(({ state }) => state !== 'kept');
    this.#diagnostics.set(document.uri, found.map((finding) => {
      const range = new vscode.Range(document.positionAt(finding.start), document.positionAt(finding.end));
      const name = categoryNames()[finding.category];
      const uncertain = finding.state === 'uncertain';
      const message = uncertain ? vscode.l10n.t('Perhaps patient information: {0}. It would be hidden.', name) : vscode.l10n.t('Patient information: {0}. It would be hidden.', name);
      const diagnostic = new vscode.Diagnostic(range, message, uncertain ? vscode.DiagnosticSeverity.Information : vscode.DiagnosticSeverity.Warning);
      diagnostic.source = diagnosticSource;
      diagnostic.code = finding.category;
      return diagnostic;
    }));
    this.#log.info('phiCheck', { findings: found.length, characters: document.getText().length });
    return found.length;
  }

  #later(document: vscode.TextDocument): void {
    const entry = this.#checked.get(document.uri.toString());
    if (!entry) return;
    entry.result = undefined;
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => this.#run(document), recheckDelay);
  }

  #forget(uri: vscode.Uri): void {
    clearTimeout(this.#checked.get(uri.toString())?.timer);
    this.#checked.delete(uri.toString());
    this.#diagnostics.delete(uri);
  }
}
