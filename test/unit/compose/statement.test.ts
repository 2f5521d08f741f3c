import assert from 'node:assert/strict';
import { compose } from '../../../src/core/draft/compose';
import type { ComposeOptions } from '../../../src/core/draft/compose/composeOptions';
import { readSource } from '../../../src/core/draft/readSource';
import { builtinTemplates, type Template } from '../../../src/core/prompts/template';
import { rawNotes } from '../../fixtures/notes/rawNotes';

const template = (id: string): Template => builtinTemplates().find((candidate) => candidate.id === id) ?? assert.fail(id);
const rawNote = (id: string): string => rawNotes.find((note) => note.id === id)?.text ?? assert.fail(id);
const draft = (text: string, id: string, more: Partial<ComposeOptions> = {}): string =>
  compose(readSource(text, template(id)), template(id), { discipline: 'PT', unitRule: 'cms', source: text, ...more });
const section = (text: string, heading: string): string => text.split(/^## /m).find((part) => part.startsWith(heading)) ?? assert.fail(heading);

describe('justifying a code from a raw note', () => {
  const text = draft(rawNote('letters'), '97112-necessity');

  it('has the sections of the template in order', () => {
    assert.deepEqual(text.match(/^## .*/gm), template('97112-necessity').sections.map((each) => `## ${each.heading}`));
  });

  it('names the deficit on testing by what the code treats', () => {
    assert.match(section(text, 'Neuromuscular Deficit'), /Deficit on testing\.\*\* Balance \(left SLS 9 s; Mini-BESTest 19\/28\)/);
  });

  it('argues the skill of its own code only, from the record', () => {
    const skill = section(text, 'Skilled Service');
    assert.match(skill, /SLS foam needed CGA and vc for knee alignment \(LOB x3\)/);
    assert.ok(!/Skill in the record[^\n]*leg press/i.test(skill));
  });

  it('keeps frequency, progression and next steps under dose', () => {
    assert.match(section(text, 'Dose and Progression'), /2x\/week x 3 weeks/);
  });

  it('asks for what the note does not say', () => {
    for (const asked of ['prior level of function', 'dose rationale']) assert.match(text, new RegExp(`NEEDS: ${asked}`));
  });

  it('reports measures of another kind without arguing from them', () => {
    const mixed = rawNote('letters').replace('Mini-BESTest', 'L quad MMT 4/5 (3+/5 at eval). Mini-BESTest');
    assert.match(draft(mixed, '97112-necessity'), /Also measured, beside what is argued here: left quad MMT 4\/5/);
  });

  it('refuses to argue 97112 from strength and range', () => {
    const refused = draft(rawNote('medicare-tka'), '97112-necessity');
    assert.match(refused, /NEEDS: neuromuscular deficit that 97112 treats/);
    assert.match(refused, /NEEDS: intervention under 97112/);
    assert.ok(!/Skill in the record/.test(refused));
  });
});

describe('plateau and maintenance', () => {
  const plateau = `${rawNote('letters')}\n`.replace('A: ', 'A: Balance has reached a plateau since visit 9. ');
  const maintenance = `${rawNote('letters')}\n`.replace('A: ', 'A: Skilled program to maintain balance and slow decline. ');

  it('asks a commercial payer for the revised plan instead of arguing with a plateau', () => {
    assert.match(draft(plateau, '97112-necessity', { planType: 'commercial' }), /NEEDS: the revised plan and the reason for it/);
  });
  it('raises no question where the plateau is denied', () => {
    assert.ok(!draft(plateau.replace('has reached a plateau', 'shows no plateau'), '97112-necessity').includes('revised plan'));
  });
  it('names Jimmo to Medicare alone, and only where the note argues maintenance', () => {
    assert.match(draft(maintenance, '97112-necessity', { planType: 'medicare' }), /Jimmo v\. Sebelius/);
    for (const planType of ['commercial', 'erisa', 'medicaid-mco', 'tricare', undefined] as const) assert.ok(!draft(maintenance, '97112-necessity', { planType }).includes('Jimmo'));
    assert.ok(!draft(rawNote('letters'), '97112-necessity', { planType: 'medicare' }).includes('Jimmo'));
  });
});

describe('every raw note as a justification', () => {
  for (const note of rawNotes) {
    for (const id of ['97110-justification', '97112-necessity']) {
      it(`${note.id} as ${id} keeps every number and all sections`, () => {
        const text = draft(note.text, id, { discipline: note.discipline });
        const kept = new Set(text.match(/\d+(?:\.\d+)?/g));
        assert.deepEqual((note.text.match(/\d+(?:\.\d+)?/g) ?? []).filter((number) => !kept.has(number)), []);
        assert.equal(text.match(/^## /gm)?.length, template(id).sections.length);
      });
    }
  }
});
