// Codes of equipment that stand in the source among other words than in the draft: "sleeve (A6576)" of
// "sleeve A6579, glove A6576".
import type { ClinicalReading } from '../../clinical/reader';
import type { Issue } from '../check/issue';
import type { Corpus } from '../read/corpus';
import type { Alignment } from './alignment';
import { displaced } from './values';
import type { Value } from './values';

export function checkAlignedCodes(draft: ClinicalReading, corpus: Corpus, alignment: Alignment, skip: (statement: number) => boolean): readonly Issue[] {
  const [told, stated] = [codesIn(draft), codesIn(corpus.reading)];
  return told.filter(({ statement }) => !skip(statement)).flatMap((code): readonly Issue[] => {
    const rival = displaced(code, stated, told, alignment);
    return rival === undefined ? [] : [{ start: code.start, end: code.end, kind: 'code', statement: code.statement, cause: `code:${code.start}`, sourceValue: corpus.reading.text.slice(rival.start, rival.end) }];
  });
}

/** Services are told apart by their minutes and names; diagnoses stand behind names that the note need not spell out. */
const equipment = /^[aeklv]\d{4}$/i;

function codesIn({ tokens, statements }: ClinicalReading): readonly Value[] {
  return statements.flatMap(({ first, next }, statement) => tokens.slice(first, next).flatMap((token, index): readonly Value[] => {
    if (token.kind !== 'code' || !equipment.test(token.text)) return [];
    return [{ first: first + index, next: first + index + 1, statement, start: token.start, end: token.end, key: token.text.toLowerCase(), time: undefined }];
  }));
}
