// What to mark where a figure is not supported: the figure, with the word beside it that may be the wrong one.
import type { ClinicalReading } from '../../../clinical/reader';
import type { Span } from '../../../clinical/span';
import type { SubjectDimension } from '../../../clinical/subjects/subject';
import type { Figure } from '../../../clinical/subjects/subjects';
import { affinity } from '../../compare/affinity';
import { sameAmountAs } from '../../compare/amounts';
import { isRivalKind } from '../../compare/figureKinds';
import { unitOf } from '../../compare/figureUnits';
import type { Match } from '../../compare/rivals';
import type { Corpus } from '../../read/corpus';
import type { Issue } from '../issue';

/** `nearest` is the equal figure of the source whose subject comes closest. */
export function describe(draft: ClinicalReading, figure: Figure, nearest: Match | undefined, corpus: Corpus): Issue {
  const says = statedFor(figure, corpus);
  const source = says === undefined ? {} : { sourceValue: corpus.reading.text.slice(says.start, says.end) };
  const period = figure.per === undefined ? '' : (/^(?:\s?[a-z]+)?\s?(?:\/|a\b|per\b|each\b|every\b)\s?[a-z]+|^\s(?:[a-z]+\s)?(?:daily|weekly|nightly)/i.exec(draft.text.slice(figure.end, figure.end + 24))?.[0] ?? '');
  const plain = { start: figure.start, end: figure.end + period.length, statement: figure.statement, ...source };
  const cause = `figure:${figure.group}`;
  if (nearest === undefined) return { ...plain, kind: hasMeasure(figure) ? 'measure' : 'number', cause };
  const conflict = nearest.conflicts[0];
  if (conflict === 'side') return { ...widen(draft, figure, 'side', plain), kind: 'laterality', cause: `side:${figure.subject.bound.side?.start ?? 0}`, ...(figure.subject.bound.side === undefined ? {} : { origin: figure.subject.bound.side }) };
  if (conflict === 'code') return { ...widen(draft, figure, 'code', plain), kind: 'number', cause: unknownCode(figure, corpus) ? `code:${figure.subject.bound.code?.start ?? 0}` : cause };
  if (conflict === 'condition') {
    const bound = figure.subject.conditions[0];
    return { ...plain, ...(bound === undefined ? {} : join(plain, bound, draft, 64)), kind: 'measure', cause: `condition:${bound?.start ?? 0}` };
  }
  if (conflict === 'measure' || conflict === 'motion' || conflict === 'joint' || conflict === 'mode' || conflict === 'muscle' || conflict === 'total') return { ...widen(draft, figure, conflict, plain), kind: 'measure', cause: `${conflict}:${figure.subject.bound[conflict]?.start ?? 0}` };
  if (conflict === 'role') {
    const cue = figure.subject.roleSpan;
    const spans = cue !== undefined && figure.subject.role !== 'past' ? join(plain, cue, draft, 48) : plain;
    return { ...plain, ...spans, kind: 'measure', cause: 'role' };
  }
  return { ...plain, kind: hasMeasure(figure) ? 'measure' : 'number', cause };
}

/** A code the source never names is itself the error. */
function unknownCode(figure: Figure, corpus: Corpus): boolean {
  const code = figure.subject.bound.code?.key;
  return code !== undefined && !corpus.reading.atoms.some((atom) => atom.kind === 'code' && atom.text === code) && !corpus.reading.figures.some((other) => other.subject.bound.code?.key === code);
}

/** Is the figure that of a test, motion or muscle? */
export function hasMeasure(figure: Figure): boolean {
  const { measure, motion, muscle, test } = figure.subject.bound;
  return measure !== undefined || motion !== undefined || muscle !== undefined || test !== undefined;
}

/** Takes in the word that may be the wrong one ("left … 102°") where it stands close by in the same statement. */
function widen<T extends Span>(draft: ClinicalReading, figure: Figure, dimension: SubjectDimension, plain: T): T {
  const bound = figure.subject.bound[dimension];
  if (bound === undefined || bound.distance === 2) return plain;
  return { ...plain, ...join(plain, bound, draft, 64) };
}

function join(one: Span, other: Span, draft: ClinicalReading, reach: number): Span {
  const start = Math.min(one.start, other.start);
  const end = Math.max(one.end, other.end);
  return end - start > reach || /\n|\|/.test(draft.text.slice(start, end)) ? one : { start, end };
}

/** What the source says for the same subject, if it says one thing. */
function statedFor(figure: Figure, corpus: Corpus): Figure | undefined {
  const candidates = corpus.rivals(figure)
    .filter((source) => isRivalKind(figure, source) && !sameAmountAs(figure, source) && unitOf(source) === unitOf(figure))
    .map((source) => ({ source, ...affinity(figure, source, corpus.weight) }))
    .filter((match) => match.conflicts.length === 0 && match.score >= 3)
    .sort((one, other) => other.score - one.score);
  return candidates[0]?.source;
}
