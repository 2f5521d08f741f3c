// Relatives that the draft names must be the source's: a daughter who helped is no wife.
import type { ClinicalReading } from '../../../clinical/reader';
import type { Corpus } from '../../read/corpus';
import type { Issue } from '../issue';

/** Each relative with the words of a source that may mean her or him. */
const sources: Readonly<Record<string, string>> = {
  wife: 'wife spouse partner', husband: 'husband husb hub hubby spouse partner', spouse: 'spouse wife husband partner',
  mother: 'mother mom mum mama mommy moc mob parent parents', father: 'father dad daddy papa foc parent parents',
  daughter: 'daughter daughters dtr dau dght child children kid kids', son: 'son sons child children kid kids',
  sister: 'sister sisters sis sibling siblings', brother: 'brother brothers bro sibling siblings',
  grandson: 'grandson grandchild grandchildren grandkids', granddaughter: 'granddaughter granddtr grandchild grandchildren grandkids',
  grandmother: 'grandmother mgm pgm gma gmother grandma grandmom grandparent grandparents', grandfather: 'grandfather mgf pgf gpa gfather grandpa grandad granddad grandparent grandparents',
};
const meanings = new Map(Object.entries(sources).map(([relative, words]) => [relative, words.split(' ')]));

export function checkKin(draft: ClinicalReading, corpus: Corpus, statementAt: (offset: number) => number, skip: (statement: number) => boolean): readonly Issue[] {
  const stated = new Set(corpus.reading.tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text));
  const issues: Issue[] = [];
  for (const { kind, text, start, end } of draft.tokens) {
    const words = kind === 'word' ? meanings.get(text) : undefined;
    if (words === undefined || words.some((word) => stated.has(word))) continue;
    // "mother of two" of "G2P2"
    if (text === 'mother' && /^\sof\s/.test(draft.text.slice(end, end + 4)) && /\bG\d+\s?P\d/i.test(corpus.reading.text)) continue;
    const statement = statementAt(start);
    if (!skip(statement)) issues.push({ start, end, kind: 'name', statement, cause: `kin:${text}` });
  }
  return issues;
}
