// Fill, insert, read, write, read again: the facts stay the same. All values are made up.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { factsText, readFactsText } from '../../../src/core/prompts/factsText';
import { noteFactsOf } from '../../../src/core/prompts/noteFactsOf';
import { readFilled } from '../../../src/core/prompts/readFilled';
import { builtinTemplates, render, type Template } from '../../../src/core/prompts/template';
import { toSnippet } from '../../../src/core/prompts/toSnippet';
import type { NoteFacts } from '../../../src/core/draft/noteFacts';
import { fillSnippet } from './fillSnippet';

const word = fc.constantFrom(
  'knee',
  'flexion',
  '0-125°',
  '4-/5',
  '3x10',
  'R',
  'pt',
  'denies',
  'falls',
  '[NAME_1]',
  '[DATE_2 = visit 7]',
  '12.5',
  'é',
  '90%',
  '$5',
  'a:b',
  'x}y',
  '\\',
  '"no"',
  '97112',
  'Goal',
  '(L)',
  '5|6',
  'Ø',
  '👍',
  'w/o',
);
const line = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '))
  .filter((text) => /[a-z0-9]/i.test(text.replace(/\[.*?\]/g, '')) || text.includes('_'));
const cell = line;

const values = (
  template: Template,
): fc.Arbitrary<{ fields: Record<string, string>; lists: Record<string, Record<string, string>[]> }> =>
  fc.record({
    fields: fc.record(
      Object.fromEntries(
        template.params.map((param) => [
          param.name,
          param.multiline ? fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')) : line,
        ]),
      ),
      { requiredKeys: [] },
    ) as fc.Arbitrary<Record<string, string>>,
    lists: fc.record(
      Object.fromEntries(
        template.lists.map((list) => [
          list.name,
          fc.array(
            fc.record(
              Object.fromEntries(
                list.columns.map((column) => [
                  column.name,
                  column.name === 'minutes' ? fc.integer({ min: 1, max: 90 }).map(String) : cell,
                ]),
              ),
              { requiredKeys: [list.columns[0]?.name ?? ''] },
            ),
            { maxLength: 3 },
          ),
        ]),
      ),
    ) as fc.Arbitrary<Record<string, Record<string, string>[]>>,
  });

/** Without offsets, which belong to the text they were read from. */
function bare(facts: NoteFacts | undefined): unknown {
  return JSON.parse(JSON.stringify(facts ?? null, (key, value: unknown) => (key === 'span' ? undefined : value)));
}

for (const template of builtinTemplates()) {
  describe(`${template.id} round trip`, () => {
    it('reads back every field and cell that was filled, and nothing else', () => {
      fc.assert(
        fc.property(values(template), ({ fields, lists }) => {
          const text = render(template, { fields, lists });
          const filled = readFilled(text, [template]);
          assert.ok(filled);
          assert.deepEqual(Object.fromEntries(filled.fields.map((field) => [field.name, field.value])), { ...fields });
          for (const list of template.lists) {
            const found: readonly Readonly<Record<string, string>>[] = (filled.rows[list.name] ?? []).map((row) =>
              Object.fromEntries(Object.entries(row.cells).map(([name, { value }]) => [name, value])),
            );
            assert.deepEqual(
              found,
              lists[list.name]?.map((row) => ({ ...row })),
            );
          }
          assert.deepEqual(filled.statements, []);
          for (const field of filled.fields)
            assert.equal(text.slice(field.span.start, field.span.end).replace(/\n\s+/g, '\n'), field.value);
        }),
        { numRuns: 60 },
      );
    });

    it('writes facts that read back to the same facts', () => {
      fc.assert(
        fc.property(values(template), fc.array(line, { maxLength: 3 }), ({ fields, lists }, remarks) => {
          const text = render(template, { fields, lists }).replace(
            /\n<!-- \//,
            `\n\n${remarks.map((remark) => `Remark ${remark} ends here.`).join('\n\n')}\n<!-- /`,
          );
          const filled = readFilled(text, [template]);
          assert.ok(filled);
          assert.equal(filled.statements.length, remarks.length);
          const own = factsText(filled);
          assert.deepEqual(bare(readFactsText(own, template)), own === '' ? null : bare(noteFactsOf(filled)));
          assert.deepEqual(
            bare(readFactsText(own.replaceAll('\n', '\r\n'), template)),
            own === '' ? null : bare(noteFactsOf(filled)),
          );
        }),
        { numRuns: 60 },
      );
    });

    it('holds nothing but missing slots when it is only tabbed through', () => {
      for (const text of [fillSnippet(toSnippet(template)), render(template)]) {
        const filled = readFilled(text, [template]);
        assert.ok(filled);
        assert.deepEqual([filled.fields, filled.rows, filled.statements], [[], {}, []]);
        assert.equal(factsText(filled), '');
        const expected = [...template.params, ...template.lists]
          .filter((declared) => declared.required)
          .map((declared) => declared.name);
        assert.deepEqual(
          filled.missing.map((slot) => slot.name),
          expected,
        );
      }
    });

    it('is the same text by snippet and by rendering', () => {
      assert.equal(fillSnippet(toSnippet(template, { discipline: 'OT' })).trim(), render(template, {}, 'OT').trim());
      assert.equal(
        fillSnippet(toSnippet(template), { '[PT or OT]': 'PT' }).trim(),
        render(template, { fields: { discipline: 'PT' } }).trim(),
      );
    });
  });
}
