// Replies of models, structured and not, whole and broken. Texts are synthetic.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { replyStream } from '../../../src/core/draft/replyStream';
import { templateSections } from '../../../src/core/draft/schemas';
import { validateReply } from '../../../src/core/draft/validate';

const soap = templateSections({ output: 'soap' });
const sentence = (text: string, ...facts: string[]): object => ({ text, facts });
const reply = {
  subjective: [sentence('Reports stiffness.', 'L1'), sentence('Pain 3/10.', 'L1', 'L2')],
  objective: [sentence('| Measure | R |'), sentence('|---|---|'), sentence('| Flexion | 102° |', 'L3'), sentence('97110, 23 min.', 'L4')],
  assessment: [sentence('Limited flexion.')],
  plan: [sentence('- Continue gait work.'), sentence('- [NEEDS: frequency]')],
};
const markdown = `## Subjective

Reports stiffness. Pain 3/10.

## Objective

| Measure | R |
|---|---|
| Flexion | 102° |

97110, 23 min.

## Assessment

Limited flexion.

## Plan

- Continue gait work.
- [NEEDS: frequency]
`;

const words = (text: string): string => text.replace(/\s+/g, '');

describe('a structured reply', () => {
  it('becomes Markdown with prose in paragraphs, lists and tables in lines', () => {
    const result = validateReply(JSON.stringify(reply), 'soap');
    assert.ok(result.kind === 'ok');
    assert.equal(result.markdown, markdown);
    assert.deepEqual(result.sections.map(({ key, facts }) => [key, facts]), [['subjective', ['L1', 'L2']], ['objective', ['L3', 'L4']], ['assessment', []], ['plan', []]]);
  });

  it('is put into the order of the document', () => {
    const { plan, ...rest } = reply;
    const result = validateReply(JSON.stringify({ plan, ...rest }), 'soap');
    assert.ok(result.kind === 'ok');
    assert.equal(result.markdown, markdown);
  });

  const close: readonly (readonly [string, object])[] = [
    ['headings for keys', Object.fromEntries(Object.entries(reply).map(([key, value]) => [key.toUpperCase(), value]))],
    ['single letters for keys', { S: reply.subjective, O: reply.objective, A: reply.assessment, P: reply.plan }],
    ['plain strings', Object.fromEntries(Object.entries(reply).map(([key, value]) => [key, value.map((item) => (item as { text: string }).text)]))],
    ['no fact lines', Object.fromEntries(Object.entries(reply).map(([key, value]) => [key, value.map((item) => ({ text: (item as { text: string }).text }))]))],
    ['further keys', { ...reply, comment: 'Here you are' }],
  ];
  for (const [name, value] of close) {
    it(`of a server that ignores the schema is read all the same: ${name}`, () => {
      const result = validateReply(JSON.stringify(value), 'soap');
      assert.ok(result.kind === 'ok', result.kind);
      assert.equal(result.markdown, markdown);
    });
  }

  it('in a code fence, after its thoughts, is read', () => {
    const result = validateReply(`<think>Is it {"a":1}?</think>\n\`\`\`json\n${JSON.stringify(reply, null, 2)}\n\`\`\``, 'soap');
    assert.equal(result.markdown, markdown);
  });

  it('cut off at any place is a problem that keeps what could be read', () => {
    const whole = JSON.stringify(reply);
    for (let length = 1; length < whole.length; length++) {
      const result = validateReply(whole.slice(0, length), 'soap');
      assert.ok(result.kind === 'problem' && result.problem === 'cutOff', `${length}`);
      assert.ok(words(markdown).startsWith(words(result.markdown)), `${length}`);
    }
  });

  const wrong: readonly (readonly [string, string, string])[] = [
    ['nothing', '  \n ', 'empty'],
    ['another object', '{"answer":"fine"}', 'notDraft'],
    ['numbers for sentences', '{"subjective":[1],"objective":[],"assessment":[],"plan":[]}', 'notDraft'],
    ['broken JSON', '{"subjective": [}]', 'notDraft'],
    ['one empty section', JSON.stringify({ ...reply, plan: [] }), 'sectionsMissing'],
    ['one absent section', JSON.stringify({ ...reply, plan: undefined }), 'notDraft'],
  ];
  for (const [name, text, problem] of wrong) {
    it(`with ${name} is "${problem}"`, () => {
      const result = validateReply(text, 'soap');
      assert.ok(result.kind === 'problem');
      assert.equal(result.problem, problem);
    });
  }

  it('never has its words repeated in the sentence of a problem', () => {
    for (const text of ['{"secret patient": Zebulon}', '{"plan": "Zebulon"', '# Zebulon']) {
      const result = validateReply(text, 'soap');
      assert.ok(result.kind === 'problem' && !/Zebulon|JSON|token|position/i.test(result.sentence));
    }
  });
});

