// What a note says of itself, whether a text is a note at all, and which file is its previous visit. All synthetic.
import assert from 'node:assert/strict';
import { checkInContext, contextOf } from '../../../src/core/checks/checkInContext';
import { checkable, clinicalNote } from '../../../src/core/checks/clinicalNote';
import { planTypeIn, readNoteHead } from '../../../src/core/checks/noteHead';
import { earlierVisits, previousVisit } from '../../../src/core/checks/previousVisit';
import type { RuleId } from '../../../src/core/checks/problem';
import { noteWith } from '../../fixtures/checks/phrases';

const note = noteWith('S', '');
const none = { unitRule: undefined, planType: undefined };
const noPhi = new Set<RuleId>(['phi-present']);

describe('the head of a note', () => {
  it('is read from front-matter, unknown words left out', () => {
    const head = readNoteHead('---\npayer: Cigna\nplanType: erisa\nunit_rule: spm\ncase: knee-7\nvisit: 3\ndiscipline: ot\n---\n# Note');
    assert.deepEqual({ ...head, length: 0 }, { planType: 'erisa', unitRule: 'spm', discipline: 'OT', payer: 'Cigna', visit: 3, caseName: 'knee-7', isNote: true, length: 0 });
    assert.equal(readNoteHead('---\r\npayer: Medicare Advantage\r\n---\r\n').planType, 'ma');
    for (const text of ['---\nplanType: something\n---\n', '---\nplanType: [erisa\n---\n', '---\n- erisa\n---\n', '---\na: &a [1]\nplanType: *a\n---\n']) assert.equal(readNoteHead(text).planType, undefined, text);
  });

  it('is read from a payer line', () => {
    assert.equal(readNoteHead('Pt: [NAME_1]\nIns: Cigna Open Access Plus, member ID [MRN_1]\n').planType, 'commercial');
    assert.equal(readNoteHead('Payer: Original Medicare\nS: ok').planType, 'medicare');
    assert.equal(readNoteHead('S: He asks whether Medicare pays.').planType, undefined);
  });

  it('tells plans apart by the payer words', () => {
    const table = [['Humana Medicare HMO', 'ma'], ['Medicare Part B', 'medicare'], ['Texas Medicaid', 'medicaid-mco'], ["workers' compensation", 'workers-comp'], ['BCBS PPO', 'commercial'], ['self pay', undefined]] as const;
    for (const [words, plan] of table) assert.equal(planTypeIn(words), plan, words);
  });

  it('comes before the settings, and settles the unit rule where the plan does', () => {
    assert.deepEqual(contextOf(readNoteHead('---\nplanType: medicare\nvisit: 2\n---'), { unitRule: 'spm', planType: 'commercial' }), { planType: 'medicare', unitRule: 'cms' });
    assert.deepEqual(contextOf(readNoteHead('---\npayer: Highmark\n---'), none), { planType: 'commercial', unitRule: 'cms' });
    assert.deepEqual(contextOf(readNoteHead('---\npayer: Cigna\n---'), none), { planType: 'commercial', unitRule: undefined });
    assert.deepEqual(contextOf(readNoteHead(note), none), none);
  });
});

describe('a clinical note', () => {
  const notes = [note, '---\nnote: daily\n---\nSeen today.', '---\ncase: a\nvisit: 2\n---\nSeen today.', '## Subjective\nok\n## Plan\nmore', 'S: El paciente refiere dolor.\nO: 97110 20 min.\nA: ok\nP: ok', '## Objective\nROM 90°, MMT 4/5, gait with cane\n## Plan\nHEP'];
  for (const text of notes) it(`is recognised: ${text.slice(0, 30).replaceAll('\n', ' ')}`, () => assert.ok(clinicalNote(text)));

  const others = [
    '# My project\n\nInstall it with npm.\n\n## Plan\nLater.', '# Tool\n## Objective\nMeasure things.\n## Assessment\nGood.\n## Plan\nRoadmap: API, usage.', 'Dear Appeals Unit,\nS: "pain"\nO: 118 deg\n', `<!-- theradraft: soap -->\n${note}`,
    '---\ntitle: Post\ntags: [a]\n---\n# Hello', '---\nvisit: 2\n---\n# Museum\nVisit us.', '', 'Meeting notes\nAttendees: A, B\nPlan: ship it', '# Thesis\n## Objective\nWe study balance.\n## Assessment\nPeer review.\n## Plan\nWrite.',
  ];
  for (const text of others) it(`is none: ${text.slice(0, 30).replaceAll('\n', ' ')}`, () => assert.equal(clinicalNote(text), undefined));

  it('is checked without its front-matter and template forms, every offset kept', () => {
    const text = `---\r\ncase: a\r\nvisit: 1\r\n---\r\n${note}\n<!-- theradraft: soap -->\n[Report]\n<!-- /theradraft: soap -->`;
    const plain = checkable(text, readNoteHead(text));
    assert.equal(plain.length, text.length);
    assert.equal(plain.split('\n').length, text.split('\n').length);
    assert.ok(!plain.includes('case') && !plain.includes('[Report]') && plain.includes(note));
  });
});

describe('a note whose payer is not known', () => {
  it('is not measured by the rules of one plan', () => {
    const plateau = noteWith('A', 'Progress has plateaued, so therapy must continue to keep her function.');
    assert.deepEqual(checkInContext(plateau, none, noPhi), []);
    assert.deepEqual(checkInContext(plateau, { unitRule: undefined, planType: 'commercial' }, noPhi).map(({ rule }) => rule), ['plateau-argument']);
  });

  it('has wrong units only where they are wrong under each rule', () => {
    // 20 + 20 minutes: 3 units by total time, 2 by midpoint.
    const two = note.replace('97110 23 min', '97110 20 min').replace('97140 15 min', '97140 20 min').replace('Timed 38', 'Timed 40').replace('total treatment 42', 'total treatment 44');
    const units = (line: string): number => checkInContext(two.replace('Units: 97110 x2, 97140 x1.', line), none, noPhi).filter(({ rule }) => rule === 'units-mismatch').length;
    assert.equal(units('Units: 97110 x2, 97140 x1.'), 0);
    assert.equal(units('Units: 97110 x1, 97140 x1.'), 0);
    assert.equal(units('Units: 97110 x3, 97140 x1.'), 1);
  });
});

describe('the previous visit', () => {
  it('is the one before by number or date, of the same name otherwise', () => {
    const table: readonly (readonly [string, readonly string[], string | undefined])[] = [
      ['visit-07.md', ['visit-05.md', 'visit-06.md', 'visit-08.md', 'tka-visit-06.md'], 'visit-06.md'],
      ['tka-visit-05.md', ['visit-04.md', 'tka-visit-03.md', 'tka-visit-04.txt'], 'tka-visit-03.md'],
      ['2026-10-14 knee.md', ['2026-10-12 knee.md', '2026-10-13 hip.md'], '2026-10-12 knee.md'],
      ['10-02-2026.txt', ['09-30-2026.txt', '10-03-2026.txt'], '09-30-2026.txt'],
      ['patient-2.md', ['patient-1.md'], undefined],
      ['notes.md', ['note.md'], undefined],
      ['visit-1.md', ['visit-2.md'], undefined],
      ['visit-10.md', ['visit-9.md', 'visit-1.md'], 'visit-9.md'],
    ];
    for (const [name, names, expected] of table) assert.equal(previousVisit(name, names), expected, name);
    assert.deepEqual(earlierVisits('visit-4.md', ['visit-1.md', 'visit-3.md', 'visit-2.md', 'visit-5.md']), ['visit-3.md', 'visit-2.md', 'visit-1.md']);
  });
});
