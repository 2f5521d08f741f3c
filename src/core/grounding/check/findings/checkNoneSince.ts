// What the source says has not happened since, the draft must not count: "no falls since eval" / "one fall since the evaluation".
import type { Mention } from '../../../clinical/findings/mentions';
import type { ClinicalReading } from '../../../clinical/reader';
import type { Corpus } from '../../read/corpus';
import type { Issue } from '../issue';
import { affirmedClause } from './affirmedClause';

/** The clause speaks of the time from some day on. */
const fromThen = /\bsince\b/i;
/** Nor is what the time itself is counted from: "20 weeks since surgery". */
const isStart = /\b(?:since|after|from)\s(?:the |her |his |their )?$/i;
const counts = /\b(?:\d{1,2}|one|two|three|four|five|six|several|once|twice)\b/i;

export function checkNoneSince(draft: ClinicalReading, corpus: Corpus, skip: (statement: number) => boolean): readonly Issue[] {
  const stated = corpus.reading.mentions.filter(({ dimension }) => dimension === 'finding');
  return draft.mentions.filter(({ dimension, negated, statement }) => dimension === 'finding' && !negated && !skip(statement)).flatMap((mention): readonly Issue[] => {
    const told = sentenceOf(draft, mention);
    if (!fromThen.test(told) || isStart.test(draft.text.slice(Math.max(0, mention.start - 16), mention.start)) || !counts.test(told) || /\b(?:no|none|not|zero|absent|free|gone|never)\b/i.test(told)) return [];
    const same = stated.filter(({ key }) => key === mention.key);
    const none = same.find((other) => other.negated && fromThen.test(clauseOf(corpus.reading, other)));
    const some = same.some((other) => !other.negated && fromThen.test(clauseOf(corpus.reading, other)));
    return none === undefined || some ? [] : [{ ...affirmedClause(draft.text, mention), kind: 'negation', statement: mention.statement, cause: `since:${mention.start}`, sourceValue: clauseOf(corpus.reading, none).trim() }];
  });
}

const sentenceOf = ({ text, statements }: ClinicalReading, { statement }: Mention): string => text.slice(statements[statement]?.start, statements[statement]?.end);

/** The words of the clause that a note tells it in. */
function clauseOf({ text }: ClinicalReading, { start, end, cue }: Mention): string {
  const [from, to] = [Math.min(start, cue?.start ?? start), Math.max(end, cue?.end ?? end)];
  return `${/[^.;,\n(]*$/.exec(text.slice(Math.max(0, from - 40), from))?.[0] ?? ''}${text.slice(from, to)}${/^[^.;,\n(]*/.exec(text.slice(to, to + 40))?.[0] ?? ''}`;
}
