// Small signs of whether a value of the draft is the one the source has in that place: how the words, the neighbours, the
// subjects and the times of the best place that says the same compare with those of the best place that says something else.
// None of them decides; what they weigh together is fitted (npm run fit:signs).
import type { ClinicalReading } from '../../clinical/reader';
import type { Alignment } from '../align/alignment';
import type { Value } from '../align/values';
import { affinity } from '../compare/affinity';
import { unitOf } from '../compare/figureUnits';
import type { Corpus } from '../read/corpus';
import { Columns } from './columns';
import { competes, equalsOf, isFigure, isWord, itemsOf, says } from './items';
import type { Item } from './items';
import { flag, kindSigns } from './kindSigns';
import type { NamedSigns } from './kindSigns';
import { Surroundings } from './surroundings';
import { timeSigns } from './timeSigns';
import type { Values } from '../align/valuesOf';

export interface Weighed {
  readonly signs: NamedSigns;
  /** The best place that says the same, and the best that says something else. */
  readonly own: Item | undefined;
  readonly rival: Item | undefined;
}

/** What is named beside two values: how much of it is the same, and what is not. */
interface Beside {
  readonly score: number;
  readonly core: number;
  readonly conflicts: readonly string[];
}

interface Candidate {
  readonly item: Item;
  readonly fit: number;
  readonly near: number;
}

/** Places of which the neighbours are looked at; in a source of more values than `wide`, only rivals that share a word are. */
const looked = 12;
const wide = 1500;
/** What all neighbours together count beside the words. */
const byNeighbours = 2;
/** Counts beyond these tell no more; `none` is how far apart no rival is. */
const most = { equals: 9, rivals: 30, apart: 60, neighbours: 6 } as const;
const none = 99;

export class Signs {
  readonly #draft: ClinicalReading;
  readonly #corpus: Corpus;
  readonly #alignment: Alignment;
  readonly #values: readonly Value[];
  readonly #told: readonly Item[];
  readonly #stated: readonly Item[];
  readonly #around: Surroundings;
  readonly #columns: Columns;

  constructor(draft: ClinicalReading, corpus: Corpus, alignment: Alignment, { told, stated }: Values) {
    this.#draft = draft;
    this.#corpus = corpus;
    this.#alignment = alignment;
    this.#values = stated;
    this.#told = itemsOf(draft, told);
    this.#stated = itemsOf(corpus.reading, stated);
    this.#columns = new Columns(draft, corpus.reading, this.#told, (item) => equalsOf(item, corpus, stated));
    this.#around = new Surroundings(draft, corpus.reading, this.#told.filter((item) => !isWord(item)), this.#stated, (item) => equalsOf(item, corpus, stated));
  }

