import assert from 'node:assert/strict';
import { compose } from '../../../src/core/draft/compose';
import type { ComposeOptions } from '../../../src/core/draft/compose/composeOptions';
import type { NoteFacts } from '../../../src/core/draft/noteFacts';
import { readSource } from '../../../src/core/draft/readSource';
import { builtinTemplates, type Template } from '../../../src/core/prompts/template';
import { necessityOfBalance } from '../../fixtures/notes/factsTexts';

const template = (id: string): Template => builtinTemplates().find((candidate) => candidate.id === id) ?? assert.fail(id);
const options = (more: Partial<ComposeOptions> = {}): ComposeOptions => ({ discipline: 'PT', unitRule: 'cms', source: '', ...more });
const draft = (text: string, id = '97112-soap', more: Partial<ComposeOptions> = {}): string => compose(readSource(text, template(id)), template(id), options(more));
const without = (text: string, label: string): string => text.replace(new RegExp(`^${label}: .*\n`, 'm'), '');
const facts = (more: Partial<NoteFacts>): NoteFacts => ({ fields: {}, measures: [], interventions: [], criteria: [], exhibits: [], statements: [], missing: [], ...more });
const note = (more: Partial<NoteFacts>, id = 'soap'): string => compose(facts(more), template(id), options());

describe('the composed 97112 note', () => {
  const text = draft(necessityOfBalance);

  it('asks for nothing when the facts hold everything', () => assert.deepEqual(text.match(/\[NEEDS:[^\]]*\]/g), null));

  it('carries every surrogate unchanged', () => {
    for (const atom of necessityOfBalance.match(/\[[A-Z_]+_\d[^\]]*\]/g) ?? []) assert.ok(text.includes(atom), atom);
  });

  it('has the demanded sections in order', () => {
    assert.deepEqual(text.match(/^## .*/gm), ['## Subjective', '## Objective', '## Assessment', '## Plan']);
  });

  it('computes the change, what is left to the goal, the sums and the units', () => {
    for (const line of [
      '| BBS | – | 38/56 | 44/56 | 50/56 | up 6 |', '| TUG with SPC | – | 18.4 s | 14.6 s | 12 s | down 3.8 s |', 'BBS 44/56 (38/56 at baseline, up 6; goal 50/56, 6 to go)',
      '**Timed-code minutes:** 38 (97112 24 min + 97116 14 min)', '**Total treatment minutes:** 44', '97112 GP 2 units and 97116 GP 1 unit. A timed total of 38 minutes allows 3 units',
    ]) assert.ok(text.includes(line), line);
  });

  it('states no number that is neither in the facts nor computed from them', () => {
    const known = new Set([...(necessityOfBalance.match(/\d+(?:\.\d+)?/g) ?? []), '3.8', '2.6', '6', '3']);
    assert.deepEqual((text.match(/\d+(?:\.\d+)?/g) ?? []).filter((number) => !known.has(number)), []);
  });

  it('builds the skilled need from assist, cueing and response', () => {
    assert.match(text, /Feet together on foam, EC needed min A x1 and tactile right glute med, verbal weight shift \(LOB x2 R\)/);
  });

  it('takes the discipline of the facts for the modifier', () => {
    assert.match(draft(necessityOfBalance.replace('Discipline: PT', 'Discipline: OT')), /97112 GO 2 units/);
  });

  const asked: [string, RegExp][] = [
    ['Pain', /^$/], ['Skilled need', /^$/], ['Falls and near-falls', /NEEDS: falls and near-falls/], ['Frequency and duration', /NEEDS: frequency and duration/],
    ['Progression', /Progression\.\*\* \[NEEDS: what was progressed/], ['Date of service', /NEEDS: date of service/], ['Signature', /NEEDS: signature with credentials/],
  ];
  for (const [label, needs] of asked) {
    if (needs.source === '^$') continue;
    it(`asks for a missing ${label.toLowerCase()}`, () => {
      const poorer = label === 'Signature' ? necessityOfBalance.replace('Signature: [NAME_2], PT, DPT\n', '') : without(necessityOfBalance, label);
      const source = label === 'Progression' || label === 'Falls and near-falls' ? poorer.replace(/2 near falls this wk on grass, none in the house\./, '').replace(/ \((?:5|6) last visit\)/g, '') : poorer;
      assert.match(draft(source), needs);
    });
  }

  it('asks for the side of a limb measure, for minutes, cueing and response', () => {
    const text = draft(necessityOfBalance.replace('| SLS | right |', '| SLS |  |').replace('| 97116 | 14 | gait with SPC and head turns | 3 x 180 ft | verbal heel strike | CGA | R toe catch x3 (6 last visit) |', '| 97116 |  | gait with SPC |  |  |  |  |'));
    assert.match(text, /\| SLS \| \[NEEDS: side\] \|/);
    assert.match(text, /\| 97116 \| \[NEEDS: minutes\] \| Gait with SPC \| – \| \[NEEDS: cueing or assist\] \| \[NEEDS: response\] \|/);
    assert.match(text, /\*\*Units:\*\* \[NEEDS: minutes of each timed code, to compute units\]/);
  });
});

describe('units in a note', () => {
  const rows = [{ code: '97112', minutes: 24 }, { code: '97110', minutes: 23 }];

  it('shows both rules and asks when the rule is unknown and they differ', () => {
    const text = compose(facts({ interventions: rows }), template('soap'), options({ unitRule: undefined }));
    assert.match(text, /\[NEEDS: payer's unit rule\]/);
    assert.match(text, /CMS rule\):\*\* 97110 GP 1 unit and 97112 GP 2 units/);
    assert.match(text, /midpoint rule\):\*\* 97110 GP 2 units and 97112 GP 2 units\. Each code for itself, 4 timed units/);
  });

  it('says that both rules agree where they do', () => {
    const text = compose(facts({ interventions: [{ code: '97110', minutes: 30 }] }), template('soap'), options({ unitRule: undefined }));
    assert.match(text, /97110 GP 2 units \(2 timed units in all\) by the CMS and the midpoint rule alike/);
  });

  it('says who chooses when remainders are equal', () => {
    assert.match(note({ interventions: [{ code: '97112', minutes: 20 }, { code: '97110', minutes: 20 }] }), /Equal remainders: the therapist chooses among 97110 and 97112/);
  });

  it('asks which total is right when the stated one differs from the rows', () => {
    const text = note({ fields: { 'timed.minutes': '40', 'total.minutes': '30' }, interventions: rows });
    assert.match(text, /47 \(97112 24 min \+ 97110 23 min\) \[NEEDS: which is right: the note states 40 timed minutes\]/);
    assert.match(text, /30 \[NEEDS: which is right: the interventions add up to 47 minutes\]/);
  });
});

describe('evidence for a code', () => {
  const strength = { measures: [{ name: 'quad MMT', side: 'R', baseline: '3/5', current: '4/5' }], statements: [] };

  it('asks for the neuromuscular deficit when 97112 stands on strength alone', () => {
    const text = note({ ...strength, interventions: [{ code: '97112', minutes: 15, exercise: 'leg press', response: 'RPE 13' }] });
    assert.match(text, /\[NEEDS: neuromuscular deficit that 97112 treats .*the facts show strength, endurance or range of motion only\]/);
  });

  it('asks for the strength or range deficit when 97110 stands on balance alone', () => {
    const text = note({ measures: [{ name: 'BBS', baseline: '38/56', current: '44/56' }], interventions: [{ code: '97110', minutes: 15, exercise: 'tandem stance', response: 'LOB x2' }] });
    assert.match(text, /\[NEEDS: deficit that 97110 treats .*balance, coordination or proprioception only\]/);
  });

  it('does not take the label of the code for evidence', () => {
    const text = note({ ...strength, interventions: [{ code: '97112', minutes: 15, exercise: 'neuromuscular re-education', response: 'RPE 13' }] });
    assert.match(text, /\[NEEDS: neuromuscular deficit/);
  });
});

describe('stock wording', () => {
  const span = { start: 0, end: 0 };
  const cases: [string, RegExp][] = [
    ['Tolerated treatment well.', /NEEDS: response to treatment in observable terms/], ['Pt tolerated tx well', /NEEDS: response to treatment/], ['Continue per POC.', /NEEDS: plan for the next visit/],
    ['Cont with current plan of care', /NEEDS: plan for the next visit/], ['Same as last visit', /NEEDS: what was done or found this visit/], ['Patient did exercises', /NEEDS: which exercises/], ['Skilled PT needed.', /NEEDS: /],
    ['Making good progress towards goals', /NEEDS: change since the last report in numbers/],
  ];
  for (const [text, needs] of cases) {
    it(`gives way to a question: "${text}"`, () => {
      const composed = note({ statements: [{ text, span, section: 'P' }] });
      assert.match(composed, needs);
      assert.ok(!composed.toLowerCase().includes(text.toLowerCase().replace(/\.$/, '')), composed);
    });
  }

  it('stays where the sentence says something besides', () => {
    assert.match(note({ statements: [{ text: 'Tolerated treatment well, HR 84 after', span, section: 'O' }] }), /HR 84 after/);
  });

  it('is taken out of a sentence that says something besides', () => {
    const composed = note({ statements: [{ text: 'Dizzy with quick turns, tolerated treatment well last time', span, section: 'S' }] });
    assert.match(composed, /Dizzy with quick turns\./);
    assert.doesNotMatch(composed, /tolerated treatment well last/);
  });

  it('asks for no change in numbers where the measures show it, and for no response where one is recorded', () => {
    const statements = [{ text: 'Making good progress', span, section: 'A' as const }, { text: 'Tolerated treatment well', span, section: 'O' as const }];
    const measures = [{ name: 'BBS', baseline: '38/56', current: '44/56' }];
    const composed = note({ statements, measures, interventions: [{ code: '97112', minutes: 23, exercise: 'foam', response: 'LOB x2' }] });
    assert.doesNotMatch(composed, /NEEDS: change since|NEEDS: response to treatment|[Mm]aking good progress/);
  });
});

describe('what a change means', () => {
  const berg = { measures: [{ name: 'BBS', baseline: '38/56', current: '44/56' }] };

  it('names the detectable change with its population where the person fits', () => {
    const text = note({ ...berg, fields: { condition: '72-year-old, falls at home' } });
    assert.match(text, /up 6\), MDC95 5 \(older adults, start score 35-44\): reached/);
  });
  it('is silent where the population is unknown or another', () => {
    assert.ok(!note({ ...berg, fields: { condition: 'low back pain' } }).includes('MDC'));
    assert.ok(!note({ ...berg, fields: { condition: '52-year-old, ankle sprain' } }).includes('MDC'));
  });
  it('says when the change is too small', () => {
    assert.match(note({ measures: [{ name: 'LEFS', baseline: '40/80', current: '45/80' }], fields: { condition: 'L knee OA' } }), /MDC90 9 \(lower-extremity musculoskeletal conditions\): not reached/);
  });
});
