// Note checks as diagnostics: live in documents that are clinical notes, or in any document on command until it is closed.
import * as vscode from 'vscode';
import { contextOf, type KnownContext } from '../../core/checks/checkInContext';
import { checkable, clinicalNote } from '../../core/checks/clinicalNote';
import { readNoteHead, type NoteHead } from '../../core/checks/noteHead';
import type { Problem } from '../../core/checks/problem';
import { holdsTooLong, longestNote } from '../../core/checks/splitNotes';
import { StepwiseCheck } from '../../core/checks/stepwiseCheck';
import { Disposable } from '../dispose';
import type { JobOptions } from '../background';
import type { Log } from '../log';
import type { TextWork } from '../textWork';
import { earlierNotes, readNoteFile } from './caseFiles';
import { readCheckSettings } from './checkSettings';
import { noNoteNotice, toDiagnostic, tooLongNotice } from './diagnostics';

const shortestDelay = 350; // ms after the last keystroke
/** Characters that are checked while somebody types: a case of some 300 visits. */
const liveLimit = 400_000;
/** Characters of one check on command. */
const commandLimit = 3_000_000;

interface Entry {
  readonly steps: StepwiseCheck;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Checked on command although it is not recognised as a note. */
  asked: boolean;
  /** Of the document that `problems` were found in. */
  version: number | undefined;
  problems: readonly Problem[];
  /** How long the last check took, in ms. */
  took: number;
}

export interface CheckedDocument {
  readonly problems: readonly Problem[];
  readonly context: KnownContext;
}

export class NoteChecks extends Disposable {
  readonly #work: TextWork;
  readonly #log: Log;
  readonly #diagnostics = this.register(vscode.languages.createDiagnosticCollection('theradraft.checks'));
  readonly #entries = new Map<string, Entry>();
  readonly #changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** The diagnostics of a document were set. */
  readonly onDidCheck = this.#changed.event;

