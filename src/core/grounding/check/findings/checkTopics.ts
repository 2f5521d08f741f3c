// Subjects that only a draft brings up: "Smell and taste are unaffected" of a note that says nothing of either.
import type { ClinicalReading } from '../../../clinical/reader';
import data from '../../../data/spokenTopics.json';
import { inBlank } from '../../read/blanks';
import type { Corpus } from '../../read/corpus';
import type { Issue } from '../issue';

interface Topic {
  readonly id: string;
  readonly inDraft: RegExp;
  readonly inNote: RegExp;
}

const topics: readonly Topic[] = data.topics.map(({ id, draft, note }) => ({ id, inDraft: new RegExp(String.raw`\b(?:${draft})\b`, 'gi'), inNote: new RegExp(`(?:${note})`, 'i') }));

export function checkTopics(draft: ClinicalReading, corpus: Corpus, statementAt: (offset: number) => number, skip: (statement: number) => boolean): readonly Issue[] {
  const note = corpus.reading.text;
  const isAsked = inBlank(draft);
  return topics.flatMap(({ id, inDraft, inNote }) => {
    const places = [...draft.text.matchAll(inDraft)];
    return places.length === 0 || inNote.test(note) ? [] : places.flatMap((match): readonly Issue[] => {
      const statement = statementAt(match.index);
      return skip(statement) || isAsked(match.index) ? [] : [{ start: match.index, end: match.index + match[0].length, kind: 'name', statement, cause: `topic:${id}` }];
    });
  });
}
