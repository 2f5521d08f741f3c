// What an answered flag does to the words of the draft: taken out with its clause, replaced, or turned into a `[NEEDS: …]`.
import type { Span } from '../clinical/span';
import { clauseAround } from './clauseAround';
import type { TextUnit } from './hunkTypes';
import { answerOf } from './review';
import type { Flag, Review } from './reviewTypes';

/** A stretch of the draft (offsets into it) and what stands there instead; `''` = nothing. */
export interface Replacement extends Span {
  readonly flag: number;
  readonly text: string;
}

/** The replacements that the answers of `review` ask for within `unit`, in order, not overlapping. */
export function replacementsIn(unit: TextUnit, flags: readonly Flag[], review: Review): readonly Replacement[] {
  const wanted = flags.filter((flag) => flag.start < unit.end && flag.end > unit.start).flatMap((flag): Replacement[] => {
    const span = { start: Math.max(flag.start, unit.start), end: Math.min(flag.end, unit.end) };
    const answer = answerOf(review.choices, flag);
    switch (answer) {
      case 'removed': {
        const clause = clauseAround(unit.text, unit.marker.length, { start: span.start - unit.start, end: span.end - unit.start });
        return [{ start: unit.start + clause.start, end: unit.start + clause.end, flag: flag.id, text: '' }];
      }
      case 'needs': return [{ ...span, flag: flag.id, text: flag.start >= unit.start ? needsSlot(flag) : '' }];
      case 'noteValue': return [{ ...span, flag: flag.id, text: flag.start >= unit.start ? (flag.sourceValue ?? flag.text) : '' }];
      case 'open':
      case 'mine': return [];
    }
  });
  // A clause that is taken out takes the smaller replacements within it along.
  wanted.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Replacement[] = [];
  for (const next of wanted) {
    const last = apart.at(-1);
    if (!last || last.end <= next.start) apart.push(next);
    else if (last.text === '' && next.text === '' && next.end > last.end) apart[apart.length - 1] = { ...last, end: next.end };
    else if (next.end > last.end) apart.push({ ...next, start: last.end });
  }
  return apart;
}

/** The words of each draft unit after the answers: undefined where they stay, `''` where nothing is left to say. */
export function answeredWording(review: Review): (unit: TextUnit) => string | undefined {
  const byHunk = review.flags.filter((flag) => answerOf(review.choices, flag) !== 'open' && answerOf(review.choices, flag) !== 'mine');
  if (byHunk.length === 0) return () => undefined;
  return (unit) => {
    const replacements = replacementsIn(unit, byHunk, review);
    if (replacements.length === 0) return undefined;
    let text = '';
    let from = unit.start;
    for (const { start, end, text: instead } of replacements) {
      text += unit.text.slice(from - unit.start, start - unit.start) + instead;
      from = end;
    }
    text += unit.text.slice(from - unit.start);
    return /[\p{L}\p{N}]/u.test(text.slice(unit.marker.length)) ? text : '';
  };
}

const subjects: Readonly<Record<Flag['kind'], string>> = {
  number: 'value', measure: 'measured value', date: 'date', code: 'code', laterality: 'side', name: 'name', citation: 'source', negation: 'finding',
};

function needsSlot(flag: Flag): string {
  return `[NEEDS: ${subjects[flag.kind]}]`;
}
