// Random texts that look like notes: headings, lists, tables, wrapped lines, CRLF, odd white space. Synthetic throughout.
import fc from 'fast-check';

const words = ['pt', 'patient', 'reports', 'pain', '2', '44/56', 'BBS', 'TUG', '13.2 s', 'R', 'knee', 'flexion', '0-125°', 'denies', 'dizziness', '[NAME_1]',
  '😀', 'é', '97112', '23 min', 'on', 'foam,', 'no', '(38 at eval)', 'Dr.', 'e.g.', '4-/5', '|', '-', '#', 'S:', '**x**'];
const sentence = fc.tuple(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }), fc.constantFrom('.', '', '.', '?', '...', '.”')).map(([parts, stop]) => parts.join(' ') + stop);
const fixed = fc.constantFrom('Patient reports less pain.', 'BBS 44/56.', 'TUG 13.2 s.', 'Continue 2x/wk.', 'No LOB on foam.');
const text = fc.array(fc.oneof(fixed, sentence), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const line = fc.oneof(
  text, text, text.map((words_) => `- ${words_}`), text.map((words_) => `1. ${words_}`), text.map((words_) => `  - [ ] ${words_}`), text.map((words_) => `> ${words_}`),
  fc.constantFrom('## Subjective', '## Objective', '# Plan', 'S:', 'O: BBS 44/56', '**Assessment**', 'Objective:', 'P: continue', 'Title\n===='),
  fc.constantFrom('| Test | Now |\n|---|---|\n| BBS | 44/56 |\n| TUG | 13.2 s |', '| Test | Now |\n|---|---|\n| BBS | 45/56 |', 'a | b', '| lone |', '|---|'),
  fc.constantFrom('---', '***', '```\ncode. Code.\n```', '```', '<!-- theradraft:soap -->', '', ' ', '\u00a0', '\ufeff'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const gap = fc.constantFrom('\n', '\n\n', '\r\n', '\n', '  \n', '\n\n\n', '\r', ' ', '\n  ', '\t');
const body = fc.array(fc.tuple(line, gap), { maxLength: 9 }).map((parts) => parts.flat().join(''));

/** Any text, mostly one that looks like a note. */
export const noteLike: fc.Arbitrary<string> = fc.oneof({ weight: 12, arbitrary: body }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }, { weight: 1, arbitrary: fc.constant('') });

const facts = ['Pt reports 2 near falls this wk.', 'Denies dizziness.', 'BBS 44/56 (38 at eval).', 'TUG 13.2 s.', 'Needed min A on foam.', 'Continue 2x/wk.', 'HEP reviewed.', 'R knee flexion 102°.'];
const rewording: Readonly<Record<string, string>> = {
  'Pt reports 2 near falls this wk.': 'Patient reports two near-falls this week.', 'TUG 13.2 s.': 'The TUG took 13.2 s.', 'Needed min A on foam.': 'Minimal assistance was needed on foam.',
};
const orderly = fc.shuffledSubarray(facts, { minLength: 1 });
const styles = ['paragraph', 'lines', 'list', 'table', 'sections', 'numbered'] as const;

function laidOut(statements: readonly string[], style: (typeof styles)[number]): string {
  switch (style) {
    case 'paragraph': return `${statements.join(' ')}\n`;
    case 'lines': return `${statements.join('\n')}\n`;
    case 'list': return `${statements.map((statement) => `- ${statement}`).join('\n')}\n`;
    case 'numbered': return `${statements.map((statement, index) => `${index + 1}. ${statement}`).join('\n')}\n`;
    case 'table': return `| Fact | Value |\n|---|---|\n${statements.map((statement) => `| fact | ${statement} |`).join('\n')}\n`;
    case 'sections': return statements.map((statement, index) => `${index % 2 ? '' : `## ${['Subjective', 'Objective', 'Assessment', 'Plan'][(index / 2) % 4]}\n\n`}${statement}\n`).join('\n');
  }
}

/** Well-formed notes about the same few facts, in different orders, wordings and layouts. */
export const tidyNote: fc.Arbitrary<string> = fc.tuple(orderly, fc.array(fc.tuple(fc.constantFrom(...styles), fc.nat(3)), { minLength: 1, maxLength: 4 }), fc.boolean()).map(([statements, parts, reworded]) => {
  const said = reworded ? statements.map((statement) => rewording[statement] ?? statement) : statements;
  let from = 0;
  return parts.map(([style, size]) => {
    const some = said.slice(from, from + size + 1);
    from += size + 1;
    return some.length > 0 ? laidOut(some, style) : '';
  }).filter((part) => part !== '').join('\n');
});
