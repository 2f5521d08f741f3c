// The last word on a figure that nothing proves: of all figures of the source the one among the draft's words says just this,
// whatever kind of figure either text was read as.
import type { ClinicalReading } from '../../clinical/reader';
import { rolesAgree } from '../../clinical/subjects/subject';
import type { Figure } from '../../clinical/subjects/subjects';
import { comparableUnits } from '../../clinical/words/units';
import { affinity } from '../compare/affinity';
import { isDoseLike } from '../compare/figureKinds';
import { neighbours } from '../compare/neighbours';
import type { Alignment } from './alignment';

/** How well the place must fit, how far it must be ahead of every other, and how little behind. */
const firm = 1.8;
const clear = 0.8;
const little = 0.3;

export function standsBest(figure: Figure, draft: ClinicalReading, source: ClinicalReading, alignment: Alignment): boolean {
  // A grade, an end of a change, a dose or billed minutes are told by more than their words.
  if (!/^(?:value|count)$/.test(figure.attribute) || figure.shift !== undefined || figure.grade !== undefined || figure.over === 5 || figure.unit === 'min' || (isDoseLike(figure) && figure.subject.exercises.length > 0)) return false;
  const own = source.figures.filter((other) => saysThis(figure, other) && !isApart(figure, other)).map((other) => ({ other, fit: alignment.fit(figure, other) })).sort((one, two) => two.fit - one.fit)[0];
  if (own === undefined || own.fit < firm) return false;
  const told = neighbours(draft, figure);
  return source.figures.every((rival) => {
    if (saysThis(figure, rival) || !comparableUnits(figure.unit, rival.unit) || told.some((other) => saysThis(other, rival))) return true;
    const { ahead, behind } = alignment.lead(figure, own.other, rival);
    return ahead >= clear && behind <= little * ahead;
  });
}

const saysThis = (figure: Figure, { values, unit, over, grade }: Figure): boolean => comparableUnits(figure.unit, unit) && (figure.over === undefined || over === undefined || figure.over === over) && grade === undefined && figure.values.length === values.length && figure.values.every((value, index) => Math.abs(value) === Math.abs(values[index] ?? NaN));

const isApart = (figure: Figure, other: Figure): boolean => affinity(figure, other).conflicts.some((conflict) => /^(?:side|motion|joint|code|muscle)$/.test(conflict)) || (figure.subject.role !== 'goal' && other.subject.role === 'goal') || !rolesAgree(figure.subject.role, other.subject.role);
