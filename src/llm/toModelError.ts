// Maps what the SDK, fetch and servers throw to a ModelError, by status and code. Servers quote the request in their
// messages, so a message is never kept, shown or passed on.
import type { APIError } from 'openai';
import { ModelError, type LeftMachine, type ModelErrorKind, type NextStep } from './errors';
import { isApiError, isConnectionError } from './loadSdk';

const tlsCodes = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT', 'HOSTNAME_MISMATCH', 'INVALID_CA', 'EPROTO',
]);
const tlsPrefixes = ['CERT_', 'ERR_TLS_', 'ERR_SSL_', 'ERR_CERT_'];
/** Failures before a connection stood: nothing can have been sent. */
const unsentCodes = new Set([
  'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT',
  'ERR_CONNECTION_REFUSED', 'ERR_NAME_NOT_RESOLVED', 'ERR_INTERNET_DISCONNECTED', 'ERR_ADDRESS_UNREACHABLE', 'ERR_PROXY_CONNECTION_FAILED',
]);
const tooLongCodes = new Set(['context_length_exceeded', 'string_above_max_length', 'exceed_context_size_error', 'request_too_large']);
const quotaCodes = new Set(['insufficient_quota', 'billing_hard_limit_reached', 'billing_not_active', 'access_terminated']);
const refusedCodes = new Set(['content_filter', 'content_policy_violation', 'invalid_prompt', 'ResponsibleAIPolicyViolation']);
const authCodes = new Set(['invalid_api_key', 'account_deactivated', 'invalid_organization', 'token_expired']);
// Local servers report a full context as a plain 400 without a code; this is the only sign they give.
const contextWords = /\bcontext (?:length|window|size)\b|\bmaximum (?:context|prompt|input) /i;

/** `host` is shown to the person. Anything that is not recognised becomes `network` or `server`, never an untyped throw. */
export function toModelError(error: unknown, host: string): ModelError {
  if (error instanceof ModelError) return error;
  if (isApiError(error) && error.status !== undefined) return fromStatus(error, error.status, host);
  if (isApiError(error) && !isConnectionError(error)) return fromCode(error, undefined, host) ?? serverError(undefined, host);
  return fromConnection(error, host);
}

export function timedOut(host: string): ModelError {
  return make('network', 'unknown', `${host} did not answer in time.`, ['retry', 'testConnection', 'useOffline']);
}

export function refused(): ModelError {
  return make('refused', 'yes', 'The model declined to write this draft.', ['useOffline', 'chooseModel', 'copyPrompt']);
}

export function badReply(): ModelError {
  return make('badReply', 'yes', 'The reply was not a draft that can be read.', ['retry', 'chooseModel', 'useOffline']);
}

export function unusableKey(): ModelError {
  return make('auth', 'no', 'The API key contains characters that a key cannot have, such as a space or a line break.', ['setApiKey']);
}

export function badEndpoint(sentence: string): ModelError {
  return make('network', 'no', sentence, ['checkEndpoint']);
}

function fromStatus(error: APIError, status: number, host: string): ModelError {
  const known = fromCode(error, status, host);
  if (known !== undefined) return known;
  if (status >= 300 && status < 400) {
    return make('server', 'yes', `${host} redirects to another address. Redirects are not followed, so that a draft request goes only where you approved.`, ['checkEndpoint'], status);
  }
  switch (status) {
    case 401:
      return make('auth', 'yes', `${host} did not accept the API key.`, ['setApiKey', 'testConnection'], status);
    case 402:
      return make('quota', 'yes', `The account at ${host} has no credit left.`, ['useOffline', 'setApiKey'], status);
    case 403:
      return make('auth', 'yes', `${host} does not allow this key to use this model.`, ['chooseModel', 'setApiKey'], status);
    case 404:
      return make('server', 'yes', `${host} does not know this model or address.`, ['chooseModel', 'checkEndpoint'], status);
    case 408:
      return make('network', 'yes', `${host} did not answer in time.`, ['retry', 'useOffline'], status);
    case 413:
      return tooLong(status);
    case 429:
      return make('rateLimit', 'yes', `${host} is taking no more requests for the moment.`, ['retry', 'useOffline'], status, retryAfter(error));
    default:
      return serverError(status, host);
  }
}

