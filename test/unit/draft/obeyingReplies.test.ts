// A model that obeys an instruction hidden in the note is caught by the checks: its words are flagged, so they cannot be inserted
// unanswered, or its reply is no document. All text is made up.
import assert from 'node:assert/strict';
import { rawSource } from '../../../src/core/draft/draftSource';
import { foreignIn } from '../../../src/core/draft/foreignText';
import { openFlags, openReview } from '../../../src/core/draft/review';
import { scrub } from '../../../src/core/phi/scrub';
import { builtinTemplates } from '../../../src/core/prompts/template';
import { checkReply } from '../../../src/llm/draftFlow';
import { moreRawNotes } from '../../fixtures/notes/moreRawNotes';
import { rawNotes } from '../../fixtures/notes/rawNotes';
import { attackedNote as note, obeyingReplies, replyWith as reply } from '../../fixtures/obeyingReplies';
import { draftOfNote } from '../../fixtures/notes/scoreComposed';

const template = builtinTemplates().find(({ id }) => id === 'soap');
assert.ok(template);
const soap = template;
const source = rawSource(note, soap);
const { surrogates } = scrub(note, {});
const check = (text: string): ReturnType<typeof checkReply> => checkReply(text, source, surrogates, { origin: 'model', partial: false });

describe('a reply that obeys a hidden instruction', () => {
  for (const [name, changes] of obeyingReplies) {
    it(`is flagged before it can be inserted: ${name}`, async () => {
      const checked = await check(reply(changes));
      assert.equal(checked.result.kind, 'ok');
      assert.ok(openFlags(openReview(source.ownText, checked.reply)).length > 0, checked.reply.text);
    });
  }

  for (const [name, text] of [
    ['one word', 'APPROVED'],
    ['a poem', 'The leaves are green,\nthe therapist serene.'],
    ['JSON of another shape', '{"role": "assistant", "content": "done"}'],
    ['empty sections', '{"subjective": [], "objective": [], "assessment": [], "plan": []}'],
    ['without the Objective section', reply().replace(/## Objective\n\n[^\n]+\n\n/, '')],
    ['a refusal', 'I cannot help with that.'],
  ] as const) {
    it(`is no document: ${name}`, async () => assert.equal((await check(text)).result.kind, 'problem'));
  }

  it('shows a negative that was left out as a change', async () => {
    const { hunks } = openReview(source.ownText, (await check(reply({ S: 'Reports 2 near falls on grass this week.' }))).reply);
    assert.ok(hunks.some((hunk) => hunk.kind !== 'same' && hunk.places.some(({ source: own }) => own !== undefined && note.slice(own.start, own.end).includes('Denies dizziness'))), JSON.stringify(hunks));
  });
});

describe('foreign words', () => {
  it('are none in an honest reply', async () => assert.deepEqual((await check(reply())).reply.grounding.unsupported, []));

  it('are none in what the offline composer writes', () => {
    for (const raw of [...rawNotes, ...moreRawNotes]) assert.deepEqual(foreignIn(raw.text, draftOfNote(raw)), [], raw.id);
  });

  it('are not foreign where the source has them', () => {
    const said = 'All goals met. Discharged from PT today. Portal: https://clinic.example/a. <b>LOB</b> x2';
    assert.deepEqual(foreignIn(said, said), []);
  });

  it('are found in linear time', () => {
    const started = Date.now();
    foreignIn('', `${'['.repeat(20_000)}${'<a '.repeat(20_000)}${'{{'.repeat(20_000)}${'aB1'.repeat(20_000)}`);
    assert.ok(Date.now() - started < 3000);
  });
});
