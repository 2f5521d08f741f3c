// The webview of one appeal: loads the page, posts snapshots, checks and hands on what comes back. Knows nothing of appeals.
import * as vscode from 'vscode';
import { appealIntentSchema, type AppealIntent, type AppealView, type ToAppeal } from '../../protocol/appealMessages';
import { panelHtml } from '../../protocol/panelHtml';
import { appealEnglish } from '../../protocol/appealStrings';
import { Disposable } from '../dispose';
import { panelStrings } from '../panelStrings';

export const appealViewType = 'theradraft.appeal';

export class AppealPanel extends Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #intents = this.register(new vscode.EventEmitter<AppealIntent>());
  readonly onIntent = this.#intents.event;
  readonly #closed = this.register(new vscode.EventEmitter<void>());
  readonly onDidClose = this.#closed.event;

  /** `letter`: the name of its file, which tells two appeals apart. */
  constructor(panel: vscode.WebviewPanel, extensionUri: vscode.Uri, letter: string) {
    super();
    // Not registered: VS Code disposes what an extension holds when a window reloads, and the panel must outlive that.
    this.#panel = panel;
    const dist = vscode.Uri.joinPath(extensionUri, 'dist');
    panel.webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [dist] };
    panel.title = vscode.l10n.t('Appeal: {0}', letter);
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icon.png');
    this.register(panel.onDidDispose(() => {
      this.#closed.fire();
      this.dispose();
    }));
    this.register(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        const intent = appealIntentSchema.safeParse(message);
        if (intent.success) this.#intents.fire(intent.data);
      }),
    );
    panel.webview.html = panelHtml({
      cspSource: panel.webview.cspSource,
      nonce: crypto.randomUUID().replaceAll('-', ''),
      scriptUri: panel.webview.asWebviewUri(vscode.Uri.joinPath(dist, 'appeal.js')).toString(),
      styleUri: panel.webview.asWebviewUri(vscode.Uri.joinPath(dist, 'appeal.css')).toString(),
      language: vscode.env.language,
      title: panel.title,
      element: 'theradraft-appeal',
    });
  }

  static create(extensionUri: vscode.Uri, letter: string, viewColumn: vscode.ViewColumn): AppealPanel {
    const panel = vscode.window.createWebviewPanel(appealViewType, vscode.l10n.t('Appeal'), { viewColumn, preserveFocus: false });
    return new AppealPanel(panel, extensionUri, letter);
  }

  /** Where documents of the case are shown: beside the panel, never over it. */
  get documentColumn(): vscode.ViewColumn {
    return this.#panel.viewColumn === undefined || this.#panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
  }

  /** Where the panel itself stands. */
  get column(): vscode.ViewColumn | undefined {
    return this.#panel.viewColumn;
  }

  show(): void {
    this.#panel.reveal();
  }

  close(): void {
    this.#panel.dispose();
  }

  draw(state: AppealView): void {
    this.#post({ type: 'state', state });
  }

  /** For a page that has just opened: the letter, and the panel's words in the language of the window. */
  open(letter: string): void {
    this.#post({ type: 'page', letter, strings: panelStrings(appealEnglish) });
  }

  /** What the serializer gets back after a window reload. */
  persist(value: unknown): void {
    this.#post({ type: 'persist', value });
  }

  #post(message: ToAppeal): void {
    if (!this.isDisposed) void this.#panel.webview.postMessage(message);
  }
}
