import assert from 'node:assert/strict';
import { compose } from '../../../src/core/draft/compose';
import { readRawNote } from '../../../src/core/draft/read/rawNote';
import { moreRawNotes } from '../../fixtures/notes/moreRawNotes';
import { rawNotes, type RawNote } from '../../fixtures/notes/rawNotes';

const template = { id: 'soap', title: 'SOAP note', output: 'soap' } as const;
const draftOf = (note: RawNote): string => compose(readRawNote(note.text), template, { discipline: note.discipline, unitRule: 'cms', source: note.text });

type Place = 'header' | 'S' | 'O' | 'A' | 'P' | 'end';
/** The parts of a composed note; the signature is what stands below the last bullet of the plan. */
function partsOf(draft: string): Record<Place, string> {
  const [header = '', s = '', o = '', a = '', rest = ''] = draft.split(/^## (?:Subjective|Objective|Assessment|Plan)$/m);
  const cut = rest.lastIndexOf('\n\n', rest.trimEnd().length);
  return { header, S: s, O: o, A: a, P: rest.slice(0, cut), end: rest.slice(cut) };
}

const tableRows = (draft: string, head: string): string[][] => {
  const start = draft.indexOf(`| ${head} |`);
  if (start < 0) return [];
  return draft.slice(start).split('\n\n')[0]!.split('\n').slice(2).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
};
const numbersOf = (text: string): string[] => [...text.matchAll(/\d+(?:\.\d+)?/g)].map((match) => match[0]);

describe('composing raw notes', () => {
  for (const note of [...rawNotes, ...moreRawNotes]) {
    describe(note.id, () => {
      const draft = draftOf(note);
      const parts = partsOf(draft);

      for (const [place, phrases] of Object.entries(note.at)) {
        for (const phrase of phrases) {
          it(`puts "${phrase}" in ${place}`, () => {
            const found = (Object.keys(parts) as Place[]).filter((other) => parts[other].toLowerCase().includes(phrase.toLowerCase()));
            assert.ok(found.includes(place as Place), `found in: ${found.join(', ') || 'none'}\n${draft}`);
          });
        }
      }

      if (note.measures) {
        it('tables the measures with side, baseline, current and goal', () => {
          const rows = tableRows(draft, 'Measure').map((row) => row.slice(0, 5).join(' | '));
          for (const row of note.measures ?? []) assert.ok(rows.includes(row.join(' | ')), `${row.join(' | ')}\nnot in\n${rows.join('\n')}`);
        });
      }

      if (note.codes) {
        it('tables the interventions by code with their minutes', () => {
          const rows = tableRows(draft, 'Code').filter((row) => /^\d/.test(row[0] ?? '')).map((row) => [row[0], Number(row[1])]);
          assert.deepEqual(rows, note.codes);
        });
      }

      it('keeps every number of the note', () => {
        const kept = new Set(numbersOf(draft));
        assert.deepEqual(numbersOf(note.text).filter((number) => !kept.has(number)), []);
      });

      it('composes the same draft every time', () => assert.equal(draftOf(note), draft));
    });
  }
});
