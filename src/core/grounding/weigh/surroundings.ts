// Values that the draft tells together stand together in the source: what the neighbours of a value say about its place.
import type { ClinicalReading } from '../../clinical/reader';
import { stem } from '../../clinical/subjects/subject';
import { groupBy } from '../../groupBy';
import type { Item } from './items';
import { says } from './items';

/** Tokens within which two places of the source are half as near as they can be. */
const half = 12;
/** What a neighbour of another sentence counts, in the draft and in the source. */
const ofOther = { told: 0.5, stated: 0.6 } as const;
/** Tokens within which the order of two values tells something, and how many tokens stand right beside one. */
const inOrder = 30;
const reach = 4;
/** Steps beyond this tell no more. */
const farApart = 20;
/** A value that stands in more places than this tells none. */
const crowded = 60;

export class Surroundings {
  readonly #draft: ClinicalReading;
  readonly #source: ClinicalReading;
  readonly #told: ReadonlyMap<number, readonly Item[]>;
  readonly #find: (item: Item) => readonly Item[];
  readonly #equals = new Map<Item, readonly Item[]>();
  readonly #all: readonly Item[];
  readonly #indexes: { readonly told: ReadonlyMap<Item, number>; readonly stated: ReadonlyMap<Item, number> };
  readonly #neighbours = new Map<Item, readonly Item[]>();

  constructor(draft: ClinicalReading, source: ClinicalReading, told: readonly Item[], stated: readonly Item[], equals: (item: Item) => readonly Item[]) {
    this.#draft = draft;
    this.#source = source;
    this.#told = groupBy(told, ({ statement }) => statement);
    this.#all = told;
    this.#indexes = { told: indexed(told), stated: indexed(stated) };
    this.#find = equals;
  }

  /** The items of the same and the adjoining sentences that the source has too, and that say something else. */
  neighbours(item: Item): readonly Item[] {
    let known = this.#neighbours.get(item);
    if (known === undefined) this.#neighbours.set(item, (known = [-1, 0, 1].flatMap((step) => this.#told.get(item.statement + step) ?? []).filter((other) => other !== item && !says(other, item) && isTelling(this.#places(other)))));
    return known;
  }

  /** 0 to 1: how near the place of the source is to those of the neighbours; -1 without neighbours. */
  near(item: Item, place: Item): number {
    let [sum, all] = [0, 0];
    for (const other of this.neighbours(item)) {
      const places = this.#places(other);
      const weight = (other.statement === item.statement ? 1 : ofOther.told) / Math.sqrt(places.length);
      let most = 0;
      for (const there of places) if (there !== place) most = Math.max(most, (there.statement === place.statement ? 1 : ofOther.stated) / (1 + Math.abs(there.first - place.first) / half));
      sum += weight * most;
      all += weight;
    }
    return all === 0 ? -1 : sum / all;
  }

  /** Do the values right before and behind stand on the same hand in the source? -2 to 2. */
  order(item: Item, place: Item): number {
    const beside = (this.#told.get(item.statement) ?? []).filter((other) => other !== item);
    const told = [beside.findLast(({ start }) => start < item.start), beside.find(({ start }) => start > item.start)];
    return told.reduce((sum, other, hand) => {
      const close = other === undefined ? [] : this.#places(other).filter((there) => there !== place && Math.abs(there.first - place.first) < inOrder);
      return close.length === 0 ? sum : sum + (close.some(({ first }) => (hand === 0 ? first < place.first : first > place.first)) ? 1 : -1);
    }, 0);
  }

  /** How many values of the source lie between the place and the nearest one that says what the value before says, and what the one behind says; below zero the other way round. */
  steps(item: Item, place: Item): readonly [number, number] {
    const at = this.#indexes.told.get(item);
    if (at === undefined) return [farApart, farApart];
    const own = this.#indexOf(place);
    const step = (other: Item | undefined, hand: 1 | -1): number => {
      const steps = other === undefined ? [] : this.#places(other).filter((there) => there !== place).map((there) => hand * (own - this.#indexOf(there)));
      return steps.reduce((best, one) => (Math.abs(one) < Math.abs(best) ? one : best), farApart);
    };
    return [step(this.#all.slice(Math.max(0, at - 3), at).findLast((other) => isTelling(this.#places(other))), 1), step(this.#all.slice(at + 1, at + 4).find((other) => isTelling(this.#places(other))), -1)];
  }

  readonly #indexOf = (place: Item): number => this.#indexes.stated.get(place) ?? farApart;

  /** How many of the words right before the draft's value stand right before the source's. */
  tight(item: Item, place: Item): number {
    const own = wordsBefore(this.#draft, item);
    const there = wordsBefore(this.#source, place);
    return own.filter((word) => there.some((other) => other === word || (word.length > 2 && other.length > 1 && (word.startsWith(other) || other.startsWith(word))))).length;
  }

  #places(item: Item): readonly Item[] {
    let known = this.#equals.get(item);
    if (known === undefined) this.#equals.set(item, (known = this.#find(item)));
    return known;
  }
}

const indexed = (items: readonly Item[]): ReadonlyMap<Item, number> => new Map(items.map((item, index) => [item, index]));

const isTelling = ({ length }: readonly Item[]): boolean => length > 0 && length <= crowded;

function wordsBefore({ tokens, statements }: ClinicalReading, { first, statement }: Item): readonly string[] {
  const words: string[] = [];
  for (let at = first - 1; at >= (statements[statement]?.first ?? 0) && words.length < reach; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'number') break;
    const root = token.kind === 'word' ? stem(token.text.toLowerCase()) : undefined;
    if (root !== undefined) words.push(root);
  }
  return words;
}
