// A statement with the clause number of each of its tokens.
import type { Concept } from '../words/concepts';
import type { Quantity } from '../figures/quantityTypes';
import { segmentsOf } from './segments';
import type { Statement } from '../note/statements';
import type { Token } from './tokens';

export class ClauseView {
  readonly tokens: readonly Token[];
  readonly statement: Statement;
  readonly segments: Int32Array;
  readonly conditions: readonly Concept[];

  constructor(tokens: readonly Token[], statement: Statement) {
    this.tokens = tokens;
    this.statement = statement;
    this.segments = segmentsOf(tokens, statement);
    this.conditions = statement.concepts.filter((concept) => concept.dimension === 'condition' && !this.#tellsTime(concept));
  }

  /** "12 weeks after repair", "92% after 2 min", "walks 10 min before pain" tell when, not under which condition. */
  #tellsTime({ key, first }: Concept): boolean {
    if (key === 'before' && /^(?:pain|symptoms?|fatigue|it|he|she|they|resting|needing|stopping)$/.test(this.tokens[first + 1]?.text ?? '')) return true;
    return /^(?:before|after)$/.test(key) && this.statement.quantities.some(({ unit, next, first: at }) => (next === first && /^(?:day|week|month|year)$/.test(unit ?? '')) || (at === first + 1 && /^(?:s|min)$/.test(unit ?? '')));
  }

  segment(token: number): number {
    return this.segments[token - this.statement.first] ?? -1;
  }

  /** Does the mark stand between two tokens? */
  parts(from: number, to: number, mark: string): boolean {
    for (let index = from; index < to; index += 1) if (this.tokens[index]?.text === mark) return true;
    return false;
  }

  /** "headaches three a week, down from six": does the figure's clause but hold it against the one before? */
  opensComparison(quantity: Quantity): boolean {
    const opening = this.opening(this.segment(quantity.first));
    const lead = this.tokens.slice(this.tokens[opening]?.kind === 'mark' ? opening + 1 : opening, quantity.first).map(({ text }) => text).join(' ');
    return /^(?:(?:up|down|was|previously|formerly|initially|improved|reduced|increased|decreased) ?(?:from|was)?|from|now|today|currently)$/.test(lead);
  }

  /** "lift 35 lb (was 20 lb)": does the figure stand in a bracket that speaks of what is before it? */
  opensBracket(quantity: Quantity): boolean {
    return this.tokens[this.opening(this.segment(quantity.first))]?.text === '(';
  }

  /** "bed to bathroom with the walker, five times, supervision": a figure alone between commas, behind a clause without one. */
  standsAlone({ first, next }: Quantity): boolean {
    const own = this.segment(first);
    const ofOwn = (index: number): boolean => this.segment(index) === own && (index < first || index >= next);
    for (let index = first - 2; index < next + 4 && index < this.statement.next; index += 1) if (ofOwn(index) && this.tokens[index]?.kind === 'word' && !/^(?:times|x|reps?|repetitions|trials|each|total|today|in)$/.test(this.tokens[index]?.text ?? '')) return false;
    return own > 0 && this.tokens[this.opening(own)]?.text === ',' && !this.statement.quantities.some((quantity) => this.segment(quantity.first) === own - 1);
  }

  /** The first token of a clause. */
  opening(segment: number): number {
    return this.statement.first + this.segments.indexOf(segment);
  }
}
