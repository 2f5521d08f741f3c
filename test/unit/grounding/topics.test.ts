// Subjects that only the draft brings up, against notes that mean them in other words.
import assert from 'node:assert/strict';
import { ground } from '../../../src/core/grounding/ground';

const flagged = (note: string, draft: string): readonly string[] => ground(note, draft).unsupported.map(({ start, end }) => draft.slice(start, end));

const note = 'Seen for L knee pain after TKA. Quad sets 3x10, SLR 3x10. Knee flexion 104.';

describe('A subject of which the note says nothing', () => {
  for (const [draft, word] of [
    ['Smell and taste are unaffected.', 'Smell'],
    ['Parents report an improved bowel routine.', 'bowel'],
    ['Cryotherapy followed the session.', 'Cryotherapy'],
    ['The scar is supple.', 'scar'],
    ['Speech is clear.', 'Speech'],
    ['The Galeazzi sign is negative.', 'Galeazzi'],
    ['Proprioception was impaired at the ankle.', 'Proprioception'],
    ['He had a microdiscectomy.', 'microdiscectomy'],
    ['He was asked to sleep upright.', 'sleep upright'],
    ['The piriformis was tender.', 'piriformis'],
    ['Sharp/dull discrimination was absent.', 'Sharp'],
    ['An incentive spirometer was reviewed.', 'incentive'],
    ['He had a tenotomy.', 'tenotomy'],
    ['His urologist was told.', 'urologist'],
    ['He plays pickleball again.', 'pickleball'],
    ['A stair lift is in place.', 'stair lift'],
    ['Gait is antalgic with a steppage pattern.', 'steppage'],
    ['He takes vibegron.', 'vibegron'],
  ] as const) {
    it(`is marked: ${word}`, () => assert.ok(flagged(note, draft).some((words) => words.includes(word)), `${word} is not marked`));
  }

  it('is not marked in what a blank asks for, or in the words of a service', () => {
    assert.deepEqual(flagged(note, '[NEEDS: balance, proprioception or whiplash]'), []);
    assert.deepEqual(flagged(note, '97112 treats movement, balance, coordination, kinesthetic sense, posture, or proprioception.').filter((words) => /propri|kinesth/.test(words)), []);
  });

  for (const [source, draft] of [
    ['Iced 10 min after.', 'Cryotherapy followed the session.'],
    ['97018 x1 after putty.', 'Paraffin was applied after the putty.'],
    ['BMs daily, Bristol 4.', 'Bowel movements are daily, Bristol type 4.'],
    ['Incision closed and dry.', 'The skin is closed and dry.'],
    ['JPE 4.5 deg L. Lach neg.', 'Joint position sense is off by 4.5 degrees on the left; the Lachman test is negative.'],
    ['SCM tight. OI TTP.', 'The sternocleidomastoid was tight and the obturator internus tender.'],
    ['IS x10/hr. O2 2L.', 'She uses the incentive spirometer ten times an hour and oxygen at 2 liters.'],
    ['S/D intact. CRT < 2 s.', 'Sharp/dull discrimination is intact; capillary refill is under 2 seconds.'],
    ['ACDF C5-6.', 'He had a cervical fusion at C5-6.'],
    ['SLP 2x/wk for word finding.', 'She also attends speech therapy twice weekly.'],
  ] as const) {
    it(`is not one that it means: ${source}`, () => assert.ok(!flagged(`${note} ${source}`, draft).some((words) => /cryo|paraffin|bowel|skin|speech|fever|joint|lachman|mastoid|obtur|spirom|oxygen|sharp|refill|fusion/i.test(words)), 'it is marked'));
  }
});
