// Letters behind a name that are another's: "I. Kalt, CNM" of a note in which Kalt is the therapist and Brandt the midwife.
import type { ClinicalReading } from '../../../clinical/reader';
import type { Corpus } from '../../read/corpus';
import type { Issue } from '../issue';

/** Letters of one calling, as a draft or a note may write them. */
const callings: readonly RegExp[] = [/^(?:MD|DO|MBBS|DPM|surgeon|physician|Dr)$/i, /^(?:DPT|PT|MPT|MSPT|PTA)$/, /^(?:OTR|OTD|OT|COTA|CHT|MOT|MSOT)$/, /^(?:SLP|CCC)$/, /^(?:CNM|CPM|midwife)$/i, /^(?:RN|LPN|BSN|WOCN|CWOCN|nurse)$/i, /^(?:NP|FNP|APRN|ARNP|CNP|DNP|PA|PAC)$/, /^(?:CPO|CP|CO|prosthetist|orthotist)$/i, /^(?:ATC|LAT|AT)$/, /^(?:ATP|RTS|CRTS)$/, /^(?:DDS|DMD|dentist)$/i, /^(?:OD|optometrist)$/i, /^(?:DC|chiropractor)$/i, /^(?:LCSW|MSW|LMSW|SW)$/, /^(?:PsyD|PhD|LPC|LMFT)$/i];
const named = /\b([A-Z][\p{L}'’-]{2,})(?=,\s[A-Z])/gu;
/** Letters, and no other name with its own: "Bree, Dr. Lind's PA". */
const letters = /^['’s]{0,2},?\s\(?(?!Dr\b)([A-Za-z]{2,12})\b/;
const wordBefore = /\b([A-Za-z]{2,12})[.:,]?\s(?:[A-Z][\w.'’-]*\s){0,2}$/;

export function checkCredentials(draft: ClinicalReading, corpus: Corpus, statementAt: (offset: number) => number, skip: (statement: number) => boolean): readonly Issue[] {
  const { text } = corpus.reading;
  return [...draft.text.matchAll(named)].flatMap(({ index: start, 0: surname }): readonly Issue[] => {
    const end = start + surname.length;
    const calling = callingOf(letters.exec(draft.text.slice(end, end + 20))?.[1]);
    const statement = statementAt(start);
    if (calling === undefined || skip(statement)) return [];
    const places = [...text.matchAll(new RegExp(`(?<![\\p{L}])${surname.replace(/[^\p{L}\p{N}]/gu, '.')}(?![\\p{L}])`, 'giu'))];
    const told = places.flatMap(({ index, 0: { length } }) => [callingOf(letters.exec(text.slice(index + length, index + length + 20))?.[1]), callingOf(wordBefore.exec(text.slice(Math.max(0, index - 40), index))?.[1])]).filter((one) => one !== undefined);
    return told.length === 0 || told.includes(calling) ? [] : [{ start, end, kind: 'name', statement, cause: `name:${start}` }];
  });
}

const callingOf = (word: string | undefined): number | undefined => {
  const at = word === undefined ? -1 : callings.findIndex((calling) => calling.test(word));
  return at < 0 ? undefined : at;
};
