// What the signs of a word say: what a clause tells that the source knows nothing of, whatever it is about.
import assert from 'node:assert/strict';
import { readClinical } from '../../../src/core/clinical/reader';
import fitted from '../../../src/core/data/wordSigns.json';
import { termsOfBoth } from '../../../src/core/grounding/align/aliases';
import { ground } from '../../../src/core/grounding/ground';
import { spokenIn } from '../../../src/core/grounding/read/spokenOf';
import { toldWords, wordSigns } from '../../../src/core/grounding/weigh/wordSigns';
import type { Usage } from '../../../src/core/grounding/weigh/wordSigns';

const note = 'S: R heel pain 4/10 first steps in am, gone by noon. Wearing night splint.\nO: Gastroc tight R. Windlass +. Ankle DF R 4 deg. Taping trialed, felt good. Arch low in stance, shoes worn at lateral heel. Heel raise 12 reps, fatigue. Tender medial calcaneus.\nTx: plantar fascia massage, towel curls, step stretch.\nP: cont calf stretch, see in 1 wk.';
const draft = 'He reports right heel pain of 4/10 with the first steps of the morning and wears a night splint. The windlass test was positive, and taping was tried and felt good. He will continue calf stretching.';

function signsOf(text: string, usageOf: (root: string) => Usage = () => ({ told: 0, unbacked: 0 })): ReadonlyMap<string, Readonly<Record<string, number>>> {
  const [reading, source] = [readClinical(text), readClinical(note)];
  const { told, stated } = termsOfBoth(reading, source);
  const words = toldWords(reading, told, stated, spokenIn(reading, source), () => false);
  const signs = wordSigns(reading, words, usageOf);
  return new Map(words.map(({ start, end }, at) => [text.slice(start, end), signs[at] ?? {}]));
}

describe('Signs of a word', () => {
  it('are those that the trees were fitted to', () => assert.deepEqual(Object.keys(signsOf(draft).get('splint') ?? {}).sort(), [...fitted.signs].sort()));
  it('tell whether the source has it in any form', () => {
    const signs = signsOf('Taping helped, and a cortisone injection is scheduled.');
    assert.deepEqual(['Taping', 'cortisone'].map((word) => signs.get(word)?.['backed']), [1, 0]);
  });
  it('count the strangers of its clause only', () => {
    const signs = signsOf('Taping felt good, and cortisone injections were arranged.');
    assert.deepEqual([signs.get('Taping')?.['clauseUnbacked'], signs.get('cortisone')?.['clauseUnbacked']], [0, 3]);
  });
  it('take a word that other drafts use freely for no stranger', () => {
    const free = signsOf('A cortisone injection is scheduled.', () => ({ told: 9, unbacked: 9 })).get('cortisone');
    assert.deepEqual([free?.['strangers'], Math.round((free?.['strangest'] ?? 0) * 10)], [0, 1]);
  });
});

describe('Clauses of strange words', () => {
  const found = (text: string): readonly string[] => ground(note, text).unsupported.map((item) => item.text);
  it('are none in a draft that paraphrases its note', () => assert.deepEqual(found(draft), []));
  for (const [told, stranger] of [
    ['wears a night splint', 'wears a night splint, and metatarsal bar padding was glued into both clogs'],
    ['felt good.', 'felt good. A corn plaster was peeled off the fifth toe beforehand.'],
    ['calf stretching.', 'calf stretching, and his landlord will grit the icy courtyard.'],
  ] as const) {
    const planted = draft.replace(told, stranger);
    it(`are found: "${stranger}"`, () => {
      const start = planted.indexOf(stranger) + told.length;
      assert.ok(ground(note, planted).unsupported.some((item) => item.start < planted.indexOf(stranger) + stranger.length && item.end > start), JSON.stringify(found(planted)));
    });
  }
  it('are none beside a note of one line', () => assert.deepEqual(ground('Wearing night splint.', 'He wears a night splint, and metatarsal bar padding was glued into both clogs.').unsupported.filter(({ text }) => text.includes('metatarsal bar')), []));
  it('are none where a blank asks for them', () => assert.deepEqual(found(`${draft} [NEEDS: footwear worn at the quarry, and arch height]`), []));
});
