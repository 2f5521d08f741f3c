// What stands around a place of a text: each term with how closely it belongs to the place.
import { ClauseView } from '../../clinical/text/clauseView';
import type { ClinicalReading } from '../../clinical/reader';
import type { Statement } from '../../clinical/note/statements';
import type { Terms } from './terms';

export type Profile = ReadonlyMap<string, number>;

/** A place: its tokens, end exclusive, and its statement. */
export interface Place {
  readonly first: number;
  readonly next: number;
  readonly statement: number;
}

/** What a word of the same clause, the next one and so on counts. */
const byClause = [1, 0.5, 0.3, 0.18] as const;
const farthest = 0.12;
/** What is left of a word's weight when another figure stands between the two. */
const barred = 0.55;
/** A word behind a figure is as often of the next one. */
const behind = 0.6;
/** Numbers and days tell less than words. */
const ofNumber = 0.6;
const ofHead = 0.9;
const ofContext = 0.5;
const ofBefore = 0.25;

interface View {
  readonly clause: ClauseView;
  /** How many figures have begun up to each token of the statement; the members of a chain ("8 -> 12") are one. */
  readonly begun: Int32Array;
}

type Add = (term: string, weight: number) => void;

export class Profiles {
  readonly #reading: ClinicalReading;
  readonly #terms: Terms;
  readonly #views = new Map<number, View>();

  constructor(reading: ClinicalReading, terms: Terms) {
    this.#reading = reading;
    this.#terms = terms;
  }

  of(place: Place): Profile {
    const profile = new Map<string, number>();
    const statement = this.#reading.statements[place.statement];
    if (statement === undefined) return profile;
    const add: Add = (term, weight) => {
      if ((profile.get(term) ?? 0) < weight) profile.set(term, weight);
    };
    this.#addOwn(statement, place, add);
    for (const word of statement.headWords ?? []) add(word, ofHead);
    for (const { dimension, key } of statement.context) add(`${dimension}:${key}`, statement.cell ? ofHead : ofContext);
    const before = this.#reading.statements[place.statement - 1];
    if (before !== undefined && before.paragraph === statement.paragraph && !statement.cell) for (let at = before.first; at < before.next; at += 1) for (const term of this.#terms[at] ?? []) if (!term.startsWith('#')) add(term, ofBefore);
    return profile;
  }

  #addOwn(statement: Statement, { first, next, statement: index }: Place, add: Add): void {
    let view = this.#views.get(index);
    if (view === undefined) this.#views.set(index, (view = viewOf(this.#reading, statement)));
    const { clause, begun } = view;
    const count = (at: number): number => begun[at - statement.first] ?? 0;
    const own = clause.segment(first);
    const isChained = count(first) === (first === statement.first ? 0 : count(first - 1)) ? 1 : 0;
    const reaches = /^(?:of|on|in|for|at|to|with|from|during)$/.test(this.#reading.tokens[next]?.text ?? '');
    for (let at = statement.first; at < statement.next; at += 1) {
      const terms = this.#terms[at];
      if (terms === undefined || terms.length === 0 || (at >= first && at < next)) continue;
      const bars = at < first ? Math.max(0, count(first - 1) - count(at) - isChained) : count(at - 1) - count(next - 1);
      const after = at >= next && !reaches && clause.segment(at) === own ? behind : 1;
      const weight = (byClause[Math.abs(clause.segment(at) - own)] ?? farthest) * barred ** bars * after;
      for (const term of terms) add(term, /^(?:#|day:)/.test(term) ? weight * ofNumber : weight);
    }
  }
}

function viewOf({ text, tokens }: ClinicalReading, statement: Statement): View {
  const begun = new Int32Array(Math.max(0, statement.next - statement.first));
  statement.quantities.forEach((quantity, index) => {
    const before = statement.quantities[index - 1];
    if (before === undefined || !chained.test(text.slice(before.end, quantity.start))) begun[quantity.first - statement.first] = 1;
  });
  for (let at = 1; at < begun.length; at += 1) begun[at] = (begun[at] ?? 0) + (begun[at - 1] ?? 0);
  return { clause: new ClauseView(tokens, statement), begun };
}

/** Only signs, or one word that leads from a value to the next, between two figures. */
const chained = /^[^a-z\d]{0,4}(?:(?:to|from|was|eval|of|by|x|now|vs)[^a-z\d]{0,3})?$/i;
