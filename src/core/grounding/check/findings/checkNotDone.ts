// A test that the note says was not done has no result, and a code that it says was not billed is no line of the bill: "Homans
// not done", "I did not test the drop arm", "97116 not billed".
import type { ClinicalReading } from '../../../clinical/reader';
import type { Span } from '../../../clinical/span';
import { groupBy } from '../../../groupBy';
import type { Corpus } from '../../read/corpus';
import type { Issue } from '../issue';
import { affirmedClause } from './affirmedClause';

interface Named extends Span {
  readonly name: string;
  readonly statement: number;
  readonly isCode: boolean;
}

const done = 'done|tested|assessed|performed|repeated|retested|examined|used|measured|administered|taken|given|completed';
const undoneAfter = new RegExp(`^(?:\\s(?:test|testing|score|sign|was|were|is|today|short|form))*(?:\\s?(?:not|never|wasn't|weren't)\\s(?:yet\\s)?(?:${done})\\b|[\\s:=(-]{1,3}(?:NT|N/T|deferred)\\b|\\s?\\?\\s?(?:no|none)\\b)`, 'i');
const undoneBefore = /\b(?:did not|didn't|not|never)\s(?:re)?(?:test|do|assess|use|peat|perform|check|administer)(?:\s(?:the|a|any))?\s$/i;
const unbilled = /^\s?(?:was |were )?(?:not|never)\s(?:billed|charged)\b/i;
/** Words with which the draft itself says that it was not done, or is to come. */
const otherwise = /\b(?:not|never|no|none|without|deferred|declin\w+|refus\w+|unable|cannot|will|next|plan\w*|goals?|instead of|rather than)\b|n't\b/i;

export function checkNotDone(draft: ClinicalReading, corpus: Corpus, skip: (statement: number) => boolean): readonly Issue[] {
  const { text } = corpus.reading;
  const stated = groupBy(namedIn(corpus.reading), ({ name }) => name);
  const isUndone = ({ start, end }: Span): boolean => undoneAfter.test(text.slice(end, end + 48)) || undoneBefore.test(text.slice(Math.max(0, start - 32), start));
  const isUnbilled = ({ end }: Span): boolean => unbilled.test(text.slice(end, end + 24));
  return namedIn(draft).flatMap((named): readonly Issue[] => {
    const known = stated.get(named.name) ?? [];
    const { start = 0, end = 0 } = draft.statements[named.statement] ?? {};
    const sentence = draft.text.slice(start, end);
    if (known.length === 0 || skip(named.statement) || otherwise.test(sentence)) return [];
    const isBilled = named.isCode && /\b(?:billed|billing|units?|charged)\b/i.test(sentence) && known.some(isUnbilled);
    if (!isBilled && !known.every(isUndone)) return [];
    const rival = known.find(isBilled ? isUnbilled : isUndone);
    const span = isBilled ? named : affirmedClause(draft.text, named);
    return [{ start: span.start, end: span.end, kind: isBilled ? 'code' : 'negation', statement: named.statement, cause: `undone:${named.start}`, ...(rival === undefined ? {} : { sourceValue: text.slice(Math.max(0, rival.start - 16), rival.end + 16) }) }];
  });
}

/** Signs, measures and names in capitals, and codes. */
function namedIn({ statements, tokens }: ClinicalReading): readonly Named[] {
  return statements.flatMap(({ concepts, first, next }, statement) => [
    ...concepts.filter(({ dimension }) => dimension === 'sign' || dimension === 'measure').map(({ start, end, dimension, key }) => ({ start, end, statement, name: `${dimension}:${key}`, isCode: false })),
    ...tokens.slice(first, next).filter(({ kind, caps, text }) => kind === 'code' || (kind === 'word' && caps === 'all' && text.length > 3)).map(({ start, end, text, kind }) => ({ start, end, statement, name: text, isCode: kind === 'code' })),
  ]);
}
