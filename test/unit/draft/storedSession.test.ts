// A draft session across a window reload. The note, its people and the scrubber are made up.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { finalText } from '../../../src/core/draft/finalText';
import { choicesFor, reduce, startSession } from '../../../src/core/draft/session';
import type { SessionEvent } from '../../../src/core/draft/sessionEvents';
import type { Preview, Session, SpanChoice } from '../../../src/core/draft/sessionTypes';
import { fromStored, readStored, toStored, type FreshSource, type Resumed } from '../../../src/core/draft/storedSession';
import { after, approved, as, capture, draftText, inReview, note, noteReply, previewOf, replyOf, scrubbed, unsupportedIn } from './sessionParts';

const people = ['Ann Berg', 'Maria Lopez', 'Continue'];
const place = { start: 120, end: 120 + note.length };

/** Hides a fixed list of names, and what is marked. */
function scrub(text: string): string {
  return people.reduce((soFar, name, index) => soFar.replaceAll(name, index === 2 ? name : `[NAME_${index + 1}]`), text);
}

function previewFor(message: string, choices: readonly SpanChoice[]): Preview {
  const hides = choices.filter(({ choice }) => choice === 'hide');
  const marked = hides.reduceRight((text, { start, end }) => `${text.slice(0, start)}[ID]${text.slice(end)}`, message);
  return previewOf(message, scrub(marked));
}

function freshSource(text: string = note): FreshSource {
  return {
    capture: { ...capture, text, ownText: text },
    preview: (choices, regeneration) => previewFor((regeneration ? `${regeneration.instruction}\n` : '') + text, choices),
    // The surrogate map of the note knows its own people only.
    restore: (words) => (words.includes('[NAME_2]') ? undefined : words.replaceAll('[NAME_1]', 'Ann Berg')),
    reply: (draft, _preview, as_) => {
      const restored = draft.replaceAll('[NAME_1]', 'Ann Berg');
      return { ...replyOf(restored, restored.includes('12.2 s') ? [unsupportedIn(restored, '12.2 s', { kind: 'measure', sourceValue: '13.2 s' })] : [], as_), draft };
    },
  };
}

async function reloaded(session: Session, text?: string): Promise<Resumed> {
  const stored = toStored(session, place, scrub);
  assert.ok(stored);
  const read = readStored(JSON.parse(JSON.stringify(stored)));
  assert.ok(read);
  return fromStored(read, freshSource(text));
}

async function resumed(session: Session): Promise<Session> {
  const result = await reloaded(session);
  assert.equal(result.kind, 'resumed');
  return (result as Extract<Resumed, { kind: 'resumed' }>).session;
}

describe('toStored', () => {
  it('stores nothing before the first approval, and nothing after insertion', () => {
    const inserted = after(inReview(), { type: 'decideAll', decision: 'accepted' }, { type: 'inserted' });
    for (const session of [startSession(capture, 'offline'), scrubbed(), inserted]) assert.equal(toStored(session, place, scrub), undefined);
  });

  it('holds no original, whatever was written by hand, pasted or asked for', () => {
    const edited = after(inReview(), { type: 'editHunk', hunk: 0, text: 'Ann Berg came with Maria Lopez.' }, { type: 'answerFlag', flag: 0, answer: 'noteValue' });
    const pasted = after(scrubbed(), { type: 'pasted', reply: replyOf(`${draftText}With Maria Lopez.`, [], { origin: 'pasted', draft: 'Maria Lopez' }) });
    const back = as(reduce(edited, { type: 'back' }), 'scrubbed');
    const asked = after(edited, { type: 'regenerate', section: 'About Ann Berg', instruction: 'Leave Maria Lopez out.' });
    const message = `Leave Maria Lopez out.\n${note}`;
    const shown = as(reduce(asked, { type: 'scrubbed', scrubRun: asked.scrubRun, preview: previewFor(message, []) }), 'scrubbed');
    const again = reduce(shown, { type: 'approve', revision: shown.revision });
    for (const session of [edited, pasted, back, asked, shown, again, reduce(again, { type: 'cancel' })]) {
      const stored = JSON.stringify(toStored(session, place, scrub));
      assert.ok(stored.length > 200);
      assert.doesNotMatch(stored, /Ann|Maria|Lopez/);
    }
  });

  it('stores marks as offset and class only', () => {
    const marked = after(scrubbed(), { type: 'hideText', start: 0, end: 3, category: 'NAME' });
    const shown = as(reduce(marked, { type: 'scrubbed', scrubRun: 2, preview: previewFor(note, [{ start: 0, end: 3, choice: 'hide', category: 'NAME' }]) }), 'scrubbed');
    const stored = toStored(reduce(shown, { type: 'approve', revision: shown.revision }), place, scrub);
    assert.deepEqual(stored?.current.phase === 'cancelled' && stored.current.choices, [{ start: 0, end: 3, choice: 'hide', category: 'NAME' }]);
  });
});

