// The tests' end of the probe extension (probe/probe.cjs): asks a running editor what it holds.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { waitFor } from './waitFor';

/** One-based, as the editor's status bar shows it. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface DocumentState {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
  readonly version: number;
  readonly dirty: boolean;
}

export interface EditorState extends DocumentState {
  readonly selections: readonly { readonly start: Position; readonly end: Position; readonly text: string }[];
}

export interface TabState {
  readonly label: string;
  readonly active: boolean;
  readonly dirty: boolean;
  readonly column: number;
  /** Name of the API's tab input class, such as TabInputText, TabInputTextDiff or TabInputWebview. */
  readonly kind: string;
  readonly viewType: string | null;
}

export interface ProblemState {
  readonly uri: string;
  readonly line: number;
  readonly message: string;
}

export class Probe {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Makes `ready` wait for a new extension host, before a reload. */
  forget(): void {
    rmSync(this.#file, { force: true });
  }

  async ready(): Promise<void> {
    await waitFor('the extension host to answer', async () => existsSync(this.#file) && (await this.tabs()) !== undefined);
  }

  activeEditor(): Promise<EditorState | null> {
    return this.#ask('activeEditor');
  }

  documents(): Promise<readonly DocumentState[]> {
    return this.#ask('documents');
  }

  /** What TheraDraft marks in open documents. */
  problems(): Promise<readonly ProblemState[]> {
    return this.#ask('problems');
  }

  tabs(): Promise<readonly TabState[]> {
    return this.#ask('tabs');
  }

  extension(id: string): Promise<{ readonly version: string; readonly active: boolean } | null> {
    return this.#ask('extension', { id });
  }

  clipboard(): Promise<string> {
    return this.#ask('clipboard');
  }

  setClipboard(text: string): Promise<void> {
    return this.#ask('setClipboard', { text });
  }

  open(path: string, column?: number): Promise<void> {
    return this.#ask('open', { path, column });
  }

  newDocument(text: string, languageId: string): Promise<void> {
    return this.#ask('newDocument', { text, languageId });
  }

  select(start: Position, end: Position): Promise<void> {
    return this.#ask('select', { start, end });
  }

  /** Writes a user setting; undefined removes it. */
  setting(key: string, value: unknown): Promise<void> {
    return this.#ask('setting', { key, value });
  }

  /** Runs a command by id, for setting a scene. What a test is about goes through keys, menus and the palette. */
  command(id: string, ...args: readonly unknown[]): Promise<unknown> {
    return this.#ask('command', { id, args });
  }

  async #ask<T>(ask: string, input: object = {}): Promise<T> {
    const { port } = JSON.parse(readFileSync(this.#file, 'utf8')) as { port: number };
    const response = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: JSON.stringify({ ask, ...input }) });
    const reply = (await response.json()) as { answer?: T; error?: string };
    if (reply.error !== undefined) throw new Error(`${ask}: ${reply.error}`);
    return reply.answer as T;
  }
}
