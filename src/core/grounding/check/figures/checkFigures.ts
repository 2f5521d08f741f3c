// Every figure of the draft against the source: the same figure for the same subject, arithmetic, or a data row.
import type { UnitRule } from '../../../billing/units';
import { sameDate } from '../../../clinical/text/dates';
import type { ClinicalReading } from '../../../clinical/reader';
import type { Span } from '../../../clinical/span';
import { sharesExercise } from '../../../clinical/subjects/subject';
import type { Figure } from '../../../clinical/subjects/subjects';
import type { Alignment } from '../../align/alignment';
import { matchRows } from '../../align/matchedRows';
import { anchoredChange } from '../../align/anchoredChange';
import { isAligned, outaligned } from '../../align/outaligned';
import { isHeldChange } from '../../align/heldChange';
import { standsBest } from '../../align/standsBest';
import { outdated } from '../../align/outdated';
import { affinity } from '../../compare/affinity';
import { sameAmountAs } from '../../compare/amounts';
import { claimedTwice } from '../../compare/claimedTwice';
import type { Claim } from '../../compare/claimedTwice';
import { isRivalKind } from '../../compare/figureKinds';
import { unitOf } from '../../compare/figureUnits';
import { looseMatch } from '../../compare/looseMatch';
import { isBesideKnown } from '../../compare/besideKnown';
import { betterRival, isToldOfItsTime, speaksOfAim } from '../../compare/rivals';
import type { Match } from '../../compare/rivals';
import { inDataRows } from '../../derive/dataRows';
import { differsFromAnchor } from '../../derive/besideAnchor';
import { derive } from '../../derive/derive';
import { isElidedChange } from '../../derive/elidedChange';
import { followsLocally } from '../../derive/localArithmetic';
import { followsLoosely } from '../../derive/looserArithmetic';
import { isOfList } from '../../derive/listed';
import { isOtherChange } from '../../derive/otherChange';
import { contradictsAge, isToldOtherwise, miscountsGoals } from '../../derive/tallies';
import { isChange, isChangePhrase } from '../../read/changePhrases';
import type { Corpus } from '../../read/corpus';
import { belongsToTest } from '../../read/testFigures';
import type { Checked, Issue, Proof } from '../issue';
import { checkPairs } from './checkPairs';
import { contradictions } from './contradictions';
import { describe, hasMeasure } from './describeFigure';
import { isLabel } from './labels';

export interface CheckedFigures extends Checked {
  /** Starts of the side words whose figures the source has for that very side. */
  readonly provenSides: ReadonlySet<number>;
  /** The figures that are proved, each with the figure of the source that says the same. */
  readonly claims: readonly Claim[];
  /** What decided on each figure. */
  readonly grounds: ReadonlyMap<Figure, Ground>;
}

/** Why a figure is let pass, or why not: from the same figure for the same subject down to no figure at all. */
export type Ground = 'equal' | 'derived' | 'turned' | 'loose' | 'local' | 'anchor' | 'test' | 'row' | 'otherwise' | 'list' | 'loosely' | 'aligned' | 'best' | 'tally' | 'rival' | 'other' | 'outdated' | 'outaligned' | 'conflict' | 'missing';

