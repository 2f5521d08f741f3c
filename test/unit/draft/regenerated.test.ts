// One section written again. The note and the drafts are made up.
import assert from 'node:assert/strict';
import { carryOver, comparedWith } from '../../../src/core/draft/carryOver';
import { rawSource } from '../../../src/core/draft/draftSource';
import { withSection } from '../../../src/core/draft/regenerated';
import { openReview, reduceReview } from '../../../src/core/draft/review';
import { scrub } from '../../../src/core/phi/scrub';
import { builtinTemplates } from '../../../src/core/prompts/template';
import { checkReply, requestFor, systemFor } from '../../../src/llm/draftFlow';
import { approve } from '../../../src/core/draft/approve';

const note = 'Ann Berg seen today. Pain 3/10. BBS 44/56. 97112 23 min. Unsafe on foam. 2x/wk.\n';
const earlier = '## Subjective\n\nPain 3/10.\n\n## Objective\n\nBBS 44/56.\n\n## Assessment\n\nUnsafe on foam.\n\n## Plan\n\n2x/week.\n';
const template = builtinTemplates().find(({ id }) => id === 'soap');
assert.ok(template);
const soap = template;
const source = rawSource(note, soap);
const { surrogates } = scrub(note, {});

describe('withSection', () => {
  for (const eol of ['\n', '\r\n']) {
    it(`replaces one body and nothing else (${JSON.stringify(eol)})`, () => {
      const text = earlier.replaceAll('\n', eol);
      assert.equal(withSection({ text, section: 'Objective' }, 'BBS 44/56 today.'), text.replace('BBS 44/56.', 'BBS 44/56 today.'));
      assert.equal(withSection({ text, section: 'Plan' }, '1x/week.'), text.replace('2x/week.', '1x/week.'));
    });
  }

  it('adds a section that the draft lacks', () => {
    assert.equal(withSection({ text: '## Plan\n\n2x/week.\n', section: 'Objective' }, 'BBS 44/56.'), '## Plan\n\n2x/week.\n\n## Objective\n\nBBS 44/56.\n');
  });
});

describe('a section written again', () => {
  const into = { text: earlier, section: 'Plan' };
  const merged = earlier.replace('2x/week.', 'Continue 2x/wk.');

  for (const [form, reply] of [
    ['alone under its heading', '## Plan\n\nContinue 2x/wk.'],
    ['without a heading', 'Continue 2x/wk.'],
    ['as structured output', '{"plan":[{"text":"Continue 2x/wk.","facts":["L1"]}]}'],
    ['inside a whole document', merged.replace('Pain 3/10.', 'Pain is 3/10.')],
  ] as const) {
    it(`is taken ${form}, and the rest stays word for word`, async () => {
      const { reply: checked, result } = await checkReply(reply, source, surrogates, { origin: 'model', partial: false, into });
      assert.equal(result.kind, 'ok');
      assert.equal(checked.text, merged);
    });
  }

  it('is checked against the note where it stands in the draft', async () => {
    const { reply } = await checkReply('## Plan\n\nTUG 9.4 s and [NAME_7].', source, surrogates, { origin: 'model', partial: false, into });
    for (const flag of reply.grounding.unsupported) assert.equal(reply.text.slice(flag.start, flag.end), flag.text);
    assert.deepEqual(reply.grounding.unsupported.map(({ text }) => text).filter((text) => text === '[NAME_7]'), ['[NAME_7]']);
    assert.ok(reply.grounding.unsupported.some(({ text }) => text.includes('9.4')));
  });

  it('keeps the decisions on the other sections', async () => {
    const first = openReview(note, (await checkReply(earlier, source, surrogates, { origin: 'model', partial: false })).reply);
    // The minutes and who was seen stand nowhere in the draft: each removal is answered by itself.
    const decided = first.hunks.reduce((review, { id }) => reduceReview(review, { type: 'decide', hunk: id, decision: 'accepted' }), first);
    const again = openReview(note, (await checkReply('## Plan\n\nSee again 2x/wk.', source, surrogates, { origin: 'model', partial: false, into })).reply);
    const carried = carryOver(decided, again);
    const open = carried.hunks.filter((hunk) => hunk.kind !== 'same' && carried.choices.decisions[hunk.id] === undefined);
    assert.deepEqual(open.map(({ section }) => section), ['Plan']);
  });

  it('is asked for alone', () => {
    const revision = { section: 'Plan', instruction: 'shorter' };
    const { system, sections } = requestFor(soap, 'PT', approve('x'), revision);
    assert.deepEqual(sections?.map(({ heading }) => heading), ['Plan']);
    assert.equal(system, systemFor(soap, 'PT', revision));
    assert.doesNotMatch(system, /^\d\. Objective$/m);
  });
});

describe('comparedWith', () => {
  it('shows what was added to the note since as a change of its own, and keeps the decisions', async () => {
    const first = reduceReview(openReview(note, (await checkReply(earlier, source, surrogates, { origin: 'model', partial: false })).reply), { type: 'decideAll', decision: 'accepted' });
    const later = `${note}\nHome program: bridges 3x10.\n`;
    const now = comparedWith(first, later);
    assert.equal(now.source, later);
    const added = now.hunks.find((hunk) => hunk.before.includes('bridges'));
    assert.ok(added);
    assert.equal(now.choices.decisions[added.id], undefined, 'the answer would be thrown away undecided');
    assert.ok(Object.values(now.choices.decisions).includes('accepted'));
    assert.equal(comparedWith(first, note), first);
  });
});
