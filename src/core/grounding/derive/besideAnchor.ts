// "three days a week, two fewer than before", "14 seconds, eight longer than in October": by how much the value right before
// it differs from an earlier one. Whose value that is the draft has just said, so only the source's two values are looked for.
import type { Figure } from '../../clinical/subjects/subjects';
import { comparableUnits } from '../../clinical/words/units';
import { unitOf } from '../compare/figureUnits';
import type { Corpus } from '../read/corpus';

/** Characters between the value and the amount, and in the source between the two values. */
const reach = 48;
const apart = 60;
const compares = /^\s?(?:(?!or\s)[a-z°%/]+\s){0,2}?(?:more|fewer|less|longer|shorter|faster|quicker|slower|better|worse|higher|lower|greater|larger|smaller|farther|further|nearer|closer|wider|heavier|lighter|above|below)\b/;

export function differsFromAnchor(figure: Figure, figures: readonly Figure[], at: number, after: string, corpus: Corpus): boolean {
  return compares.test(after) && [figures[at - 1], figures[at - 2]].some((anchor) => anchor !== undefined && anchor.statement === figure.statement && figure.start - anchor.end <= reach && isAmount(figure, anchor, corpus));
}

function isAmount(figure: Figure, anchor: Figure, corpus: Corpus): boolean {
  if ([figure, anchor].some(({ values, grade }) => values.length !== 1 || grade !== undefined)) return false;
  const [value, amount] = [anchor.values[0] ?? NaN, Math.abs(figure.values[0] ?? NaN)];
  const units = (one: Figure, other: Figure): boolean => comparableUnits(unitOf(one), unitOf(other));
  return corpus.equals(anchor).some((now) => now.values[0] === value && units(anchor, now) && corpus.reading.figures.some((then) =>
    then !== now && then.values.length === 1 && then.grade === undefined && units(now, then) && Math.abs(Math.abs((then.values[0] ?? NaN) - value) - amount) < 0.0051
    && (then.statement === now.statement || Math.abs(then.start - now.start) < apart || isSameMeasure(now, then))));
}

const isSameMeasure = (one: Figure, other: Figure): boolean => one.subject.bound.measure !== undefined && one.subject.bound.measure.key === other.subject.bound.measure?.key;
