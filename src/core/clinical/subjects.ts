// Binds every figure of a statement to what it is about: the nearest joint, motion, side, measure, exercise, code …
import type { Concept } from './concepts';
import { apply, frameOf, limbMeasures } from './frame';
import type { Frame } from './frame';
import type { Quantity } from './quantityTypes';
import { readRoles } from './roles';
import { segmentsOf } from './segments';
import type { Statement } from './statements';
import { stem, subjectDimensions } from './subject';
import type { Bound, Subject, SubjectDimension } from './subject';
import type { Token } from './tokens';


/** A quantity with its subject; `statement` is the index of its statement. */
export interface Figure extends Quantity {
  readonly subject: Subject;
  readonly statement: number;
}

/** The figures of all statements, in order. */
export function bindFigures(tokens: readonly Token[], statements: readonly Statement[]): readonly Figure[] {
  const figures: Figure[] = [];
  let inherited: Frame = {};
  let paragraph = -1;
  statements.forEach((statement, index) => {
    // A table cell is as near to its row and column heads as a figure to its clause.
    const base = frameOf(statement.context, statement.contextCodes, tokens, statement.cell ? 1 : 2);
    if (statement.paragraph !== paragraph || statement.cell) inherited = {};
    paragraph = statement.paragraph;
    const binder = new Binder(tokens, statement, { ...inherited, ...base });
    for (const figure of binder.run()) figures.push({ ...figure, statement: index });
    inherited = binder.leaves();
  });
  return figures;
}

/** Binds the quantities of one statement. */
class Binder {
  readonly #tokens: readonly Token[];
  readonly #statement: Statement;
  readonly #frame: Frame;
  readonly #inherited: Frame;
  readonly #segments: Int32Array;

  constructor(tokens: readonly Token[], statement: Statement, inherited: Frame) {
    this.#tokens = tokens;
    this.#statement = statement;
    this.#inherited = inherited;
    this.#frame = {};
    this.#segments = segmentsOf(tokens, statement);
  }

