// One clean synthetic note under many kinds of headings raises no alarm in any of them.
import assert from 'node:assert/strict';
import { checkNote } from '../../../src/core/checks/check';
import { noteWith } from '../../fixtures/checks/phrases';

const clean = noteWith('S', '');
const names: Readonly<Record<string, string>> = { S: 'Subjective', O: 'Objective', A: 'Assessment', P: 'Plan' };
const headed = (head: (letter: string) => string): string => clean.replace(/^([SOAP]): /gm, (_, letter: string) => head(letter));

const forms: Readonly<Record<string, string>> = {
  'letters with full stops': headed((letter) => `${letter}. `),
  'letters in brackets': headed((letter) => `(${letter}) `),
  'letter and word': headed((letter) => `### ${letter} – ${names[letter]}\n`),
  'longer words': headed((letter) => ({ S: 'Subjective Findings\n', O: 'Objective Findings\n', A: 'Clinical Assessment\n', P: 'Treatment Plan\n' })[letter] ?? ''),
  'stand-ins': headed((letter) => ({ S: 'Chief Complaint: ', A: 'Clinical Impression: ' })[letter] ?? `${names[letter]}: `),
  'assessment and plan in one': clean.replace('\nP: ', ' ').replace('A: ', 'A/P: '),
  capitals: clean.toUpperCase(),
  'Windows line ends': clean.replaceAll('\n', '\r\n'),
  'no headings': headed(() => ''),
  'one line': clean.replaceAll('\n', ' '),
  'wrapped lines': clean.replace(/(.{60}\S*) /g, '$1\n'),
};

describe('a clean note', () => {
  for (const [form, text] of Object.entries(forms)) {
    it(`raises no alarm with ${form}`, () => {
      assert.deepEqual(checkNote(text, { payerRule: 'cms', planType: 'medicare' }).map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`), []);
    });
  }
});
