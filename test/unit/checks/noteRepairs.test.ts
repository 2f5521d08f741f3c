// Repairs of a note as a whole: slots, fix all, setting aside, the billing line, checking note by note. All synthetic.
import assert from 'node:assert/strict';
import { checkNote } from '../../../src/core/checks/check';
import { billingEdit, billNote, codeAt, openTies, unitsAt } from '../../../src/core/checks/noteUnits';
import type { Problem, RuleId, TextEdit } from '../../../src/core/checks/problem';
import { fixAllEdits, quickFixes } from '../../../src/core/checks/quickFixes';
import { StepwiseCheck } from '../../../src/core/checks/stepwiseCheck';
import { suppressionEdit } from '../../../src/core/checks/suppressionEdit';
import { noteWith } from '../../fixtures/checks/phrases';

const noPhi = new Set<RuleId>(['phi-present']);
const check = (text: string): readonly Problem[] => checkNote(text, { payerRule: 'cms', planType: 'medicare' }, { off: noPhi });
const edited = (text: string, edits: readonly TextEdit[]): string => edits.toReversed().reduce((from, { start, end, text: words }) => from.slice(0, start) + words + from.slice(end), text);
const problem = (text: string, rule: RuleId): Problem => {
  const found = check(text).find((one) => one.rule === rule);
  assert.ok(found, `${rule} is not reported`);
  return found;
};
const clean = noteWith('S', '');

