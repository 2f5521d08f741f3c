// The second opinion on a figure, from the words around it alone: a value of the source that stands among the draft's words
// where the draft's own value does not, and a value that stands there and nothing tells against.
import type { ClinicalReading } from '../../clinical/reader';
import { rolesAgree } from '../../clinical/subjects/subject';
import type { Figure } from '../../clinical/subjects/subjects';
import { affinity } from '../compare/affinity';
import { sameAmountAs } from '../compare/amounts';
import { isOneSort } from '../compare/figureKinds';
import { unitOf } from '../compare/figureUnits';
import { neighbours } from '../compare/neighbours';
import { speaksOfAim } from '../compare/rivals';
import { countedKey } from '../read/countedKeys';
import type { Alignment } from './alignment';

/** How far a rival must be ahead in words, and how little behind. */
const clear = 1.6;
/** Enough for a rival that the draft tells nowhere, where its own value is told for another thing as well. */
const leftOver = 0.6;
const little = 0.3;
/** Characters within which two figures are told in one breath. */
const breath = 40;
/** How well a supporter must fit to be taken on its words alone. */
const firm = 2.2;

/** The figure of the source that stands among the draft's words in place of the ones that carry its value. */
export function outaligned(figure: Figure, supporters: readonly Figure[], draft: ClinicalReading, source: ClinicalReading, alignment: Alignment): Figure | undefined {
  const own = best(supporters, (supporter) => alignment.fit(figure, supporter));
  // "seen for eight visits" of "visit 8": a stretch of care is no count of anything else.
  if (own === undefined || (countedKey(figure.counted) === 'visit' && /\b(?:in|for|after|over|attended|of|through)\s(?:the |his |her |these |those |\w+ )?$/i.test(draft.text.slice(Math.max(0, figure.start - 16), figure.start)))) return undefined;
  // "one cord is left of three", "a scale score of 3"
  const isWhole = figure.unit === undefined && /\bof\s$/.test(draft.text.slice(Math.max(0, figure.start - 4), figure.start));
  const candidates = rivalsOf(figure, own, draft, source);
  const found = foundInstead(figure, own, candidates, supporters, draft, source, alignment);
  if (found !== undefined) return found;
  const rivals = candidates.filter((rival) => !isSeries(source, rival, own) && !(isWhole && isPlainPair(figure, rival)));
  return rivals.find((rival) => {
    const { ahead, behind } = alignment.lead(figure, rival, own);
    const least = isLeftOver(figure, rival, own, draft, source, alignment) ? leftOver : clear;
    return ahead >= least && behind <= (isInBreath(rival, own) ? 0 : little) * ahead && !isTaken(figure, rival, draft, alignment);
  });
}

/** What was found, where the draft tells as found what the source only aims at: "lifts 60 lb" of "job demand 60 lb, now 55". */
function foundInstead(figure: Figure, own: Figure, rivals: readonly Figure[], supporters: readonly Figure[], draft: ClinicalReading, source: ClinicalReading, alignment: Alignment): Figure | undefined {
  if (figure.subject.role === 'goal' || !supporters.every((supporter) => isAimed(source, supporter) || alignment.fit(figure, supporter) < 0.6 * alignment.fit(figure, own)) || speaksOfAim(draft, figure) || /\b(?:demands?|job|minimum|criteri\w+|threshold|cutoff)\b[^.;]{0,16}$/i.test(draft.text.slice(Math.max(0, figure.start - 40), figure.start))) return undefined;
  const least = Math.max(1, 0.5 * alignment.fit(figure, own));
  return rivals.find((rival) => (rival.subject.role === undefined || rival.subject.role === 'current') && alignment.fit(figure, rival) >= least && !isTaken(figure, rival, draft, alignment));
}

/** Does a value equal to the draft's stand among its words, and nothing else of its kind as well? */
export function isAligned(figure: Figure, equals: readonly Figure[], draft: ClinicalReading, source: ClinicalReading, alignment: Alignment): boolean {
  const fitting = equals.filter((equal) => affinity(figure, equal).conflicts.every((conflict) => conflict === 'kind' || conflict === 'measure') && (figure.subject.role === 'goal' || !isAimed(source, equal)));
  const own = best(fitting, (equal) => alignment.fit(figure, equal));
  if (own === undefined || alignment.fit(figure, own) < firm || isTaken(figure, own, draft, alignment)) return false;
  return rivalsOf(figure, own, draft, source).every((rival) => {
    const { ahead, behind } = alignment.lead(figure, own, rival);
    return ahead >= clear / 2 && behind <= little * ahead;
  });
}

