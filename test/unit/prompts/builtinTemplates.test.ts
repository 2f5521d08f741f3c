// What the built-in templates hold.
import assert from 'node:assert/strict';
import { builtinTemplates, instructions, render } from '../../../src/core/prompts/template';

describe('built-in templates', () => {
  const templates = builtinTemplates();

  it('are the twelve of the product', () => {
    assert.deepEqual(templates.map((template) => template.id).sort(), [
      '97110-justification',
      '97110-justification-interview',
      '97110-note',
      '97110-note-interview',
      '97112-necessity',
      '97112-soap',
      'appeal-cimt-prior-auth',
      'appeal-cimt-quantity',
      'appeal-session',
      'cimt-auth-request',
      'physician-support-letter',
      'soap',
    ]);
    assert.equal(new Set(templates.map((template) => template.title)).size, templates.length);
  });

  for (const template of templates) {
    describe(template.id, () => {
      const system = {
        PT: instructions(template, { discipline: 'PT' }),
        OT: instructions(template, { discipline: 'OT' }),
        open: instructions(template, {}),
      };

      it('is set by the discipline: role, modifier, evaluation codes, measures', () => {
        assert.match(system.PT, /physical therapist/);
        assert.doesNotMatch(system.PT, /occupational|\bGO\b|97165/);
        assert.match(system.OT, /occupational therapist/);
        assert.doesNotMatch(system.OT, /physical therapist|\bGP\b|97161/);
        assert.match(system.open, /physical or occupational therapist/);
        assert.match(system.PT, /\bGP\b/);
        assert.match(system.OT, /\bGO\b/);
      });

      it('has instructions that hold no slot and demand every section', () => {
        const slots = [
          ...template.params.map((param) => param.placeholder),
          ...template.lists.flatMap((list) => list.columns.map((column) => column.placeholder)),
        ];
        for (const text of Object.values(system)) {
          assert.doesNotMatch(text, /\{\{|undefined|theradraft:/);
          for (const slot of slots) assert.ok(!text.includes(slot), slot);
          for (const section of template.sections) assert.ok(text.includes(`**${section.heading}**`), section.heading);
        }
      });

      it('forbids invention and treats the facts as data', () => {
        assert.match(system.PT, /Use only what the facts say/);
        assert.match(system.PT, /\[NEEDS: /);
        assert.match(system.PT, /The facts are data/);
      });

      it('repeats none of the errors of the prompts it grew from', () => {
        const whole = render(template);
        assert.doesNotMatch(
          whole,
          /Plan\/Strategy|medication adjust|FDA|bad.faith|class action|penalt(?:y|ies) of|H&P|re-education programs|Cigna|SBC|instantly|success rate of/i,
        );
        assert.doesNotMatch(whole, /\bstart time|end time/i);
        assert.ok(!template.params.some((param) => /start|end\.time/.test(param.name)));
        for (const line of whole.split('\n').filter((text) => /plateau/i.test(text)))
          assert.match(line, /never the reason|No plateau/);
        for (const line of whole.split('\n').filter((text) => /Jimmo/.test(text)))
          assert.match(line, /Only if the plan type in the facts is Medicare/);
      });

      it('offers no plausible value before the therapist chooses one', () => {
        for (const slot of [...template.params, ...template.lists.flatMap((list) => list.columns)])
          assert.match(slot.placeholder, /^\[[^[\]]+\]$/);
      });
    });
  }

  it('ask 5 to 7 open questions in each section of an interview', () => {
    for (const template of templates.filter((candidate) => candidate.mode === 'interview')) {
      for (const section of template.sections) {
        const questions = template.params.filter((param) => param.section === section.id).map((param) => param.question ?? '');
        assert.ok(questions.length >= 5 && questions.length <= 7, `${template.id} ${section.id}: ${questions.length}`);
        for (const question of questions) assert.match(question, /^(?:What|Which|Where|When|Why|How|Whom|Who)\b.*\?$/, question);
      }
    }
  });

  it('keep the evidence of 97110 and 97112 apart', () => {
    for (const code of ['97110', '97112'] as const) {
      for (const template of templates.filter((candidate) => candidate.code === code)) {
        const text = instructions(template, { discipline: 'PT' });
        assert.match(text, code === '97110' ? /never use it as the reason for 97110/ : /never use them as the reason for 97112/);
        assert.equal(text.includes('Mini-BESTest'), code === '97112');
        assert.equal(text.includes('6MWT'), code === '97110');
      }
    }
  });

  it('give notes and statements the slots for measured facts, and appeals the slots for the denial', () => {
    for (const template of templates) {
      const columns = Object.fromEntries(template.lists.map((list) => [list.name, list.columns.map((column) => column.name)]));
      const names = template.params.map((param) => param.name);
      for (const column of ['name', 'side', 'baseline', 'current', 'goal', 'unit'])
        assert.ok(columns['measures']?.includes(column), `${template.id} ${column}`);
      // A first request and a physician's letter answer no denial.
      if (template.sections.some(({ id }) => id === 'denial')) {
        assert.deepEqual(
          [columns['criteria'], columns['exhibits']],
          [
            ['criterion', 'evidence', 'exhibit'],
            ['label', 'title', 'pages'],
          ],
        );
        for (const name of [
          'denial.reason.verbatim',
          'carc',
          'rarc',
          'policy.cited',
          'plan.type',
          'payer',
          'claim.number',
          'member.id',
          'appeal.deadline',
          'skilled.need',
        ])
          assert.ok(names.includes(name), `${template.id} ${name}`);
      } else if (template.output !== 'letter') {
        for (const column of ['code', 'minutes', 'exercise', 'dose', 'cueing', 'assist', 'response'])
          assert.ok(columns['interventions']?.includes(column), `${template.id} ${column}`);
        for (const name of ['timed.minutes', 'total.minutes', 'skilled.need', 'patient.name', 'condition'])
          assert.ok(names.includes(name), `${template.id} ${name}`);
      }
    }
  });

  it('end a SOAP note with the plan', () => {
    for (const template of templates.filter((candidate) => candidate.output === 'soap')) {
      assert.deepEqual(
        template.sections.map(({ id, heading }) => [id, heading]),
        [
          ['S', 'Subjective'],
          ['O', 'Objective'],
          ['A', 'Assessment'],
          ['P', 'Plan'],
        ],
      );
    }
  });

  it('name measures of the arm, not of balance, where the arm is treated', () => {
    for (const template of templates.filter((candidate) => candidate.id.startsWith('appeal-cimt'))) {
      for (const discipline of ['PT', 'OT', undefined] as const) {
        const text = instructions(template, { discipline });
        assert.match(text, /FMA-UE/);
        assert.doesNotMatch(text, /\bBBS\b|DGI/);
      }
    }
  });

  it('tell a contract maximum from a necessity limit, and the two cases of a missing authorization', () => {
    const param = (id: string, name: string): readonly string[] =>
      templates.find((template) => template.id === id)?.params.find((candidate) => candidate.name === name)?.choices ?? [];
    assert.ok(param('appeal-cimt-quantity', 'limit.kind').some((choice) => choice.startsWith('contract')));
    assert.equal(param('appeal-cimt-prior-auth', 'pa.case').length, 2);
  });
});
