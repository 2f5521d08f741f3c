// The open drafts, one panel per note.
import * as vscode from 'vscode';
import { filledSource, rawSource, type DraftSource } from '../core/draft/draftSource';
import { startSession } from '../core/draft/session';
import { readStoredForm, type StoredForm } from '../core/draft/storedForm';
import { readStored, type StoredSession } from '../core/draft/storedSession';
import type { Template } from '../core/prompts/template';
import type { PanelMessage } from '../protocol/messages';
import type { Captured } from './capture';
import { Disposable } from './dispose';
import { DraftController } from './draftController';
import type { DraftServices } from './draftDesk';
import { DraftDocuments } from './draftDocuments';
import { DraftPanel, panelViewType } from './draftPanel';
import { storedDraftLost, wordingsLost } from './panelMessages';
import { restoreDraft, restoreForm, type RestoredDraft } from './restoreDraft';
import type { Log } from './log';
import { NoteTarget } from './noteTarget';
import type { Providers } from './providers';
import { readSettings } from './settings';
import type { TextWork } from './textWork';

export class DraftSessions extends Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #templates: readonly Template[];
  readonly #services: DraftServices;
  readonly #open = new Map<string, DraftController>();

  constructor(extensionUri: vscode.Uri, templates: readonly Template[], providers: Providers, work: TextWork, log: Log) {
    super();
    this.#extensionUri = extensionUri;
    this.#templates = templates;
    this.#services = {
      providers,
      documents: this.register(new DraftDocuments()),
      log,
      work,
      sourceOf: (text, before) => filledSource(text, templates) ?? { ...rawSource(text, before.template), ...(before.earlier === undefined ? {} : { earlier: before.earlier }) },
    };
    this.register(vscode.window.registerWebviewPanelSerializer(panelViewType, { deserializeWebviewPanel: (panel, state) => this.restore(panel, state) }));
  }

  /** Opens the panel for what was captured, if anything was. A draft already open on this note is shown, and replaced only if the user says so. */
  async open(captured: Captured | undefined): Promise<void> {
    if (captured === undefined) return;
    const key = captured.document.uri.toString();
    const earlier = this.#open.get(key);
    if (earlier?.hasDraft) {
      earlier.panel.show();
      const startNew = vscode.l10n.t('Start a New Draft');
      const question = vscode.l10n.t('A draft for this note is open already. A new one replaces it.');
      if ((await vscode.window.showInformationMessage(question, startNew, vscode.l10n.t('Keep It'))) !== startNew) return;
    }
    this.#open.get(key)?.panel.close();
    const { source, document, range, asksFirst } = captured;
    const target = new NoteTarget(document, range);
    const settings = readSettings(document.uri);
    const capture = { templateId: source.template.id, uri: key, text: target.text, ownText: source.ownText, ...(captured.earlier === undefined ? {} : { earlier: captured.earlier }) };
    const panel = DraftPanel.create(this.#extensionUri, this.#titleOf(source, document.uri), captured.panelColumn);
    // A justification is a document beside the note: replacing the note by it would be no help.
    const standsBeside = source.template.output === 'justification' && !source.filled && settings.insertMode === 'replace';
    const insertMode = captured.insertMode ?? (standsBeside ? 'below' : settings.insertMode);
    const controller = new DraftController(this.#services, panel, { source, target, session: startSession(capture, settings.provider, insertMode), asksFirst });
    this.#keep(key, controller);
    await controller.start();
  }

  /** Brings back the draft of a panel that VS Code restored after a reload; `state` is what its page had stored. */
  async restore(webviewPanel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const stored = readStored(state) ?? readStoredForm(state);
    const restored = stored && (await this.#restored(stored));
    this.#services.log.info('restore', { stored: stored !== undefined, found: restored !== undefined });
    if (!restored) {
      webviewPanel.dispose();
      // Nothing stored = nothing was approved yet, so there is no draft to miss.
      if (stored) void vscode.window.showWarningMessage(vscode.l10n.t('A draft was open before the reload, but its note could not be read again, so it was closed. No note was changed.'));
      return;
    }
    await this.#resume(new DraftPanel(webviewPanel, this.#extensionUri, this.#titleOf(restored.source, restored.target.uri)), restored);
  }

  async #resume(panel: DraftPanel, { source, target, session, surrogates, outcome, lost, alsoHide }: RestoredDraft): Promise<void> {
    const controller = new DraftController(this.#services, panel, { source, target, session, surrogates, message: messageAfter(outcome, lost), asksFirst: outcome === 'form', ...(alsoHide === undefined ? {} : { alsoHide }) });
    this.#keep(target.uri.toString(), controller);
    await controller.start();
  }

  /** Undefined when the note or its template is gone, or reading it again broke. */
  async #restored(stored: StoredSession | StoredForm): Promise<RestoredDraft | undefined> {
    try {
      return await ('form' in stored ? restoreForm(stored, this.#templates) : restoreDraft(stored, this.#templates, this.#services.work));
    } catch (error) {
      this.#services.log.failure('restore', error);
      return undefined;
    }
  }

  /** Decides every change of the draft whose panel has the focus. */
  decideAll(decision: 'accepted' | 'rejected'): void {
    [...this.#open.values()].find((controller) => controller.panel.active)?.decideAll(decision);
  }

  override dispose(): void {
    super.dispose();
    for (const controller of this.#open.values()) controller.dispose();
  }

  /** The tab's name: its template, with the note where another open draft has the same. */
  #titleOf({ template }: DraftSource, note: vscode.Uri): string {
    const taken = [...this.#open.values()].some(({ source, uri }) => source.template.title === template.title && uri.toString() !== note.toString());
    return taken ? vscode.l10n.t('Draft: {0} for {1}', template.title, note.path.split('/').at(-1) ?? '') : vscode.l10n.t('Draft: {0}', template.title);
  }

  #keep(key: string, controller: DraftController): void {
    this.#open.set(key, controller);
    controller.onDispose(() => {
      if (this.#open.get(key) !== controller) return;
      this.#open.delete(key);
      // A tab is closed by a slip of the mouse, and what was decided and written in it must not be gone. When all ends, the page has it.
      if (controller.kept && !this.isDisposed) void this.#offerBack(key, controller.kept);
    });
  }

  /** Says that a draft was closed before it was inserted, and brings it back if the user wants it. */
  async #offerBack(key: string, kept: StoredSession): Promise<void> {
    const reopen = vscode.l10n.t('Reopen Draft');
    const name = vscode.workspace.asRelativePath(vscode.Uri.parse(key));
    if ((await vscode.window.showInformationMessage(vscode.l10n.t('The draft for {0} was closed before it was inserted.', name), reopen)) !== reopen) return;
    const other = this.#open.get(key);
    if (other) return other.panel.show();
    const restored = await this.#restored(kept);
    if (restored) await this.#resume(DraftPanel.create(this.#extensionUri, this.#titleOf(restored.source, restored.target.uri)), restored);
    else void vscode.window.showWarningMessage(vscode.l10n.t('The note of this draft could not be read again, so the draft stays closed. No note was changed.'));
  }
}

function messageAfter(outcome: RestoredDraft['outcome'], lost: number): PanelMessage | undefined {
  if (outcome === 'noteChanged') return storedDraftLost();
  return lost > 0 ? wordingsLost(lost) : undefined;
}