  /** Undefined where no place of the source says the same, unless it is a figure, which may follow from others. */
  of(item: Item): Weighed | undefined {
    const equals = equalsOf(item, this.#corpus, this.#values);
    const [own, second] = this.#ranked(item, equals);
    if (own === undefined && !isFigure(item)) return undefined;
    const all = (isFigure(item) && this.#stated.length > wide ? this.#corpus.rivals(item) : this.#stated).filter((source) => competes(item, source));
    const rivals = this.#ranked(item, all);
    const rival = rivals.find((candidate) => !this.#isToldBeside(item, candidate.item)) ?? rivals[0];
    const signs = {
      ...this.#placeSigns(item, own, rival),
      ...this.#shareSigns(item, own, rival),
      secondFit: second?.fit ?? 0,
      equals: Math.min(most.equals, equals.length),
      rivals: Math.min(most.rivals, all.length),
      neighbours: Math.min(most.neighbours, this.#around.neighbours(item).length),
      ...timeSigns(this.#draft, this.#corpus.reading, item, own?.item, rival?.item),
      ...kindSigns(item),
    };
    return { signs, own: own?.item, rival: rival?.item };
  }

  /** The places that fit best, by their words and their neighbours. */
  #ranked(item: Item, places: readonly Item[]): readonly Candidate[] {
    const fitting = places.map((place) => ({ item: place, fit: this.#alignment.fit(item, place) }));
    const first = fitting.length <= looked ? fitting : fitting.sort((one, other) => other.fit - one.fit).slice(0, looked);
    const sum = ({ fit, near }: Candidate): number => fit + byNeighbours * Math.max(0, near);
    return first.map((place) => ({ ...place, near: this.#around.near(item, place.item) })).sort((one, other) => sum(other) - sum(one));
  }

  #isToldBeside(item: Item, source: Item): boolean {
    return this.#told.some((other) => other !== item && other.statement === item.statement && says(other, source));
  }

  /** How much of what the source has of the words around the value stands around its place, and which steps lead there from its neighbours. */
  #shareSigns(item: Item, own: Candidate | undefined, rival: Candidate | undefined): NamedSigns {
    const all = this.#alignment.most(item);
    const steps = (place: Candidate | undefined): readonly [number, number] => (place === undefined ? [none, none] : this.#around.steps(item, place.item));
    const [toOwn, toRival] = [steps(own), steps(rival)];
    return {
      hasOwn: flag(own !== undefined),
      most: all,
      ownShare: all === 0 ? 0 : (own?.fit ?? 0) / all,
      rivalShare: all === 0 ? 0 : (rival?.fit ?? 0) / all,
      ownStep: toOwn[0],
      ownStepBack: toOwn[1],
      rivalStep: toRival[0],
      rivalStepBack: toRival[1],
      column: own === undefined ? -1 : this.#columns.agreement(item, own.item),
      rowmates: own === undefined ? -1 : this.#columns.rowmates(item, own.item),
      rivalColumn: rival === undefined ? -1 : this.#columns.agreement(item, rival.item),
      rivalRowmates: rival === undefined ? -1 : this.#columns.rowmates(item, rival.item),
    };
  }

  #placeSigns(item: Item, own: Candidate | undefined, rival: Candidate | undefined): NamedSigns {
    const { ahead, behind } = rival === undefined || own === undefined ? { ahead: rival?.fit ?? 0, behind: 0 } : this.#alignment.lead(item, rival.item, own.item);
    const [ofOwn, ofRival] = [this.#standing(item, own), this.#standing(item, rival)];
    return {
      ...prefixed('own', ofOwn),
      ...prefixed('rival', ofRival),
      rivalBeside: flag(rival !== undefined && this.#isToldBeside(item, rival.item)),
      ahead,
      behind,
      oneStatement: flag(own !== undefined && rival?.item.statement === own.item.statement),
      apart: rival === undefined || own === undefined ? none : Math.min(most.apart, Math.abs(rival.item.first - own.item.first)),
      follows: flag(rival !== undefined && own !== undefined && this.#follows(own.item, rival.item)),
      ownCell: flag(own !== undefined && this.#corpus.reading.statements[own.item.statement]?.cell),
      sameAttribute: flag(own !== undefined && isFigure(item) && isFigure(own.item) && own.item.attribute === item.attribute),
      sameUnit: flag(own !== undefined && isFigure(item) && isFigure(own.item) && unitOf(own.item) === unitOf(item)),
    };
  }

  /** How a place of the source stands to the value. */
  #standing(item: Item, place: Candidate | undefined): NamedSigns {
    const beside = this.#subjects(item, place?.item);
    return {
      Fit: place?.fit ?? 0,
      Near: place?.near ?? 0,
      Tight: place === undefined ? 0 : this.#around.tight(item, place.item),
      Order: place === undefined ? 0 : this.#around.order(item, place.item),
      Taken: place === undefined ? 0 : this.#taken(item, place.item),
      Score: beside?.score ?? 0,
      Core: beside?.core ?? 0,
      Conflicts: beside?.conflicts.length ?? 0,
    };
  }

  #subjects(item: Item, source: Item | undefined): Beside | undefined {
    if (source === undefined) return undefined;
    if (isFigure(item)) return isFigure(source) ? affinity(item, source, this.#corpus.weight) : undefined;
    return isFigure(source) ? undefined : namedBeside(item, source);
  }

  /** Is it the next value behind the other? */
  #follows(item: Item, other: Item): boolean {
    return item.statement === other.statement && this.#stated.findLast((one) => one.start < item.start && sortOf(one) === sortOf(item)) === other;
  }

  /** How well the words of another item of the draft that says what the place says fit it. */
  #taken(item: Item, source: Item): number {
    return Math.max(0, ...this.#told.filter((other) => other !== item && says(other, source)).map((other) => this.#alignment.fit(other, source)));
  }
}

const prefixed = (of: string, signs: NamedSigns): NamedSigns => Object.fromEntries(Object.entries(signs).map(([name, sign]) => [of + name, sign]));

const sortOf = (item: Item): string => (isFigure(item) ? 'figure' : (item.sort ?? ''));

/** What is named beside both values, and what of one sort is named differently. */
function namedBeside({ near: told = [] }: Value, { near: stated = [] }: Value): Beside {
  const shared = told.filter((name) => stated.includes(name)).length;
  const dimension = (name: string): string => name.split(':')[0] ?? name;
  return { score: shared, core: shared, conflicts: told.filter((name) => !stated.includes(name) && stated.some((other) => dimension(other) === dimension(name))) };
}
