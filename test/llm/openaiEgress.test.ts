// Where a request may go, and what it may carry: nothing from the environment, no redirect, no byte beyond what was approved.
import assert from 'node:assert/strict';
import { openAiProvider } from '../../src/llm/openai';
import { bodyText } from '../../src/llm/openaiBodies';
import { sectionsOf } from '../../src/core/draft/schemas';
import { collect, json, rawServer, soapMarkdown, soapRequest, sse } from './servers';

const never = new AbortController().signal;
const chatReply = [{ choices: [{ index: 0, delta: { content: soapMarkdown } }] }, { choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] }];

describe('what a draft request may carry', () => {
  const saved = { ...process.env };
  afterEach(() => {
    for (const name of Object.keys(process.env)) if (!(name in saved)) delete process.env[name];
    Object.assign(process.env, saved);
  });

  it('ignores every OPENAI_* variable: no other host, no added header, no other key, no log', async () => {
    const trap = await rawServer((_request, response) => json(response, 500, {}));
    const server = await rawServer((_request, response) => sse(response, chatReply));
    Object.assign(process.env, {
      OPENAI_BASE_URL: trap.url, OPENAI_API_KEY: 'sk-env', OPENAI_ADMIN_KEY: 'sk-admin', OPENAI_ORG_ID: 'org-env', OPENAI_PROJECT_ID: 'proj-env',
      OPENAI_WEBHOOK_SECRET: 'hook', OPENAI_LOG: 'debug', OPENAI_CUSTOM_HEADERS: 'X-Leak: 1\nAuthorization: Bearer sk-other',
    });
    let logged = '';
    const streams = [process.stdout, process.stderr];
    const writes = streams.map((stream) => stream.write);
    for (const stream of streams) stream.write = ((piece: string): boolean => ((logged += piece), true)) as typeof stream.write;
    try {
      for (const apiKey of ['sk-mine', undefined]) {
        await collect(openAiProvider({ baseUrl: server.url, apiKey, model: 'm', mode: 'chat' }).stream(soapRequest(), never));
      }
    } finally {
      streams.forEach((stream, index) => (stream.write = writes[index] ?? stream.write));
      await server.stop();
      await trap.stop();
    }
    assert.equal(logged, '');
    assert.equal(trap.requests.length, 0);
    assert.deepEqual(server.requests.map((request) => request.headers.authorization), ['Bearer sk-mine', undefined]);
    const expected = new Set(['accept', 'accept-encoding', 'accept-language', 'authorization', 'connection', 'content-length', 'content-type', 'host', 'sec-fetch-mode', 'user-agent', 'transfer-encoding']);
    for (const request of server.requests) assert.deepEqual(Object.keys(request.headers).filter((name) => !expected.has(name)), []);
    assert.equal(server.requests[0]?.headers['user-agent'], 'TheraDraft');
  });

  it('sends the approved text byte for byte, in the body that can be shown beforehand', async () => {
    const server = await rawServer((_request, response) => sse(response, chatReply));
    const request = soapRequest('R knee  102° — "stiff"\r\n\t[NAME_1]\u00a0\u{1F9B5} ünïcode\n');
    await collect(openAiProvider({ baseUrl: server.url, apiKey: 'k', model: 'm', mode: 'chat' }).stream(request, never));
    await server.stop();
    assert.equal(server.requests[0]?.body, bodyText('chat', request, 'm', sectionsOf('soap')));
    const sent = JSON.parse(server.requests[0].body) as { messages: { role: string; content: string }[] };
    assert.equal(sent.messages.at(-1)?.content, request.user);
  });

  it('does not follow a redirect', async () => {
    const elsewhere = await rawServer((_request, response) => sse(response, chatReply));
    const server = await rawServer((_request, response) => {
      response.writeHead(307, { location: `${elsewhere.url}/chat/completions` });
      response.end();
    });
    await assert.rejects(collect(openAiProvider({ baseUrl: server.url, apiKey: 'k', model: 'm', mode: 'chat' }).stream(soapRequest(), never)), { kind: 'server' });
    await server.stop();
    await elsewhere.stop();
    assert.equal(elsewhere.requests.length, 0);
  });

  for (const [name, path] of [['without /v1', ''], ['with /v1/', '/v1/'], ['with the endpoint path', '/v1/chat/completions']] as const) {
    it(`finds the same address ${name}`, async () => {
      const server = await rawServer((_request, response) => sse(response, chatReply));
      await collect(openAiProvider({ baseUrl: `http://127.0.0.1:${server.port}${path}`, apiKey: 'k', model: 'm', mode: 'chat' }).stream(soapRequest(), never));
      await server.stop();
      assert.equal(server.requests[0]?.path, '/v1/chat/completions');
    });
  }
});

