import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compose } from '../../../src/core/draft/compose';
import type { NoteFacts } from '../../../src/core/draft/noteFacts';
import { readSource } from '../../../src/core/draft/readSource';
import { builtinTemplates, type Template } from '../../../src/core/prompts/template';
import { moreRawNotes } from '../../fixtures/notes/moreRawNotes';
import { rawNotes } from '../../fixtures/notes/rawNotes';

const templates = builtinTemplates();
const draft = (text: string, template: Template): string => compose(readSource(text, template), template, { discipline: 'PT', unitRule: undefined, source: text });
const numbersIn = (text: string): string[] => text.match(/\d+(?:\.\d+)?/g) ?? [];

/** What arithmetic on the facts may add: differences inside a row, sums of minutes, units; and codes, titles and citations. */
function computable(facts: NoteFacts, template: Template): Set<string> {
  const found = new Set<string>([...numbersIn(template.title), template.code ?? '']);
  for (const row of facts.measures) {
    const numbers = [row.baseline, row.current, row.goal].flatMap((value) => numbersIn(value ?? '')).map(Number);
    for (const a of numbers) for (const b of numbers) for (const digits of [0, 1, 2]) found.add(Math.abs(a - b).toFixed(digits));
  }
  const minutes = facts.interventions.map((row) => row.minutes ?? 0);
  const sums = new Set([0]);
  for (const each of minutes) for (const sum of [...sums]) sums.add(sum + each);
  for (const sum of sums) found.add(String(sum));
  const most = Math.floor((minutes.reduce((a, b) => a + b, 0) + 7 * minutes.length) / 15) + minutes.length;
  for (let units = 0; units <= most; units++) found.add(String(units));
  return found;
}

/** Shorthand the composer writes out, headings of the note, and list marks: words a draft need not repeat. */
const replaced = new Set(
  'pt patient wks wk deg mos yrs tx dx hx sx approx soap subjective objective assessment plan note cont side measure initial today goal timed total min minutes treatment interventions time eval evaluation at the is of was compared and up from with manual therapy therapeutic exercise gait training ther spent neuromuscular education on code out baseline jt joint wt were group twenty cpt cues exercise dose assist response then'.split(' '),
);
const wordsIn = (text: string): string[] => (text.toLowerCase().match(/[a-z][a-z'’]{2,}/g) ?? []).filter((word) => !replaced.has(word));

describe('any raw note, any document', () => {
  for (const template of templates) {
    it(`${template.id}: no number without a source, no number and no word lost, same shape`, () => {
      for (const note of [...rawNotes, ...moreRawNotes]) {
        const text = draft(note.text, template);
        const known = new Set([...numbersIn(note.text), ...computable(readSource(note.text, template), template)]);
        const body = text.split('\n').filter((line) => !/CFR|Jimmo|MDC|MCID|MIC \d|\[NEEDS: (?:which is right|intervention under|interventions under|neuromuscular deficit|deficit that)/.test(line)).join('\n').replace(/ICD-10/g, '');
        assert.deepEqual(numbersIn(body).filter((number) => !known.has(number)), [], `${note.id}\n${text}`);
        const kept = new Set(numbersIn(text));
        assert.deepEqual(numbersIn(note.text).filter((number) => !kept.has(number)), [], `${note.id}\n${text}`);
        if (note.id !== 'sparse') assert.deepEqual(wordsIn(note.text).filter((word) => !text.toLowerCase().includes(word)), [], `${note.id}\n${text}`);
        for (const table of text.match(/(?:^\|.*\n?)+/gm) ?? []) {
          const widths = new Set(table.trim().split('\n').map((line) => line.replaceAll('\\|', '').split('|').length));
          assert.equal(widths.size, 1, table);
        }
        assert.ok(!/undefined|NaN|\[object/.test(text), text);
      }
    });
  }
});

describe('any facts', () => {
  const cell = fc.option(fc.constantFrom('38/56', '44/56', '12 s', '3+/5', 'WNL', '95', 'min A', 'a | b', '[NAME_1]', '0-95°', '-5', '< 12 s', '   '), { nil: undefined });
  const words = fc.constantFrom('pt c/o pain 3/10', 'Needs PT to guard', 'Next: foam', '[NAME_2], PT', 'Timed 23 min', 'LTG: walk 200 ft in 4 wks', 'tolerated tx well', '|', '- x', '# S', 'plateau reached', 'R knee', '[DATE_1 = visit 7]', '97112 x 2');
  const row = fc.record({ name: fc.constantFrom('BBS', 'R knee AROM', 'TUG', 'x'), side: cell, baseline: cell, current: cell, goal: cell, unit: fc.constantFrom(undefined, 's', 'deg', '/56', '%') });
  const service = fc.record({ code: fc.constantFrom(undefined, '97112', '97110', '97161', '99999'), minutes: fc.option(fc.integer({ min: 1, max: 1440 }), { nil: undefined }), exercise: cell, dose: cell, cueing: cell, assist: cell, response: cell });
  const compact = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
  const anyFacts = fc.record({
    measures: fc.array(row.map(compact), { maxLength: 4 }), interventions: fc.array(service.map(compact), { maxLength: 4 }),
    statements: fc.array(fc.record({ text: words, section: fc.constantFrom(undefined, 'S', 'O', 'A', 'P') }), { maxLength: 6 }),
    fields: fc.dictionary(fc.constantFrom('condition', 'pain', 'skilled.need', 'plan.type', 'discipline', 'unit.rule', 'stray', 'denial.reason.verbatim', 'request', 'limit.kind'), words, { maxKeys: 4 }),
  });

  it('are composed without failing, deterministically, with every atom unchanged', () => {
    fc.assert(fc.property(anyFacts, fc.constantFrom(...templates), (parts, template) => {
      const facts = { ...parts, criteria: [], exhibits: [], missing: [], statements: parts.statements.map((each) => ({ ...each, span: { start: 0, end: 0 } })) } as unknown as NoteFacts;
      const text = compose(facts, template, { discipline: 'OT', unitRule: 'spm', source: '' });
      assert.equal(compose(facts, template, { discipline: 'OT', unitRule: 'spm', source: '' }), text);
      for (const statement of facts.statements) for (const atom of statement.text.match(/\[[A-Z]+_\d[^\]]*\]/g) ?? []) assert.ok(text.includes(atom), text);
      assert.equal(text.match(/^## /gm)?.length, template.sections.length);
      assert.ok(!/undefined|NaN/.test(text), text);
    }), { numRuns: 300 });
  });
});
