import assert from 'node:assert/strict';
import { readRawNote } from '../../../src/core/draft/read/rawNote';
import type { SoapSection } from '../../../src/core/draft/noteFacts';

/** The statements of a note, section by section; `H` is its head. */
function partsOf(note: string): Readonly<Record<string, readonly string[]>> {
  const { statements } = readRawNote(note);
  const of = (section: SoapSection | undefined): readonly string[] => statements.filter((each) => each.section === section).map(({ text }) => text);
  return { H: of(undefined), S: of('S'), O: of('O'), A: of('A'), P: of('P') };
}

describe('Layouts of a note', () => {
  it('with a column for each part keep their rows by day', () => {
    const note = 'Pt: Ora Brandt  DOB 2/2/1950\nDay | Family reports | Work done | My thoughts | Next\nMon 3/2 | Ate lunch alone | Sock aid, 2 cues. Bed rail placed | Memory is the limit | Card on the mirror\nThu 3/5 | No falls | Tub bench set up | Ready for the shower | Shower with aide\nWife learned to fold the walker, did it twice.\n';
    const { H, S, O, A, P } = partsOf(note);
    assert.ok(H?.includes('Day: Mon 3/2, Thu 3/5'));
    assert.deepEqual(S, ['Mon 3/2: Ate lunch alone', 'Thu 3/5: No falls']);
    assert.ok(O?.includes('Bed rail placed') && O.includes('Thu 3/5: Tub bench set up') && O.some((text) => text.startsWith('Wife learned')));
    assert.deepEqual(A, ['Mon 3/2: Memory is the limit', 'Thu 3/5: Ready for the shower']);
    assert.deepEqual(P, ['Mon 3/2: Card on the mirror', 'Thu 3/5: Shower with aide']);
  });

  it('of a form whose labels have lost their colons are read by the labels', () => {
    const note = 'Name Ora Brandt\nDx Right hemiparesis\nStory four falls since May, three in the kitchen\nHopes cooking for the church again\nBalance tandem 4 s\nWalking 80 ft with a rollator, wide base\nConclusion Slow turns and poor light go together\nAims 6 wks tandem 10 s; no falls\nWay ahead twice weekly, night lights first\n';
    const { S, A, P } = partsOf(note);
    assert.deepEqual(S, ['Story: four falls since May, three in the kitchen', 'Hopes: cooking for the church again']);
    assert.ok(A?.[0]?.startsWith('Conclusion: Slow turns') && A.some((text) => text.includes('no falls')));
    assert.deepEqual(P, ['Way ahead: twice weekly, night lights first']);
  });

  it('of prose get no colons', () => {
    const note = 'Wants to drive again.\nWalking is easier.\nGait steady, 200 ft.\nPlan to see weekly.\n';
    assert.ok(Object.values(partsOf(note)).flat().every((text) => !text.includes(':')));
  });
});
