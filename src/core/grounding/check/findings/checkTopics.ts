// Subjects that only a draft brings up: "Smell and taste are unaffected" of a note that says nothing of either.
import type { ClinicalReading } from '../../../clinical/reader';
import { inBlank } from '../../read/blanks';
import type { Corpus } from '../../read/corpus';
import { spelledIn } from '../../read/spelledInitials';
import { topics } from '../../read/topics';
import type { Issue } from '../issue';

export function checkTopics(draft: ClinicalReading, corpus: Corpus, statementAt: (offset: number) => number, skip: (statement: number) => boolean): readonly Issue[] {
  const note = corpus.reading.text;
  const isAsked = inBlank(draft);
  // "Motor Activity Log" of "MAL" brings up no log.
  const isSpelled = spelledIn(draft, corpus.reading);
  return topics().flatMap(({ id, inDraft, inNote }) => {
    const places = [...draft.text.matchAll(inDraft)];
    return places.length === 0 || inNote.test(note) ? [] : places.flatMap((match): readonly Issue[] => {
      const statement = statementAt(match.index);
      return skip(statement) || isAsked(match.index) || isSpelled(match.index) ? [] : [{ start: match.index, end: match.index + match[0].length, kind: 'name', statement, cause: `topic:${id}` }];
    });
  });
}
