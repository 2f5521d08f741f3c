// Values of things that no list knows, told apart by the words among which they stand. All invented.
import assert from 'node:assert/strict';
import { flagged } from './flagged';

const rows = `Crank dial task, bolts seated per min: 14 today. Lantern sort, cards per min: 22 today.
Ravel grid copied in 41 s. Peg ladder climbed in 58 s.
Test/Task ............... Jan ....... May
Zipper pulls ............ 4 ......... 9
Spoon loads ............. 11 ........ 17`;

describe('Values of unknown things', () => {
  for (const draft of ['On the lantern sort she turned 22 cards per minute.', 'The ravel grid was copied in 41 seconds and the peg ladder climbed in 58.', 'Zipper pulls rose from 4 to 9.']) {
    it(`are borne out: ${draft}`, () => assert.deepEqual(flagged(rows, draft), []));
  }
  for (const [draft, wrong] of [['The ravel grid was copied in 58 seconds.', '58'], ['Zipper pulls rose from 4 to 17.', '17']] as const) {
    it(`are another's: ${draft}`, () => assert.ok(flagged(rows, draft).some((text) => text.includes(wrong)), flagged(rows, draft).join()));
  }
});

describe('A change beside the value it led to', () => {
  const source = 'Tongue press ant 31 kPa (10/15: 24). 5 sips x5. Orbit grip L 62 -> 78 lb.';
  for (const draft of ['Anterior tongue press has reached 31 kPa, up 7 kPa.', 'Orbit grip on the left rose by 16 pounds to 78.']) it(`follows: ${draft}`, () => assert.deepEqual(flagged(source, draft), []));
  for (const draft of ['Anterior tongue press has reached 31 kPa, up 5 kPa.', 'Orbit grip on the left rose by 26 pounds to 78.', 'The time fell from 15.8 to 11.9 seconds, a cut of 38%.']) it(`does not follow: ${draft}`, () => assert.ok(flagged(source, draft).length > 0));
});

describe('An earlier value told as today\'s', () => {
  const source = 'Murk scale 21 -> 14. Swivel delay 10 min (eval 2). Thread test 41 s, was 58. Pegboard jig: min A, was mod A.';
  for (const draft of ['The murk scale stands at 14.', 'Swivel delay is 10 minutes.', 'The murk scale fell from 21 to 14.']) it(`is not: ${draft}`, () => assert.deepEqual(flagged(source, draft), []));
  for (const draft of ['The murk scale stands at 21.', 'Swivel delay is 2 minutes.']) it(`is: ${draft}`, () => assert.ok(flagged(source, draft).length > 0));
});

describe('Levels of help, days and sums of unknown things', () => {
  const source = `Satchel packing mod A, lantern lighting SBA, kettle filling max A.
Cactus spine injury 4/06/2026, seen first 6/18/2026.
OT min wk ending 1/28: 1/22 45, 1/23 40, 1/26 45, 1/27 50, 1/28 45.
Heel wound 2.7x1.9x0.3 cm.`;
  for (const draft of ['Packing the satchel takes moderate assistance, filling the kettle maximal and lighting the lantern standby.', 'In that week 225 minutes of therapy were provided over five days.', 'The heel wound measures 2.7 by 1.9 by 0.3 cm.']) it(`are borne out: ${draft}`, () => assert.deepEqual(flagged(source, draft), []));
  for (const draft of ['Lighting the lantern takes maximal assistance.', 'The cactus spine injury was on June 18, 2026.', 'The heel wound measures 2.7 by 2.2 by 0.3 cm.', 'In that week 205 minutes of therapy were provided.']) it(`are not: ${draft}`, () => assert.ok(flagged(source, draft).length > 0));
});
