// The checks of a finished letter, one broken thing at a time, and the last page. All people and numbers are invented.
import assert from 'node:assert/strict';
import { checkLetter, readyToSign, type LetterContext, type LetterRule } from '../../../src/core/appeals/letter/preSendChecks';

const letter = `# Appeal

Plan type: ERISA group plan

The notice of October 19, 2026 gives this reason: "The records do not show measurable progress."

| Criterion | Evidence | Exhibit, page | Status |
| --- | --- | --- | --- |
| Measurable improvement shown | "BBS 43/56, up from 36/56." | Exhibit A, p. 2 | met |

I ask you to pay the claim. A review without deference is asked for (29 CFR 2560.503-1(h)(3)(ii)).

Sincerely,

Joanna Pellworth, PT, DPT
`;
const context: LetterContext = {
  planType: 'erisa', fileBy: '2027-04-17', today: '2026-11-28', filerStated: true, reasonVerbatim: 'The records do not show measurable progress.',
  criteria: [{ criterion: 'Measurable improvement shown', status: 'met' }], exhibits: [{ label: 'A', firstPage: 1, lastPage: 3 }], ungrounded: [],
};
const rules = (text: string, changes: Partial<LetterContext> = {}): readonly LetterRule[] => checkLetter(text, { ...context, ...changes }).map(({ rule }) => rule);

describe('the checks before a letter is sent', () => {
  it('find nothing in a letter that is right', () => {
    assert.deepEqual(checkLetter(letter, context), []);
  });

  const broken: readonly (readonly [LetterRule, string, Partial<LetterContext>?])[] = [
    ['plan-type-missing', letter, { planType: null }],
    ['deadline-missing', letter, { fileBy: null }],
    ['deadline-past', letter, { today: '2027-04-18' }],
    ['filer-missing', letter, { filerStated: false }],
    ['denial-not-quoted', letter.replace('measurable progress', 'progress')],
    ['denial-not-quoted', letter, { reasonVerbatim: null }],
    ['criterion-unanswered', letter, { criteria: [{ criterion: 'Skilled service needed', status: 'met' }] }],
    ['ungrounded', letter, { ungrounded: [{ start: 10, end: 20, kind: 'number' }] }],
    ['citation-unverified', letter, { ungrounded: [{ start: 10, end: 20, kind: 'citation' }] }],
    ['unresolved-slot', letter.replace('I ask you', '[NEEDS: what is requested]')],
    ['unresolved-slot', letter.replace('the claim', 'claim ____')],
    ['surrogate-left', letter.replace('Joanna', '[NAME_2] Joanna')],
    ['exhibit-unknown', letter.replace('Exhibit A', 'Exhibit C')],
    ['exhibit-unknown', letter.replace('p. 2', 'p. 9')],
    ['medicare-text', letter.replace('I ask', 'Under Jimmo v. Sebelius I ask')],
    ['out-of-scope', letter.replace('I ask', 'I increased the dose of baclofen. I ask')],
    ['promise', letter.replace('I ask', 'We guarantee recovery. I ask')],
    ['signature-missing', letter.replace('Joanna Pellworth, PT, DPT', 'The clinic')],
  ];
  for (const [rule, text, changes] of broken) it(`name ${rule} and nothing else`, () => assert.deepEqual(rules(text, changes), [rule]));

  it('take the last day itself as in time', () => assert.deepEqual(rules(letter, { today: '2027-04-17' }), []));
  it('let Medicare text stand for a Medicare plan', () => assert.deepEqual(rules(letter.replace('I ask', 'Under Jimmo v. Sebelius I ask'), { planType: 'ma' }), []));
  it('point at the words they mean', () => {
    const text = letter.replace('I ask you', 'I ask [NEEDS: payer]');
    const [problem] = checkLetter(text, context);
    assert.equal(problem && text.slice(problem.start, problem.end), '[NEEDS: payer]');
    assert.equal(problem?.message, 'Fill in or take out: payer.');
  });
});

describe('the page before signing', () => {
  const signing = { today: context.today, planType: 'erisa', fileBy: '2027-04-17', exhibits: [{ label: 'A', firstPage: 1, lastPage: 3 }], decisionBy: '2027-06-16', appealAddress: 'P.O. Box 1, Dayton, OH 45401', forMember: true } as const;
  it('counts what is open, and names address, last day and day of decision', () => {
    const tasks = readyToSign(checkLetter(letter.replace('I ask you', '[NEEDS: request]'), context), signing).join('\n');
    for (const words of ['Settle 1 open point', 'signed authorization', 'enclose Exhibit A', 'P.O. Box 1, Dayton, OH 45401', 'at the latest on 2027-04-17', 'Follow up on 2027-06-16']) assert.ok(tasks.includes(words), words);
  });
  it('asks to read the evidence that nobody has confirmed', () => {
    assert.match(readyToSign([], { ...signing, unconfirmed: 3 }).join('\n'), /Read the evidence found for 3 criteria of the payer's policy .* not argued/);
    assert.doesNotMatch(readyToSign([], signing).join('\n'), /Read the evidence/);
  });
  it('names no day that has passed as one to come', () => {
    const tasks = readyToSign([], { ...signing, today: '2027-04-18' }).join('\n');
    assert.match(tasks, /The last day to file was 2027-04-17\. Ask the plan whether it takes a late appeal for good cause/);
    assert.match(tasks, /Send it to .*, as soon as you can\./);
    assert.doesNotMatch(tasks, /at the latest on|Follow up on/);
  });
  it('asks for the enrollee\'s written consent under Medicaid, and says when nothing is enclosed', () => {
    const tasks = readyToSign([], { ...signing, planType: 'medicaid-mco', exhibits: [], decisionBy: null, appealAddress: null }).join('\n');
    for (const words of ['written consent', 'Decide which records to enclose', 'the appeals address of this notice', 'Note the day by which the plan must decide']) assert.ok(tasks.includes(words), words);
    assert.ok(!tasks.includes('Settle'));
  });
});
