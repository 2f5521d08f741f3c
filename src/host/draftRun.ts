// One request to a drafter: the last check, the stream, the check of the reply. Reports to the session by events.
import * as vscode from 'vscode';
import type { DraftSource } from '../core/draft/draftSource';
import { placesOf, type HiddenPlace } from '../core/draft/hiddenWords';
import { carriedInto } from '../core/draft/regenerated';
import type { SessionEvent } from '../core/draft/sessionEvents';
import type { Session } from '../core/draft/sessionTypes';
import type { KnownValue } from '../core/phi/detect';
import type { SurrogateMap } from '../core/phi/surrogates';
import { checkReply, depart, messageFor, requestFor } from '../llm/draftFlow';
import { ModelError, leftSentence, type LeftMachine } from '../llm/errors';
import { readBaseUrl } from '../llm/baseUrl';
import type { DraftProvider, ModelEvent } from '../llm/provider';
import type { PanelMessage } from '../protocol/messages';
import { BackgroundError } from './background';
import { Disposable } from './dispose';
import type { Log } from './log';
import * as messages from './panelMessages';
import type { Settings } from './settings';
import type { TextWork } from './textWork';
import { told } from './told';

type Approved = Extract<Session, { phase: 'approved' }>;
type Report = (event: SessionEvent, message?: PanelMessage) => void;

interface Under {
  readonly run: number;
  readonly source: DraftSource;
  /** What goes into the reply from the draft it replaces. */
  readonly carried: ReturnType<typeof carriedInto>;
  readonly surrogates: SurrogateMap;
  readonly provider: DraftProvider;
  readonly endpoint: { readonly host: string; readonly loopback: boolean };
  readonly signal: AbortSignal;
}

export class DraftRun extends Disposable {
  readonly #work: TextWork;
  readonly #log: Log;
  readonly #report: Report;
  #abort: AbortController | undefined;
  #under: Under | undefined;
  #text = '';
  /** Whether the request was handed to the drafter. */
  #sent = false;
  #alsoHide: readonly KnownValue[];