  run(): readonly Omit<Figure, 'statement'>[] {
    const { quantities, concepts } = this.#statement;
    const roles = readRoles(this.#tokens, this.#statement, this.#segments);
    const events = this.#events();
    let event = 0;
    return quantities.map((quantity, index) => {
      for (; event < events.length && (events[event]?.first ?? 0) < quantity.first; event += 1) {
        const concept = events[event];
        if (concept !== undefined) apply(this.#frame, concept, 0, this.#tokens);
      }
      const previous = quantities[index - 1];
      const following = quantities[index + 1];
      const role = roles[index];
      const bound = this.#bound(quantity, previous, following, concepts);
      return {
        ...quantity,
        subject: { bound, exercises: this.#exercises(quantity), words: this.#words(quantity), ...(role === undefined ? {} : { role: role.role, ...(role.span === undefined ? {} : { roleSpan: role.span }) }) },
      };
    });
  }

  /** What the next sentence of the paragraph may go on from. */
  leaves(): Frame {
    for (const concept of this.#events()) apply(this.#frame, concept, 0, this.#tokens);
    const { side, joint, region, test, mode, code, task } = this.#frame;
    const left: Frame = {};
    for (const [dimension, bound] of Object.entries({ side, joint, region, test, mode, code, task })) {
      const kept = bound ?? this.#inherited[dimension as SubjectDimension];
      if (kept !== undefined) left[dimension as SubjectDimension] = { ...kept, distance: 2, at: -99 };
    }
    return left;
  }

  /** Concepts and codes in order of place. */
  #events(): readonly Concept[] {
    const codes: Concept[] = [];
    for (let index = this.#statement.first; index < this.#statement.next; index += 1) {
      const token = this.#tokens[index];
      if (token?.kind === 'code' && /^(?:9\d{4}|[A-Z]\d{4})$/.test(token.text)) codes.push({ dimension: 'service', key: token.text, first: index, next: index + 1, start: token.start, end: token.end });
    }
    return [...this.#statement.concepts, ...codes].sort((one, other) => one.first - other.first);
  }

  #bound(quantity: Quantity, previous: Quantity | undefined, following: Quantity | undefined, concepts: readonly Concept[]): Subject['bound'] {
    const bound: Partial<Record<SubjectDimension, Bound>> = {};
    const own = this.#segment(quantity.first);
    for (const dimension of subjectDimensions) {
      const here = this.#frame[dimension];
      if (here !== undefined) bound[dimension] = { key: here.key, start: here.start, end: here.end, distance: this.#segment(here.at) === own ? 0 : 1 };
    }
    const after = this.#conceptsAfter(quantity, following, concepts);
    this.#applyAfter(bound, after, quantity);
    for (const dimension of ['condition', 'task', 'assist', 'code', 'total'] as const) {
      const chosen = this.#nearest(dimension, quantity, previous, following);
      if (chosen !== undefined) bound[dimension] = { key: chosen.key, start: chosen.start, end: chosen.end, distance: this.#segment(chosen.first) === own ? 0 : 1 };
      else if (dimension !== 'code' && dimension !== 'total') delete bound[dimension];
    }
    if (bound.total !== undefined && bound.total.distance === 0) delete bound.code;
    this.#inherit(bound);
    return bound;
  }

  #inherit(bound: Partial<Record<SubjectDimension, Bound>>): void {
    const named = bound.measure !== undefined && bound.measure.key !== 'nprs' && !limbMeasures.has(bound.measure.key);
    for (const dimension of subjectDimensions) {
      const kept = this.#inherited[dimension];
      if (kept === undefined || bound[dimension] !== undefined) continue;
      if (named && dimension !== 'code' && dimension !== 'total' && dimension !== 'condition') continue;
      if (dimension === 'measure' && (bound.joint !== undefined || bound.motion !== undefined || bound.muscle !== undefined)) continue;
      if (dimension === 'motion' && bound.joint !== undefined && bound.joint.distance < 2) continue;
      if (dimension === 'muscle' && bound.motion !== undefined) continue;
      bound[dimension] = { key: kept.key, start: kept.start, end: kept.end, distance: kept.distance };
    }
  }

  /** Concepts right after the figure: "102° of right knee flexion", "44/56 on the Berg", "4-/5 R". */
  #conceptsAfter(quantity: Quantity, following: Quantity | undefined, concepts: readonly Concept[]): readonly Concept[] {
    let index = quantity.next;
    const words = (at: number): string => this.#tokens[at]?.text ?? '';
    let prepositions = 0;
    const limit = Math.min(following?.first ?? this.#statement.next, quantity.next + 12, this.#statement.next);
    const picked: Concept[] = [];
    while (index < limit) {
      const concept = concepts.filter((candidate) => candidate.first === index && /^(?:side|joint|region|motion|muscle|mode|test|measure)$/.test(candidate.dimension)).sort((one, other) => other.next - one.next);
      if (concept.length > 0) {
        picked.push(...concept);
        index = Math.max(...concept.map((candidate) => candidate.next));
        continue;
      }
      if (/^(?:of|on|in|for|with|at|during)$/.test(words(index))) prepositions += 1;
      else if (!/^(?:the|her|his|their|a|an|involved|affected|side|strength|and|lower|upper|active|passive|test|scale|score|pain|muscle)$/.test(words(index)) || (words(index) === 'and' && picked.length === 0)) break;
      index += 1;
    }
    const closing = words(index);
    const closes = index >= this.#statement.next || /^[,;.)|/]$/.test(closing) || this.#tokens[index]?.kind === 'line' || closing === 'and' || closing === 'vs' || closing === 'but' || closing === 'compared' || closing === 'versus' || closing === 'while';
    const sideOnly = picked.length > 0 && picked.every((concept) => concept.dimension === 'side');
    if (prepositions > 0) return picked;
    if (sideOnly && closes) return picked;
    return sideOnly ? [] : picked.length > 0 && closes && quantity.attribute === 'value' ? picked : [];
  }

  #applyAfter(bound: Partial<Record<SubjectDimension, Bound>>, after: readonly Concept[], quantity: Quantity): void {
    if (after.length === 0) return;
    const frame: Frame = {};
    for (const [dimension, value] of Object.entries(bound)) frame[dimension as SubjectDimension] = { ...value, at: -99 };
    const preposition = /^(?:of|on|in|for)$/.test(this.#tokens[quantity.next]?.text ?? '');
    for (const concept of after) {
      const dimension = concept.dimension as SubjectDimension;
      // A subject already named in the clause stays unless "of / on / in" or a bare side puts another in its place.
      if (!preposition && concept.dimension !== 'side' && frame[dimension]?.distance === 0) continue;
      apply(frame, concept, 0, this.#tokens);
    }
    for (const dimension of subjectDimensions) {
      const value = frame[dimension];
      if (value === undefined) delete bound[dimension];
      else bound[dimension] = { key: value.key, start: value.start, end: value.end, distance: value.distance };
    }
  }

  /** For loosely attached dimensions: directly before, else after in the clause, else before in the clause, else earlier. */
  #nearest(dimension: 'condition' | 'task' | 'assist' | 'code' | 'total', quantity: Quantity, previous: Quantity | undefined, following: Quantity | undefined): Concept | undefined {
    const own = this.#segment(quantity.first);
    const wanted = this.#events().filter((concept) => (dimension === 'code' ? concept.dimension === 'service' : concept.dimension === dimension));
    const sameSegment = wanted.filter((concept) => this.#segment(concept.first) === own);
    const before = sameSegment.filter((concept) => concept.next <= quantity.first).at(-1);
    const after = sameSegment.find((concept) => concept.first >= quantity.next && (following === undefined || concept.first < following.first || following.group === quantity.group));
    const bracket = wanted.find((concept) => concept.first >= quantity.next && concept.first <= quantity.next + 3 && this.#tokens[quantity.next]?.text === '(' && (following === undefined || concept.first < following.first));
    if (dimension === 'condition' || dimension === 'assist') {
      if (bracket !== undefined) return bracket;
      const adjacent = before !== undefined && quantity.first - before.next <= 1 && (previous === undefined || before.first >= previous.next + 1 || this.#segment(previous.first) !== own);
      return adjacent ? before : (after ?? (before !== undefined && (previous === undefined || before.first >= previous.next) ? before : undefined));
    }
    if (dimension === 'task') return before ?? after;
    if (before !== undefined) return before;
    return after ?? (dimension === 'code' ? (bracket ?? wanted.filter((concept) => concept.next <= quantity.first).at(-1)) : undefined);
  }

  /** The exercise of a dose: in its own clause before or after it, else the last named; a list before it shares it. */
  #exercises(quantity: Quantity): readonly Bound[] {
    const own = this.#segment(quantity.first);
    const named = this.#statement.concepts.filter((concept) => concept.dimension === 'exercise');
    const toBound = (concept: Concept, distance: 0 | 1): Bound => ({ key: concept.key, start: concept.start, end: concept.end, distance });
    const inSegment = named.filter((concept) => this.#segment(concept.first) === own);
    const before = inSegment.filter((concept) => concept.next <= quantity.first).at(-1);
    const chosen = before ?? inSegment.find((concept) => concept.first >= quantity.next);
    const earlier = named.filter((concept) => concept.next <= quantity.first);
    const main = chosen ?? earlier.at(-1);
    if (main === undefined) {
      const head = this.#statement.context.filter((concept) => concept.dimension === 'exercise').at(-1);
      return head === undefined ? [] : [{ key: head.key, start: head.start, end: head.end, distance: 1 }];
    }
    const bounds = [toBound(main, chosen === undefined ? 1 : 0)];
    for (let index = earlier.indexOf(main) - 1; index >= 0; index -= 1) {
      const other = earlier[index];
      const later = earlier[index + 1];
      if (other === undefined || later === undefined || this.#statement.quantities.some((figure) => figure.first >= other.next && figure.first < later.first)) break;
      bounds.push(toBound(other, 1));
    }
    return bounds;
  }

  #words(quantity: Quantity): readonly string[] {
    const own = this.#segment(quantity.first);
    const words = new Set<string>();
    for (let index = Math.max(this.#statement.first, quantity.first - 10); index < Math.min(this.#statement.next, quantity.next + 10); index += 1) {
      if (index >= quantity.first && index < quantity.next && quantity.counted === undefined) continue;
      const token = this.#tokens[index];
      if (token?.kind !== 'word' || this.#segment(index) !== own) continue;
      const root = stem(token.text);
      if (root !== undefined) words.add(root);
    }
    return [...words];
  }

  #segment(token: number): number {
    return this.#segments[token - this.#statement.first] ?? -1;
  }
}
