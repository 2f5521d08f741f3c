// Words that JavaScript objects answer to by themselves are words like any other in a note or a letter.
import assert from 'node:assert/strict';
import { readDenial } from '../../../src/core/appeals/denial';
import { checkNote } from '../../../src/core/checks/check';
import { compose } from '../../../src/core/draft/compose';
import { diffHunks } from '../../../src/core/draft/hunks';
import { readDenialNotice } from '../../../src/core/draft/read/denialNotice';
import { readRawNote } from '../../../src/core/draft/read/rawNote';
import { ground } from '../../../src/core/grounding/ground';
import { scrub } from '../../../src/core/phi/scrub';

const template = { id: 'soap', title: 'SOAP note', output: 'soap' } as const;

describe('words that objects inherit', () => {
  for (const word of ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'isPrototypeOf', 'toLocaleString']) {
    it(`are read as words: ${word}`, () => {
      for (const each of [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)]) {
        const text = `S: pt ${each} fell. ${each}: 3/10. R ${each} flex 90 deg (80 at eval).\nO: BBS 44/56. 97110 ${each} 15 min: ${each} 3x10. ${each} 97112 10 min.\n${each}: ok\n## ${each}\n| ${each} | x |\n|---|---|\n| ${each} | 3 |\nMember ${each}: ${each}\nDr. ${each} ${each} denied the appeal, CARC ${each}.\nPlan type: ${each}\n${each}, PT`;
        scrub(text, {});
        ground(text, text.replace('44', '45'));
        diffHunks(text, text.replace('fell', 'fell twice'));
        readDenial(text);
        readDenialNotice(text);
        checkNote(text, { payerRule: 'cms', planType: 'medicare' });
        assert.ok(compose(readRawNote(text), template, { discipline: 'PT', unitRule: 'cms', source: text }).toLowerCase().includes(each.toLowerCase()));
      }
    });
  }
});
