// Runs one draft session: feeds the reducer, performs the effects it asks for, and draws. All state is in the session.
import * as vscode from 'vscode';
import { inCapture, type DraftSource } from '../core/draft/draftSource';
import type { FactQuestion } from '../core/draft/questions/factQuestion';
import { missingQuestions } from '../core/draft/questions/questionsFor';
import { needsScrub, reduce } from '../core/draft/session';
import type { SessionEvent } from '../core/draft/sessionEvents';
import type { Session } from '../core/draft/sessionTypes';
import type { StoredForm } from '../core/draft/storedForm';
import { toStored, type StoredSession } from '../core/draft/storedSession';
import { restore } from '../core/phi/restore';
import type { SurrogateMap } from '../core/phi/surrogates';
import type { PanelMessage } from '../protocol/messages';
import { insertReason, viewState } from '../protocol/viewState';
import { Disposable } from './dispose';
import type { DraftDesk, DraftServices } from './draftDesk';
import { DraftForm } from './draftForm';
import { onDraftIntent } from './draftIntents';
import type { DraftPanel } from './draftPanel';
import { DraftRun } from './draftRun';
import type { NoteTarget } from './noteTarget';
import * as messages from './panelMessages';
import { panelStrings } from './panelStrings';
import { english } from '../protocol/englishStrings';
import type { ProviderResult } from './providers';
import type { ScrubbedPreview } from './scrubPreview';
import { scrubForStore } from './scrubForStore';
import { ScrubRun } from './scrubRun';
import { readSettings } from './settings';

/** How often, at most, the page stores a draft that streams in, in ms. */
const storeInterval = 300;

/** What a controller begins with: a fresh session, or one brought back after a reload. */
export interface DraftStart {
  readonly source: DraftSource;
  readonly target: NoteTarget;
  readonly session: Session;
  readonly surrogates?: SurrogateMap | undefined;
  readonly message?: PanelMessage | undefined;
  /** Begins with the questions of the template. */
  readonly asksFirst?: boolean | undefined;
  readonly alsoHide?: DraftRun['alsoHide'];
}

export class DraftController extends Disposable implements DraftDesk {
  readonly #services: DraftServices;
  readonly #panel: DraftPanel;
  readonly #run: DraftRun;
  readonly #scrubs: ScrubRun;
  #source: DraftSource;
  #target: NoteTarget;
  #session: Session;
  #surrogates: SurrogateMap | undefined;
  #provider: ProviderResult | undefined;
  #message: PanelMessage | undefined;
  #storing: ReturnType<typeof setTimeout> | undefined;
  #stored: Session | undefined;
  #kept: StoredSession | undefined;
  #form: DraftForm | undefined;
  #asked: { readonly source: DraftSource; readonly questions: readonly FactQuestion[] } | undefined;

