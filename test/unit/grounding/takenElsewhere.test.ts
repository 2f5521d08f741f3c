// Figures and days that the note has, told in the draft for another thing than theirs. All invented.
import assert from 'node:assert/strict';
import { flagged } from './flagged';

function tell(source: string, right: readonly string[], wrong: readonly (readonly [string, string])[]): void {
  for (const draft of right) it(`leaves alone: ${draft}`, () => assert.deepEqual(flagged(source, draft), []));
  for (const [draft, words] of wrong) it(`marks: ${draft}`, () => assert.ok(flagged(source, draft).some((text) => text.includes(words)), flagged(source, draft).join()));
}

describe('The two ends of a change', () => {
  tell('Lantern sort 21.3 -> 15.8 ; lantern sort w/ counting 27.0 -> 22.4', ['The lantern sort went from 21.3 to 15.8.'], [['The lantern sort went from 21.3 to 22.4.', '22.4']]);
  tell('Total active motion RF 181, 4/23: RF 148', ['Total active motion is 181 degrees, up from 148.'], [['Total active motion is 148 degrees, up from 148.', '148']]);
  tell('Knee extension 90-45, 4x8', ['Knee extension went from 90 to 45 degrees for 4 sets of 8.'], []);
});

describe('What one of a list of bare figures is of', () => {
  const list = 'Hops LSI: single 91, triple 89, crossover 86, timed 93.';
  tell(list, ['Hop symmetry was 91% single, 89% triple, 86% crossover and 93% timed.'], [['Hop symmetry was 91% single, 93% triple, 86% crossover and 93% timed.', '93']]);
});

describe('What the job asks for', () => {
  const table = `              start      now        job
floor-waist   30 lb      50         65
carry 50 ft   30         45         50
`;
  tell(table, ['The floor-to-waist lift is 50 lb, up from 30.', 'The floor-to-waist lift rose from 30 to 50 lb against a job demand of 65.'], [['The floor-to-waist lift is 65 lb.', '65']]);
});

describe('The day of an event', () => {
  const note = `Seen 2/28/26. Orthosis: wean, night only since 1/24; d/c 3/15.
Noncontact team drills from 3/9. Surgeon visit 3/12.`;
  tell(note, ['The orthosis has been worn only at night since January 24.', 'Noncontact team drills start March 9; the surgeon visit is March 12.'], [['The orthosis has been worn only at night since March 15.', 'March 15'], ['Noncontact team drills start March 12.', 'March 12']]);
});

describe('What a note writes its own way', () => {
  tell('R shoulder PROM flex 138 (3/11: 126)', ['Passive flexion of the right shoulder is 138 degrees, compared with 126 a week ago.'], []);
  tell('time in 1310 out 1358 (48 min)', ['The visit ran from 1:10 to 1:58 pm, 48 minutes.'], [['The visit ran from 1:10 to 1:48 pm, 48 minutes.', '1:48']]);
  tell('Long term, community ambulation point eight meters per second by March 24.', ['The long-term goal is community ambulation at 0.8 m/s by March 24.'], []);
  tell('ACL-RSI 62 (Dec 48)', ['The ACL-RSI rose from 48 to 62.'], []);
  tell('PRE / POST\n1-min STS 12 / 19\nnadir SpO2 85 / 88 both on 2 L', ['One-minute sit-to-stand improved from 12 to 19, and the lowest saturation on 2 L from 85% to 88%.'], []);
  tell('Spinning in bed. No hearing change, no tinnitus.', ['She did not vomit, and she reports no hearing change and no tinnitus.'].slice(1), [['She reports a hearing change and no tinnitus.', 'hearing change']]);
  tell('Plan: 2 more weeks, 5 d x 4 h. YMCA Tue/Thu.', ['Two more weeks, five days a week for four hours; the YMCA on Tuesdays and Thursdays.'], [['He will go to the YMCA on Mondays.', 'Monday']]);
  tell('Sled 48 lbf -> 84 lbf. Goals: open 40 mm', ['The sled push rose from 48 to 84 pounds.', 'Care aims for 40 mm opening.'], []);
  tell('Denied 4/10: visits after 3/23. MD visit 3/5. RTW light duty 3/9/26.', ['The visits after March 23 were denied on April 10.', 'She sees the surgeon on March 5 and returns to light duty on March 9.'], []);
});