describe('a slot for what is missing', () => {
  it('puts a missing section where it belongs, headed as the note heads its own', () => {
    const plain = clean.split('\n').filter((line) => !line.startsWith('S:')).join('\n');
    assert.match(edited(plain, quickFixes(plain, problem(plain, 'section-missing'))[0]?.edits ?? []), /^S: \[NEEDS: patient's report\]\nO: /);
    const markdown = '## Subjective\n\nPain 3/10.\n\n## Objective\n\nR knee flexion 102°. 97110 23 min: SLR 3x10. Timed 23 min, total 25 min.\n\n## Plan\n\n2x/week.\n\nDana Whitlock, PT\n';
    assert.match(edited(markdown, quickFixes(markdown, problem(markdown, 'section-missing'))[0]?.edits ?? []), /total 25 min\.\n\n## Assessment\n\n\[NEEDS: [^\]]+\]\n\n## Plan/);
  });

  it('states nothing: the problem or the slot is still reported, and a second slot is not offered', () => {
    for (const rule of ['section-missing', 'measure-missing', 'signature-missing', 'skilled-need-missing', 'progression-missing'] as const) {
      const text = rule === 'section-missing' ? clean.replace(/^S:.*\n/, '') : rule === 'measure-missing' ? clean.replace(/^O:.*$/m, 'O: Pt moves slowly and looks stiff.') : noteWith(rule === 'signature-missing' ? 'signature' : rule === 'skilled-need-missing' ? 'skill' : 'progression', '');
      const after = edited(text, quickFixes(text, problem(text, rule))[0]?.edits ?? []);
      assert.notEqual(after, text, rule);
      assert.ok(check(after).some((one) => one.rule === 'unresolved-placeholder'), rule);
    }
  });
});

describe('fix all', () => {
  it('makes every certain repair and slot once, leaves choices, and has nothing to do afterwards', () => {
    const text = noteWith('O', 'L ankle strength WNL. L hip WFL.\nHip abduction MMT 4/5.').replace('97110 x2', '97110 x3').replace('\nDana Whitlock, PT, DPT', '');
    const after = edited(text, fixAllEdits(text, check(text)));
    assert.match(after, /WNL \(\[NEEDS: value\]\)\. L hip WFL \(\[NEEDS: value\]\)/);
    assert.match(after, /97110 x2/);
    assert.match(after, /\nHip abduction/);
    assert.match(after, /\[NEEDS: therapist name/);
    assert.equal(edited(after, fixAllEdits(after, check(after))), after);
  });
});

describe('setting a problem aside', () => {
  const cases: readonly (readonly [RuleId, string])[] = [
    ['vague-phrase', noteWith('A', 'Patient tolerated treatment well.')],
    ['wnl-without-value', clean.replace('O: ', 'O: L ankle WNL. ')],
    ['wnl-without-value', clean.replace('97110 23 min', '| Joint | Finding |\n| --- | --- |\n| L ankle strength | WNL |\n\n97110 23 min')],
    ['signature-missing', noteWith('signature', '')],
    ['skilled-need-missing', noteWith('skill', '').replaceAll('\n', '\r\n')],
    ['wnl-without-value', `L ankle WNL.\n${clean}`],
  ];
  for (const [rule, text] of cases) {
    it(`${rule}: the comment is found again and the note keeps its words`, () => {
      const after = edited(text, [suppressionEdit(text, problem(text, rule), 'referral says so --> <b>\nreally')]);
      assert.ok(!check(after).some((one) => one.rule === rule), after);
      assert.equal(after.replace(/^<!--.*?-->\r?\n?| <!--.*?-->/m, '').replaceAll('\r', '').trim(), text.replaceAll('\r', '').trim());
    });
  }
});

describe('the billing line', () => {
  const billed = (text: string, tieTo?: readonly string[]): string => {
    const units = unitsAt(text, 0);
    assert.ok(units.services);
    const day = billNote(units.services, { rule: 'cms', discipline: 'PT', ...(tieTo === undefined ? {} : { tieTo }) });
    assert.ok(!('error' in day));
    return edited(text, [billingEdit(text, units, day)]);
  };

  it('is written below the totals and agrees with the check', () => {
    const text = noteWith('units', '').replace('\n\n', '\n');
    const after = billed(text);
    assert.match(after, /total treatment 42 min\.\nBilling: 97110-GP x2, 97140-GP x1\n/);
    assert.deepEqual(check(after), []);
    assert.equal(billed(after), after);
  });

  it('corrects the line that is there and keeps its other modifiers', () => {
    assert.match(billed(noteWith('units', 'Billing: 97110-GP-KX x3, 97140-59 x1.')), /Billing: 97110-GP-KX x2, 97140-GP-59 x1\./);
  });

  it('stands below a table of services', () => {
    const table = 'S: ok today\nO: R knee flexion 102°.\n\n| Code | Min |\n| --- | --- |\n| 97110 | 23 |\n| 97140 | 15 |\n\nA: Quad strength limits stairs.\nP: 2x/wk.\n';
    assert.match(billed(table), /\| 97140 \| 15 \|\n\nBilling: 97110-GP x2, 97140-GP x1\n/);
  });

  it('gives the unit of a tie to the code the therapist picks', () => {
    const tie = noteWith('units', '').replace('97110 23', '97110 20').replace('97140 15', '97140 20');
    const units = unitsAt(tie, 0);
    const services = units.services ?? [];
    const day = billNote(services, { rule: 'cms', discipline: 'OT' });
    assert.ok(!('error' in day));
    assert.deepEqual(openTies(day, services), { codes: ['97110', '97140'], count: 1 });
    assert.match(billed(tie, ['97140']), /97110-GP x1, 97140-GP x2/);
    assert.match(billed(tie, ['97110']), /97110-GP x2, 97140-GP x1/);
  });

  it('reads the note at the cursor of several', () => {
    const second = clean.replace('97110 23', '97112 40').replace('97110 x2', '97112 x3');
    const text = `${clean}\n\n${second}`;
    assert.deepEqual(unitsAt(text, text.length - 5).services?.map(({ cpt }) => cpt), ['97112', '97140']);
    assert.deepEqual(unitsAt(text, 10).services?.map(({ cpt }) => cpt), ['97110', '97140']);
    assert.deepEqual(unitsAt(clean.replace('97110 23 min', '97110'), 0).without, ['97110']);
  });

  it('finds the code at a place', () => {
    assert.equal(codeAt('bill 97110-GP x2', 7)?.code, '97110');
    assert.equal(codeAt('bill 97110-GP x2', 5)?.code, '97110');
    assert.equal(codeAt('id 1234971105', 8), undefined);
  });
});

describe('checking note by note', () => {
  const off = noPhi;
  const context = { unitRule: 'cms', planType: 'medicare' } as const;

  it('finds what the whole check finds, and reads only what changed', async () => {
    const read: string[] = [];
    const one = (note: string): Promise<readonly Problem[]> => {
      read.push(note);
      return Promise.resolve(check(note));
    };
    const steps = new StepwiseCheck();
    const bad = noteWith('A', 'Patient tolerated treatment well.');
    const text = [clean, bad, noteWith('signature', '')].join('\n\n');
    assert.deepEqual(await steps.run(text, context, off, one, () => false), check(text));
    assert.equal(read.length, 3);
    const changed = text.replace('4/10', '5/10');
    assert.deepEqual(await steps.run(changed, context, off, one, () => false), check(changed));
    assert.equal(read.length, 4);
    await steps.run(changed, { ...context, unitRule: 'spm' }, off, one, () => false);
    assert.equal(read.length, 7);
  });

  it('stops when the text has changed meanwhile, and keeps what it has read', async () => {
    let reads = 0;
    const steps = new StepwiseCheck();
    const one = (note: string): Promise<readonly Problem[]> => Promise.resolve((reads += 1, check(note)));
    const text = `${clean}\n\n${noteWith('signature', '')}`;
    assert.equal(await steps.run(text, context, off, one, () => true), undefined);
    assert.equal(reads, 1);
    await steps.run(text, context, off, one, () => false);
    assert.equal(reads, 2);
  });
});
