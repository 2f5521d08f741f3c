// What an answered flag does to the words of the draft: taken out with its clause, replaced, or turned into a `[NEEDS: …]`.
import type { Span } from '../clinical/span';
import { clauseAround } from './clauseAround';
import type { TextUnit } from './hunkTypes';
import type { Flag, FlagAnswer, ReviewChoices } from './reviewTypes';

/** A stretch of the draft (offsets into it) and what stands there instead; `''` = nothing. */
export interface Replacement extends Span {
  /** The flags whose answers it carries out. */
  readonly flags: readonly number[];
  readonly text: string;
}

export function answerOf(choices: ReviewChoices, flag: Flag): FlagAnswer {
  return choices.answers[flag.id] ?? 'open';
}

/** The replacements that the answers ask for within `unit`, in order, not overlapping; the whole unit where nothing is left to say. */
export function replacementsIn(unit: TextUnit, flags: readonly Flag[], choices: ReviewChoices): readonly Replacement[] {
  const wanted = flags.filter((flag) => flag.start < unit.end && flag.end > unit.start).flatMap((flag) => replacementFor(unit, flag, answerOf(choices, flag)));
  // Where two overlap, the one that takes more out wins and carries the other's flag along.
  wanted.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Replacement[] = [];
  for (const next of wanted) {
    const last = apart.at(-1);
    if (!last || last.end <= next.start) apart.push(next);
    else apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, next.end), flags: [...last.flags, ...next.flags], text: last.text === '' || next.text === '' ? '' : last.text };
  }
  const tidy = withCleanStart(unit, apart);
  if (!tidy || (tidy.length > 0 && !/[\p{L}\p{N}]/u.test(replaced(unit, tidy).slice(unit.marker.length)))) {
    return [{ start: unit.start, end: unit.end, flags: apart.flatMap((replacement) => replacement.flags), text: '' }];
  }
  return tidy;
}

/** What is left must not begin with the comma or "and" that joined it to what went; undefined where it cannot stand alone. */
function withCleanStart(unit: TextUnit, replacements: readonly Replacement[]): readonly Replacement[] | undefined {
  const [first, ...others] = replacements;
  if (!first || first.text !== '' || first.start > unit.start + unit.marker.length) return replacements;
  const rest = unit.text.slice(first.end - unit.start);
  const joint = /^[;,]?\s*(?:(?:and|but)\s+)?/.exec(rest)?.[0].length ?? 0;
  if (!/^["'“(*_]*[\p{Lu}\p{N}[]/u.test(rest.slice(joint))) return undefined;
  return [{ ...first, end: Math.max(first.end, Math.min(first.end + joint, others[0]?.start ?? unit.end)) }, ...others];
}

/** The words of `unit` after the answers; `''` where nothing is left to say. */
export function answeredWords(unit: TextUnit, flags: readonly Flag[], choices: ReviewChoices): string {
  return replaced(unit, replacementsIn(unit, flags, choices));
}

function replacementFor(unit: TextUnit, flag: Flag, answer: FlagAnswer): readonly Replacement[] {
  const span = { start: Math.max(flag.start, unit.start), end: Math.min(flag.end, unit.end), flags: [flag.id] };
  // Of a flag that reaches over two units, the first one gets the new words.
  const here = flag.start >= unit.start;
  switch (answer) {
    case 'removed': {
      const clause = clauseAround(unit.text, unit.marker.length, { start: span.start - unit.start, end: span.end - unit.start });
      return [{ ...span, start: unit.start + clause.start, end: unit.start + clause.end, text: '' }];
    }
    case 'needs': return [{ ...span, text: here ? `[NEEDS: ${subjects[flag.kind]}]` : '' }];
    case 'noteValue': return flag.sourceValue === undefined ? [] : [{ ...span, text: here ? flag.sourceValue : '' }];
    case 'open':
    case 'mine': return [];
  }
}

function replaced(unit: TextUnit, replacements: readonly Replacement[]): string {
  let text = '';
  let from = unit.start;
  for (const { start, end, text: instead } of replacements) {
    text += unit.text.slice(from - unit.start, start - unit.start) + instead;
    from = end;
  }
  return text + unit.text.slice(from - unit.start);
}

const subjects: Readonly<Record<Flag['kind'], string>> = {
  number: 'value', measure: 'measured value', date: 'date', code: 'code', laterality: 'side', name: 'name', citation: 'source', negation: 'finding',
};
