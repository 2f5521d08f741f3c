// A draft by a model from the command line: shows the exact request first, and sends it only when its hash comes back.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { approve } from '../core/draft/approve';
import type { DraftSource } from '../core/draft/draftSource';
import { templateSections } from '../core/draft/schemas';
import type { ScrubResult } from '../core/phi/scrub';
import type { Discipline } from '../core/prompts/disciplines';
import { readBaseUrl, type BaseUrl } from '../llm/baseUrl';
import { requestFor } from '../llm/draftFlow';
import type { DraftProvider, ModelRequest } from '../llm/provider';
import { fail } from './failure';
import type { Io } from './io';

export interface ModelOptions {
  readonly endpoint: string | undefined;
  readonly model: string;
  readonly api: 'auto' | 'responses' | 'chat';
  readonly keyFile: string | undefined;
}

/** The request as it would go over the wire. */
export interface PreparedRequest {
  readonly request: ModelRequest;
  readonly url: string;
  readonly model: string;
  /** Exact body, byte for byte. */
  readonly body: string;
  /** SHA-256 of the UTF-8 bytes of `body`, hexadecimal. */
  readonly sha256: string;
  readonly endpoint: Extract<BaseUrl, { kind: 'ok' }>;
}

export async function prepareRequest(source: DraftSource, scrubbed: ScrubResult, discipline: Discipline, options: ModelOptions): Promise<PreparedRequest> {
  const { bodyText } = await import('../llm/openaiBodies');
  const endpoint = readBaseUrl(options.endpoint ?? fail('Name the endpoint: --endpoint URL. Nothing was sent.'));
  if (endpoint.kind === 'problem') return fail(`${endpoint.sentence} Nothing was sent.`);
  const request = requestFor(source.template, discipline, approve(scrubbed.text));
  const dialect = options.api === 'chat' ? 'chat' : 'responses';
  const body = bodyText(dialect, request, options.model, templateSections(request));
  const [path, query] = endpoint.url.split('?');
  const url = `${path}${dialect === 'chat' ? '/chat/completions' : '/responses'}${query === undefined ? '' : `?${query}`}`;
  return { request, url, model: options.model, body, sha256: createHash('sha256').update(body, 'utf8').digest('hex'), endpoint };
}

export async function modelProvider(prepared: PreparedRequest, options: ModelOptions, io: Io): Promise<DraftProvider> {
  const apiKey = await readKey(options.keyFile, io);
  if (apiKey === undefined && !prepared.endpoint.loopback) return fail('There is no API key: set THERADRAFT_API_KEY or name a --key-file. Nothing was sent.');
  const { openAiProvider } = await import('../llm/openai');
  return openAiProvider({ baseUrl: prepared.endpoint.url, apiKey, model: prepared.model, mode: options.api });
}

/** The request for a person to read, hash last. */
export function showRequest(prepared: PreparedRequest): string {
  return [
    `POST ${prepared.url}`,
    `Model: ${prepared.model}`,
    '',
    'Scrubbed text in it:',
    '',
    prepared.request.user.trimEnd(),
    '',
    'Exact request body:',
    '',
    prepared.body,
    '',
    `SHA-256: ${prepared.sha256}`,
    '',
  ].join('\n');
}

async function readKey(file: string | undefined, io: Io): Promise<string | undefined> {
  if (file === undefined) return io.env['THERADRAFT_API_KEY']?.trim() || undefined;
  try {
    return (await readFile(file, 'utf8')).trim() || fail('The key file is empty. Nothing was sent.');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return fail('The key file cannot be read. Nothing was sent.');
    throw error;
  }
}
