// One value written in two kinds: "three" of "3 of 6", "72 percent" of a range, "seconds" of a bare number. Where the subject
// agrees well and no word says that it is another kind of figure, it is the same one.
import type { Figure } from '../../clinical/subjects';
import type { Corpus } from '../read/corpus';
import { affinity } from './affinity';

/** How much of the subject must agree: one shared word that is not everywhere. */
const close = 0.6;

/** A figure of the source with the draft's values, about the same thing, that nothing tells apart from it. */
export function looseMatch(figure: Figure, corpus: Corpus): Figure | undefined {
  return corpus.equals(figure).find((source) => {
    if (!holdsValues(figure, source) || isOtherKind(figure, source)) return false;
    const { conflicts, core } = affinity(figure, source, corpus.weight);
    return conflicts.length === 0 && core >= close;
  });
}

const holdsValues = (figure: Figure, source: Figure): boolean => figure.values.every((value) => source.values.some((other) => Math.abs(other) === Math.abs(value)) || source.over === value);

/** Sets are not repetitions, seconds no minutes, a grade no score. */
function isOtherKind(one: Figure, other: Figure): boolean {
  if (one.grade !== other.grade && (one.grade ?? other.grade ?? '').length > 1) return true;
  if (one.over !== undefined && other.over !== undefined && one.over !== other.over) return true;
  const { unit } = one;
  const otherUnit = other.unit;
  // Only units that are written tell: 8.0 kg of a rotator's force is no 8°.
  if (unit !== undefined && otherUnit !== undefined && unit !== otherUnit) return true;
  if (one.per !== other.per && (one.unit ?? other.unit) !== undefined) return true;
  if (one.attribute === other.attribute) return false;
  const kinds = [one.attribute, other.attribute];
  // "8 visits over 4 weeks": what counts something is no amount with a unit, and no place.
  if (kinds.includes('count') && (kinds.includes('ordinal') || ((unit ?? otherUnit) !== undefined && [one, other].some(({ counted }) => counted !== undefined)))) return true;
  if (kinds.includes('sets')) return !kinds.includes('count');
  if (kinds.includes('money') || kinds.includes('year')) return true;
  // A dose or a rhythm is no amount with a unit.
  return kinds.some((kind) => /^(?:reps|frequency|factor)$/.test(kind)) && (one.unit ?? other.unit) !== undefined;
}
