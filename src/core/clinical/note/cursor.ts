// Takes the tokens, concepts and quantities of one statement after another.
import type { Quantity } from '../figures/quantityTypes';
import type { Span } from '../span';
import type { Token } from '../text/tokens';
import type { Concept } from '../words/concepts';
import type { Statement } from './statements';

/** Walks tokens, concepts and quantities forward together; statements come in order, so the whole walk is linear. */
export class Cursor {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #concepts: readonly Concept[];
  readonly #quantities: readonly Quantity[];
  #token = 0;
  #concept = 0;
  #quantity = 0;

  constructor(text: string, tokens: readonly Token[], concepts: readonly Concept[], quantities: readonly Quantity[]) {
    this.#text = text;
    this.#tokens = tokens;
    this.#concepts = concepts;
    this.#quantities = quantities;
  }

  take(span: Span, context: readonly Concept[], contextCodes: readonly Token[], paragraph: number, cell: boolean): Statement {
    const first = this.#advance(this.#tokens, this.#token, span.start);
    const next = this.#advance(this.#tokens, first, span.end);
    this.#token = next;
    const firstConcept = this.#advance(this.#concepts, this.#concept, span.start);
    this.#concept = this.#advance(this.#concepts, firstConcept, span.end);
    const firstQuantity = this.#advance(this.#quantities, this.#quantity, span.start);
    this.#quantity = this.#advance(this.#quantities, firstQuantity, span.end);
    return {
      start: span.start, end: Math.min(span.end, this.#text.length), first, next, context, contextCodes, paragraph, cell,
      concepts: this.#concepts.slice(firstConcept, this.#concept),
      quantities: this.#quantities.slice(firstQuantity, this.#quantity),
    };
  }

  #advance(spans: readonly Span[], from: number, offset: number): number {
    let index = from;
    while (index < spans.length && (spans[index]?.start ?? offset) < offset) index += 1;
    return index;
  }
}