describe('fromStored', () => {
  it('brings a review back with its decisions, wording and answers', async () => {
    const session = after(inReview(), { type: 'decideAll', decision: 'accepted' }, { type: 'editHunk', hunk: 0, text: 'Ann Berg came.' }, { type: 'answerFlag', flag: 0, answer: 'noteValue' });
    const back = as(await resumed(session), 'review');
    assert.equal(finalText(back.review), finalText(as(session, 'review').review));
    assert.match(finalText(back.review), /^Ann Berg came\./);
    assert.deepEqual(back.review.choices, as(session, 'review').review.choices);
  });

  it('brings back what was asked of a section and not sent, stored without its names', async () => {
    const session = after(inReview(), { type: 'rewriting', section: 'Plan', instruction: 'As Ann Berg asked' });
    assert.doesNotMatch(JSON.stringify(toStored(session, place, scrub)), /Ann/);
    assert.deepEqual(as(await resumed(session), 'review').review.rewriting, { section: 'Plan', instruction: 'As Ann Berg asked' });
    const sent = reduce(session, { type: 'regenerate', section: 'Plan', instruction: 'As Ann Berg asked, shorter' });
    assert.equal(as(reduce(await resumed(sent), { type: 'resumeReview' }), 'review').review.rewriting?.instruction, 'As Ann Berg asked, shorter');
    assert.equal(as(reduce(session, { type: 'rewriting' }), 'review').review.rewriting, undefined);
  });

  it('brings a draft that was being written back as cancelled, with what had arrived', async () => {
    for (const session of [approved(), after(approved(), { type: 'streamed', run: 1, text: '[NAME_1] was' })]) {
      const back = as(await resumed(session), 'cancelled');
      assert.equal(back.streamed, 'streamed' in session ? session.streamed : '');
      assert.equal(as(reduce(back, { type: 'retry' }), 'approved').run, 2);
    }
  });

  it('brings a cut-off and a failed draft back as what they are', async () => {
    const some = after(approved(), { type: 'streamed', run: 1, text: 'So far' });
    assert.equal(as(await resumed(reduce(some, { type: 'incomplete', run: 1, reason: 'length' })), 'incomplete').reason, 'length');
    assert.deepEqual(as(await resumed(reduce(some, { type: 'failed', run: 1, failure: { kind: 'network', left: true } })), 'failed').failure, { kind: 'network', left: true });
  });

  it('keeps the earlier draft while another one is prepared', async () => {
    const decided = after(inReview(), { type: 'decideAll', decision: 'accepted' });
    const events: readonly (readonly SessionEvent[])[] = [[{ type: 'back' }], [{ type: 'regenerate', section: undefined, instruction: 'shorter' }]];
    for (const list of events) {
      const back = await resumed(after(decided, ...list));
      assert.equal(back.phase, 'captured');
      assert.equal(finalText(as(reduce(back, { type: 'resumeReview' }), 'review').review), draftText);
    }
  });

  it('brings a regenerated draft back although its instruction names a person of the note', async () => {
    const asked = as(after(inReview(), { type: 'regenerate', section: undefined, instruction: 'Ann Berg first' }), 'captured');
    const message = `Ann Berg first\n${note}`;
    const shown = as(reduce(asked, { type: 'scrubbed', scrubRun: asked.scrubRun, preview: previewFor(message, choicesFor(asked, message)) }), 'scrubbed');
    const session = after(shown, { type: 'approve', revision: shown.revision }, { type: 'validated', run: 2, reply: noteReply });
    assert.equal(as(await resumed(session), 'review').approval.regeneration?.instruction, 'Ann Berg first');
  });

  it('gives up when the note is not the one that was approved', async () => {
    assert.deepEqual(await reloaded(inReview(), `${note}Added.`), { kind: 'noteChanged' });
    assert.deepEqual(await reloaded(approved(), note.replace('Ann Berg', 'Maria Lopez')), { kind: 'noteChanged' });
  });

  it('says what it could not bring back: a wording with a person the note does not know', async () => {
    const result = await reloaded(after(inReview(), { type: 'editHunk', hunk: 0, text: 'With Maria Lopez.' }));
    assert.ok(result.kind === 'resumed');
    assert.equal(result.lost, 1);
    assert.deepEqual(as(result.session, 'review').review.choices, { decisions: {}, edits: {}, answers: {} });
  });

  it('drops decisions about another difference than was stored', async () => {
    const stored = toStored(after(inReview(), { type: 'decideAll', decision: 'accepted' }), place, scrub);
    assert.ok(stored?.current.phase === 'review');
    const result = await fromStored({ ...stored, current: { ...stored.current, hunks: 99 } }, freshSource());
    assert.ok(result.kind === 'resumed' && result.lost > 0);
    assert.equal(finalText(as(result.session, 'review').review), note);
  });

  it('names the earlier notes a draft rests on, not their words', () => {
    const session = inReview();
    const earlier = ['file:///clinic/k7/visit-03.md'];
    const stored = toStored({ ...session, capture: { ...session.capture, earlier } }, place, scrub);
    assert.deepEqual(readStored(JSON.parse(JSON.stringify(stored)))?.earlier, earlier);
    assert.equal(toStored(session, place, scrub)?.earlier, undefined);
  });

  it('reads nothing from what is not a stored session', () => {
    const stored = toStored(inReview(), place, scrub);
    fc.assert(fc.property(fc.anything(), (json) => readStored(json) === undefined));
    for (const broken of [undefined, null, {}, { ...stored, version: 2 }, { ...stored, current: { phase: 'approved' } }, { ...stored, run: -1 }]) assert.equal(readStored(broken), undefined);
    assert.ok(readStored(stored));
  });
});