function fromCode(error: APIError, status: number | undefined, host: string): ModelError | undefined {
  const codes = [error.code, error.type, innerCode(error)].filter((code) => typeof code === 'string');
  const has = (set: ReadonlySet<string>): boolean => codes.some((code) => set.has(code));
  if (has(quotaCodes)) return make('quota', 'yes', `The account at ${host} has no credit left.`, ['useOffline', 'setApiKey'], status);
  if (has(tooLongCodes)) return tooLong(status);
  if (has(refusedCodes)) return refused();
  if (has(authCodes)) return make('auth', 'yes', `${host} did not accept the API key.`, ['setApiKey', 'testConnection'], status);
  if (codes.includes('model_not_found')) return make('server', 'yes', `${host} does not know this model.`, ['chooseModel'], status);
  if (codes.includes('rate_limit_exceeded') && status === undefined) {
    return make('rateLimit', 'yes', `${host} is taking no more requests for the moment.`, ['retry', 'useOffline']);
  }
  if ((status === 400 || status === 422) && contextWords.test(error.message)) return tooLong(status);
  return undefined;
}

function fromConnection(error: unknown, host: string): ModelError {
  const code = connectionCode(error);
  if (code !== undefined && (tlsCodes.has(code) || tlsPrefixes.some((prefix) => code.startsWith(prefix)))) {
    return make('tls', 'no', `The certificate of ${host} is not trusted on this machine. In a clinic network this is usually the proxy's certificate.`, ['networkSettings', 'checkEndpoint', 'useOffline']);
  }
  if (code !== undefined && unsentCodes.has(code)) return make('network', 'no', `${host} cannot be reached.`, ['testConnection', 'checkEndpoint', 'useOffline']);
  return make('network', 'unknown', `The connection to ${host} broke.`, ['retry', 'testConnection', 'useOffline']);
}

/** The first code along the cause chain; Electron's fetch has it only inside the text, as `net::ERR_…`. */
function connectionCode(error: unknown): string | undefined {
  let current = error;
  for (let depth = 0; depth < 6 && current instanceof Error; depth++) {
    const { code } = current as { code?: unknown };
    if (typeof code === 'string' && code !== '') return code;
    const electron = /net::(ERR_[A-Z_]+)/.exec(current.message)?.[1];
    if (electron !== undefined) return electron;
    // Happy-eyeballs failures arrive as one AggregateError without a code of their own.
    current = current instanceof AggregateError ? current.errors[0] : current.cause;
  }
  return undefined;
}

function innerCode(error: APIError): unknown {
  const body = error.error;
  if (typeof body !== 'object' || body === null || !('innererror' in body)) return undefined;
  const inner = body.innererror;
  return typeof inner === 'object' && inner !== null && 'code' in inner ? inner.code : undefined;
}

function retryAfter(error: APIError): number | undefined {
  const seconds = Number(error.headers?.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

function tooLong(status: number | undefined): ModelError {
  return make('tooLong', 'yes', 'The text is longer than this model can read at once.', ['shorten', 'chooseModel', 'useOffline'], status);
}

function serverError(status: number | undefined, host: string): ModelError {
  const failed = status === undefined || status >= 500;
  const sentence = failed ? `${host} had a problem of its own${status === undefined ? '' : ` (${status})`}.` : `${host} did not accept the request (${status}).`;
  return make('server', 'yes', sentence, failed ? ['retry', 'useOffline'] : ['chooseModel', 'testConnection', 'useOffline'], status);
}

function make(kind: ModelErrorKind, left: LeftMachine, sentence: string, next: readonly NextStep[], status?: number, wait?: number): ModelError {
  return new ModelError({ kind, left, sentence, next, ...(status === undefined ? {} : { status }), ...(wait === undefined ? {} : { retryAfter: wait }) });
}