describe('servers that know less of the API', () => {
  it('falls back to Chat Completions, then to Markdown, with the same messages', async () => {
    const server = await rawServer((request, response) => {
      if (request.path === '/v1/responses') json(response, 404, { error: { message: 'not found' } });
      else if (request.body.includes('response_format')) json(response, 400, { error: { message: 'response_format is not supported' } });
      else sse(response, chatReply);
    });
    const provider = openAiProvider({ baseUrl: server.url, apiKey: undefined, model: 'local' });
    const first = await collect(provider.stream(soapRequest(), never));
    assert.equal(first.text, soapMarkdown);
    assert.deepEqual(server.requests.map((request) => request.path), ['/v1/responses', '/v1/chat/completions', '/v1/chat/completions']);
    for (const request of server.requests) assert.ok(request.body.includes(JSON.stringify(soapRequest().user).slice(1, -1)));
    await collect(provider.stream(soapRequest(), never));
    await server.stop();
    assert.equal(server.requests.length, 4, 'the next draft starts with the dialect that worked');
  });

  it('does not ask again when the model, not the API, is unknown', async () => {
    const server = await rawServer((_request, response) => json(response, 404, { error: { message: 'no such model', code: 'model_not_found' } }));
    await assert.rejects(collect(openAiProvider({ baseUrl: server.url, apiKey: 'k', model: 'm' }).stream(soapRequest(), never)), { kind: 'server', next: ['chooseModel'] });
    await server.stop();
    assert.equal(server.requests.length, 1);
  });

  it('tests a server that does not list its models by asking the model', async () => {
    const server = await rawServer((request, response) => (request.method === 'GET' ? json(response, 404, {}) : sse(response, chatReply)));
    const test = await openAiProvider({ baseUrl: server.url, apiKey: undefined, model: 'm' }).testConnection(never);
    await server.stop();
    assert.ok(test.kind === 'ok' && test.models === undefined && test.modelFound);
  });
});

describe('cancelling a draft', () => {
  it('closes the connection while the server is still writing, and ends without an error', async () => {
    const server = await rawServer((_request, response) => sse(response, [{ choices: [{ index: 0, delta: { content: '## Subjective\n' } }] }], false));
    const cancel = new AbortController();
    const events: string[] = [];
    for await (const event of openAiProvider({ baseUrl: server.url, apiKey: 'k', model: 'm', mode: 'chat' }).stream(soapRequest(), cancel.signal)) {
      events.push(event.kind);
      cancel.abort();
    }
    await server.closedEarly;
    await server.stop();
    assert.deepEqual(events, ['text']);
  });

  it('closes the connection before the first word', async () => {
    const cancel = new AbortController();
    const server = await rawServer(() => cancel.abort());
    const { events } = await collect(openAiProvider({ baseUrl: server.url, apiKey: 'k', model: 'm' }).stream(soapRequest(), cancel.signal));
    await server.closedEarly;
    await server.stop();
    assert.deepEqual(events, []);
  });

  it('closes the connection when the reader stops early', async () => {
    const server = await rawServer((_request, response) => sse(response, [{ choices: [{ index: 0, delta: { content: '## Plan\n' } }] }], false));
    for await (const _event of openAiProvider({ baseUrl: server.url, apiKey: 'k', model: 'm', mode: 'chat' }).stream(soapRequest(), never)) break;
    await server.closedEarly;
    await server.stop();
  });

  it('sends nothing when it was cancelled before it began', async () => {
    const server = await rawServer((_request, response) => json(response, 200, {}));
    await collect(openAiProvider({ baseUrl: server.url, apiKey: 'k', model: 'm' }).stream(soapRequest(), AbortSignal.abort()));
    await server.stop();
    assert.equal(server.requests.length, 0);
  });
});
