// Ordinary notes as they come: the composer sees them scrubbed, so heads, goals and signatures are told without names and days.
import assert from 'node:assert/strict';
import { compose } from '../../../src/core/draft/compose';
import { readSource } from '../../../src/core/draft/readSource';
import { scrub } from '../../../src/core/phi/scrub';
import { restore } from '../../../src/core/phi/restore';
import { builtinTemplates, type Template } from '../../../src/core/prompts/template';

const template = builtinTemplates().find(({ id }) => id === 'soap') as Template;

/** The draft of a note by part, as the product makes it. */
function draftOf(note: string): Readonly<Record<'head' | 'S' | 'O' | 'A' | 'P', string>> {
  const { text, surrogates } = scrub(note, { times: true });
  const draft = restore(compose(readSource(text, template), template, { discipline: 'PT', unitRule: 'cms', source: text }), surrogates).text;
  const [head = '', S = '', O = '', A = '', P = ''] = draft.split(/^## (?:Subjective|Objective|Assessment|Plan)$/m);
  return { head, S, O, A, P };
}

describe('The head of an ordinary note', () => {
  it('holds clinic, title, day and payer, whoever is hidden in it', () => {
    const { head, S } = draftOf('EXAMPLE RIVER ORTHO PT\nPt: Jane Kowalczyk  DOB 2/11/1958   DOS 11/20/2026   visit 9/12\nDx: s/p L TKA 9/28/26   Ins: Humana Gold Plus\nRef: Dr. Patel\n\nReports stairs are getting easier. Slept well.\n97110 25 min: squats 2x15\nCont 2x/wk.\n');
    assert.match(head, /EXAMPLE RIVER ORTHO PT/);
    assert.match(head, /Ref: Dr\. Patel/);
    assert.match(head, /^Payer: Humana Gold Plus/m);
    assert.match(S, /^\s*Patient reports stairs are getting easier\./);
  });
  it('is a title with its days', () => {
    const { head, S } = draftOf('progress report 10th visit 8/31/26 - 10/9/26\npt reports she walks to the mailbox. fell once 9/20\nberg 41 -> 49\ncont 2x/wk\n');
    assert.match(head, /progress report 10th visit 8\/31\/26 - 10\/9\/26/);
    assert.doesNotMatch(S, /progress report/i);
  });
  it('stays in capitals where it was typed so', () => assert.match(draftOf('DATE 11/03/26   VISIT 3/20\nPT: EARL JAMISON\nDX: G20.A1, R26.89\nC/O FREEZING IN DOORWAYS.\nTUG 15.8 S.\nCONT 2X/WK.\n').head, /PT: EARL JAMISON|Patient: EARL JAMISON/));
});

describe('The goals of an ordinary note', () => {
  const evaluation = 'Assessment: Decreased ROM limits sitting.\n\nShort Term Goals (4 weeks):\n1. Sit 45 min for commute without leg pain.\n2. Centralize symptoms to low back.\nLong Term Goals (8 weeks):\n1. ODI <= 20%.\n2. Lift 50 lb floor to waist.\n\nPlan of care: PT 2x/week for 8 weeks.\nTotal time 50 min\nKwame Mensah, PT, DPT\n';
  it('stand as lists under their labels', () => assert.match(draftOf(evaluation).A, /\*\*Short Term Goals \(4 weeks\)\.\*\*\n\n- Sit 45 min for commute without leg pain\.\n- Centralize symptoms to low back\.\n\n\*\*Long Term Goals \(8 weeks\)\.\*\*\n\n- ODI <= 20%\.\n- Lift 50 lb floor to waist\./));
  it('follow one another in a line, with their status', () => {
    const { A, P } = draftOf('pt reports less pain. slept well.\nberg 41 -> 49\ngoals: 1) berg 50 by 10/30 - not met, 49. 2) tug <14 met. 3) amb 500 ft on uneven w/ SBA - ongoing\ncont 2x/wk 6 wks\n');
    assert.match(A, /- Berg 50 by 10\/30 - not met, 49\.\n- Tug <14 met\.\n- Amb 500 ft on uneven with SBA - ongoing\./);
    assert.match(P, /- Continue 2x\/week 6 weeks\./);
    assert.doesNotMatch(P, /tug/i);
  });
  it('stand in the assessment, though no heading ends the report', () => {
    const { S, A } = draftOf('Subjective: still cannot fasten bra.\nGoals\nLTG 1: Reach shelf with 5 lb in 8 wks - progressing\nLTG 2: Fasten bra in 8 wks - not met\nAssessment: Gains in all planes.\nPlan: 2x/week.\n');
    assert.doesNotMatch(S, /LTG/);
    assert.match(A, /- LTG 1: Reach shelf[^]*- LTG 2: Fasten bra/);
  });
  it('end where something else begins', () => assert.doesNotMatch(draftOf('Reports less pain.\nGoals\nSTG1 DF to neutral - met\nLTG1 walk 1 mile - not met\nPt happy w/ progress, back to work.\nHEP: heel raises 3x15\nD/c to HEP.\n').A, /happy|heel raises|D\/c/));
});

describe('The end of an ordinary note', () => {
  it('bills below the plan, which does not make it part of the plan', () => {
    const { O, P } = draftOf('Subjective: less pain.\nObjective: ROM 110 deg.\nAssessment: improving control.\nPlan: PT 2x/week.\n97110 x 15 min\nTotal time 50 min\nKwame Mensah, PT, DPT\n');
    assert.match(O, /\*\*Total treatment minutes:\*\* 50/);
    assert.doesNotMatch(P, /Total time|97110/);
    assert.match(P, /Kwame Mensah, PT, DPT\s*$/);
  });
  it('is signed in small letters', () => assert.match(draftOf('s: sore. o: rom 110 deg\na: better control\np: 2x/wk\nm soto, cota/l  supervised by r. klein otr/l\n').P, /m soto, cota\/l\s+supervised by r\. klein otr\/l\s*$/));
});

describe('A line in capitals in a note typed in capitals', () => {
  it('is said and no heading', () => assert.match(draftOf('PT REPORTS FREEZING IN DOORWAYS.\nTUG 15.8 S. 5XSTS 17 S.\nNEEDS CONT SKILLED PT FOR DUAL TASK PROGRESSION AND FALL RISK\nCONT 2X/WK.\n').A, /needs cont skilled PT for dual task progression and fall risk/i));
});

describe('A first value that the note does not call the baseline', () => {
  it('is told as one from before, with its day where it has one', () => {
    const { O, A } = draftOf('Pt: Jane Kowalczyk  DOB 2/11/1958\nPain 3/10 (was 8). Berg 41/56 -> 47/56. TUG 14.2 s (19.8 s at eval).\n\n            11/10    today\nKnee flex    98      108\n97110 25 min: squats 2x15\n');
    assert.match(O, /\| Measure \| Side \| Baseline \| Before \| Current \|/);
    assert.match(O, /\| TUG \| – \| 19\.8 s \| – \| 14\.2 s \|/);
    assert.match(O, /\| 98 \[NEEDS: unit\] \(11\/10\) \|/);
    assert.match(A, /down 5 from 8\/10/);
    assert.match(A, /up 6 from 41\/56/);
    assert.match(A, /98 on 11\/10, up 10/);
    assert.match(A, /19\.8 s at baseline, down 5\.6 s/);
  });
});

describe('What a visit did to pain', () => {
  it('is its response', () => {
    const note = 'Pt: Jane Kowalczyk  DOB 2/11/1958\n97110 25 min: squats 2x15\n';
    assert.match(draftOf(note).O, /NEEDS: response/);
    for (const told of ['Good tolerance, no pain increase.', 'Sx unchanged.', 'No change in pain.']) assert.doesNotMatch(draftOf(`${note}${told}\n`).O, /NEEDS: response/, told);
  });
});

describe('Units of a note that names its payer', () => {
  const note = (payer: string): string => `Pt: Jane Kowalczyk  DOB 2/11/1958  Payer: ${payer}\n97110 24 min: squats 2x15\n97112 15 min: tandem 3x30 s\n97140 10 min: patellar glides\n`;
  const unitsOf = (payer: string): string => {
    const { text } = scrub(note(payer), { times: true });
    return compose(readSource(text, template), template, { discipline: 'PT', unitRule: undefined, source: text });
  };
  it('follow the rule that the payer has for all its plans', () => {
    assert.match(unitsOf('Medicare'), /allows 3 units/);
    assert.doesNotMatch(unitsOf('Medicare'), /NEEDS: payer's unit rule|midpoint/);
  });
  it('are given by both rules where none is settled', () => assert.match(unitsOf('Cigna'), /NEEDS: payer's unit rule/));
});

describe('A first value told by itself', () => {
  it('is the baseline of its measure', () => assert.match(draftOf('Reports less pain.\nR shoulder AROM: flex 128, abd 110. PROM flex 150.\nImproved flexion from 105 at eval on 10/15/26.\nCont 2x/wk.\n').O, /\| Shoulder AROM flex[^|]*\| right \| 105[^|]*\| 128/));
  it('is none where a share stands beside a count', () => assert.doesNotMatch(draftOf('Mom reports fewer tears.\nNear-point copy of 2 sentences: 22 letters/min, 71% on baseline (was 48% in July)\n97530 x 30 min\nContinue 1x/wk.\n').O, /\| 71%|22%/));
});

describe('The questions of a note', () => {
  const facts = 'S: Pain 6/10 with sitting over 20 min.\nO: Lumbar flexion 40 deg. ODI 38%.\nA: Extension preference.\nP: PT 2x/wk x 6 wks.\n';
  const asked = (title: string): string => Object.values(draftOf(`${title}\nPt: Jane Kowalczyk  DOS 11/20/2026\n${facts}`)).join('\n');
  it('ask a daily note for its steps', () => assert.match(asked('PT DAILY NOTE'), /NEEDS: what was progressed[^]*NEEDS: what the next visit/));
  for (const title of ['PT INITIAL EVALUATION', 'Progress Report', 'DISCHARGE SUMMARY']) {
    it(`ask no ${title.toLowerCase()} for another visit`, () => assert.doesNotMatch(asked(title), /NEEDS: what (?:was progressed|the next visit)/));
  }
  it('ask an evaluation why it needs a therapist, not what was cued', () => {
    assert.match(asked('OCCUPATIONAL THERAPY EVALUATION'), /NEEDS: why these findings need the skills of a therapist/);
    assert.doesNotMatch(asked('OCCUPATIONAL THERAPY EVALUATION'), /NEEDS: (?:what the therapist|interventions|response)/);
  });
  it('take a note that names an evaluation elsewhere for one of a day', () => assert.match(asked('Eval 9/1/26, visit 4'), /NEEDS: what the next visit/));
});