describe('a Markdown reply', () => {
  const forms: readonly (readonly [string, string])[] = [
    ['second-level headings', markdown],
    ['first-level headings with a colon', markdown.replace(/^## (.*)$/gm, '# $1:')],
    ['numbered headings', markdown.replace(/^## (\w)(.*)$/gm, (_all, first: string, rest: string) => `### ${'SOAP'.indexOf(first) + 1}. ${first}${rest}`)],
    ['bold lines', markdown.replace(/^## (.*)$/gm, '**$1:**')],
    ['bold lines, colon outside', markdown.replace(/^## (.*)$/gm, '**$1**:')],
    ['plain labels', markdown.replace(/^## (.*)\n\n/gm, '$1: ')],
    ['letters', markdown.replace(/^## (\w).*\n\n/gm, '$1: ')],
    ['letters and words', markdown.replace(/^## (.*)$/gm, '## $1 (S/O/A/P)')],
    ['CRLF', markdown.replaceAll('\n', '\r\n')],
    ['a fence around it', `\`\`\`markdown\n${markdown}\`\`\``],
    ['chat around it', `Here is the SOAP note:\n\n---\n\n${markdown}\n---\n\nLet me know if you would like changes.`],
    ['chat right after it', `Sure, below.\n${markdown}\nWould you like a shorter one?`],
  ];
  for (const [name, text] of forms) {
    it(`is read with ${name}`, () => {
      const result = validateReply(text, 'soap');
      assert.equal(result.markdown, markdown);
      assert.equal(result.kind, 'ok');
    });
  }

  it('keeps an offer that a letter makes to its reader', () => {
    const sections = [{ id: 'request', heading: 'Request' }, { id: 'closing', heading: 'Closing' }];
    const text = 'I have treated [NAME_1] since May.\n\n## Request\n\nPay the lines.\n\n## Closing\n\nPlease let me know a time for a call with your reviewer.\n';
    const result = validateReply(text, 'letter', { sections });
    assert.ok(result.kind === 'ok');
    assert.equal(result.markdown, text);
  });

  it('keeps a title and sub-headings', () => {
    const text = `# 97112 SOAP note\n\n${markdown.replace('97110, 23 min.', '### Interventions\n\n97110, 23 min.')}`;
    const result = validateReply(text, 'soap');
    assert.ok(result.kind === 'ok');
    assert.ok(result.markdown.startsWith('# 97112 SOAP note\n\n## Subjective'));
    assert.ok(result.sections[1]?.markdown.includes('### Interventions'));
  });

  it('does not take a label inside a paragraph for a heading', () => {
    const text = markdown.replace('Limited flexion.', 'Limited flexion.\nPlan of care: certified to [DATE_2].\n- Plan: see below');
    const result = validateReply(text, 'soap');
    assert.ok(result.kind === 'ok');
    assert.ok(result.sections[2]?.markdown.includes('Plan of care: certified'));
    assert.ok(result.sections[2]?.markdown.includes('- Plan: see below'));
  });

  it('does not take a sub-heading or a label for the section whose id it is', () => {
    const sections = [{ id: 'skill', heading: 'Skilled Service' }, { id: 'goals', heading: 'Remaining Goals' }];
    const text = '## Skilled Service\n\nGraded.\n\n### Goals\n\nGoals: none met.\n\n**Goals:** see below.\n\n## Goals\n\nWalk 200 ft.\n';
    const result = validateReply(text, 'justification', { sections });
    assert.ok(result.kind === 'ok');
    assert.deepEqual(result.sections.map((section) => section.markdown), ['Graded.\n\n### Goals\n\nGoals: none met.\n\n**Goals:** see below.', 'Walk 200 ft.']);
  });

  it('without a section names the one that is missing', () => {
    const result = validateReply(markdown.slice(0, markdown.indexOf('## Plan')), 'soap');
    assert.ok(result.kind === 'problem' && result.problem === 'sectionsMissing');
    assert.deepEqual(result.missing, ['Plan']);
    assert.equal(result.sentence, 'The reply lacks Plan.');
    assert.ok(result.markdown.startsWith('## Subjective'));
  });

  it('is measured against the sections of its template', () => {
    const sections = [{ id: 'deficit', heading: 'Deficit and functional limitation' }, { id: 'skill', heading: 'Skilled need' }];
    const result = validateReply('## Deficit & Functional Limitation\n\nWeak.\n\n## Skilled need (why a therapist)\n\nGraded.', 'justification', { sections });
    assert.ok(result.kind === 'ok');
    assert.deepEqual(result.sections.map(({ heading, markdown: body }) => [heading, body]), [['Deficit and functional limitation', 'Weak.'], ['Skilled need', 'Graded.']]);
  });

  it('of a hostile shape is read in linear time', () => {
    for (const text of ['\n'.repeat(1_000_000), '#'.repeat(1_000_000), `${'- '.repeat(500_000)}`, '*'.repeat(1_000_000), `{"plan":[${'['.repeat(1_000_000)}`, `# ${' '.repeat(1_000_000)}x`, 'a:'.repeat(500_000)]) {
      validateReply(text, 'soap');
    }
  }).timeout(10_000);
});

describe('a reply while it arrives', () => {
  const pieces = (text: string, cuts: readonly number[]): string[] => {
    const places = [0, ...[...cuts].map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
    return places.slice(1).map((place, index) => text.slice(places[index], place));
  };

  it('gives the same Markdown however it is cut into pieces', () => {
    const text = JSON.stringify(reply);
    fc.assert(
      fc.property(fc.array(fc.nat()), (cuts) => {
        const stream = replyStream(soap);
        const out = pieces(text, cuts).map((piece) => stream.push(piece)).join('') + stream.end();
        assert.equal(`${out}\n`, markdown);
      }),
    );
  });

  it('decodes escapes that are split between pieces', () => {
    const text = '{"subjective":[{"text":"\\u00b0 \\ud83e\\uddb5 \\"quoted\\" a\\\\b\\nnext","facts":[]}]}';
    fc.assert(
      fc.property(fc.array(fc.nat()), (cuts) => {
        const stream = replyStream(soap);
        const out = pieces(text, cuts).map((piece) => stream.push(piece)).join('') + stream.end();
        assert.equal(out, '## Subjective\n\n° 🦵 "quoted" a\\b\nnext');
      }),
    );
  });

  for (const [name, text, shown] of [
    ['thoughts are left out', '<think>hmm {"plan"</think>\n\n## Plan\n', '\n\n## Plan\n'],
    ['a fence is left out', '```json\n{"plan":["Walk."]}\n```', '## Plan\n\nWalk.'],
    ['Markdown passes through', '## Plan\n\nWalk.', '## Plan\n\nWalk.'],
    ['an unknown key shows nothing', '{"comment":"hi","plan":["Walk."]}', '## Plan\n\nWalk.'],
    ['a short text is not held back for good', '<th', '<th'],
  ] as const) {
    it(name, () => {
      const stream = replyStream(soap);
      const out = [...text].map((char) => stream.push(char)).join('') + stream.end();
      assert.equal(out, shown);
    });
  }
});
