// Runs one draft session: feeds the reducer, performs the effects it asks for, and draws. All state is in the session.
import * as vscode from 'vscode';
import { inCapture, type DraftSource } from '../core/draft/draftSource';
import { finalText } from '../core/draft/finalText';
import { insertBlock } from '../core/draft/insertBlock';
import { needsScrub, reduce } from '../core/draft/session';
import type { SessionEvent } from '../core/draft/sessionEvents';
import type { Session } from '../core/draft/sessionTypes';
import { toStored } from '../core/draft/storedSession';
import { restore } from '../core/phi/restore';
import { scrub } from '../core/phi/scrub';
import type { SurrogateMap } from '../core/phi/surrogates';
import { checkReply } from '../llm/draftFlow';
import type { Intent, InsertMode, PanelMessage } from '../protocol/messages';
import { insertReason, viewState } from '../protocol/viewState';
import { Disposable } from './dispose';
import type { DraftDocuments } from './draftDocuments';
import type { DraftPanel } from './draftPanel';
import { DraftRun } from './draftRun';
import type { Log } from './log';
import type { NoteTarget } from './noteTarget';
import * as messages from './panelMessages';
import type { ProviderResult, Providers } from './providers';
import { scrubPreview } from './scrubPreview';
import { readSettings } from './settings';

/** How often, at most, the page stores a draft that streams in, in ms. */
const storeInterval = 300;

export interface DraftServices {
  readonly providers: Providers;
  readonly documents: DraftDocuments;
  readonly log: Log;
  /** Whether a word was cleared for good in this workspace. */
  readonly keptTerms: (term: string) => boolean;
  /** What a draft starts from in a text that was read again. */
  readonly sourceOf: (text: string, source: DraftSource) => DraftSource;
}

/** What a controller begins with: a fresh session, or one brought back after a reload. */
export interface DraftStart {
  readonly source: DraftSource;
  readonly target: NoteTarget;
  readonly session: Session;
  readonly surrogates?: SurrogateMap | undefined;
  readonly message?: PanelMessage | undefined;
}

export class DraftController extends Disposable {
  readonly #services: DraftServices;
  readonly #panel: DraftPanel;
  readonly #run: DraftRun;
  #source: DraftSource;
  #target: NoteTarget;
  #session: Session;
  #surrogates: SurrogateMap | undefined;
  #provider: ProviderResult | undefined;
  #message: PanelMessage | undefined;
  #storing: ReturnType<typeof setTimeout> | undefined;
  #stored: Session | undefined;

