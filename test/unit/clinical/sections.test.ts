// Sections, sentences and the rule-made guess of a statement's section. All text is synthetic.
import assert from 'node:assert/strict';
import { classifyStatement } from '../../../src/core/clinical/note/classifyStatement';
import { sections } from '../../../src/core/clinical/note/sections';
import { sentences } from '../../../src/core/clinical/text/sentences';

const read = (text: string): string[] => sections(text).map((part) => `${part.section}=${text.slice(part.span.start, part.span.end)}`);
const cut = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sections', () => {
  const soap = ['S=pt sore', 'O=TUG 13.2 s', 'A=improving', 'P=cont 2x/wk'];
  const styles: readonly (readonly [string, string])[] = [
    ['letters with colons', 'S: pt sore\nO: TUG 13.2 s\nA: improving\nP: cont 2x/wk'],
    ['words with colons', 'Subjective: pt sore\nObjective: TUG 13.2 s\nAssessment: improving\nPlan: cont 2x/wk'],
    ['Markdown', '## Subjective\npt sore\n## Objective\nTUG 13.2 s\n\n## Assessment\nimproving\n## Plan\ncont 2x/wk'],
    ['bold', '**S:** pt sore\n**O:** TUG 13.2 s\n**A:** improving\n**P:** cont 2x/wk'],
    ['dashes', 'S - pt sore\nO - TUG 13.2 s\nA – improving\nP — cont 2x/wk'],
    ['capitals alone', 'SUBJECTIVE\npt sore\nOBJECTIVE\nTUG 13.2 s\nASSESSMENT\nimproving\nPLAN\ncont 2x/wk'],
    ['one line', 'S: pt sore O: TUG 13.2 s A: improving P: cont 2x/wk'],
    ['dotted letters', 'S. pt sore\nO. TUG 13.2 s\nA. improving\nP. cont 2x/wk'],
    ['table rows', '| Section | Text |\n|---|---|\n| S | pt sore |\n| O | TUG 13.2 s |\n| A | improving |\n| P | cont 2x/wk |'],
    ['table columns', '| S | O | A | P |\n|---|---|---|---|\n| pt sore | TUG 13.2 s | improving | cont 2x/wk |'],
    ['CRLF', 'S: pt sore\r\nO: TUG 13.2 s\r\nA: improving\r\nP: cont 2x/wk'],
    ['glued letters', 'S:pt sore\nO:TUG 13.2 s\nA:improving\nP:cont 2x/wk'],
    ['numbered', '1. Subjective\npt sore\n2. Objective\nTUG 13.2 s\n3. Assessment\nimproving\n4. Plan\ncont 2x/wk'],
  ];
  for (const [name, text] of styles) it(`reads ${name}`, () => assert.deepEqual(read(text).filter((part) => !part.startsWith('other')), soap));

  it('reads A/P as both', () => assert.deepEqual(read('S: x\nO: y\nA/P: continue').slice(2), ['A=continue', 'P=continue']));
  it('keeps a sub-heading inside its section', () => assert.deepEqual(read('O:\nGait:\namb 200 ft\nA: better').map((part) => part.slice(0, 1)), ['O', 'O', 'A']));
  it('gives an empty span for an empty section', () => assert.equal(read('S: x\nO:\nA: y\nP: z')[1], 'O='));
  it('takes no heading from "A 62 y/o man" or "Plan was changed"', () => assert.deepEqual(read('A 62 y/o man came.\nPlan was changed.'), ['other=A 62 y/o man came.\nPlan was changed.']));
  it('reads a note without canonical headings by what its headings stand for', () => assert.deepEqual(read('Pain: 6/10\nROM: 0-100\nPrognosis: good\nNext visit: foam').map((part) => part[0]), ['S', 'O', 'A', 'P']));
});

describe('sentences', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Pt walked 13.2 m. Felt fine.', ['Pt walked 13.2 m.', 'Felt fine.']],
    ['Dr. Lee called. R. Smith came.', ['Dr. Lee called.', 'R. Smith came.']],
    ['- one\n- two, i.e. more\n1. three\n', ['one', 'two, i.e. more', 'three']],
    ['S: pain 6/10 w/ stairs\nO: TUG 12.', ['pain 6/10 w/ stairs', 'TUG 12.']],
    ['Held on R. Strength 4/5.', ['Held on R.', 'Strength 4/5.']],
    ['See 29 CFR 2560.503-1(h). It applies.', ['See 29 CFR 2560.503-1(h).', 'It applies.']],
    ['Did 15 min. Pt rested 2 min. between sets.', ['Did 15 min.', 'Pt rested 2 min. between sets.']],
    ['This is a long line of a paragraph that was wrapped by the editor\nand goes on here. Next.', ['This is a long line of a paragraph that was wrapped by the editor\nand goes on here.', 'Next.']],
    ['knee flex 102\nknee ext 0', ['knee flex 102', 'knee ext 0']],
    ['| Knee | 95 | 102 |\n|---|---|---|\n| Hip | 80 | 90 |', ['| Knee | 95 | 102 |', '| Hip | 80 | 90 |']],
    ['min A. Gait good.', ['min A.', 'Gait good.']],
  ];
  for (const [text, expected] of cases) it(`cuts ${JSON.stringify(text.slice(0, 40))}`, () => assert.deepEqual(cut(text), expected));
  it('drops section headings only', () => assert.deepEqual(cut('## Plan\ncontinue\n## Visit 7 of 12\nSUBJECTIVE\nsore'), ['continue', '## Visit 7 of 12', 'sore']));
});

describe('classifyStatement', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['Pt reports R knee pain 6/10 with stairs.', 'S'], ['Denies numbness or tingling.', 'S'], ['"I can finally sleep through the night."', 'S'],
    ['c/o stiffness in am x 30 min', 'S'], ['Patient states she performed HEP daily.', 'S'], ["Pt's wife reports 2 falls last month", 'S'], ['Pain 4/10 at rest', 'S'],
    ['R knee flexion AROM 102°', 'O'], ['Quads 4-/5 R, 5/5 L', 'O'], ['97110 x 23 min: SLR 3x10 2#', 'O'], ['TUG 13.2 s without device', 'O'],
    ['Ambulated 150 ft with RW and CGA, 2 LOB', 'O'], ['Total timed minutes 45', 'O'], ['Required mod verbal cues for knee control', 'O'], ['Berg 44/56', 'O'],
    ['Pt is progressing toward STG 1.', 'A'], ['Skilled PT is needed to progress loading safely.', 'A'], ['Improvement in TUG exceeds the MDC.', 'A'],
    ['Weakness limits stair negotiation.', 'A'], ['Continues to require skilled cueing due to impaired proprioception.', 'A'], ['Rehab potential: good', 'A'],
    ['Continue PT 2x/wk x 6 wks.', 'P'], ['Progress to single-leg stance next visit.', 'P'], ['Pt will ambulate 500 ft independently within 4 weeks.', 'P'],
    ['Refer back to PCP for BP check.', 'P'], ['Will add foam surface next session.', 'P'], ['LTG: return to gardening 30 min', 'P'],
    ['Hello there.', undefined],
  ];
  for (const [text, expected] of cases) it(`${expected ?? 'none'}: ${text}`, () => assert.equal(classifyStatement(text), expected));
});
