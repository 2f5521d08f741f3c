// The captured stretch of a document: keeps track of it while the user goes on editing, and puts the draft back in one undo step.
import { stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { Span } from '../core/clinical/span';
import type { InsertMode } from '../protocol/messages';
import { Disposable } from './dispose';
import { locate, shifted } from '../core/draft/locate';
import type { TextEdit } from '../core/prompts/writeAnswer';

export type InsertOutcome = 'inserted' | 'changed' | 'readOnly' | 'missing' | 'refused';

/** A stretch of one document, captured as it was. */
export class NoteTarget extends Disposable {
  readonly uri: vscode.Uri;
  #text: string;
  #raw: string;
  #amending = false;
  readonly languageId: string;
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  /** The document was edited or closed: ask `isStale` again. */
  readonly onDidChange = this.#changed.event;
  #start: number;
  #end: number;

  constructor(document: vscode.TextDocument, range: vscode.Range) {
    super();
    this.uri = document.uri;
    this.languageId = document.languageId;
    this.#raw = document.getText(range);
    this.#text = this.#raw.replaceAll('\r\n', '\n');
    this.#start = document.offsetAt(range.start);
    this.#end = document.offsetAt(range.end);
    this.register(
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document.uri.toString() !== this.uri.toString() || event.contentChanges.length === 0) return;
        for (const change of event.contentChanges) {
          const edit = { start: change.rangeOffset, removed: change.rangeLength, added: change.text.length };
          // What is typed right at the end belongs to whatever comes after the captured text.
          if (edit.start < this.#end) this.#end = shifted(this.#end, edit);
          this.#start = shifted(this.#start, edit);
        }
        if (!this.#amending) this.#changed.fire();
      }),
    );
    this.register(
      vscode.workspace.onDidCloseTextDocument((closed) => {
        if (closed.uri.toString() === this.uri.toString()) this.#changed.fire();
      }),
    );
  }

  /** The captured text with line feeds only; all offsets given and taken are offsets into it. */
  get text(): string {
    return this.#text;
  }

  /** "visit-07.md, lines 12-31"; shown in the panel, never sent. */
  place(): string {
    const name = vscode.workspace.asRelativePath(this.uri, false).split('/').at(-1) ?? '';
    const document = this.#openDocument();
    if (!document) return name;
    const first = document.positionAt(this.#start).line + 1;
    const last = document.positionAt(this.#start + this.#raw.length).line + 1;
    return first === last
      ? vscode.l10n.t('{0}, line {1}', name, first)
      : vscode.l10n.t('{0}, lines {1}-{2}', name, first, last);
  }

  /** Where the text stands in the document now, as offsets into the document. */
  get span(): Span {
    return { start: this.#start, end: Math.max(this.#start, this.#end) };
  }

  /** Line number in the document, from 1, of an offset into the captured text. */
  lineOf(offset: number): number {
    const document = this.#openDocument();
    return (document ? document.positionAt(this.#start).line : 0) + this.text.slice(0, offset).split('\n').length;
  }

  /** Whether the captured text is no longer where it was, nor anywhere else exactly once. */
  isStale(): boolean {
    const document = this.#openDocument();
    return document !== undefined && locate(document.getText(), this.#raw, this.#start) === undefined;
  }

  /** Whether the document cannot be had again: a closed untitled one. */
  isClosed(): boolean {
    return this.uri.scheme === 'untitled' && this.#openDocument() === undefined;
  }

  /** The same stretch as it reads now, after the user edited it; undefined when the document is gone or the stretch empty. */
  async recapture(): Promise<NoteTarget | undefined> {
    const document = await this.#reopen();
    if (!document) return undefined;
    const range = new vscode.Range(document.positionAt(this.span.start), document.positionAt(this.span.end));
    return document.getText(range).trim() === '' ? undefined : new NoteTarget(document, range);
  }

  /** Selects a stretch of the captured text in the editor. */
  async reveal(start: number, end: number): Promise<void> {
    const document = await vscode.workspace.openTextDocument(this.uri);
    const at = locate(document.getText(), this.#raw, this.#start);
    if (at === undefined) return;
    const selection = new vscode.Range(document.positionAt(at + this.#rawOffset(start)), document.positionAt(at + this.#rawOffset(end)));
    const column = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
    await vscode.window.showTextDocument(document, { selection, preserveFocus: false, viewColumn: column ?? vscode.ViewColumn.One });
  }

  /**
   * Puts `draft` in place of the captured text, below it, or into a new document, as one undo step.
   * Never writes when the captured text cannot be found exactly once: the caller then asks the user.
   */
  async insert(draft: string, mode: InsertMode): Promise<InsertOutcome> {
    if (mode === 'newDocument') {
      const created = await vscode.workspace.openTextDocument({ content: draft, language: this.languageId });
      await vscode.window.showTextDocument(created, { viewColumn: vscode.ViewColumn.One });
      return 'inserted';
    }
    const document = await this.#reopen();
    if (!document) return 'missing';
    if (await isReadOnly(document)) return 'readOnly';
    const at = locate(document.getText(), this.#raw, this.#start);
    // Below needs only the place where the text ended, which edits elsewhere and inside have been carried along.
    if (at === undefined && mode === 'replace') return 'changed';
    const start = document.positionAt(at ?? this.#start);
    const end = document.positionAt(at === undefined ? this.#end : at + this.#raw.length);
    const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
    const edit = new vscode.WorkspaceEdit();
    const normalised = draft.replace(/\r?\n/g, eol);
    if (mode === 'replace') {
      const trailing = /(?:\r?\n)+$/.exec(this.#raw)?.[0] ?? '';
      edit.replace(this.uri, new vscode.Range(start, end), normalised.replace(/(?:\r?\n)+$/, '') + trailing);
    } else {
      edit.insert(this.uri, end, `${eol}${eol}${normalised}`);
    }
    if (!(await vscode.workspace.applyEdit(edit))) return 'refused';
    const column = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
    await vscode.window.showTextDocument(document, { viewColumn: column ?? vscode.ViewColumn.One });
    return 'inserted';
  }

  /**
   * Makes the edit that `editOf` wants in the captured text, read anew where it was changed meanwhile, and captures the outcome.
   * `joinUndo` makes it one undo step with the edit before, while the note is on screen.
   */
  async amend(editOf: (text: string) => TextEdit | undefined, joinUndo: boolean): Promise<InsertOutcome> {
    const document = await this.#reopen();
    if (!document) return 'missing';
    if (await isReadOnly(document)) return 'readOnly';
    const at = locate(document.getText(), this.#raw, this.#start);
    if (at === undefined) this.#capture(document, this.span);
    else this.#capture(document, { start: at, end: at + this.#raw.length });
    const edit = editOf(this.#text);
    if (!edit) return 'inserted';
    const range = new vscode.Range(document.positionAt(this.#start + this.#rawOffset(edit.start)), document.positionAt(this.#start + this.#rawOffset(edit.end)));
    const words = document.eol === vscode.EndOfLine.CRLF ? edit.text.replaceAll('\n', '\r\n') : edit.text;
    const span = { start: this.#start, end: this.#end + words.length - (document.offsetAt(range.end) - document.offsetAt(range.start)) };
    this.#amending = true;
    try {
      if (!(await this.#apply(document, range, words, joinUndo))) return 'refused';
      this.#capture(document, span);
    } finally {
      this.#amending = false;
    }
    this.#changed.fire();
    return 'inserted';
  }

  async #apply(document: vscode.TextDocument, range: vscode.Range, words: string, joinUndo: boolean): Promise<boolean> {
    const editor = vscode.window.visibleTextEditors.find((candidate) => candidate.document === document);
    if (editor) return editor.edit((builder) => builder.replace(range, words), { undoStopBefore: !joinUndo, undoStopAfter: false });
    const edit = new vscode.WorkspaceEdit();
    edit.replace(this.uri, range, words);
    return vscode.workspace.applyEdit(edit);
  }

  #capture(document: vscode.TextDocument, { start, end }: Span): void {
    this.#raw = document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end)));
    this.#text = this.#raw.replaceAll('\r\n', '\n');
    this.#start = start;
    this.#end = end;
  }

  #rawOffset(offset: number): number {
    return this.#raw.includes('\r\n') ? offset + this.text.slice(0, offset).split('\n').length - 1 : offset;
  }

  #openDocument(): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find((document) => document.uri.toString() === this.uri.toString());
  }

  async #reopen(): Promise<vscode.TextDocument | undefined> {
    try {
      return await vscode.workspace.openTextDocument(this.uri);
    } catch {
      return undefined; // Deleted, or a closed untitled document.
    }
  }
}

async function isReadOnly(document: vscode.TextDocument): Promise<boolean> {
  if (document.isUntitled) return false;
  if (vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) === false) return true;
  try {
    const { permissions } = await vscode.workspace.fs.stat(document.uri);
    if (((permissions ?? 0) & vscode.FilePermission.Readonly) !== 0) return true;
    // VS Code reports a write-protected file on disk as writable and fails only when it is saved.
    return document.uri.scheme === 'file' && ((await stat(document.uri.fsPath)).mode & 0o222) === 0;
  } catch {
    return false; // Not on a file system: VS Code decides when the edit is applied.
  }
}