  constructor(work: TextWork, log: Log) {
    super();
    this.#work = work;
    this.#log = log;
    this.register(vscode.workspace.onDidOpenTextDocument((document) => this.#later(document, 0)));
    this.register(vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => contentChanges.length > 0 && this.#later(document)));
    this.register(vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document.uri)));
    this.register(vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('theradraft') && this.#all()));
    this.register(vscode.workspace.onDidSaveTextDocument((saved) => this.#siblings(saved)));
    this.register({ dispose: () => this.#entries.forEach(({ timer }) => clearTimeout(timer)) });
    this.#all();
  }

  /**
   * Checks the document now, recognised or not, and keeps its problems up to date until it is closed. Rejects with the signal's
   * reason when cancelled; then the problems stay as they were.
   */
  async check(document: vscode.TextDocument, options?: JobOptions): Promise<CheckedDocument | 'tooLong'> {
    const entry = this.#entry(document.uri);
    entry.asked = true;
    if (document.getText().length > commandLimit) return 'tooLong';
    const header = readNoteHead(document.getText());
    await this.#run(document, entry, header, commandLimit, options);
    return { problems: entry.problems, context: contextOf(header, readCheckSettings(document.uri)) };
  }

  /** Checks a file of a folder; its problems stay until it is opened. Undefined for what is no note. */
  async checkFile(uri: vscode.Uri): Promise<number | undefined> {
    const text = await readNoteFile(uri);
    if (text === undefined || clinicalNote(text) === undefined) return undefined;
    const document = await vscode.workspace.openTextDocument(uri);
    const checked = await this.check(document);
    return checked === 'tooLong' ? undefined : checked.problems.length;
  }

  /** The problems of the document as it reads now; undefined while they are not known. */
  problemsOf(document: vscode.TextDocument): readonly Problem[] | undefined {
    const entry = this.#entries.get(document.uri.toString());
    return entry?.version === document.version ? entry.problems : undefined;
  }

  #entry(uri: vscode.Uri): Entry {
    const key = uri.toString();
    const known = this.#entries.get(key);
    if (known) return known;
    const entry: Entry = { steps: new StepwiseCheck(), timer: undefined, asked: false, version: undefined, problems: [], took: 0 };
    this.#entries.set(key, entry);
    return entry;
  }

  #all(): void {
    for (const document of vscode.workspace.textDocuments) this.#later(document, 0);
  }

  /** A saved visit is what the next visit of its case is compared with. */
  #siblings(saved: vscode.TextDocument): void {
    const folder = vscode.Uri.joinPath(saved.uri, '..').toString();
    for (const document of vscode.workspace.textDocuments) {
      if (document !== saved && document.uri.scheme === saved.uri.scheme && vscode.Uri.joinPath(document.uri, '..').toString() === folder) this.#later(document, 0);
    }
  }

  #later(document: vscode.TextDocument, delay?: number): void {
    if (!isText(document)) return;
    const entry = this.#entry(document.uri);
    clearTimeout(entry.timer);
    // A long note waits for a longer pause.
    entry.timer = setTimeout(() => void this.#live(document, entry), delay ?? Math.max(shortestDelay, Math.min(2000, entry.took * 2)));
  }

  async #live(document: vscode.TextDocument, entry: Entry): Promise<void> {
    if (document.isClosed) return;
    const text = document.getText();
    const { enabled } = readCheckSettings(document.uri);
    const header = entry.asked ? readNoteHead(text) : enabled ? clinicalNote(text) : undefined;
    try {
      await this.#run(document, entry, header, liveLimit);
    } catch (error) {
      if (!this.isDisposed) this.#log.failure('check', error);
    }
  }

  async #run(document: vscode.TextDocument, entry: Entry, header: NoteHead | undefined, limit: number, options: JobOptions = {}): Promise<void> {
    const { version } = document;
    const text = document.getText();
    const settings = readCheckSettings(document.uri);
    if (header === undefined) return this.#set(document, entry, []);
    if (text.length > limit) return this.#set(document, entry, [], tooLongNotice(text.length, limit));
    const started = Date.now();
    const previousNote = settings.off.has('cloned-note') ? undefined : await this.#previous(document.uri, header);
    const context: KnownContext = { ...contextOf(header, settings), previousNote };
    const stale = (): boolean => document.isClosed || document.version !== version || this.isDisposed;
    const problems = await entry.steps.run(checkable(text, header), context, settings.off, (note, under, off, at) => this.#work.check(note, under, off, {
      ...options, progress: (done) => options.progress?.((at + done * note.length) / text.length),
    }), stale);
    if (problems === undefined || stale()) return;
    entry.took = Date.now() - started;
    this.#log.info('check', { problems: problems.length, characters: text.length, milliseconds: entry.took });
    this.#set(document, entry, problems, holdsTooLong(text) ? noNoteNotice(longestNote) : undefined);
  }

  async #previous(uri: vscode.Uri, header: NoteHead): Promise<string | undefined> {
    const [latest] = await earlierNotes(uri, header);
    const text = latest === undefined ? undefined : await readNoteFile(latest.uri);
    return text === undefined ? undefined : checkable(text, readNoteHead(text));
  }

  #set(document: vscode.TextDocument, entry: Entry, problems: readonly Problem[], notice?: vscode.Diagnostic): void {
    entry.problems = problems;
    entry.version = document.version;
    this.#diagnostics.set(document.uri, [...(notice === undefined ? [] : [notice]), ...problems.map((problem) => toDiagnostic(document, problem))]);
    this.#changed.fire(document.uri);
  }

  #forget(uri: vscode.Uri): void {
    clearTimeout(this.#entries.get(uri.toString())?.timer);
    this.#entries.delete(uri.toString());
    this.#diagnostics.delete(uri);
  }
}

/** A text file somebody writes in; not a diff's left side, an output channel or one of our own virtual documents. */
function isText({ uri, languageId }: vscode.TextDocument): boolean {
  return /^(?:markdown|plaintext)$/.test(languageId) && /^(?:file|untitled|vscode-(?:remote|vfs|test-web)|memfs)$/.test(uri.scheme);
}
