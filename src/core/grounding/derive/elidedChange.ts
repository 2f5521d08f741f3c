// "The Berg improved six points to 49, the FGA five points to 20": a change and where it led, without the verb and the start.
import type { ClinicalReading } from '../../clinical/reader';
import type { Figure } from '../../clinical/subjects/subjects';
import { comparableUnits } from '../../clinical/words/units';
import { affinity } from '../compare/affinity';
import type { Corpus } from '../read/corpus';

/** How far behind a value of the source its start stands, in characters: "20 (15)", "15 -> 20", "20, was 15". */
const besides = 24;

/** Does the source have the value with a start that differs by that change? The two are read as a range or as figures of their own. */
export function isElidedChange(draft: ClinicalReading, index: number, figure: Figure, corpus: Corpus): boolean {
  return isShiftOfSource(figure, corpus) || isSpanOfTimes(draft, figure, corpus) || [asRange(draft, figure), asPair(draft, figure, draft.figures[index + 1]), asPair(draft, draft.figures[index - 1], figure)].some((read) => read !== undefined && isOfSource(read, corpus));
}

/** "CAIT 17 to 26" of "17 -> 26". */
function isShiftOfSource({ values: [low, high], attribute }: Figure, corpus: Corpus): boolean {
  return high !== undefined && attribute === 'value' && corpus.reading.figures.some((now, index, all) => now.values[0] === high && now.values.length === 1 && all[index - 1]?.values[0] === low && all[index - 1]?.values.length === 1 && /^[^\n.;,(]{0,16}(?:→|->|\bto\b)\s?$/.test(corpus.reading.text.slice(all[index - 1]?.end ?? 0, now.start)));
}

/** "TUG: 22.4 to 15.6 s" of a table with a column for each day: both ends are the source's values of one thing at two times. */
function isSpanOfTimes(draft: ClinicalReading, figure: Figure, corpus: Corpus): boolean {
  const [low, high] = figure.values;
  if (low === undefined || high === undefined || low === high || !/\bto\b/.test(draft.text.slice(figure.start, figure.end))) return false;
  const endsOf = (value: number): readonly Figure[] => corpus.equals({ ...figure, values: [value] }).filter((source) => source.values.length === 1 && source.values[0] === value && comparableUnits(figure.unit, source.unit) && affinity(figure, source).conflicts.every((conflict) => conflict === 'role'));
  return endsOf(low).some((from) => endsOf(high).some((to) => {
    const between = affinity(from, to);
    return from.subject.role !== to.subject.role && from.subject.role !== 'goal' && to.subject.role !== 'goal' && between.conflicts.every((conflict) => conflict === 'role') && between.core >= 0.6;
  }));
}

type ChangeAndValue = readonly [change: number, value: number];

function isOfSource([change, value]: ChangeAndValue, corpus: Corpus): boolean {
  if (change === 0) return false;
  return corpus.reading.figures.some((now) => now.values.length === 1 && now.values[0] === value && now.grade === undefined && corpus.beside(now).some(
    (start) => start.values.length === 1 && startsFrom(start, now, corpus.reading.text) && Math.abs(Math.abs((start.values[0] ?? NaN) - value) - change) < 0.0051));
}

function asRange(draft: ClinicalReading, { grade, values: [low, high], start, end }: Figure): ChangeAndValue | undefined {
  return grade === undefined && low !== undefined && high !== undefined && /\bto\b/.test(draft.text.slice(start, end)) ? [low, high] : undefined;
}

function asPair(draft: ClinicalReading, one: Figure | undefined, other: Figure | undefined): ChangeAndValue | undefined {
  if (one === undefined || other?.statement !== one.statement || one.shift === 'from' || one.grade !== undefined || other.grade !== undefined) return undefined;
  if (one.values.length !== 1 || other.values.length !== 1 || !/^\s?(?:[a-z°%]+\s){0,2}to\s$/i.test(draft.text.slice(one.end, other.start))) return undefined;
  return [Math.abs(one.values[0] ?? NaN), other.values[0] ?? NaN];
}

/** A start stands behind its value, or before it with an arrow: the value of "11 (19)" is 11. */
function startsFrom(start: Figure, now: Figure, text: string): boolean {
  if (start.start >= now.end) return start.start - now.end <= besides;
  return now.start - start.end <= besides && now.start >= start.end && (start.shift === 'from' || /->|→|\bto\b/.test(text.slice(start.end, now.start)));
}
