// The model port over the OpenAI API and servers that speak it (Azure, Ollama, LM Studio, vLLM). Takes everything from its
// options and nothing from the environment.
import type { OpenAI } from 'openai';
import { replyStream } from '../core/draft/replyStream';
import { templateSections } from '../core/draft/schemas';
import { validateReply } from '../core/draft/validate';
import { readBaseUrl, type BaseUrl } from './baseUrl';
import { estimateTokens } from './budget';
import type { ModelError } from './errors';
import { guardedFetch, type Fetch } from './guardedFetch';
import { chatBody, plainChatBody, responsesBody, type Dialect } from './openaiBodies';
import { isApiError, loadSdk } from './loadSdk';
import { chatPieces, responsesPieces, type Piece } from './openaiPieces';
import type { DraftProvider, ModelEvent, ModelRequest } from './provider';
import { startWatch, type Watch } from './watch';
import { badEndpoint, badReply, timedOut, toModelError, unusableKey } from './toModelError';

export interface OpenAiOptions {
  /** As typed; see `readBaseUrl`. */
  readonly baseUrl: string;
  /** undefined for servers without keys. */
  readonly apiKey: string | undefined;
  readonly model: string;
  /** `auto` tries the Responses API, then Chat Completions, then Chat Completions without structured output. */
  readonly mode?: 'auto' | 'responses' | 'chat';
  readonly fetch?: Fetch;
  /** Longest silence of the server, in milliseconds. Local models may read a long prompt for minutes. */
  readonly timeoutMs?: number;
  readonly maxRetries?: number;
}

export type ConnectionTest =
  | {
      readonly kind: 'ok';
      readonly url: string;
      /** undefined = the server does not list its models, but answered a request to the chosen one. */
      readonly models: readonly string[] | undefined;
      /** The chosen model is among them. */
      readonly modelFound: boolean;
    }
  | { readonly kind: 'problem'; readonly error: ModelError };

export interface OpenAiProvider extends DraftProvider {
  testConnection(signal: AbortSignal): Promise<ConnectionTest>;
}

type Endpoint = Extract<BaseUrl, { kind: 'ok' }>;

const dialects: Readonly<Record<'auto' | 'responses' | 'chat', readonly Dialect[]>> = {
  auto: ['responses', 'chat', 'chatPlain'],
  responses: ['responses'],
  chat: ['chat', 'chatPlain'],
};
/** Answers of a server that does not know an option, or an API. */
const unknownOption = new Set([400, 422, 501]);
const unknownPath = new Set([404, 405]);
const notForText = /embed|whisper|tts|dall-e|moderation|image|audio|realtime|transcribe|sora|rerank|davinci|babbage/i;

