// One webview panel: loads the page, posts snapshots, checks and hands on what comes back. Knows nothing of drafts.
import * as vscode from 'vscode';
import { intentSchema, type Intent, type ToWebview, type ViewState } from '../protocol/messages';
import { panelHtml } from '../protocol/panelHtml';
import { Disposable } from './dispose';

export const panelViewType = 'theradraft.draft';

/** Snapshots are sent at most this often while a draft streams in. */
const snapshotInterval = 50; // ms

export class DraftPanel extends Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #intents = this.register(new vscode.EventEmitter<Intent>());
  readonly onIntent = this.#intents.event;
  readonly #closed = this.register(new vscode.EventEmitter<void>());
  readonly onDidClose = this.#closed.event;
  #pending: ViewState | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(panel: vscode.WebviewPanel, extensionUri: vscode.Uri, title: string) {
    super();
    // Not registered: VS Code disposes what an extension holds when a window reloads, and the panel must outlive that.
    this.#panel = panel;
    const dist = vscode.Uri.joinPath(extensionUri, 'dist');
    panel.webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [dist] };
    panel.title = title;
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icon.png');
    this.register(panel.onDidDispose(() => this.#onClosed()));
    this.register(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        const intent = intentSchema.safeParse(message);
        if (intent.success) this.#intents.fire(intent.data);
      }),
    );
    this.register({ dispose: () => clearTimeout(this.#timer) });
    panel.webview.html = panelHtml({
      cspSource: panel.webview.cspSource,
      nonce: crypto.randomUUID().replaceAll('-', ''),
      scriptUri: panel.webview.asWebviewUri(vscode.Uri.joinPath(dist, 'webview.js')).toString(),
      styleUri: panel.webview.asWebviewUri(vscode.Uri.joinPath(dist, 'webview.css')).toString(),
      language: vscode.env.language,
      title,
    });
  }

  static create(extensionUri: vscode.Uri, title: string, viewColumn = vscode.ViewColumn.Beside): DraftPanel {
    const column = { viewColumn, preserveFocus: false };
    return new DraftPanel(vscode.window.createWebviewPanel(panelViewType, title, column), extensionUri, title);
  }

  get active(): boolean {
    return this.#panel.active;
  }

  show(): void {
    this.#panel.reveal();
  }

  /** Closes the tab. `dispose` alone only lets go of it. */
  close(): void {
    this.#panel.dispose();
  }

  /** Draws `state` soon; of several in one interval only the newest is sent. */
  draw(state: ViewState): void {
    this.#pending = state;
    this.#timer ??= setTimeout(() => this.drawNow(), snapshotInterval);
  }

  /** Draws what is pending without waiting. */
  drawNow(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#pending) this.#post({ type: 'state', state: this.#pending });
    this.#pending = undefined;
  }

  /** What the serializer gets back after a window reload; undefined stores nothing. */
  persist(value: unknown): void {
    this.#post({ type: 'persist', value });
  }

  #post(message: ToWebview): void {
    if (!this.isDisposed) void this.#panel.webview.postMessage(message);
  }

  #onClosed(): void {
    this.#closed.fire();
    this.dispose();
  }
}
