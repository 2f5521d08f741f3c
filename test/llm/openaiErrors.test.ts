// Every way a request can fail, over real HTTP on loopback.
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createServer as createTlsServer } from 'node:https';
import { LLMock } from '@copilotkit/aimock';
import { ModelError, type LeftMachine, type ModelErrorKind } from '../../src/llm/errors';
import { openAiProvider } from '../../src/llm/openai';
import { collect, json, rawServer, soapRequest, sse, type RawServer } from './servers';
import { selfSigned } from './selfSigned';

const never = new AbortController().signal;
const secret = 'Zebulon Quackenbush';

async function failure(baseUrl: string, options: { readonly apiKey?: string; readonly timeoutMs?: number; readonly mode?: 'auto' | 'responses' | 'chat' } = {}): Promise<ModelError> {
  const provider = openAiProvider({ baseUrl, apiKey: 'sk-test', model: 'm', mode: 'chat', maxRetries: 0, ...options });
  try {
    await collect(provider.stream(soapRequest(`Note of ${secret}`), never));
  } catch (error) {
    assert.ok(error instanceof ModelError, `not a ModelError: ${String(error)}`);
    return error;
  }
  throw new assert.AssertionError({ message: 'the request did not fail' });
}

describe('a failed draft request', () => {
  const table: readonly (readonly [status: number, error: { message?: string; code?: string; type?: string }, kind: ModelErrorKind])[] = [
    [401, { message: 'bad key', code: 'invalid_api_key' }, 'auth'],
    [401, {}, 'auth'],
    [403, { message: 'no access' }, 'auth'],
    [402, {}, 'quota'],
    [404, { code: 'model_not_found' }, 'server'],
    [413, {}, 'tooLong'],
    [429, { code: 'rate_limit_exceeded' }, 'rateLimit'],
    [429, { code: 'insufficient_quota' }, 'quota'],
    [429, { type: 'insufficient_quota' }, 'quota'],
    [400, { code: 'context_length_exceeded' }, 'tooLong'],
    [400, { message: "This model's maximum context length is 4096 tokens." }, 'tooLong'],
    [400, { code: 'content_filter' }, 'refused'],
    [400, { message: 'Unknown parameter' }, 'server'],
    [500, { message: 'boom' }, 'server'],
    [503, {}, 'server'],
  ];
  for (const [status, error, kind] of table) {
    it(`${status} ${error.code ?? error.type ?? error.message ?? ''} is "${kind}", and quotes nothing`, async () => {
      const mock = new LLMock({ port: 0 });
      mock.onMessage(/.*/s, { error: { ...error, message: `${error.message ?? 'failed'} for: Note of ${secret}` }, status });
      await mock.start();
      try {
        const failed = await failure(mock.url);
        assert.equal(failed.kind, kind);
        assert.equal(failed.left, 'yes');
        assert.equal(failed.message, kind);
        assert.ok(failed.next.length > 0);
        assert.ok(!`${failed.stack} ${failed.sentence} ${JSON.stringify(failed)}`.includes(secret));
        assert.equal(failed.cause, undefined);
      } finally {
        await mock.stop();
      }
    });
  }

  it('passes on how long the server asks to wait', async () => {
    const server = await rawServer((_request, response) => json(response, 429, { error: { message: 'slow down' } }, { 'retry-after': '7' }));
    const failed = await failure(server.url);
    await server.stop();
    assert.equal(failed.retryAfter, 7);
  });

  it('retries a busy server with the same bytes', async () => {
    const server = await rawServer((_request, response, count) => {
      if (count === 1) json(response, 503, {}, { 'retry-after-ms': '1' });
      else sse(response, [{ choices: [{ index: 0, delta: { content: 'Plan' }, finish_reason: 'stop' }] }]);
    });
    const provider = openAiProvider({ baseUrl: server.url, apiKey: undefined, model: 'm', mode: 'chat' });
    const { text } = await collect(provider.stream(soapRequest(), never));
    await server.stop();
    assert.equal(text, 'Plan');
    assert.equal(server.requests[0]?.body, server.requests[1]?.body);
  });

  const connections: readonly (readonly [name: string, baseUrl: () => Promise<string>, kind: ModelErrorKind, left: LeftMachine])[] = [
    ['a refused connection', async () => `http://127.0.0.1:${await freePort()}`, 'network', 'no'],
    ['a name that does not resolve', async () => 'https://no-such-host.invalid', 'network', 'no'],
    ['an address that is none', async () => 'not an address', 'network', 'no'],
    ['plain http to another machine', async () => 'http://192.0.2.1:8080/v1', 'network', 'no'],
  ];
  for (const [name, baseUrl, kind, left] of connections) {
    it(`${name}: nothing has left`, async () => {
      const failed = await failure(await baseUrl());
      assert.deepEqual([failed.kind, failed.left], [kind, left]);
    });
  }

  it('an untrusted certificate is "tls", and nothing has left', async () => {
    const bodies: string[] = [];
    const server = createTlsServer(selfSigned, (request) => request.on('data', (piece) => bodies.push(String(piece))));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const failed = await failure(`https://127.0.0.1:${(server.address() as AddressInfo).port}`).finally(() => server.close());
    assert.deepEqual([failed.kind, failed.left, bodies], ['tls', 'no', []]);
    assert.ok(failed.next.includes('networkSettings'));
  });

  it('a server that never answers is "network", after one attempt', async () => {
    const server = await rawServer(() => {});
    const provider = openAiProvider({ baseUrl: server.url, apiKey: 'k', model: 'm', timeoutMs: 60 });
    await assert.rejects(collect(provider.stream(soapRequest(), never)), { kind: 'network', left: 'unknown' });
    await server.closedEarly;
    await server.stop();
    assert.equal(server.requests.length, 1);
  });

  it('a server that falls silent in the middle leaves an incomplete draft', async () => {
    const server = await rawServer((_request, response) => sse(response, [{ choices: [{ index: 0, delta: { content: '## Plan\n' } }] }], false));
    const provider = openAiProvider({ baseUrl: server.url, apiKey: 'k', model: 'm', mode: 'chat', timeoutMs: 60 });
    const { text, events } = await collect(provider.stream(soapRequest(), never));
    await server.stop();
    assert.equal(text, '## Plan\n');
    assert.deepEqual(events.at(-1), { kind: 'incomplete', reason: 'closed' });
  });

  it('a connection that breaks before a word is "network", and may have left', async () => {
    const server = await rawServer((_request, response) => response.destroy());
    const failed = await failure(server.url);
    await server.stop();
    assert.deepEqual([failed.kind, failed.left], ['network', 'unknown']);
  });

  for (const [name, events] of [
    ['Responses', [{ type: 'response.refusal.delta', delta: 'I cannot' }]],
    ['Chat', [{ choices: [{ index: 0, delta: { refusal: 'I cannot' } }] }]],
    ['a content filter', [{ choices: [{ index: 0, delta: {}, finish_reason: 'content_filter' }] }]],
  ] as const) {
    it(`a refusal in the stream is "refused" (${name})`, async () => {
      const server = await rawServer((_request, response) => sse(response, events));
      const failed = await failure(server.url, { mode: name === 'Responses' ? 'responses' : 'chat' });
      await server.stop();
      assert.equal(failed.kind, 'refused');
    });
  }

  it('an error event in the stream is mapped by its code', async () => {
    const server = await rawServer((_request, response) => sse(response, [{ type: 'response.failed', response: { error: { code: 'rate_limit_exceeded', message: secret } } }]));
    const failed = await failure(server.url, { mode: 'responses' });
    await server.stop();
    assert.equal(failed.kind, 'rateLimit');
  });

  for (const [name, body] of [['nothing', ''], ['no event stream', '<html>proxy login</html>'], ['broken events', 'data: {"choices": [\n\n']] as const) {
    it(`an answer with ${name} is a typed failure`, async () => {
      const server: RawServer = await rawServer((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.end(body);
      });
      const failed = await failure(server.url);
      await server.stop();
      assert.ok(['network', 'badReply', 'server'].includes(failed.kind));
    });
  }

  it('a key with a line break never reaches fetch, nor the error', async () => {
    const server = await rawServer((_request, response) => json(response, 200, {}));
    const failed = await failure(server.url, { apiKey: 'sk-a\r\nx-leak: 1' });
    await server.stop();
    assert.deepEqual([failed.kind, failed.left, server.requests.length], ['auth', 'no', 0]);
    assert.ok(!JSON.stringify(failed).includes('leak'));
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
