// The OpenAI provider against a scripted aimock on loopback.
import assert from 'node:assert/strict';
import { LLMock } from '@copilotkit/aimock';
import { openAiProvider, type OpenAiOptions } from '../../src/llm/openai';
import type { ModelEvent } from '../../src/llm/provider';
import { collect, rawServer, soapMarkdown, soapReply, soapRequest, sse } from './servers';

const never = new AbortController().signal;

describe('a draft over the OpenAI API', () => {
  let mock: LLMock;
  const provider = (options: Partial<OpenAiOptions> = {}): ReturnType<typeof openAiProvider> =>
    openAiProvider({ baseUrl: mock.url, apiKey: 'sk-test', model: 'gpt-4.1', maxRetries: 0, ...options });

  beforeEach(async () => {
    mock = new LLMock({ port: 0 });
    await mock.start();
  });
  afterEach(async () => mock.stop());

  for (const mode of ['responses', 'chat'] as const) {
    it(`streams a structured reply as Markdown in pieces (${mode})`, async () => {
      mock.onMessage(/knee/, { content: JSON.stringify(soapReply), usage: { input_tokens: 41, output_tokens: 97, prompt_tokens: 41, completion_tokens: 97 } }, { chunkSize: 7 });
      const { text, events } = await collect(provider({ mode }).stream(soapRequest(), never));
      assert.equal(text, soapMarkdown);
      assert.ok(events.filter((event) => event.kind === 'text').length > 10);
      assert.equal(events.at(-1)?.kind, 'done');
      assert.deepEqual(events.find((event) => event.kind === 'usage'), { kind: 'usage', inputTokens: 41, outputTokens: 97 });
    });

    it(`reports the source lines each section rests on (${mode})`, async () => {
      mock.onMessage(/knee/, { content: JSON.stringify(soapReply) });
      const { events } = await collect(provider({ mode }).stream(soapRequest(), never));
      const done = events.at(-1);
      assert.ok(done?.kind === 'done');
      assert.deepEqual(done.sections?.map((section) => section.facts), [['L1'], ['L1'], ['L1'], []]);
    });

    it(`passes a Markdown reply through as it is (${mode})`, async () => {
      mock.onMessage(/knee/, { content: soapMarkdown }, { chunkSize: 5 });
      const { text, events } = await collect(provider({ mode }).stream(soapRequest(), never));
      assert.equal(text, soapMarkdown);
      assert.equal(events.at(-1)?.kind, 'done');
    });

    it(`marks a reply that hit the token limit as incomplete (${mode})`, async () => {
      const cut = JSON.stringify(soapReply).slice(0, 180);
      mock.onMessage(/knee/, { content: cut, finishReason: 'length' });
      const { text, events } = await collect(provider({ mode }).stream(soapRequest(), never));
      assert.deepEqual(events.at(-1), { kind: 'incomplete', reason: 'length' });
      assert.ok(text.startsWith('## Subjective\n\nPatient [NAME_1]'));
    });

    it(`marks a reply that stops in the middle of its JSON as incomplete (${mode})`, async () => {
      mock.onMessage(/knee/, { content: JSON.stringify(soapReply).slice(0, 300) });
      const { events } = await collect(provider({ mode }).stream(soapRequest(), never));
      assert.deepEqual(events.at(-1), { kind: 'incomplete', reason: 'closed' });
    });

    it(`rejects a reply that is JSON of another shape (${mode})`, async () => {
      mock.onMessage(/knee/, { content: '{"answer": "Patient is doing well"}' });
      await assert.rejects(collect(provider({ mode }).stream(soapRequest(), never)), { kind: 'badReply', message: 'badReply' });
    });
  }

  it('asks for structured output, storing nothing at the server', async () => {
    mock.onMessage(/knee/, { content: JSON.stringify(soapReply) });
    await collect(provider({ mode: 'chat' }).stream(soapRequest(), never));
    const body = mock.getLastRequest()?.body as unknown as { store: boolean; response_format: { type: string; json_schema: { strict: boolean; schema: { required: string[] } } } };
    assert.equal(body.store, false);
    assert.equal(body.response_format.json_schema.strict, true);
    assert.deepEqual(body.response_format.json_schema.schema.required, ['subjective', 'objective', 'assessment', 'plan']);
  });

  it('keeps what arrived when the connection breaks in the middle', async () => {
    const piece = (content: string): object => ({ choices: [{ index: 0, delta: { content } }] });
    let breakOff = (): void => {};
    const server = await rawServer((_request, response) => {
      sse(response, [piece(JSON.stringify(soapReply).slice(0, 120))], false);
      breakOff = (): void => void response.destroy();
    });
    const events: ModelEvent[] = [];
    for await (const event of provider({ baseUrl: server.url, mode: 'chat' }).stream(soapRequest(), never)) {
      events.push(event);
      breakOff();
    }
    await server.stop();
    assert.deepEqual(events.map((event) => event.kind), ['text', 'incomplete']);
    assert.deepEqual(events.at(-1), { kind: 'incomplete', reason: 'closed' });
  });

  it('lists models fit for text, and tests the connection', async () => {
    const models = await provider().listModels(never);
    assert.ok(models.length > 0);
    assert.ok(models.every((id) => !/embed|whisper|dall-e/.test(id)));
    const test = await provider({ model: models[0] ?? '' }).testConnection(never);
    assert.ok(test.kind === 'ok' && test.modelFound);
    assert.equal(test.url, `${mock.url}/v1`);
  });
});