  constructor(services: DraftServices, panel: DraftPanel, start: DraftStart) {
    super();
    this.#services = services;
    this.#panel = this.register(panel);
    this.#source = start.source;
    this.#target = start.target;
    this.#session = start.session;
    this.#surrogates = start.surrogates;
    this.#message = start.message;
    this.#run = this.register(new DraftRun(services.log, (event, message) => this.#dispatch(event, message)));
    this.#watch(start.target);
    this.register(panel.onIntent((intent) => void this.#guarded(() => this.#onIntent(intent))));
    this.register(panel.onDidClose(() => this.dispose()));
    this.register(vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('theradraft') && void this.#onSettings()));
    this.register(vscode.workspace.onDidGrantWorkspaceTrust(() => void this.#onSettings()));
    this.register({ dispose: () => clearTimeout(this.#storing) });
  }

  get uri(): vscode.Uri {
    return this.#target.uri;
  }

  get panel(): DraftPanel {
    return this.#panel;
  }

  /** Whether closing the panel now would throw away a draft. */
  get hasDraft(): boolean {
    return this.#session.phase !== 'captured' && this.#session.phase !== 'scrubbed' && this.#session.phase !== 'inserted';
  }

  /** Finds the drafter, scrubs, and draws for the first time. */
  async start(): Promise<void> {
    const message = this.#message;
    await this.#useProvider();
    this.#message ??= message;
    this.#perform(this.#session);
  }

  decideAll(decision: 'accepted' | 'rejected'): void {
    this.#dispatch({ type: 'decideAll', decision });
  }

  override dispose(): void {
    this.#target.dispose();
    super.dispose();
  }

  /** Applies `event`; a new phase takes the old message away, but a finished scrub says nothing about it. */
  #dispatch(event: SessionEvent, message?: PanelMessage): void {
    const before = this.#session;
    this.#session = reduce(before, event);
    if (message || (this.#session.phase !== before.phase && event.type !== 'scrubbed')) this.#message = message;
    if (this.#session === before) return this.#draw();
    if (this.#session.phase !== before.phase) this.#services.log.info('session', { phase: `phase:${this.#session.phase}` });
    this.#perform(before);
  }

  /** The effects that the session asks for now. */
  #perform(before: Session): void {
    const session = this.#session;
    if (session.phase === 'captured' || session.phase === 'scrubbed') {
      if (needsScrub(session)) return this.#scrub(session);
    }
    if (session.phase === 'approved' && session.run !== before.run && this.#surrogates && this.#provider?.kind === 'ok') {
      void this.#run.start(session, this.#source, this.#provider.provider, this.#surrogates, readSettings(this.uri));
    }
    this.#draw();
    if (session.phase !== before.phase) this.#panel.drawNow();
  }

  #scrub(session: Extract<Session, { phase: 'captured' | 'scrubbed' }>): void {
    const { preview, surrogates } = scrubPreview(session, this.#source, readSettings(this.uri), { keptTerms: this.#services.keptTerms, alsoHide: this.#run.alsoHide });
    this.#surrogates = surrogates;
    this.#services.log.info('scrubbed', { findings: preview.findings.length, characters: preview.message.length });
    this.#dispatch({ type: 'scrubbed', scrubRun: session.scrubRun, preview });
  }

  #draw(): void {
    // Each decision is stored before it is shown; only what streams in may wait.
    if (this.#session.phase === 'drafting') this.#storing ??= setTimeout(() => this.#store(), storeInterval);
    else this.#store();
    const provider = this.#provider?.kind === 'ok' ? this.#provider.provider : undefined;
    const settings = readSettings(this.uri);
    this.#panel.draw(
      viewState(this.#session, {
        title: this.#source.template.title,
        place: this.#target.place(),
        provider: { id: settings.provider, label: provider?.destination.label ?? vscode.l10n.t('Not ready'), leavesMachine: provider?.destination.leavesMachine ?? false },
        message: this.#message,
        restricted: !vscode.workspace.isTrusted,
        strings: {},
        restore: (text) => (this.#surrogates ? restore(text, this.#surrogates).text : text),
        locate: (own) => {
          const place = inCapture(this.#target.text, this.#source.ownText, own);
          return place && { ...place, line: this.#target.lineOf(place.start) };
        },
        reason: insertReason,
      }),
    );
  }

  /** Hands the page what a reload needs: scrubbed text only, and only after an approval. */
  #store(): void {
    clearTimeout(this.#storing);
    this.#storing = undefined;
    if (this.#stored === this.#session) return;
    this.#stored = this.#session;
    const surrogates = this.#surrogates;
    if (!surrogates || !readSettings().keepDrafts) return this.#panel.persist(undefined);
    this.#panel.persist(toStored(this.#session, this.#target.span, (text) => scrub(text, { surrogates, known: surrogates.entries() }).text));
  }

  async #onIntent(intent: Intent): Promise<void> {
    switch (intent.type) {
      case 'ready': return this.#draw();
      case 'approve': return this.#approve(intent.revision);
      case 'copyPrompt': return this.#copyPrompt();
      case 'pasteReply': return this.#pasteReply();
      case 'cancel': return this.#cancel();
      case 'reveal': return this.#target.reveal(intent.start, intent.end);
      case 'insert': return this.#insert(intent.mode);
      case 'openDiff': return this.#openDiff();
      case 'chooseProvider': return void (await vscode.commands.executeCommand('theradraft.chooseProvider'));
      case 'action': return this.#onAction(intent.id as messages.PanelAction);
      case 'hideText':
      case 'setFinding':
      case 'setCategory':
      case 'back':
      case 'decide':
      case 'decideAll':
      case 'editHunk':
      case 'answerFlag':
      case 'undo':
      case 'setInsertMode':
        return this.#dispatch(intent);
    }
  }

  async #approve(revision: number): Promise<void> {
    if (this.#session.phase !== 'scrubbed' || this.#session.revision !== revision) return;
    if (await this.#useProvider()) this.#dispatch({ type: 'approve', revision });
  }

  async #copyPrompt(): Promise<void> {
    const session = this.#session;
    const preview = session.phase === 'scrubbed' && !session.stale ? session.preview : 'approval' in session ? session.approval?.preview : undefined;
    if (!preview) return;
    await vscode.env.clipboard.writeText(`${preview.instructions}\n\n${preview.scrubbed}`);
    this.#say(messages.promptCopied());
  }

  async #pasteReply(): Promise<void> {
    const text = await vscode.env.clipboard.readText();
    if (!this.#surrogates || text.trim() === '') return this.#say(messages.emptyClipboard());
    const { reply, result } = checkReply(text, this.#source, this.#surrogates, { origin: 'pasted', partial: false });
    if (result.kind === 'problem' && (result.problem === 'empty' || result.problem === 'notDraft')) {
      return this.#say(messages.badReply(result.problem, result.sentence, undefined, false));
    }
    this.#dispatch({ type: 'pasted', reply }, result.kind === 'problem' ? messages.incompleteReply(result.sentence) : undefined);
  }

  #cancel(): void {
    const { phase, kept } = this.#session;
    if (phase === 'captured' || phase === 'scrubbed') return kept ? this.#dispatch({ type: 'resumeReview' }) : this.#panel.close();
    this.#dispatch({ type: 'cancel' }, this.#run.stop());
  }

  async #insert(mode: InsertMode): Promise<void> {
    this.#dispatch({ type: 'setInsertMode', mode });
    if (this.#session.phase !== 'review' || insertBlock(this.#session)) return;
    const outcome = await this.#target.insert(finalText(this.#session.review), mode);
    this.#services.log.info('insert', { outcome: `kind:${outcome}` });
    if (outcome === 'inserted') this.#dispatch({ type: 'inserted' }, messages.inserted());
    else this.#say(messages.insertFailed(outcome));
  }

  async #openDiff(): Promise<void> {
    if (this.#session.phase === 'review' || this.#session.phase === 'inserted') {
      await this.#services.documents.openDiff(this.#session.review.source, this.#session.review.reply.text);
    }
  }

  async #onAction(action: messages.PanelAction): Promise<void> {
    switch (action) {
      case 'retry': return this.#dispatch({ type: 'retry' });
      case 'showPreview': return this.#dispatch({ type: 'back' });
      case 'resumeReview': return this.#dispatch({ type: 'resumeReview' });
      case 'reviewPartial': return this.#reviewPartial();
      case 'copyPrompt': return this.#copyPrompt();
      case 'readAgain': return this.#readAgain();
      case 'insertBelow': return this.#insert('below');
      case 'newDocument': return this.#insert('newDocument');
      case 'close': return this.#panel.close();
      case 'shorten': return this.#target.reveal(0, this.#target.text.length);
      case 'useOffline': {
        await vscode.workspace.getConfiguration('theradraft').update('provider', 'offline', vscode.ConfigurationTarget.Global);
        return this.#dispatch({ type: 'back' });
      }
      case 'setApiKey':
      case 'chooseModel':
      case 'testConnection': {
        await vscode.commands.executeCommand(`theradraft.${action}`);
        return void (await this.#onSettings());
      }
      case 'checkEndpoint': return void (await vscode.commands.executeCommand('workbench.action.openSettings', 'theradraft.openai'));
      case 'networkSettings': return void (await vscode.commands.executeCommand('workbench.action.openSettings', 'http.proxy'));
      case 'manageTrust': return void (await vscode.commands.executeCommand('workbench.trust.manage'));
    }
  }

  #reviewPartial(): void {
    const session = this.#session;
    if (!('streamed' in session) || !this.#surrogates) return;
    const { reply } = checkReply(session.streamed, this.#source, this.#surrogates, { origin: 'model', partial: true });
    this.#dispatch({ type: 'validated', run: session.run, reply }, messages.partialReview());
  }

  async #readAgain(): Promise<void> {
    const target = await this.#target.recapture();
    if (!target) return this.#say(messages.insertFailed('missing'));
    this.#target.dispose();
    this.#target = target;
    this.#watch(target);
    this.#source = this.#services.sourceOf(target.text, this.#source);
    const { ownText, template } = this.#source;
    this.#dispatch({ type: 'documentState', state: 'open' });
    this.#dispatch({ type: 'capturedText', capture: { templateId: template.id, uri: target.uri.toString(), text: target.text, ownText } });
  }

  #watch(target: NoteTarget): void {
    this.register(
      target.onDidChange(() => {
        if (this.#session.phase === 'inserted') return;
        const state = target.isClosed() ? 'closed' : target.isStale() ? 'changed' : 'open';
        if (state === this.#session.document) return this.#draw();
        this.#dispatch({ type: 'documentState', state }, state === 'changed' ? messages.noteChanged(this.#session.phase) : undefined);
      }),
    );
  }

  async #onSettings(): Promise<void> {
    await this.#useProvider();
    // Other words to hide, another discipline or model: the preview is made again, with the therapist's marks.
    if (this.#session.phase === 'scrubbed') this.#dispatch({ type: 'capturedText', capture: this.#session.capture });
    else this.#draw();
  }

  /** Finds the drafter of the settings; says what is missing when there is none. */
  async #useProvider(): Promise<boolean> {
    const found = await this.#services.providers.current(this.uri);
    this.#provider = found;
    this.#session = reduce(this.#session, { type: 'chooseProvider', providerId: found.kind === 'ok' ? found.provider.id : 'none' });
    const restricted = !vscode.workspace.isTrusted;
    this.#message = found.kind === 'ok' ? undefined : restricted ? messages.restrictedMode() : messages.providerProblem(found.sentence, found.next);
    this.#draw();
    return found.kind === 'ok';
  }

  #say(message: PanelMessage): void {
    this.#message = message;
    this.#draw();
  }

  async #guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#services.log.failure('panel', error);
      this.#say(messages.unexpected());
    }
  }
}
