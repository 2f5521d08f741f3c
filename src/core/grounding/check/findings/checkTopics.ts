// Subjects that only a draft brings up: "Smell and taste are unaffected" of a note that says nothing of either.
import type { ClinicalReading } from '../../../clinical/reader';
import data from '../../../data/spokenTopics.json';
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
  // What a blank asks for ("[NEEDS: balance, coordination or proprioception]") is not claimed.
  const blanks = draft.tokens.filter(({ kind }) => kind === 'blank');
  return topics.flatMap(({ id, inDraft, inNote }) => {
    const places = [...draft.text.matchAll(inDraft)];
    return places.length === 0 || inNote.test(note) ? [] : places.flatMap((match): readonly Issue[] => {
      const statement = statementAt(match.index);
      return skip(statement) || blanks.some(({ start, end }) => start <= match.index && match.index < end) ? [] : [{ start: match.index, end: match.index + match[0].length, kind: 'name', statement, cause: `topic:${id}` }];
    });
  });
}