/** `own`: the figure of the source that the draft's is taken from; "single 91, triple 89" are percentages where the one is. */
function rivalsOf(figure: Figure, own: Figure, draft: ClinicalReading, source: ClinicalReading): readonly Figure[] {
  const beside = neighbours(draft, figure);
  return source.figures.filter((rival) => (isOneKind(figure, rival) || (figure.attribute === 'value' && isOneOfList(own, rival, source))) && !sameAmountAs(figure, rival) && rolesAgree(figure.subject.role, rival.subject.role) && (figure.subject.role === 'goal' || !isAimed(source, rival)) && affinity(figure, rival).conflicts.length === 0 && !beside.some((other) => sameAmountAs(other, rival)));
}

/** Bare numbers of one line. */
function isOneOfList(own: Figure, rival: Figure, { statements }: ClinicalReading): boolean {
  const [one, other] = [statements[own.statement], statements[rival.statement]];
  return own.attribute === 'value' && own.values.length === 1 && rival.values.length === 1 && unitOf(own) === undefined && isOneKind(own, rival) && one?.cell !== true && other?.cell !== true && one?.paragraph === other?.paragraph && Math.abs(own.statement - rival.statement) < 2;
}

/** Of one sort, or both bare. */
const isOneKind = (one: Figure, other: Figure): boolean => isOneSort(one, other) || isPlainPair(one, other);

/** "performs 22 relevés" and "releve 14 reps": bare numbers, one of which is told to count something. */
function isPlainPair(one: Figure, other: Figure): boolean {
  const isPlain = (figure: Figure): boolean => figure.values.length === 1 && figure.unit === undefined && figure.over === undefined && figure.grade === undefined && (figure.attribute === 'value' || figure.attribute === 'count') && !/^(?:visit|session|unit|time|day|week|month|year|person)$/.test(countedKey(figure.counted) ?? '');
  return one.attribute !== other.attribute && isPlain(one) && isPlain(other) && (one.counted === undefined || other.counted === undefined);
}

/** Is the draft's own value told for its own thing elsewhere, and the rival's nowhere? */
function isLeftOver(figure: Figure, rival: Figure, own: Figure, draft: ClinicalReading, source: ClinicalReading, alignment: Alignment): boolean {
  const told = draft.figures.filter((other) => other !== figure && sameAmountAs(other, own));
  return told.some((other) => alignment.fit(other, own) > alignment.fit(figure, own)) && !draft.figures.some((other) => sameAmountAs(other, rival));
}

/** Does another figure of the draft say what the rival says, as much in its words? */
const isTaken = (figure: Figure, rival: Figure, draft: ClinicalReading, alignment: Alignment): boolean => draft.figures.some((other) => other !== figure && sameAmountAs(other, rival) && alignment.fit(other, rival) >= 0.8 * alignment.fit(figure, rival));

/** "3 steps min A / 2 steps", "60 ft min A -> 140 ft": of two values of one thing the one stands further from its name. */
function isSeries({ text }: ClinicalReading, rival: Figure, own: Figure): boolean {
  const [one, other] = own.start > rival.start ? [rival, own] : [own, rival];
  return rival.statement === own.statement && /^[^.;,()]{0,24}(?:\/|→|->|–>|\bto\b)[^.;,()]{0,12}$/.test(text.slice(one.end, other.start));
}

/** Of two told in one breath the words between are of either. */
const isInBreath = (one: Figure, other: Figure): boolean => one.statement === other.statement && Math.max(one.start - other.end, other.start - one.end) < breath;

/** A value aimed at, by its role or by what leads its line. */
function isAimed({ text, statements }: ClinicalReading, figure: Figure): boolean {
  if (figure.subject.role === 'goal') return true;
  const { paragraph } = statements[figure.statement] ?? {};
  const first = statements.slice(Math.max(0, figure.statement - 3), figure.statement).find((statement) => statement.paragraph === paragraph) ?? statements[figure.statement];
  return /\b(?:goals?|[ls]tgs?|targets?|demands?|required|job:)(?!\w)/i.test(text.slice(first?.start, figure.start));
}

function best(figures: readonly Figure[], fit: (figure: Figure) => number): Figure | undefined {
  let [found, most]: [Figure | undefined, number] = [undefined, -1];
  for (const figure of figures) {
    const value = fit(figure);
    if (value > most) [found, most] = [figure, value];
  }
  return found;
}