export function checkFigures(draft: ClinicalReading, corpus: Corpus, alignment: Alignment, rule: UnitRule | undefined, skip: (figure: Figure) => boolean): CheckedFigures {
  const provenSides = new Set<number>();
  const issues: Issue[] = [];
  const proofs: Proof[] = [];
  const claims: Claim[] = [];
  const grounds = new Map<Figure, Ground>();
  const untrue: { readonly figure: Figure; readonly ends: readonly Figure[] }[] = [];
  const rows = matchRows(draft, corpus.reading);
  let measures: readonly string[] = [];
  let statement = -1;
  for (const [index, figure] of draft.figures.entries()) {
    if (figure.statement !== statement) {
      measures = measuresNear(draft, figure.statement);
      statement = figure.statement;
    }
    if (skip(figure) || isLabel(figure, draft, corpus.reading)) continue;
    const [inRow, inPlace] = [rows.held.get(figure), rows.wrong.get(figure)];
    if (inRow !== undefined) {
      proofs.push({ start: figure.start, end: figure.end, source: inRow });
      claims.push({ figure, source: inRow });
      continue;
    }
    if (inPlace !== undefined) {
      issues.push({ ...describe(draft, figure, undefined, corpus), cause: `row:${figure.start}`, sourceValue: corpus.reading.text.slice(inPlace.start, inPlace.end) });
      continue;
    }
    const anchored = anchoredChange(figure, index, draft, corpus, alignment);
    const verdict = judge(draft, index, figure, corpus, rule, measures, alignment, anchored?.holds === true);
    grounds.set(figure, verdict.ground);
    if (verdict.proof !== undefined) proofs.push({ start: figure.start, end: figure.end, source: verdict.proof });
    if ((verdict.side === true || isOneOfTwo(figure, verdict.match, corpus)) && figure.subject.bound.side?.distance === 0) provenSides.add(figure.subject.bound.side.start);
    if (verdict.issue !== undefined && !isElidedChange(draft, index, figure, corpus) && !isHeldChange(draft, index, corpus, alignment)) issues.push(verdict.issue);
    else if (verdict.match !== undefined) claims.push({ figure, source: verdict.match });
    if (anchored?.holds === false && verdict.issue === undefined) untrue.push({ figure, ends: anchored.ends });
  }
  // A change with a wrong end is one error.
  for (const { figure, ends } of untrue) if (!ends.some((end) => issues.some((issue) => issue.start < end.end && end.start < issue.end))) issues.push(withEnds(describe(draft, figure, undefined, corpus), ends));
  for (const issue of contradictions(draft, issues, skip)) issues.push(issue);
  for (const { figure, source } of claimedTwice(claims, corpus)) issues.push({ start: figure.start, end: figure.end, kind: hasMeasure(figure) ? 'measure' : 'number', statement: figure.statement, cause: `figure:${figure.group}`, sourceValue: corpus.reading.text.slice(source.start, source.end) });
  issues.push(...checkPairs(draft.figures, corpus, skip, issues));
  return { issues, proofs, provenSides, claims, grounds };
}

/** A change that does not lead to the value told with it: either may be the wrong one. */
const withEnds = (issue: Issue, ends: readonly Figure[]): Issue => ({ ...issue, start: Math.min(issue.start, ...ends.map(({ start }) => start)), end: Math.max(issue.end, ...ends.map(({ end }) => end)) });

/** Measures named in the statement, else in the one before; pain is one wherever it is named. */
function measuresNear(draft: ClinicalReading, statement: number): readonly string[] {
  const pain: string[] = [];
  for (const index of [statement, statement - 1, statement - 2]) {
    const all = [...(draft.statements[index]?.concepts ?? []), ...(draft.statements[index]?.context ?? [])];
    const named = all.flatMap(({ dimension, key }) => (dimension === 'measure' ? [key] : []));
    if (all.some(({ dimension, key }) => dimension === 'finding' && key === 'pain')) pain.push('nprs');
    if (named.length > 0) return [...named, ...pain];
  }
  return pain;
}

/** "left wrist 16.8 cm" of "wrist 16.8 cm, R 15.9": where only the other side is named, this is the one that is treated. */
function isOneOfTwo(figure: Figure, match: Figure | undefined, corpus: Corpus): boolean {
  if (match === undefined || match.subject.bound.side?.distance === 0) return false;
  const next = corpus.beside(match).find((other) => other.start >= match.end && other.start - match.end < (sharesExercise(match.subject, other.subject) ? 32 : 12));
  return next?.subject.bound.side?.distance === 0 && next.subject.bound.side.key !== figure.subject.bound.side?.key && isRivalKind(match, next);
}

interface Verdict {
  readonly ground: Ground;
  /** The source figure names the same side. */
  readonly side?: boolean;
  readonly issue?: Issue;
  /** The figure of the source that says the same. */
  readonly match?: Figure;
  readonly proof?: Span;
}

/**
 * In order: the same figure for the same subject, unless another one of the source says something else of it; arithmetic on
 * source facts, or within the draft on terms judged for themselves; a name or a data row that carries it; another way to say it.
 */
