// "Check for Patient Information": identifiers of a document as diagnostics, on command, kept up to date until the document is
// closed. The looking is done on the worker thread.
import * as vscode from 'vscode';
import type { ScrubResult } from '../../core/phi/scrub';
import { Disposable } from '../dispose';
import type { Log } from '../log';
import { readSettings } from '../settings';
import type { TextWork } from '../textWork';
import type { KeptTerms } from './keptTerms';
import { phiDiagnostics } from './phiDiagnostics';
import { withCancel } from './withCancel';

const recheckDelay = 400; // ms after the last keystroke

/** A document under check. */
interface Checked {
  /** Words kept in this document, in lower case. */
  readonly keptHere: Set<string>;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Ends the look that is under way. */
  abort: AbortController | undefined;
  /** Undefined while the document is not as it was looked through. */
  result: ScrubResult | undefined;
}

export class PhiCheck extends Disposable {
  readonly #kept: KeptTerms;
  readonly #work: TextWork;
  readonly #log: Log;
  readonly #diagnostics = this.register(vscode.languages.createDiagnosticCollection('theradraft.phi'));
  readonly #checked = new Map<string, Checked>();

  constructor(kept: KeptTerms, work: TextWork, log: Log) {
    super();
    this.#kept = kept;
    this.#work = work;
    this.#log = log;
    this.register(vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => contentChanges.length > 0 && this.#later(document)));
    this.register(vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document.uri)));
    this.register({ dispose: () => this.#checked.forEach((entry) => this.#halt(entry)) });
  }

  /** Checks the document now and whenever it changes; says what was found. */
  async check(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    const known = this.#checked.has(key);
    if (!known) this.#checked.set(key, { keptHere: new Set(), timer: undefined, abort: undefined, result: undefined });
    const count = await withCancel(vscode.l10n.t('Looking for patient information'), async (signal, progress) => {
      let found: number | undefined;
      // Looks again when the document was edited meanwhile.
      while (found === undefined && !signal.aborted && this.#checked.has(key)) found = await this.#look(document, signal, progress);
      return found;
    });
    // Cancelled: what was never looked through is not under check.
    if (count === undefined) return known ? undefined : this.#forget(document.uri);
    if (count === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No patient information was found. Read the text all the same: no check finds everything.'));
    } else {
      await vscode.commands.executeCommand('workbench.actions.view.problems');
    }
  }

  /** The findings of the last check of `document`, as it reads now; undefined when there are none for it. */
  resultOf(document: vscode.TextDocument): ScrubResult | undefined {
    return this.#checked.get(document.uri.toString())?.result;
  }

  /** Stops reporting `term` in this document until it is closed. */
  async keepHere(document: vscode.TextDocument, term: string): Promise<void> {
    this.#checked.get(document.uri.toString())?.keptHere.add(term.toLowerCase());
    await this.#look(document);
  }

  async keepInWorkspace(document: vscode.TextDocument, term: string): Promise<void> {
    await this.#kept.keep(term);
    await this.#look(document);
  }

  /** What `document` reads with every identifier hidden; undefined when the user cancelled. */
  scrubbed(document: vscode.TextDocument): Promise<ScrubResult | undefined> {
    return withCancel(vscode.l10n.t('Hiding patient information in a copy'), (signal, progress) => this.#scrub(document, signal, progress));
  }

  #scrub(document: vscode.TextDocument, signal?: AbortSignal, progress?: (done: number) => void): Promise<ScrubResult> {
    const known = readSettings(document.uri).extraTerms.map((value) => ({ value, category: 'OTHER_ID' as const }));
    const keptHere = this.#checked.get(document.uri.toString())?.keptHere ?? [];
    return this.#work.scrub(document.getText(), { known, keptHere, of: document.uri }, { signal, progress });
  }

  /** Looks through the document as it reads now and marks what is found: their number; undefined when something newer took over. */
  async #look(document: vscode.TextDocument, signal?: AbortSignal, progress?: (done: number) => void): Promise<number | undefined> {
    const entry = this.#checked.get(document.uri.toString());
    if (!entry) return undefined;
    this.#halt(entry);
    const abort = new AbortController();
    entry.abort = abort;
    const stop = (): void => abort.abort();
    signal?.addEventListener('abort', stop, { once: true });
    const { version } = document;
    try {
      const result = await this.#scrub(document, abort.signal, progress);
      if (document.isClosed || document.version !== version) return undefined;
      const found = result.findings.filter(({ state }) => state !== 'kept');
      entry.result = result;
      this.#diagnostics.set(document.uri, phiDiagnostics(document, found));
      this.#log.info('phiCheck', { findings: found.length, characters: document.getText().length });
      return found.length;
    } catch (error) {
      if (abort.signal.aborted) return undefined;
      throw error;
    } finally {
      signal?.removeEventListener('abort', stop);
      if (entry.abort === abort) entry.abort = undefined;
    }
  }

  #later(document: vscode.TextDocument): void {
    const entry = this.#checked.get(document.uri.toString());
    if (!entry) return;
    entry.result = undefined;
    this.#halt(entry);
    entry.timer = setTimeout(() => void this.#look(document).catch((error: unknown) => this.#log.failure('phiCheck', error)), recheckDelay);
  }

  #halt(entry: Checked): void {
    clearTimeout(entry.timer);
    entry.timer = undefined;
    entry.abort?.abort();
    entry.abort = undefined;
  }

  #forget(uri: vscode.Uri): void {
    const entry = this.#checked.get(uri.toString());
    if (entry) this.#halt(entry);
    this.#checked.delete(uri.toString());
    this.#diagnostics.delete(uri);
  }
}
