// Every kind of document over real HTTP: the schema that is asked for, sections as they arrive, and the same sections and checks
// from an endpoint that knows no structured output.
import assert from 'node:assert/strict';
import { LLMock } from '@copilotkit/aimock';
import { approve } from '../../src/core/draft/approve';
import { rawSource } from '../../src/core/draft/draftSource';
import { templateSections } from '../../src/core/draft/schemas';
import { validateReply } from '../../src/core/draft/validate';
import { surrogateMapOf } from '../../src/core/phi/surrogates';
import { builtinTemplates } from '../../src/core/prompts/template';
import { checkReply, requestFor } from '../../src/llm/draftFlow';
import { openAiProvider } from '../../src/llm/openai';
import { collect, json, rawServer, sse } from './servers';

const never = new AbortController().signal;
const note = 'S: 2 near falls on grass. O: BBS 44/56 (38 at eval). 97112 24 min: foam stance. A: Late ankle strategy. P: 2x/wk.';
const source = (template: (typeof templates)[number]): ReturnType<typeof rawSource> => rawSource(note, template);
const templates = builtinTemplates();

/** One supported statement and one that is not, in each section. */
const sentencesOf = (index: number): { text: string; facts: string[] }[] => [
  { text: 'BBS 44/56.', facts: ['L1'] },
  { text: index === 0 ? 'TUG 9.4 s.' : '[NEEDS: more]', facts: [] },
];

describe('a reply of every kind', () => {
  for (const template of templates) {
    const specs = templateSections(template);
    const reply = JSON.stringify(Object.fromEntries(specs.map(({ key }, index) => [key, sentencesOf(index)])));
    const markdown = specs.map(({ heading }, index) => `## ${heading}\n\n${sentencesOf(index).map(({ text }) => text).join(' ')}`).join('\n\n');
    const request = requestFor(template, 'PT', approve(note));

    for (const mode of ['responses', 'chat'] as const) {
      it(`streams section by section, each sentence with its lines: ${template.id} (${mode})`, async () => {
        const mock = new LLMock({ port: 0 });
        await mock.start();
        try {
          mock.onMessage(/near falls/, { content: reply }, { chunkSize: 11 });
          const { text, events } = await collect(openAiProvider({ baseUrl: mock.url, apiKey: 'k', model: 'gpt-4.1', maxRetries: 0, mode }).stream(request, never));
          assert.equal(text.trim(), markdown);
          // No word of a section comes before the section above it is whole.
          let seen = '';
          for (const event of events) {
            if (event.kind === 'text') seen += event.text;
            assert.ok(markdown.startsWith(seen.trimEnd()), seen);
          }
          const done = events.at(-1);
          assert.ok(done?.kind === 'done');
          assert.deepEqual(done.sections?.map(({ heading, facts }) => [heading, facts]), specs.map(({ heading }) => [heading, ['L1']]));
        } finally {
          await mock.stop();
        }
      });
    }

    it(`asks for its sections in a strict schema, then takes plain Markdown: ${template.id}`, async () => {
      const server = await rawServer((sent, response) => {
        if (sent.path === '/v1/responses') json(response, 404, { error: { message: 'not found' } });
        else if (sent.body.includes('response_format')) json(response, 400, { error: { message: 'response_format is not supported' } });
        else sse(response, [{ choices: [{ delta: { content: markdown } }] }, { choices: [{ delta: {}, finish_reason: 'stop' }] }]);
      });
      try {
        const { text, events } = await collect(openAiProvider({ baseUrl: server.url, apiKey: undefined, model: 'local' }).stream(request, never));
        assert.equal(events.at(-1)?.kind, 'done');
        const asked = JSON.parse(server.requests[0]?.body ?? '{}') as { text: { format: { strict: boolean; schema: { required: string[]; additionalProperties: boolean } } } };
        assert.ok(asked.text.format.strict && !asked.text.format.schema.additionalProperties);
        assert.deepEqual(asked.text.format.schema.required, specs.map(({ key }) => key));
        const plain = await checkReply(text, source(template), surrogateMapOf([]), { origin: 'model', partial: false });
        const structured = await checkReply(reply, source(template), surrogateMapOf([]), { origin: 'model', partial: false });
        assert.equal(plain.result.kind, 'ok');
        assert.equal(plain.reply.text.trim(), structured.reply.text.trim());
        assert.deepEqual(plain.reply.grounding.unsupported.map((flag) => flag.text), structured.reply.grounding.unsupported.map((flag) => flag.text));
        assert.ok(plain.reply.grounding.unsupported.some((flag) => flag.text.includes('9.4')));
        assert.deepEqual(validateReply(text, template.output, template).sections.map(({ heading }) => heading), specs.map(({ heading }) => heading));
      } finally {
        await server.stop();
      }
    });
  }
});