export function openAiProvider(options: OpenAiOptions): OpenAiProvider {
  const base = readBaseUrl(options.baseUrl);
  const host = base.kind === 'ok' ? base.host : '';
  const timeoutMs = options.timeoutMs ?? 300_000;
  const ladder = dialects[options.mode ?? 'auto'];
  let rung = 0; // the first dialect this server is not known to refuse

  async function connect(watch: Watch): Promise<OpenAI> {
    if (base.kind === 'problem') throw badEndpoint(base.sentence);
    if (options.apiKey !== undefined && !/^[\x21-\x7e]+$/.test(options.apiKey)) throw unusableKey();
    return client(base, options, timeoutMs, watch);
  }

  async function open(request: ModelRequest, watch: Watch, dialect: Dialect): Promise<AsyncIterable<Piece>> {
    const { model } = options;
    const sections = templateSections(request);
    const api = await connect(watch);
    const { signal } = watch;
    switch (dialect) {
      case 'responses':
        return responsesPieces(await api.responses.create(responsesBody(request, model, sections), { signal }));
      case 'chat':
        return chatPieces(await api.chat.completions.create(chatBody(request, model, sections), { signal }));
      case 'chatPlain':
        return chatPieces(await api.chat.completions.create(plainChatBody(request, model), { signal }));
    }
  }

  /** Opens the stream in the first dialect the server takes. */
  async function openFirst(request: ModelRequest, watch: Watch): Promise<AsyncIterable<Piece>> {
    for (;;) {
      try {
        return await open(request, watch, ladder[rung] ?? 'chatPlain');
      } catch (error) {
        if (watch.signal.aborted || rung + 1 >= ladder.length || !isUnsupported(error, ladder[rung], host)) throw error;
        rung++;
      }
    }
  }

  async function* stream(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent> {
    if (signal.aborted) return;
    const watch = startWatch(signal, timeoutMs);
    const started = rung;
    let arrived = false;
    try {
      for await (const event of readReply(await openFirst(request, watch), request, watch)) {
        arrived ||= event.kind === 'text';
        if (signal.aborted) return;
        yield event;
      }
      if (!signal.aborted && watch.timedOut && !arrived) throw timedOut(host);
    } catch (error) {
      if (!arrived) rung = started; // a failed request teaches nothing about the server's dialects
      if (signal.aborted) return;
      const failure = watch.timedOut ? timedOut(host) : toModelError(error, host);
      if (!arrived || failure.kind === 'refused' || failure.kind === 'badReply') throw failure;
      yield { kind: 'incomplete', reason: 'closed' };
    } finally {
      watch.end();
    }
  }

  async function listModels(signal: AbortSignal): Promise<readonly string[]> {
    const watch = startWatch(signal, timeoutMs);
    try {
      const page = await (await connect(watch)).models.list({ signal: watch.signal });
      const ids = page.data.map((model) => model.id).filter((id) => typeof id === 'string');
      const text = ids.filter((id) => !notForText.test(id));
      return (text.length > 0 ? text : ids).sort();
    } catch (error) {
      if (signal.aborted) return [];
      throw watch.timedOut ? timedOut(host) : toModelError(error, host);
    } finally {
      watch.end();
    }
  }

  async function testConnection(signal: AbortSignal): Promise<ConnectionTest> {
    const url = base.kind === 'ok' ? base.url : '';
    try {
      const models = await listModels(signal);
      return { kind: 'ok', url, models, modelFound: models.includes(options.model) };
    } catch (error) {
      const failure = toModelError(error, host);
      if (failure.status !== 404 && failure.status !== 405 && failure.status !== 501) return { kind: 'problem', error: failure };
    }
    const watch = startWatch(signal, timeoutMs);
    try {
      const hello = plainChatBody({ system: 'Answer with the word OK.', user: 'Ready?', output: '' }, options.model);
      for await (const _piece of chatPieces(await (await connect(watch)).chat.completions.create(hello, { signal: watch.signal }))) break;
      return { kind: 'ok', url, models: undefined, modelFound: true };
    } catch (error) {
      return { kind: 'problem', error: watch.timedOut ? timedOut(host) : toModelError(error, host) };
    } finally {
      watch.end();
    }
  }

  return { id: 'openai', destination: destination(base), listModels, countTokens: estimateTokens, stream, testConnection };
}

async function* readReply(pieces: AsyncIterable<Piece>, request: ModelRequest, watch: Watch): AsyncIterable<ModelEvent> {
  const reply = replyStream(templateSections(request));
  let raw = '';
  let end: 'done' | 'length' | undefined;
  watch.start();
  for await (const piece of pieces) {
    watch.start();
    if (piece.kind === 'text') {
      raw += piece.text;
      const markdown = reply.push(piece.text);
      if (markdown !== '') yield { kind: 'text', text: markdown };
    } else if (piece.kind === 'usage') yield piece;
    else end = piece.reason;
  }
  watch.stop();
  const rest = reply.end();
  if (rest !== '') yield { kind: 'text', text: rest };
  if (end === 'length') yield { kind: 'incomplete', reason: 'length' };
  else if (end === undefined && raw === '') throw new TypeError('no reply');
  else if (end === undefined) yield { kind: 'incomplete', reason: 'closed' };
  else yield finished(raw, reply.structured, request);
}

function finished(raw: string, structured: boolean, request: ModelRequest): ModelEvent {
  if (!structured && raw.trim() !== '') return { kind: 'done' };
  const result = validateReply(raw, request.output, request);
  if (result.kind === 'ok') return { kind: 'done', sections: result.sections };
  if (result.problem === 'cutOff') return { kind: 'incomplete', reason: 'closed' };
  if (result.problem === 'sectionsMissing') return { kind: 'done', sections: result.sections };
  throw badReply();
}

async function client(base: Endpoint, options: OpenAiOptions, timeoutMs: number, watch: Watch): Promise<OpenAI> {
  const { OpenAI } = await loadSdk();
  const silent = { error: ignore, warn: ignore, info: ignore, debug: ignore };
  return new OpenAI({
    baseURL: base.url,
    apiKey: options.apiKey ?? 'none', // the SDK insists on one; guardedFetch leaves it out
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    fetch: guardedFetch({ baseUrl: base.url, apiKey: options.apiKey, azure: base.azure, fetch: options.fetch, onAttempt: watch.start, onAnswer: watch.stop }),
    logLevel: 'off',
    logger: silent,
    maxRetries: options.maxRetries ?? 2,
    timeout: timeoutMs * 2, // the watch is stricter, and does not retry a silence
  });
}

function ignore(): void {}

/** The server does not know the dialect, rather than objecting to the text, the key or the model. */
function isUnsupported(error: unknown, dialect: Dialect | undefined, host: string): boolean {
  if (!isApiError(error) || error.status === undefined) return false;
  if (!unknownOption.has(error.status) && !(dialect === 'responses' && unknownPath.has(error.status))) return false;
  return error.code !== 'model_not_found' && toModelError(error, host).kind === 'server';
}

function destination(base: BaseUrl): DraftProvider['destination'] {
  if (base.kind === 'problem') return { leavesMachine: true, label: 'no valid endpoint' };
  return base.loopback ? { leavesMachine: false, label: `${base.host} · this machine` } : { leavesMachine: true, label: `${base.host} · scrubbed text only` };
}
