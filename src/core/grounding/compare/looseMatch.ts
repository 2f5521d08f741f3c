// One value written in two kinds: "three" of "3 of 6", "72 percent" of a range, "seconds" of a bare number. Where the subject
// agrees and no word says that it is another kind of figure, or of another time, it is the same one.
import { isEarlierRole, rolesAgree } from '../../clinical/subjects/subject';
import type { Figure } from '../../clinical/subjects/subjects';
import type { Corpus } from '../read/corpus';
import { countedKey } from '../read/countedKeys';
import { isHeldPosition } from '../read/heldPositions';
import { affinity } from './affinity';

/** How much of the subject must agree: one shared word that is not everywhere. */
const close = 0.6;

/** A figure of the source with the draft's values, about the same thing, that nothing tells apart from it. */
export function looseMatch(figure: Figure, corpus: Corpus): Figure | undefined {
  return corpus.equals(figure).find((source) => {
    if (!holdsValues(figure, source) || isHeldPosition(corpus.reading.text, source) || isOtherKind(figure, source) || !rolesAgree(figure.subject.role, source.subject.role) || (isEarlierRole(source.subject.role) && !isEarlierRole(figure.subject.role)) || (source.subject.role === 'goal' && figure.subject.role === undefined)) return false;
    const { conflicts, core } = affinity(figure, source, corpus.weight);
    return conflicts.length === 0 && core >= close;
  });
}

/** "left 170° and 168°" of "L 170/168": what stands under a bar is a value where no score has such a top. "Lacks 35°" of "-35". */
function holdsValues(figure: Figure, source: Figure): boolean {
  const below = figure.over === undefined && (source.attribute === 'count' || (figure.unit === '°' && (source.over ?? 0) > 10)) ? source.over : undefined;
  return figure.values.every((value) => source.values.includes(value) || value === below || (figure.unit === '°' && source.values.includes(-value)));
}

/** Sets are not repetitions, seconds no minutes, a grade no score. Only what is written tells: 8.0 kg of a rotator's force is no 8°. */
function isOtherKind(one: Figure, other: Figure): boolean {
  if ((one.grade ?? '').length > 1 || (other.grade ?? '').length > 1) return one.grade !== other.grade;
  if (one.over !== undefined && other.over !== undefined && one.over !== other.over) return true;
  // "visit 8 of 10" of "retest at visit 8"
  if (one.attribute === 'ordinal' && other.attribute === 'ordinal' && (one.over === undefined) !== (other.over === undefined)) return true;
  const units = [one.unit, other.unit].filter((unit) => unit !== undefined);
  if (units.length === 2 && units[0] !== units[1]) return true;
  if (one.per !== other.per && units.length > 0) return true;
  // "five months" of "5/10": a score has no unit, nor has a place.
  if (units.length === 1 && units[0] !== '°' && [one, other].some((figure) => figure.unit === undefined && (figure.over === 5 || figure.over === 10 || figure.attribute === 'ordinal'))) return true;
  if (one.attribute === other.attribute) return false;
  const kinds = [one.attribute, other.attribute];
  if (kinds.includes('money') || kinds.includes('year')) return true;
  const counted = countedKey(one.counted ?? other.counted);
  if (kinds.includes('sets')) return !kinds.includes('count') || /^(?:unit|visit|week|day|fall)$/.test(counted ?? '');
  // "8 visits over 4 weeks": what counts something is no amount with a unit, and no place.
  if (kinds.includes('count') && (kinds.includes('ordinal') || (units.length > 0 && counted !== undefined))) return true;
  // A dose or a rhythm is no score, and no amount with a unit.
  return kinds.some((kind) => /^(?:reps|frequency|factor)$/.test(kind)) && (units.length > 0 || [one, other].some((figure) => figure.over !== undefined && figure.attribute === 'value'));
}
