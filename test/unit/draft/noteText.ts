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
