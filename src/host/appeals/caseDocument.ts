// The case file as a document in the editor. It is the user's own: made untitled, first saved by the user, every edit undoable.
import * as vscode from 'vscode';
import { readCaseFile, writeCaseFile, type AppealCase } from '../../core/appeals/case/caseFile';
import { Disposable } from '../dispose';
import { baseName } from './readFile';

export class CaseDocument extends Disposable {
  #uri: vscode.Uri;
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  /** The document was edited, saved under its name, or closed. */
  readonly onDidChange = this.#changed.event;

  private constructor(document: vscode.TextDocument) {
    super();
    this.#uri = document.uri;
    const mine = (changed: vscode.TextDocument): boolean => changed.uri.toString() === this.#uri.toString();
    this.register(vscode.workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => mine(changed) && contentChanges.length > 0 && this.#changed.fire()));
    this.register(vscode.workspace.onDidCloseTextDocument((closed) => mine(closed) && this.#changed.fire()));
    this.register(vscode.workspace.onDidSaveTextDocument((saved) => this.#onSaved(saved)));
  }

  /** A new untitled document, named after the letter so that saving needs no dialog; shown without taking the focus. */
  static async create(folder: vscode.Uri | undefined, letterName: string, appeal: AppealCase, letter: string | undefined, column: vscode.ViewColumn): Promise<CaseDocument> {
    const content = writeCaseFile(undefined, appeal, letter);
    const uri = folder && vscode.workspace.fs.isWritableFileSystem(folder.scheme) !== false ? await freeName(folder, `${letterName.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/\s+/g, '-') || 'denial'}-appeal`) : undefined;
    const document = uri ? await vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' })) : await vscode.workspace.openTextDocument({ language: 'markdown', content });
    // Shown before it is filled: VS Code opens a changed document that nothing shows yet, in whatever group is active.
    await vscode.window.showTextDocument(document, { viewColumn: column, preserveFocus: true, preview: false });
    if (uri) {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length)), content);
      await vscode.workspace.applyEdit(edit);
    }
    return new CaseDocument(document);
  }

  /** The case that `uri` keeps; undefined where there is none (any more). */
  static async open(uri: vscode.Uri): Promise<CaseDocument | undefined> {
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      return readCaseFile(document.getText()) === undefined ? undefined : new CaseDocument(document);
    } catch {
      return undefined;
    }
  }

  get uri(): vscode.Uri {
    return this.#uri;
  }

  get name(): string {
    return baseName(this.#uri);
  }

  get state(): 'untitled' | 'changed' | 'saved' {
    const document = this.#open();
    return this.#uri.scheme === 'untitled' ? 'untitled' : document?.isDirty === true ? 'changed' : 'saved';
  }

  /** Undefined once it is closed without having been saved. */
  async text(): Promise<string | undefined> {
    return (await this.#document())?.getText().replaceAll('\r\n', '\n');
  }

  async read(): Promise<AppealCase | undefined> {
    const text = await this.text();
    return text === undefined ? undefined : readCaseFile(text);
  }

  /**
   * Replaces what differs between the document and `next`, as one undo step. False when VS Code refused. A file that was saved is
   * saved again at once, so that no answer waits for the editor; a file with unsaved changes of the user's own is left to the user.
   */
  async write(next: string): Promise<boolean> {
    const document = await this.#document();
    if (!document) return false;
    const raw = document.getText();
    const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
    const wanted = next.replaceAll('\n', eol);
    if (wanted === raw) return true;
    let start = 0;
    while (start < raw.length && raw[start] === wanted[start]) start += 1;
    let end = 0;
    while (end < Math.min(raw.length, wanted.length) - start && raw[raw.length - 1 - end] === wanted[wanted.length - 1 - end]) end += 1;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(this.#uri, new vscode.Range(document.positionAt(start), document.positionAt(raw.length - end)), wanted.slice(start, wanted.length - end));
    const isSaved = this.#uri.scheme !== 'untitled' && !document.isDirty;
    const written = await vscode.workspace.applyEdit(edit);
    if (written && isSaved) await document.save();
    return written;
  }

  async writeCase(appeal: AppealCase): Promise<boolean> {
    const text = await this.text();
    return text !== undefined && this.write(writeCaseFile(text, appeal));
  }

  async save(): Promise<boolean> {
    const document = await this.#document();
    return document !== undefined && document.save();
  }

  /** Shows the document, with `start` to `end` selected where given; offsets count line feeds only. */
  async show(column: vscode.ViewColumn, span?: { readonly start: number; readonly end: number }, preserveFocus = false): Promise<vscode.TextEditor | undefined> {
    const document = await this.#document();
    if (!document) return undefined;
    const lines = document.getText().replaceAll('\r\n', '\n');
    const at = (offset: number): vscode.Position => {
      const before = lines.slice(0, offset).split('\n');
      return new vscode.Position(before.length - 1, before.at(-1)?.length ?? 0);
    };
    const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
    return vscode.window.showTextDocument(document, { viewColumn: visible ?? column, preserveFocus, preview: false, ...(span ? { selection: new vscode.Range(at(span.start), at(span.end)) } : {}) });
  }

  #open(): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find((document) => document.uri.toString() === this.#uri.toString());
  }

  async #document(): Promise<vscode.TextDocument | undefined> {
    try {
      return this.#open() ?? (this.#uri.scheme === 'untitled' ? undefined : await vscode.workspace.openTextDocument(this.#uri));
    } catch {
      return undefined; // Deleted.
    }
  }

  /** Saving turns the untitled document into a file, which is another document to VS Code. */
  #onSaved(saved: vscode.TextDocument): void {
    const isMine = saved.uri.toString() === this.#uri.toString();
    const becameFile = this.#uri.scheme === 'untitled' && saved.uri.scheme !== 'untitled' && readCaseFile(saved.getText()) !== undefined && (saved.uri.path === this.#uri.path || this.#open() === undefined);
    if (becameFile) this.#uri = saved.uri;
    if (isMine || becameFile) this.#changed.fire();
  }
}

/** `<base>.md`, or with the next free number. */
async function freeName(folder: vscode.Uri, base: string): Promise<vscode.Uri> {
  for (let number = 1; ; number += 1) {
    const uri = vscode.Uri.joinPath(folder, `${base}${number === 1 ? '' : `-${number}`}.md`);
    const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.path === uri.path);
    try {
      if (!isOpen) await vscode.workspace.fs.stat(uri);
    } catch {
      return uri;
    }
  }
}