  constructor(services: DraftServices, panel: DraftPanel, start: DraftStart) {
    super();
    this.#services = services;
    this.#panel = this.register(panel);
    this.#source = start.source;
    this.#target = start.target;
    this.#session = start.session;
    this.#surrogates = start.surrogates;
    this.#message = start.message;
    this.#form = start.asksFirst ? new DraftForm(start.source, start.target, undefined) : undefined;
    this.#run = this.register(new DraftRun(services.work, services.log, (event, message) => this.dispatch(event, message), start.alsoHide));
    this.#scrubs = this.register(new ScrubRun({ done: (run, made) => this.#onScrubbed(run, made), failed: (error) => this.#onScrubFailed(error), moved: () => this.draw() }));
    this.#watch(start.target);
    this.register(panel.onIntent((intent) => void this.#guarded(() => onDraftIntent(intent, this))));
    this.register(panel.onDidClose(() => this.dispose()));
    this.register(vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('theradraft') && void this.onSettings()));
    this.register(vscode.workspace.onDidGrantWorkspaceTrust(() => void this.onSettings()));
    this.register({ dispose: () => clearTimeout(this.#storing) });
  }

  get uri(): vscode.Uri {
    return this.#target.uri;
  }

  get session(): Session {
    return this.#session;
  }

  get source(): DraftSource {
    return this.#source;
  }

  get target(): NoteTarget {
    return this.#target;
  }

  get surrogates(): SurrogateMap | undefined {
    return this.#surrogates;
  }

  get form(): DraftForm | undefined {
    return this.#form;
  }

  set form(form: DraftForm | undefined) {
    this.#form = form;
    this.#message = undefined;
    this.#stored = undefined;
  }

  get services(): DraftServices {
    return this.#services;
  }

  get panel(): DraftPanel {
    return this.#panel;
  }

  /** Whether closing the panel now would throw away a draft. */
  get hasDraft(): boolean {
    return this.#session.phase !== 'captured' && this.#session.phase !== 'scrubbed' && this.#session.phase !== 'inserted';
  }

  /** What brings the draft back, where it is to be kept; nothing once it is inserted. */
  get kept(): StoredSession | undefined {
    return this.hasDraft ? this.#kept : undefined;
  }

  /** Finds the drafter, scrubs, and draws for the first time. */
  async start(): Promise<void> {
    const message = this.#message;
    await this.useProvider();
    this.#message ??= message;
    this.#perform(this.#session);
  }

  decideAll(decision: 'accepted' | 'rejected'): void {
    this.dispatch({ type: 'decideAll', decision });
  }

  /** Ends the request under way; says what the panel is to tell. */
  stopRun(): PanelMessage | undefined {
    return this.#run.stop();
  }

  override dispose(): void {
    this.#target.dispose();
    super.dispose();
  }

  /** Applies `event`; a new phase takes the old message away, but a finished scrub says nothing about it. */
  dispatch(event: SessionEvent, message?: PanelMessage): void {
    const before = this.#session;
    this.#session = reduce(before, event);
    if (message || (this.#session.phase !== before.phase && event.type !== 'scrubbed')) this.#message = message;
    if (this.#session === before) return this.draw();
    if (this.#session.phase !== before.phase) this.#services.log.info('session', { phase: `phase:${this.#session.phase}` });
    this.#perform(before);
  }

  /** The effects that the session asks for now. */
  #perform(before: Session): void {
    const session = this.#session;
    if ((session.phase === 'captured' || session.phase === 'scrubbed') && needsScrub(session)) {
      this.#scrubs.start(session, { source: this.#source, settings: readSettings(this.uri), work: this.#services.work, uri: this.uri, alsoHide: this.#run.alsoHide });
    } else {
      this.#scrubs.stop();
    }
    if (session.phase === 'approved' && session.run !== before.run && this.#surrogates && this.#provider?.kind === 'ok') {
      void this.#run.start(session, this.#source, this.#provider.provider, this.#surrogates, readSettings(this.uri));
    }
    this.draw();
    if (session.phase !== before.phase) this.#panel.drawNow();
  }

  #onScrubbed(scrubRun: number, { preview, surrogates }: ScrubbedPreview): void {
    if (scrubRun !== this.#session.scrubRun) return;
    this.#surrogates = surrogates;
    this.#services.log.info('scrubbed', { findings: preview.findings.length, characters: preview.message.length });
    this.dispatch({ type: 'scrubbed', scrubRun, preview });
  }

  #onScrubFailed(error: unknown): void {
    this.#services.log.failure('scrub', error);
    this.say(messages.scrubFailed());
  }

  draw(): void {
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
        scrubbed: this.#scrubs.percent,
        strings: panelStrings(english),
        form: this.#form?.view(),
        questions: this.#questions(),
        sections: this.#source.template.sections.map(({ heading }) => heading),
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
    // An open form moves the end of the note with each answer.
    if (this.#stored === this.#session && !this.#form) return;
    this.#stored = this.#session;
    const surrogates = this.#surrogates;
    this.#kept = undefined;
    if (!surrogates || !readSettings().keepDrafts) return this.#panel.persist(undefined);
    this.#kept = toStored(this.#session, this.#target.span, (text) => scrubForStore(text, surrogates), this.#run.hiddenPlaces(this.#source));
    this.#panel.persist(this.#kept ?? (this.#form && this.#storedForm()));
  }

  async readAgain(): Promise<void> {
    const target = await this.#target.recapture();
    if (!target) return this.say(messages.insertFailed('missing'));
    this.#target.dispose();
    this.#target = target;
    this.#watch(target);
    this.recapture();
  }

  recapture(): void {
    const target = this.#target;
    this.#source = this.#services.sourceOf(target.text, this.#source);
    const { ownText, template, earlier } = this.#source;
    const { earlier: from } = this.#session.capture;
    this.dispatch({ type: 'documentState', state: 'open' });
    this.dispatch({ type: 'capturedText', capture: { templateId: template.id, uri: target.uri.toString(), text: target.text, ownText, ...(earlier === undefined || from === undefined ? {} : { earlier: from }) } });
  }

  /** What the document lacks, read once for each source. */
  #questions(): readonly FactQuestion[] {
    if (this.#asked?.source !== this.#source) this.#asked = { source: this.#source, questions: missingQuestions(this.#source) };
    return this.#asked.questions;
  }

  /** The answers are in the note; where it stands brings the form back. */
  #storedForm(): StoredForm {
    const { start, end } = this.#target.span;
    return { version: 1, form: true, templateId: this.#source.template.id, uri: this.uri.toString(), place: { start, end } };
  }

  #watch(target: NoteTarget): void {
    this.register(
      target.onDidChange(() => {
        // The form writes into the note itself, and reads it anew before each answer.
        if (this.#session.phase === 'inserted' || this.#form) return;
        const state = target.isClosed() ? 'closed' : target.isStale() ? 'changed' : 'open';
        if (state === this.#session.document) return this.draw();
        this.dispatch({ type: 'documentState', state }, state === 'changed' ? messages.noteChanged(this.#session.phase) : undefined);
      }),
    );
  }

  async onSettings(): Promise<void> {
    await this.useProvider();
    // Other words to hide, another discipline or model: the preview is made again, with the therapist's marks.
    if (this.#session.phase === 'scrubbed') this.dispatch({ type: 'capturedText', capture: this.#session.capture });
    else this.draw();
  }

  /** Finds the drafter of the settings; says what is missing when there is none. */
  async useProvider(): Promise<boolean> {
    const found = await this.#services.providers.current(this.uri);
    this.#provider = found;
    this.#session = reduce(this.#session, { type: 'chooseProvider', providerId: found.kind === 'ok' ? found.provider.id : 'none' });
    const restricted = !vscode.workspace.isTrusted;
    this.#message = found.kind === 'ok' ? undefined : restricted ? messages.restrictedMode() : messages.providerProblem(found.sentence, found.next);
    this.draw();
    return found.kind === 'ok';
  }

  say(message: PanelMessage): void {
    this.#message = message;
    this.draw();
  }

  async #guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#services.log.failure('panel', error);
      this.say(messages.unexpected());
    }
  }
}
