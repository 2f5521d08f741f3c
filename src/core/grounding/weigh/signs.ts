// Small signs of whether a value of the draft is the one the source has in that place: how the words, the neighbours, the
// subjects and the times of the best place that says the same compare with those of the best place that says something else.
// None of them decides; what they weigh together is fitted (npm run fit:signs).
import type { ClinicalReading } from '../../clinical/reader';
import type { Alignment } from '../align/alignment';
import type { Value } from '../align/values';
import { affinity } from '../compare/affinity';
import { unitOf } from '../compare/figureUnits';
import type { Corpus } from '../read/corpus';
import { cuesOf } from './cues';
import { competes, equalsOf, isFigure, isWord, itemsOf, says } from './items';
import type { Item } from './items';
import { flag, kindSigns } from './kindSigns';
import type { NamedSigns } from './kindSigns';
import { Surroundings } from './surroundings';
import type { Values } from '../align/valuesOf';

export interface Weighed {
  readonly signs: NamedSigns;
  /** The best place that says the same, and the best that says something else. */
  readonly own: Item;
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

  constructor(draft: ClinicalReading, corpus: Corpus, alignment: Alignment, { told, stated }: Values) {
    this.#draft = draft;
    this.#corpus = corpus;
    this.#alignment = alignment;
    this.#values = stated;
    this.#told = itemsOf(draft, told);
    this.#stated = itemsOf(corpus.reading, stated);
    this.#around = new Surroundings(draft, corpus.reading, this.#told.filter((item) => !isWord(item)), (item) => equalsOf(item, corpus, stated));
  }

  /** Undefined where no place of the source says the same. */
  of(item: Item): Weighed | undefined {
    const equals = equalsOf(item, this.#corpus, this.#values);
    const [own, second] = this.#ranked(item, equals);
    if (own === undefined) return undefined;
    const all = (isFigure(item) && this.#stated.length > wide ? this.#corpus.rivals(item) : this.#stated).filter((source) => competes(item, source));
    const rivals = this.#ranked(item, all);
    const rival = rivals.find((candidate) => !this.#isToldBeside(item, candidate.item)) ?? rivals[0];
    const signs = {
      ...this.#placeSigns(item, own, rival),
      secondFit: second?.fit ?? 0,
      equals: Math.min(most.equals, equals.length),
      rivals: Math.min(most.rivals, all.length),
      neighbours: Math.min(most.neighbours, this.#around.neighbours(item).length),
      ...this.#timeSigns(item, own.item, rival?.item),
      ...kindSigns(item),
    };
    return { signs, own: own.item, rival: rival?.item };
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

  #placeSigns(item: Item, own: Candidate, rival: Candidate | undefined): NamedSigns {
    const { ahead, behind } = rival === undefined ? { ahead: 0, behind: 0 } : this.#alignment.lead(item, rival.item, own.item);
    const [toOwn, toRival] = [own, rival].map((place) => this.#subjects(item, place?.item));
    return {
      ownFit: own.fit,
      ownNear: own.near,
      ownTight: this.#around.tight(item, own.item),
      ownOrder: this.#around.order(item, own.item),
      ownTaken: this.#taken(item, own.item),
      ownScore: toOwn?.score ?? 0,
      ownCore: toOwn?.core ?? 0,
      ownConflicts: toOwn?.conflicts.length ?? 0,
      rivalFit: rival?.fit ?? 0,
      rivalNear: rival?.near ?? 0,
      rivalTight: rival === undefined ? 0 : this.#around.tight(item, rival.item),
      rivalOrder: rival === undefined ? 0 : this.#around.order(item, rival.item),
      rivalTaken: rival === undefined ? 0 : this.#taken(item, rival.item),
      rivalScore: toRival?.score ?? 0,
      rivalCore: toRival?.core ?? 0,
      rivalConflicts: toRival?.conflicts.length ?? 0,
      rivalBeside: flag(rival !== undefined && this.#isToldBeside(item, rival.item)),
      ahead,
      behind,
      oneStatement: flag(rival?.item.statement === own.item.statement),
      apart: rival === undefined ? none : Math.min(most.apart, Math.abs(rival.item.first - own.item.first)),
      follows: flag(rival !== undefined && this.#follows(own.item, rival.item)),
      ownCell: flag(this.#corpus.reading.statements[own.item.statement]?.cell),
      sameAttribute: flag(isFigure(item) && isFigure(own.item) && own.item.attribute === item.attribute),
      sameUnit: flag(isFigure(item) && isFigure(own.item) && unitOf(own.item) === unitOf(item)),
    };
  }

  #timeSigns(item: Item, own: Item, rival: Item | undefined): NamedSigns {
    const told = cuesOf(this.#draft, item);
    const there = cuesOf(this.#corpus.reading, own);
    const other = rival === undefined ? undefined : cuesOf(this.#corpus.reading, rival);
    const [role, ownRole, rivalRole] = [item, own, rival].map((one) => (one === undefined ? undefined : isFigure(one) ? one.subject.role : one.sort === 'day' ? undefined : one.time));
    return {
      toldThen: flag(told.then),
      toldGoal: flag(told.goal),
      ownThen: flag(there.then),
      ownGoal: flag(there.goal),
      ownBracket: flag(there.bracket),
      ownLeads: flag(there.leads),
      rivalThen: flag(other?.then),
      rivalGoal: flag(other?.goal),
      rivalBracket: flag(other?.bracket),
      rivalLeads: flag(other?.leads),
      role: flag(role !== undefined),
      ownRole: flag(ownRole !== undefined),
      sameRole: flag(role === ownRole),
      rivalRole: flag(rivalRole !== undefined),
      sameRivalRole: flag(rival !== undefined && role === rivalRole),
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

const sortOf = (item: Item): string => (isFigure(item) ? 'figure' : (item.sort ?? ''));

/** What is named beside both values, and what of one sort is named differently. */
function namedBeside({ near: told = [] }: Value, { near: stated = [] }: Value): Beside {
  const shared = told.filter((name) => stated.includes(name)).length;
  const dimension = (name: string): string => name.split(':')[0] ?? name;
  return { score: shared, core: shared, conflicts: told.filter((name) => !stated.includes(name) && stated.some((other) => dimension(other) === dimension(name))) };
}
