// Numbers that decide a row of a payer's policy, signs to be free of, and statements told apart from plans.
import assert from 'node:assert/strict';
import { activeShare, askedVisits, attendance, falls, fallRisk, sideDifference, usedVisits, worthwhileChange } from '../../../src/core/appeals/criteria/kinds/judges';
import { signAbsent, signAsked } from '../../../src/core/appeals/criteria/kinds/signs';
import { mapCriteria } from '../../../src/core/appeals/criteria/mapCriteria';
import { readNote } from '../../../src/core/appeals/criteria/noteStatements';

const status = (criterion: string, note: string): string | undefined => mapCriteria({ id: 'x', title: 'x', origin: 'policy', denialTypes: [], criteria: [{ id: '1', text: criterion }] }, [{ file: 'note.txt', text: note }])[0]?.status;

describe('numbers that decide a row', () => {
  it('reads kept and missed visits against the share asked for', () => {
    assert.equal(attendance('Kept 19 of 20 scheduled visits.', 'no more than 20% of visits were missed'), true);
    assert.equal(attendance('No-showed 3 of last 6.', 'The patient attends regularly'), false);
    assert.equal(attendance('Attendance 70%.', 'at least 80 percent of visits attended'), false);
  });

  it('holds visits used and asked for against their limit', () => {
    assert.equal(usedVisits('11 visits used of 10 approved.', ''), false);
    assert.equal(usedVisits('8 visits used of 10 approved.', ''), true);
    assert.equal(askedVisits('Request 4 visits.', 'no more than 6'), true);
  });

  it('compares the sides, whichever way the row puts it', () => {
    assert.equal(sideDifference('Quad 78% of R.', 'a difference of more than 10 percent'), true);
    assert.equal(sideDifference('LSI 96%.', 'a difference of more than 10 percent'), false);
    assert.equal(sideDifference('Grip: L 14 lb, R 62 lb.', 'below 50 percent of the other side'), true);
  });

  it('counts falls and knows the scores of risk', () => {
    assert.equal(falls('Denies falls.', 'two or more falls'), false);
    assert.equal(falls('Fell once in March.', 'two or more falls'), false);
    assert.equal(falls('Three falls since June.', 'two or more falls'), true);
    assert.equal(fallRisk('Berg 52/56.', ''), false);
    assert.equal(fallRisk('TUG 17.8 s with cane.', ''), true);
  });

  it('takes neither noise for change nor modalities for active treatment', () => {
    assert.equal(worthwhileChange('GMFM-66 54.1 -> 54.3.', ''), false);
    assert.equal(worthwhileChange('NDI 52 -> 28.', ''), undefined);
    assert.equal(activeShare('HP and IFC 20 min, US 8 min, then 5 min of pelvic tilts.', ''), false);
  });
});

describe('rows in the payer\'s own words', () => {
  it('tells a sign that is there from one that is denied', () => {
    const asked = signAsked('there is no joint effusion');
    assert.equal(asked?.absent, true);
    assert.equal(asked !== undefined && signAbsent('Knee cool, no effusion.', asked.sign), true);
    assert.equal(asked !== undefined && signAbsent('Moderate effusion after the run.', asked.sign), false);
  });

  it('finds what is said in other words, its contrary, and silence', () => {
    assert.equal(status('Exercises are being done at home between sessions.', 'I do the putty and the stretches every morning.'), 'met');
    assert.equal(status('Exercises are being done at home between sessions.', 'Admits she has done none of the home exercises.'), 'notMet');
    assert.equal(status('Exercises are being done at home between sessions.', 'Gait: short stance, no heel strike.'), 'notDocumented');
    assert.equal(status('The surgeon has reviewed the plan within 30 days.', 'CHT progress summary, wk 11 after repair.'), 'notDocumented');
  });

  it('does not take a shoulder for a wish', () => {
    assert.equal(readNote({ file: 'n.txt', text: 'Works light duty.\nShoulder flexion 148° (94° at start).' }).statements.some(({ text, supposed }) => text.startsWith('Shoulder') && supposed), false);
  });
});