function judge(draft: ClinicalReading, index: number, figure: Figure, corpus: Corpus, rule: UnitRule | undefined, measures: readonly string[], alignment: Alignment, holds: boolean): Verdict {
  if (miscountsGoals(figure, draft, corpus) || contradictsAge(figure, draft, corpus)) return { ground: 'tally', issue: describe(draft, figure, undefined, corpus) };
  const around = wordsAround(draft, figure);
  const before = draft.text.slice(Math.max(0, figure.start - 48), figure.start).toLowerCase();
  // "MDC of 9": only a source that speaks of that change value, or a data row, can say so.
  const changeValue = /\b(?:mdc|mcid|mic|sdc|mid(?!\s(?!of|is|was|value|for|threshold))|(?:minimal|minimum|minimally|smallest|clinically|detectable)[a-z ]{0,30}(?:difference|change))\d{0,2}\)?(?:\s(?:of|is|was|value|=|:|for|the|threshold|score|\(|[a-z]{2,10}))*\s?\(?[~≥>]?\s?$/.test(before);
  const equals: Match[] = corpus.equals(figure).filter((source) => sameAmountAs(figure, source) && (!changeValue || /\b(?:mdc|mcid|mic)/i.test(corpus.reading.text.slice(Math.max(0, source.start - 60), source.end + 40)))).map((source) => ({ source, ...affinity(figure, source, corpus.weight) }));
  const aims = speaksOfAim(draft, figure);
  const clean = equals.filter((match) => match.conflicts.every((conflict) => (conflict === 'role' && !isToldOfItsTime(figure, match.source, corpus)) || (conflict === 'side' && isOnBothSides(figure, match, equals))) && (isEnough(figure, match, (source) => corpus.reading.text.slice(Math.max(0, source.start - 12), source.start)) || isBesideKnown(draft, figure, match.source, corpus) || (equals.length === 1 && isTelling(figure, match.source))))
    .sort((one, other) => other.score - one.score - (aims ? 0 : aimedAt(other, figure) - aimedAt(one, figure)));
  const best = clean[0];
  const after = draft.text.slice(figure.end, figure.end + 60).toLowerCase();
  const derived = changeValue ? undefined : derive({ figure, around, before, after, codes: codesIn(draft, figure), change: draft.statements[figure.statement]?.change === true }, corpus, rule);
  // "reduced by 210 mL" of "-210 mL"
  const lost = isChange(before, after, figure) ? corpus.equals(figure).find((source) => source.values.length === 1 && source.values[0] === -(figure.values[0] ?? 0) && (source.values[0] ?? 0) < 0 && unitOf(source) === unitOf(figure) && affinity(figure, source).conflicts.every((conflict) => conflict === 'role')) : undefined;
  if (lost !== undefined) return { ground: 'turned', proof: lost };
  let isOutdated = false;
  let ground: Ground = best === undefined ? (equals.length === 0 ? 'missing' : 'conflict') : 'rival';
  if (best !== undefined && derived === undefined) {
    const changes = isChange(before, after, figure);
    const ofChange = isChangePhrase(corpus.reading.text, best.source);
    // "PROM +8" is no rival of the 150 that it led to.
    const rival = changes && ofChange ? undefined : betterRival(figure, best, corpus, draft);
    // "25 pounds remain": what is left to gain is no value the source prints for something else.
    const invented = !ofChange && ((changes && isLeft.test(after) && !isFinding.test(before)) || isOtherChange(figure, before, after, corpus));
    const supporters = clean.map(({ source }) => source);
    isOutdated = !changes && outdated(figure, supporters, draft, corpus, alignment) !== undefined;
    ground = rival !== undefined ? 'rival' : invented ? 'other' : isOutdated ? 'outdated' : 'outaligned';
    if (rival === undefined && !invented && !isOutdated && (changes || outaligned(figure, supporters, draft, corpus.reading, alignment) === undefined)) return { ground: 'equal', proof: best.source, match: best.source, side: best.source.subject.bound.side !== undefined && best.source.subject.bound.side.key === figure.subject.bound.side?.key };
  }
  if (derived !== undefined) return { ground: 'derived', ...(derived[0] === undefined ? {} : { proof: derived[0] }) };
  const loose = best === undefined && !changeValue && !isChange(before, after, figure) ? looseMatch(figure, corpus) : undefined;
  if (loose !== undefined) return { ground: 'loose', proof: loose };
  const follows = holds || (!changeValue && followsLocally(figure, draft.figures, index, before, after));
  if (follows) return { ground: 'local' };
  if (differsFromAnchor(figure, draft.figures, index, after, corpus)) return { ground: 'anchor' };
  if (belongsToTest(figure, corpus.measures)) return { ground: 'test' };
  if (inDataRows(figure, around, before, after, measures)) return { ground: 'row' };
  if (!isOutdated && isToldOtherwise(figure, draft, corpus)) return { ground: 'otherwise' };
  if (!isOutdated && isOfList(figure, draft, corpus)) return { ground: 'list' };
  if (!changeValue && followsLoosely(figure, { around, before, after }, corpus)) return { ground: 'loosely' };
  if (!changeValue && !isOutdated && !isChange(before, after, figure) && isAligned(figure, equals.map(({ source }) => source), draft, corpus.reading, alignment)) return { ground: 'aligned' };
  if (!changeValue && !isChange(before, after, figure) && standsBest(figure, draft, corpus.reading, alignment)) return { ground: 'best' };
  const nearest = [...equals].sort((one, other) => one.conflicts.length - other.conflicts.length || other.score - one.score)[0];
  return { ground, issue: best !== undefined ? describe(draft, figure, { ...best, conflicts: ['role'] }, corpus) : describe(draft, figure, nearest, corpus) };
}

/** "4- on both sides" of "R 4- L 4-". */
function isOnBothSides(figure: Figure, match: Match, equals: readonly Match[]): boolean {
  const sideOf = ({ source }: Match): string | undefined => source.subject.bound.side?.key;
  return figure.subject.bound.side?.key === 'both' && equals.some((other) => sideOf(other) !== sideOf(match) && sideOf(other) !== undefined && other.conflicts.every((conflict) => conflict === 'side') && other.core === match.core);
}

/** "5 degrees away", "35 short of the goal". */
const isLeft = /^\s?(?:[a-z°%]+\s)?(?:short(?! of (?:the )?(?:neutral|zero|full|normal|distal|palm|crease|dpc|mid|floor|toes|table|chest|acromion|ear\b|anatomic))|shy|away|remain|remains|remaining)\b/;

/** "A quadriceps lag of 5 degrees remains": what stays is what was found, and not what is left to gain. */
const isFinding = /\b(?:lag|deficit|contracture|loss|limitation|swelling|edema|effusion|asymmetry|tilt|deviation|antalgia|pain|score|difference|discrepancy|gap|diastasis|subluxation)\s(?:of|at)\s(?:only\s|about\s|an?\s)?$/;

/** What is found is rather the source's finding than its goal. */
const aimedAt = ({ source }: Match, figure: Figure): number => (figure.subject.role === undefined && source.subject.role === 'goal' ? 1.5 : 0);

/** A bare number supports one with a unit, or a grade, only where something of the subject agrees. */
function isEnough(figure: Figure, match: Match, textBefore: (source: Figure) => string): boolean {
  const { source } = match;
  if (figure.date !== undefined && source.date !== undefined && sameDate(figure.date, source.date)) return true;
  // "Dancer, 16", "Child 4y"
  if (figure.attribute === 'age' && source.attribute === 'value' && source.over === undefined && (source.unit === undefined || source.unit === 'year') && source.subject.role === undefined && Object.values(source.subject.bound).every(({ distance }) => distance === 2)) return true;
  // "the help of one person" of "asst of 1"
  if (figure.counted === 'person' && source.attribute === 'value' && /\b(?:assist\w*|asst|a|help) (?:of|x) ?$/i.test(textBefore(source))) return true;
  const bare = figure.unit === undefined && figure.attribute === 'value' && figure.over === undefined && Object.keys(figure.subject.bound).length === 0 && figure.subject.exercises.length === 0 && source.unit === undefined && source.attribute === 'value' && figure.subject.words.length < 2;
  if (match.core >= 0.6 || bare || (figure.subject.role !== undefined && figure.subject.role !== 'current' && source.subject.role === figure.subject.role)) return true;
  if (source.attribute !== figure.attribute && [source, figure].some((one) => one.attribute === 'ordinal' && /^(?:grade|stage|level|class|type|phase)$/.test(one.counted ?? ''))) return false;
  return source.attribute === 'ordinal' || source.attribute === 'age' || ((unitOf(source) === undefined) === (unitOf(figure) === undefined) && (source.over === undefined) === (figure.over === undefined));
}

/** A value with a fraction that stands once in the source is that one, however its thing is called. */
function isTelling(figure: Figure, source: Figure): boolean {
  const scored = figure.over !== undefined && figure.over === source.over && figure.over !== 10 && figure.over !== 5 && figure.attribute === 'value';
  return (scored || figure.values.some((value) => !Number.isInteger(value) || Math.abs(value) >= 1000) || (figure.values.length === 2 && source.values.length === 2 && figure.attribute === 'value' && source.attribute === 'value')) && (figure.unit === undefined || source.unit === undefined || figure.unit === source.unit);
}

function codesIn({ statements, tokens }: ClinicalReading, figure: Figure): number {
  const { first, next } = statements[figure.statement] ?? { first: 0, next: 0 };
  return new Set(tokens.slice(first, next).flatMap(({ kind, text }) => (kind === 'code' ? [text] : []))).size;
}

/** The statement's words near the figure, lower case. */
function wordsAround(draft: ClinicalReading, figure: Figure): string {
  const statement = draft.statements[figure.statement];
  const start = Math.max(statement?.start ?? 0, figure.start - 140);
  const end = Math.min(statement?.end ?? figure.end, figure.end + 140);
  return draft.text.slice(start, end).toLowerCase().replace(/\s+/g, ' ');
}
