// The side of what no table knows ("right homonymous hemianopia", "left C5-6 radiculopathy"): the source's side right
// beside the same word.
import type { ClinicalReading } from '../../../clinical/reader';
import type { Statement } from '../../../clinical/note/statements';
import { stem } from '../../../clinical/subjects/subject';
import type { Corpus } from '../../read/corpus';
import type { Issue } from '../issue';

/** What other checks hold to its side, or what has both sides. */
const known = /^(?:joint|motion|muscle|region|measure|test|exercise|task|assist|sign|side|condition|role)$/;
const plain = /^(?:volum|weigh|differenc|circumferenc|distanc|frequenc|temperatur|height|performanc|sid|hand|deficit|step|stance|weak|strength|cva|strok|infarct|worn|worst|better|great|than|when|while|use|using|lead|foot|turn|head|brain|handed)$/;

export function checkSidedNouns(draft: ClinicalReading, corpus: Corpus, skip: (statement: number) => boolean): readonly Issue[] {
  const stated = sidesByWord(corpus.reading);
  return draft.statements.flatMap((statement, index) => (skip(index) ? [] : statement.concepts.filter(({ dimension, key }) => dimension === 'side' && key !== 'both').flatMap((side): readonly Issue[] => {
    const sides = nounsAfter(draft, statement, side.next).map((word) => stated.find(([other]) => isSame(other, word))?.[1]).find((found) => found !== undefined);
    if (sides === undefined || sides.has(side.key) || sides.has('both')) return [];
    return [{ start: side.start, end: side.end, kind: 'laterality', statement: index, cause: `side:${side.start}` }];
  })));
}

/** "radic" of "radiculopathy". */
const isSame = (stated: string, word: string): boolean => stated === word || (stated.length > 4 && word.startsWith(stated));

/** The stems of up to three words behind a side, those that others judge left out. */
function nounsAfter(reading: ClinicalReading, statement: Statement, from: number): readonly string[] {
  const words: string[] = [];
  for (let at = from; at < Math.min(from + 3, statement.next); at += 1) {
    const token = reading.tokens[at];
    if (token === undefined || token.kind === 'number' || token.kind === 'mark' || /^(?:and|or|of|with|to|from|in|on|is|was|has)$/.test(token.text)) break;
    const root = nounAt(reading, statement, at);
    if (root !== undefined) words.push(root);
  }
  return words;
}

function nounAt(reading: ClinicalReading, statement: Statement, at: number): string | undefined {
  const token = reading.tokens[at];
  if (token?.kind !== 'word' || statement.concepts.some(({ dimension, first, next }) => known.test(dimension) && first <= at && at < next)) return undefined;
  const root = stem(token.text);
  return root === undefined || root.length < 4 || plain.test(root) ? undefined : root;
}

/** For each word, the sides right before it ("L homonymous hemianopia") or right behind it ("radic R,"). */
function sidesByWord(reading: ClinicalReading): readonly (readonly [string, ReadonlySet<string>])[] {
  const found = new Map<string, Set<string>>();
  for (const statement of reading.statements) {
    for (const side of statement.concepts.filter(({ dimension }) => dimension === 'side')) {
      const behind = nounAt(reading, statement, side.first - 1);
      // "no tenderness L or R obturator": the word is of either.
      const other = /^(?:or|and|\/|&|,)$/.test(reading.tokens[side.next]?.text ?? '') ? statement.concepts.find(({ dimension, first }) => dimension === 'side' && first === side.next + 1) : undefined;
      for (const word of [...nounsAfter(reading, statement, (other ?? side).next), ...(behind === undefined ? [] : [behind])]) (found.get(word) ?? found.set(word, new Set()).get(word))?.add(side.key);
    }
  }
  return [...found];
}
