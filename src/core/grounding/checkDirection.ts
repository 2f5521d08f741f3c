// A change that says one way and counts the other: "rose from 52 to 38". The figures may all be the source's; the word is not.
import type { ClinicalReading } from '../clinical/reader';
import type { Issue } from './issue';

const direction = /\b(?:(rose|rises|risen|increased|increases|climbed|grew|went up|gone up)|(fell|falls|fallen|decreased|decreases|dropped|drops|declined|went down|gone down|was reduced|were reduced))\b/gi;

export function checkDirection(draft: ClinicalReading, skip: (statement: number) => boolean): readonly Issue[] {
  return draft.figures.flatMap((from, index): readonly Issue[] => {
    const to = draft.figures[index + 1];
    if (from.shift !== 'from' || to?.shift !== 'to' || to.group !== from.group || skip(from.statement) || from.grade !== undefined || to.grade !== undefined) return [];
    const [start, end] = [from.values[0], to.values[0]];
    const sentence = draft.statements[from.statement];
    if (start === undefined || end === undefined || start === end || from.values.length > 1 || to.values.length > 1 || sentence === undefined) return [];
    // The word that stands last before the figures; one that stands before other figures "from … to …" is theirs.
    const before = draft.figures.slice(0, index).findLast((other) => other.shift === 'to' && other.statement === from.statement)?.end ?? sentence.start;
    const told = [...draft.text.slice(before, from.start).matchAll(direction)].at(-1);
    if (told === undefined || (told[1] !== undefined) === end > start) return [];
    const at = before + told.index;
    return [{ start: at, end: to.end, kind: 'measure', statement: from.statement, cause: `direction:${from.group}` }];
  });
}
