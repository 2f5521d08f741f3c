import assert from 'node:assert/strict';
import { approve } from '../../src/core/draft/approve';
import { sourceMessage } from '../../src/core/draft/request';
import { offlineComposer } from '../../src/llm/offline';
import type { ModelEvent, ModelRequest } from '../../src/llm/provider';
import { rawNotes } from '../fixtures/notes/rawNotes';

const note = rawNotes[0]?.text ?? '';
const request = (templateId: string, user: string): ModelRequest => ({ system: '', user: approve(user), templateId, output: 'soap' });
const collect = async (events: AsyncIterable<ModelEvent>): Promise<ModelEvent[]> => {
  const all: ModelEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
};
const textOf = (events: readonly ModelEvent[]): string => events.map((event) => (event.kind === 'text' ? event.text : '')).join('');

describe('offline composer as a drafter', () => {
  const provider = offlineComposer({ discipline: 'PT', unitRule: 'cms' });

  it('streams the note section by section and ends with done', async () => {
    const events = await collect(provider.stream(request('soap', sourceMessage(note)), new AbortController().signal));
    assert.equal(events.at(-1)?.kind, 'done');
    assert.ok(events.length >= 5);
    for (const heading of ['## Subjective', '## Objective', '## Assessment', '## Plan']) assert.ok(textOf(events).includes(heading));
  });

  it('reads the source alone, whether or not it stands inside the message frame', async () => {
    const framed = await collect(provider.stream(request('soap', sourceMessage(note)), new AbortController().signal));
    const bare = await collect(provider.stream(request('soap', note), new AbortController().signal));
    assert.equal(textOf(framed), textOf(bare));
  });

  it('stops without an error when it is cancelled', async () => {
    const controller = new AbortController();
    const events: ModelEvent[] = [];
    for await (const event of provider.stream(request('soap', note), controller.signal)) {
      events.push(event);
      controller.abort();
    }
    assert.equal(events.length, 1);
  });

  it('refuses an unknown template with a next step and says that nothing left', async () => {
    await assert.rejects(collect(provider.stream(request('no-such', note), new AbortController().signal)), { kind: 'badReply', left: 'no' });
  });

  it('says that nothing leaves the machine', () => assert.equal(provider.destination.leavesMachine, false));
});
