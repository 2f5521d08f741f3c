// A justification of any timed code, in any form, with earlier notes of the case beside today's. All synthetic.
import assert from 'node:assert/strict';
import { compose } from '../../../src/core/draft/compose';
import { groundOf, rawSource } from '../../../src/core/draft/draftSource';
import { splitEarlierVisits, withEarlierVisits } from '../../../src/core/draft/earlierVisits';
import { readSource } from '../../../src/core/draft/readSource';
import { ground } from '../../../src/core/grounding/ground';
import { validateReply } from '../../../src/core/draft/validate';
import { justifiableCodes, justificationForms, justificationTemplate, templateById } from '../../../src/core/prompts/justifications';
import { builtinTemplates, instructions, type Template } from '../../../src/core/prompts/template';
import { checkReply, messageFor } from '../../../src/llm/draftFlow';
import { scrub } from '../../../src/core/phi/scrub';

const templates = builtinTemplates();
const today = `S: Pt reports foot catches on carpet, wants to walk to the mailbox (60 ft gravel).
O: R ankle DF MMT 4-/5. Gait speed 0.72 m/s. DGI 17/24.
97116 24 min: 180 ft x 3 with SPC, CGA, head turns on cue, vc for heel strike, R toe catch x3.
97110 15 min: heel raises 3x10, vc for form.
Timed 39 min, total 44 min.
A: Needs PT to grade challenge and guard against toe catch; an aide could not judge fatigue.
P: 2x/wk x 4 wks.
Dana Whitlock, PT, DPT`;
const before = `S: Pt reports 2 near falls.
O: R ankle DF MMT 3+/5. Gait speed 0.55 m/s. DGI 14/24.
97116 20 min: 100 ft x 2 with SPC, min A.
Timed 20 min, total 25 min.
A: LTG: walk 200 ft on gravel with SPC mod I in 6 weeks.
P: 2x/wk.`;

const template = (code: string, form: (typeof justificationForms)[number]): Template => {
  const found = justificationTemplate(templates, code, form);
  assert.ok(found);
  return found;
};
const draft = (one: Template, text: string): string => compose(readSource(text, one), one, { discipline: 'PT', unitRule: 'cms', source: text });

describe('the justification of a timed code', () => {
  it('argues no measure for a code whose kind of deficit the facts lack', () => {
    const dexterity = 'S: cannot button.\nO: L grip 22 lb (14 at eval). 9HPT L 31.2 s (38.5 at eval).\n97530 23 min: jar lids 2x10, vc.\nA: OT needed to grade torque.\nP: 2x/wk.';
    const text = draft(template('97112', 'statement'), dexterity);
    assert.match(text, /NEEDS: neuromuscular deficit/);
    assert.doesNotMatch(text, /Deficit on testing/);
    assert.match(text, /Measured, though not what this code treats: [^\n]*9HPT/);
  });

  it('reads as a paragraph: no capital after a colon, no stop after a closing quote', () => {
    const text = draft(template('97116', 'paragraph'), today.replace('S: Pt reports foot catches on carpet,', 'S: "It catches."'));
    assert.match(text, /On testing: [a-z]/);
    assert.match(text, /"It catches\." (?!\.)/);
    assert.doesNotMatch(text, /"\./);
  });

  for (const { code, label } of justifiableCodes()) {
    for (const form of justificationForms) {
      it(`${code} ${form}: speaks of its own code and is found again by its id`, () => {
        const one = template(code, form);
        assert.equal(one.code, code);
        assert.equal(templateById(templates, one.id)?.title, one.title);
        const text = instructions(one, { discipline: 'PT' });
        assert.ok(text.includes(code), text.slice(0, 300));
        if (code !== '97110' && code !== '97112') assert.ok(text.includes(label) && !text.includes('97110'), label);
      });
    }
  }

  it('is none for an untimed or unknown code, and for an id of no form', () => {
    for (const code of ['97150', '97161', '99999']) assert.equal(justificationTemplate(templates, code, 'statement'), undefined);
    for (const id of ['97150-statement', '97116-poem', 'soap ']) assert.equal(templateById(templates, id), undefined);
  });

  it('argues the picked code only, and marks what the note does not show', () => {
    const text = draft(template('97116', 'statement'), today);
    assert.match(text, /97116/);
    assert.match(text, /180 ft x 3|180 ft × 3/);
    assert.match(text, /\[NEEDS:/);
    const none = draft(template('97535', 'statement'), today);
    assert.match(none, /\[NEEDS: intervention under 97535\]/);
  });

  it('is a paragraph for the daily note: no table, no list, every fact from the note', () => {
    const one = template('97116', 'paragraph');
    const text = draft(one, today);
    const body = text.replace(/^## Skilled Need\n\n/, '').trim();
    assert.doesNotMatch(body, /\n|\||\*\*/);
    assert.match(body, /97116 24 min/);
    assert.match(body, /aide/);
    assert.doesNotMatch(body, /97110 15 min: heel/);
    assert.equal(validateReply(text, one.output, one).kind, 'ok');
    assert.deepEqual(ground(today, text).unsupported, []);
  });
});

describe('earlier notes of the case', () => {
  it('are told from the note again', () => {
    const text = withEarlierVisits(today, [before, 'Visit two']);
    const split = splitEarlierVisits(text);
    assert.equal(split.note.trim(), today);
    assert.deepEqual(split.earlier, [before, 'Visit two']);
    assert.equal(withEarlierVisits(today, []), today);
    assert.deepEqual(splitEarlierVisits(today), { note: today, earlier: [] });
  });

  it('give the baselines and the goal that the note lacks, and never a finding of today', () => {
    const text = draft(template('97116', 'statement'), withEarlierVisits(today, [before]));
    assert.match(text, /0\.55/);
    assert.match(text, /At an earlier visit: LTG/);
    assert.doesNotMatch(text, /near falls/);
    assert.doesNotMatch(text, /100 ft/);
  });

  it('are sent and grounded on, but are no part of what the draft replaces', async () => {
    const source = { ...rawSource(today, template('97116', 'statement')), earlier: [before] };
    assert.ok(messageFor(source).includes('Gait speed 0.55 m/s'));
    const { surrogates } = scrub(messageFor(source));
    const { reply } = await checkReply(draft(source.template, groundOf(source)), source, surrogates, { origin: 'model', partial: false });
    assert.ok(!reply.grounding.unsupported.some(({ text }) => text.includes('0.55')));
    const removed = JSON.stringify(reply.hunks);
    assert.ok(!removed.includes('near falls'));
  });
});