  /** `alsoHide`: what the last check had found before the window was reloaded. */
  constructor(work: TextWork, log: Log, report: Report, alsoHide: readonly KnownValue[] = []) {
    super();
    this.#alsoHide = alsoHide;
    this.#work = work;
    this.#log = log;
    this.#report = report;
    this.register({ dispose: () => this.#abort?.abort() });
  }

  /** What the last check before the network found and the preview had let through. */
  get alsoHide(): readonly KnownValue[] {
    return this.#alsoHide;
  }

  /** The same without its words, to be stored: where they stand in the message about `source`. */
  hiddenPlaces(source: DraftSource): readonly HiddenPlace[] {
    return this.#alsoHide.length === 0 ? [] : placesOf(this.#alsoHide, messageFor(source));
  }

  /** Sends the approved text and reports until the reply is checked. Never throws. */
  async start(session: Approved, source: DraftSource, provider: DraftProvider, surrogates: SurrogateMap, settings: Settings): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.#text = '';
    this.#sent = false;
    const under: Under = { run: session.run, source, carried: carriedInto(session), surrogates, provider, endpoint: endpointOf(settings), signal: abort.signal };
    this.#under = under;
    const { approval, run } = session;
    const request = requestFor(source.template, settings.discipline, approval.text, approval.regeneration);
    const { message } = approval.preview;
    const cleared = approval.choices.filter(({ choice }) => choice === 'keep').map(({ start, end }) => message.slice(start, end));
    const started = Date.now();
    try {
      const departure = await depart(provider, request, surrogates, cleared, abort.signal, this.#work);
      if (abort.signal.aborted) return;
      if (departure.kind === 'stopped') {
        this.#alsoHide = [...this.#alsoHide, ...departure.findings.map(({ start, end, category }) => ({ value: request.user.slice(start, end), category }))];
        this.#report({ type: 'failed', run, failure: { kind: 'egress', left: false } }, messages.egressStopped(departure.findings.length));
        this.#report({ type: 'capturedText', capture: session.capture }, messages.egressStopped(departure.findings.length));
        return;
      }
      this.#sent = true;
      this.#report({ type: 'started', run });
      for await (const event of departure.events) {
        if (abort.signal.aborted) return;
        await this.#onEvent(event, under);
      }
    } catch (error) {
      if (!abort.signal.aborted) this.#onError(error, under);
    } finally {
      this.#log.info('request', { provider: provider.id === 'offline' ? 'offline' : 'openai', milliseconds: Date.now() - started, characters: this.#text.length });
    }
  }

  /** Ends the request, if one is running; says what the panel is to tell. */
  stop(): PanelMessage | undefined {
    this.#abort?.abort();
    return this.#under && messages.cancelled(this.#left(this.#under, 'yes'), this.#text !== '');
  }

  async #onEvent(event: ModelEvent, under: Under): Promise<void> {
    switch (event.kind) {
      case 'text':
        this.#text += event.text;
        return this.#report({ type: 'streamed', run: under.run, text: event.text });
      case 'usage':
        return this.#log.info('usage', { input: event.inputTokens, output: event.outputTokens });
      case 'incomplete':
        return this.#report({ type: 'incomplete', run: under.run, reason: event.reason }, messages.cutOff(this.#left(under, 'yes')));
      case 'done':
        this.#report({ type: 'finished', run: under.run });
        return this.#check(under);
    }
  }

  async #check({ run, source, carried, surrogates, signal, ...under }: Under): Promise<void> {
    const { reply, result } = await checkReply(this.#text, source, surrogates, { origin: 'model', partial: false, ...carried, signal }, this.#work);
    if (signal.aborted) return;
    if (result.kind === 'ok') return this.#report({ type: 'validated', run, reply });
    const left = this.#left(under, 'yes');
    switch (result.problem) {
      case 'sectionsMissing':
        return this.#report({ type: 'validated', run, reply }, messages.incompleteReply(result.sentence));
      case 'cutOff':
        return this.#report({ type: 'incomplete', run, reason: 'closed' }, messages.cutOff(left));
      case 'empty':
      case 'notDraft':
        return this.#report({ type: 'failed', run, failure: { kind: 'badReply', left: true } }, messages.badReply(result.problem, result.sentence, left, reply.draft !== ''));
    }
  }

  #onError(error: unknown, under: Under): void {
    if (error instanceof BackgroundError) {
      this.#log.failure('check', error);
      return this.#report({ type: 'failed', run: under.run, failure: { kind: 'check', left: this.#sent && under.provider.destination.leavesMachine } }, messages.checkFailed(this.#left(under, 'yes'), this.#text !== ''));
    }
    if (!(error instanceof ModelError)) {
      this.#log.failure('request', error);
      return this.#report({ type: 'failed', run: under.run, failure: { kind: 'unexpected', left: under.provider.destination.leavesMachine } }, messages.unexpected(this.#left(under, 'unknown')));
    }
    this.#log.warn('request', { error: `kind:${error.kind}`, status: error.status ?? 0 });
    this.#report({ type: 'failed', run: under.run, failure: { kind: error.kind, left: error.left !== 'no' } }, messages.modelFailed(error, under.endpoint, this.#text !== ''));
  }

  #left({ provider, endpoint }: Pick<Under, 'provider' | 'endpoint'>, left: LeftMachine): string {
    return this.#sent && provider.destination.leavesMachine ? leftSentence(left, endpoint.host, endpoint.loopback, told) : vscode.l10n.t('Nothing left this machine.');
  }
}

function endpointOf(settings: Settings): Under['endpoint'] {
  const endpoint = readBaseUrl(settings.baseUrl);
  return endpoint.kind === 'ok' ? endpoint : { host: '', loopback: false };
}
