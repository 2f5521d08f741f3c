// The log channel. It takes names and numbers only, so that no text of a note can get into it by accident.
import * as vscode from 'vscode';

/** Counts, durations in ms, flags, and short words of our own such as an error kind; never text of a note. */
export type LogFields = Readonly<Record<string, number | boolean | LogWord>>;
export type LogWord = `${'offline' | 'openai' | 'paste'}` | `kind:${string}` | `phase:${string}` | `template:${string}`;

export class Log implements vscode.Disposable {
  readonly #channel = vscode.window.createOutputChannel('TheraDraft', { log: true });

  info(event: string, fields: LogFields = {}): void {
    this.#channel.info(line(event, fields));
  }

  warn(event: string, fields: LogFields = {}): void {
    this.#channel.warn(line(event, fields));
  }

  /** An unexpected failure: its class only, since messages of parsers and servers quote what they were given. */
  failure(event: string, error: unknown): void {
    this.#channel.error(line(event, { error: `kind:${error instanceof Error ? error.name : typeof error}` }));
  }

  show(): void {
    this.#channel.show();
  }

  dispose(): void {
    this.#channel.dispose();
  }
}

function line(event: string, fields: LogFields): string {
  return [event, ...Object.entries(fields).map(([key, value]) => `${key}=${value}`)].join(' ');
}
