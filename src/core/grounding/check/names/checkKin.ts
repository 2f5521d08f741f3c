// Relatives that the draft names must be the source's: a daughter who helped is no wife.
import type { ClinicalReading } from '../../../clinical/reader';
import type { Token } from '../../../clinical/text/tokens';
import type { Corpus } from '../../read/corpus';
import type { Issue } from '../issue';

/** Each relative with the words of a source that may mean her or him. */
const sources: Readonly<Record<string, string>> = {
  wife: 'wife spouse partner', husband: 'husband husb hub hubby spouse partner', spouse: 'spouse wife husband partner',
  mother: 'mother mom mum mama mommy moc mob parent parents', father: 'father dad daddy papa foc parent parents',
  daughter: 'daughter daughters dtr dau dght child children kid kids', son: 'son sons child children kid kids',
  sister: 'sister sisters sis sibling siblings', brother: 'brother brothers bro sibling siblings',
  girlfriend: 'girlfriend gf partner', boyfriend: 'boyfriend bf partner', partner: 'partner spouse wife husband girlfriend boyfriend gf bf so', fiance: 'fiance partner', fiancee: 'fiancee partner',
  grandson: 'grandson grandchild grandchildren grandkids', granddaughter: 'granddaughter granddtr grandchild grandchildren grandkids',
  grandmother: 'grandmother mgm pgm gma gmother grandma grandmom grandparent grandparents', grandfather: 'grandfather mgf pgf gpa gfather grandpa grandad granddad grandparent grandparents',
};
const meanings = new Map(Object.entries(sources).map(([relative, words]) => [relative, words.split(' ')]));

/** "girlfriend Wendell" of a note whose girlfriend is Tamsin and that never calls Wendell so: the name the note has beside the relative. */
function anotherName({ tokens, text }: ClinicalReading, words: readonly string[], { kind, caps, text: name }: Token): string | undefined {
  if (kind !== 'word' || caps !== 'first' || name.length < 3) return undefined;
  const beside = tokens.flatMap((token, at) => {
    if (!words.includes(token.text) || token.kind !== 'word') return [];
    const next = tokens[at + 1];
    return next?.kind === 'word' && next.caps === 'first' && next.text.length > 2 && !titled.test(next.text) ? [next] : [];
  });
  const own = tokens.some((token, at) => token.text === name && [...tokens.slice(Math.max(0, at - 3), at), ...tokens.slice(at + 1, at + 4)].some(({ text: near }) => words.includes(near)));
  const [only] = beside;
  return own || only === undefined || beside.some(({ text: other }) => other === name) ? undefined : text.slice(only.start, only.end);
}

const titled = /^(?:mr|mrs|ms|miss|dr|present|states?|reports?|says|will|was|is|has)$/;

export function checkKin(draft: ClinicalReading, corpus: Corpus, statementAt: (offset: number) => number, skip: (statement: number) => boolean): readonly Issue[] {
  const stated = new Set(corpus.reading.tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text));
  const issues: Issue[] = [];
  for (const [place, { kind, text, start, end }] of draft.tokens.entries()) {
    const words = kind === 'word' ? meanings.get(text) : undefined;
    if (words === undefined) continue;
    const named = draft.tokens[place + 1];
    const other = named === undefined ? undefined : anotherName(corpus.reading, words, named);
    if (named !== undefined && other !== undefined && !skip(statementAt(start))) issues.push({ start: named.start, end: named.end, kind: 'name', statement: statementAt(start), cause: `name:${named.start}`, sourceValue: other });
    if (words.some((word) => stated.has(word))) continue;
    // "mother of two" of "G2P2"
    if (text === 'mother' && /^\sof\s/.test(draft.text.slice(end, end + 4)) && /\bG\d+\s?P\d/i.test(corpus.reading.text)) continue;
    const statement = statementAt(start);
    if (!skip(statement)) issues.push({ start, end, kind: 'name', statement, cause: `kin:${text}` });
  }
  return issues;
}
