// Synthetic text only.
import assert from 'node:assert/strict';
import { sourceMessage } from '../../../src/core/draft/request';
import { restore } from '../../../src/core/phi/restore';
import { scrub } from '../../../src/core/phi/scrub';
import { timeRelations } from '../../../src/core/phi/timeRelations';

const times = (text: string): string => scrub(text, { times: true }).text;

describe('times of the day in what a model is sent', () => {
  for (const [written, minutes] of [
    ['Time in: 9:05 AM   Time out: 9:58 AM', 53],
    ['Time in/out: 9:02-9:48', 46],
    ['Seen 11:30-12:15 PM', 45],
    ['Seen from 1:10 pm to 1:55 pm.', 45],
    ['Start 14:00 End 14:38', 38],
    ['In 12:45 Out 1:30', 45],
    ['Session 10:05 a.m. - 10:45 a.m.', 40],
    ['Arrived at 8:15, left at 9:00', 45],
    ['Time in 1300 time out 1355', 55],
    ['in 0900, out 0945', 45],
    ['Tx time 0900-0945, 97110 30 min', 45],
    ['Seen 1430 to 1515 for gait.', 45],
    ['Session 1430 - 1515 hrs', 45],
  ] as const) {
    it(`become minutes: ${written}`, () => {
      assert.match(timeRelations(written), new RegExp(`: ${minutes} minutes\n$`));
      assert.doesNotMatch(times(written), /\d:\d\d|\d ?[ap]\.?m|(?<!\d)\d{4}(?!\d)/i);
    });
  }

  for (const written of ['TUG 1:32 min', 'Held plank 1:15.', '1:1 supervision', 'Ratio 2:30', 'Cigarettes down to 5 a day', 'Ran a mile in 8:30', 'Walked 4 m, then 10 m.', 'Onset at 4:10 level, 7:45 inclined', 'Work to rest 10:30', 'John 3:16', 'Walked 1200 to 1215 ft', '6MWT 1150 to 1305', 'Employed there 1990-2004', 'Surgery in 2015, again in 2019', 'goal 1500 ft', 'Stopped at 1250 steps', 'Intake 1200-1500 kcal']) {
    it(`are not seen in: ${written}`, () => {
      assert.equal(times(written), scrub(written).text);
      assert.equal(timeRelations(written), '');
    });
  }

  it('give no minutes where they are no visit', () => {
    assert.equal(timeRelations('Meds at 8:00 AM. Next visit 2/18 at 10:15.'), '');
    assert.equal(timeRelations('Open 9:00 AM to 8:00 PM'), '');
  });

  it('stay in the text that is only checked or shared', () => {
    assert.equal(scrub('Time in: 9:05 AM   Time out: 9:58 AM').text, 'Time in: 9:05 AM   Time out: 9:58 AM');
  });

  it('leave the machine as stand-ins, the same in the note and beside it, and come back', () => {
    const note = 'Visit 02/20/2026 9:05 AM\nTime in: 9:05 AM   Time out: 9:58 AM\nTUG 14.2 s. Signed 02/20/2026 at 10:14 AM';
    const message = sourceMessage(note, undefined, timeRelations(note));
    const { text, surrogates } = scrub(message, { times: true });
    assert.doesNotMatch(text, /\d:\d\d/);
    const [, from = '', to = ''] = /Time in: (\[DATE_\w+\]) {3}Time out: (\[DATE_\w+\])/.exec(text) ?? [];
    assert.ok(text.includes(`- from ${from} to ${to}: 53 minutes`), text);
    assert.equal(restore(text, surrogates).text, message);
  });
});
