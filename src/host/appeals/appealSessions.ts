// The open appeals, one panel per letter or case file.
import * as vscode from 'vscode';
import { z } from 'zod';
import { letterInCase, newCase, readCaseFile } from '../../core/appeals/case/caseFile';
import { appealSteps } from '../../protocol/appealSteps';
import { Disposable } from '../dispose';
import type { Log } from '../log';
import { AppealController, type AppealStart } from './appealController';
import type { AppealServices } from './appealDesk';
import { AppealPanel, appealViewType } from './appealPanel';
import { appealSource, selectedText, sourceOfCase, type AppealSource } from './appealSource';
import { CaseDocument } from './caseDocument';
import { baseName, parentOf, readLetterFile } from './readFile';

/** What a page keeps over a reload: places and the step, nothing of the letter. */
const storedSchema = z.object({ version: z.literal(1), letter: z.string().optional(), case: z.string().optional(), step: z.enum(appealSteps) });

export class AppealSessions extends Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #services: AppealServices;
  readonly #log: Log;
  readonly #open = new Set<AppealController>();

  constructor(extensionUri: vscode.Uri, services: AppealServices, log: Log) {
    super();
    this.#extensionUri = extensionUri;
    this.#services = services;
    this.#log = log;
    this.register(vscode.window.registerWebviewPanelSerializer(appealViewType, { deserializeWebviewPanel: (panel, state) => this.restore(panel, state) }));
  }

  /** Starts an appeal from a letter, or goes on with a case file; shows the panel that is open on it already. */
  async start(argument: unknown): Promise<void> {
    const chosen = argument instanceof vscode.Uri ? argument : undefined;
    const uri = chosen ?? vscode.window.activeTextEditor?.document.uri;
    const earlier = uri && this.#on(uri, selectedIn(uri));
    if (earlier) return earlier.panel.show();
    const resumed = uri && /\.md$/i.test(uri.path) ? await this.#resume(uri) : undefined;
    if (resumed) return this.#show(this.#panelFor(resumed.source), resumed);
    const source = await appealSource(chosen, this.#services.background);
    if (source) await this.#show(this.#panelFor(source), { source, appeal: newCase, document: undefined, step: 'denial' });
  }

  async restore(webviewPanel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const stored = storedSchema.safeParse(state);
    const start = stored.success ? await this.#stored(stored.data) : undefined;
    this.#log.info('restoreAppeal', { stored: stored.success, found: start !== undefined });
    if (start) return this.#show(new AppealPanel(webviewPanel, this.#extensionUri, this.#nameOf(start.source)), start);
    webviewPanel.dispose();
    if (stored.success) void vscode.window.showWarningMessage(vscode.l10n.t('An appeal was open before the reload, but its letter and case file are gone, so it was closed. Nothing was changed.'));
  }

  override dispose(): void {
    for (const controller of this.#open) controller.dispose();
    super.dispose();
  }

  async #stored(stored: z.infer<typeof storedSchema>): Promise<AppealStart | undefined> {
    const resumed = stored.case === undefined ? undefined : await this.#resume(vscode.Uri.parse(stored.case, true));
    if (resumed) return { ...resumed, step: stored.step };
    if (stored.letter === undefined) return undefined;
    const uri = vscode.Uri.parse(stored.letter, true);
    // A letter that was pasted comes back only with its case file.
    const letter = uri.scheme === 'untitled' ? undefined : await readLetterFile(uri, this.#services.background);
    return letter === undefined ? undefined : { source: { uri, name: baseName(uri), letter, embed: false, folder: parentOf(uri) }, appeal: newCase, document: undefined, step: 'denial' };
  }

  /** A case file as a start; undefined for any other file. */
  async #resume(uri: vscode.Uri): Promise<AppealStart | undefined> {
    const document = await CaseDocument.open(uri);
    const text = await document?.text();
    const appeal = text === undefined ? undefined : readCaseFile(text);
    if (!document || text === undefined || !appeal) {
      document?.dispose();
      return undefined;
    }
    return { source: await sourceOfCase(uri, appeal.letter, letterInCase(text), this.#services.background), appeal, document, step: 'denial' };
  }

  /** The appeal of a file; where text is selected in it, the appeal of that text, since a file may hold several letters. */
  #on(uri: vscode.Uri, selected: string | undefined): AppealController | undefined {
    return [...this.#open].find(({ open: { document, state: { source } } }) => document?.uri.toString() === uri.toString() || (source.uri?.toString() === uri.toString() && (selected === undefined || selected === source.letter)));
  }

  /** Among the appeals that are open, so that not each of them takes a column; beside the letter otherwise. */
  #panelFor(source: AppealSource): AppealPanel {
    const column = [...this.#open].find(({ panel }) => panel.column !== undefined)?.panel.column;
    return AppealPanel.create(this.#extensionUri, this.#nameOf(source), column ?? vscode.ViewColumn.Beside);
  }

  /** What tells this appeal from the others on screen: the name of its letter, with the folder where another open one bears it too. */
  #nameOf({ name, folder }: AppealSource): string {
    const taken = [...this.#open].some(({ open }) => open.state.source.name === name);
    return taken && folder ? vscode.l10n.t('{0} in {1}', name, baseName(folder)) : name;
  }

  async #show(panel: AppealPanel, start: AppealStart): Promise<void> {
    const controller = new AppealController(this.#services, panel, start, (error) => {
      this.#log.failure('appeal', error);
      void vscode.window.showErrorMessage(vscode.l10n.t('That step failed unexpectedly. The letter and the case file are unchanged, and nothing left this machine.'));
    });
    this.#open.add(controller);
    controller.onDispose(() => this.#open.delete(controller));
    await controller.start();
  }
}

/** What is selected in the active editor, where that shows `uri`. */
function selectedIn(uri: vscode.Uri): string | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor === undefined || editor.document.uri.toString() !== uri.toString() || editor.selection.isEmpty ? undefined : selectedText(editor);
}
