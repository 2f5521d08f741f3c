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
import { competes, equalsOf, isFigure, itemsOf, says } from './items';
import type { Item } from './items';
import { Surroundings } from './surroundings';

/** The signs in the order of their numbers. */
export const signNames = ['ownFit', 'ownNear', 'ownTight', 'rivalFit', 'rivalNear', 'rivalTight', 'ahead', 'behind', 'ownScore', 'ownCore', 'ownConflicts', 'rivalScore', 'rivalCore', 'rivalConflicts', 'ownTaken', 'rivalTaken', 'rivalBeside', 'secondFit', 'equals', 'rivals', 'toldThen', 'toldGoal', 'ownThen', 'ownGoal', 'ownBracket', 'ownLeads', 'rivalThen', 'rivalGoal', 'rivalBracket', 'rivalLeads', 'role', 'ownRole', 'sameRole', 'rivalRole', 'sameRivalRole', 'oneStatement', 'apart', 'ownOrder', 'rivalOrder', 'neighbours', 'small', 'great', 'broken', 'scaled', 'paired', 'value', 'count', 'dose', 'ordinal', 'frequency', 'day', 'minutes', 'unit', 'shift', 'ownCell', 'sameAttribute', 'sameUnit', 'follows'] as const;

export interface Weighed {
  readonly signs: readonly number[];
  /** The best place that says the same, and the best that says something else. */
  readonly own: Item;
  readonly rival: Item | undefined;
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

export class Signs {
  readonly #draft: ClinicalReading;
  readonly #corpus: Corpus;
  readonly #alignment: Alignment;
  readonly #days: readonly Value[];
  readonly #told: readonly Item[];
  readonly #stated: readonly Item[];
  readonly #around: Surroundings;

  constructor(draft: ClinicalReading, corpus: Corpus, alignment: Alignment, told: readonly Value[], days: readonly Value[]) {
    this.#draft = draft;
    this.#corpus = corpus;
    this.#alignment = alignment;
    this.#days = days;
    this.#told = itemsOf(draft, told);
    this.#stated = itemsOf(corpus.reading, days);
    this.#around = new Surroundings(draft, corpus.reading, this.#told, (item) => equalsOf(item, corpus, days));
  }

  /** Undefined where no place of the source says the same. */
  of(item: Item): Weighed | undefined {
    const candidate = (source: Item): Candidate => ({ item: source, fit: this.#alignment.fit(item, source), near: this.#around.near(item, source) });
    const sum = ({ fit, near }: Candidate): number => fit + byNeighbours * Math.max(0, near);
    const byFit = (items: readonly Item[]): readonly Item[] => (items.length <= looked ? items : items.map((source) => ({ source, fit: this.#alignment.fit(item, source) })).sort((one, other) => other.fit - one.fit).slice(0, looked).map(({ source }) => source));
    const best = (items: readonly Item[]): readonly Candidate[] => byFit(items).map(candidate).sort((one, other) => sum(other) - sum(one));
    const equals = equalsOf(item, this.#corpus, this.#days);
    const owns = best(equals);
    const own = owns[0];
    if (own === undefined) return undefined;
    const beside = this.#told.filter((other) => other !== item && other.statement === item.statement);
    const isBeside = (source: Item): boolean => beside.some((other) => says(other, source));
    const all = (isFigure(item) && this.#stated.length > wide ? this.#corpus.rivals(item) : this.#stated).filter((source) => competes(item, source));
    const rivals = best(all);
    const rival = rivals.find(({ item: source }) => !isBeside(source)) ?? rivals[0];
    const { ahead, behind } = rival === undefined ? { ahead: 0, behind: 0 } : this.#alignment.lead(item, rival.item, own.item);
    const [toOwn, toRival] = [this.#subjects(item, own.item), rival === undefined ? undefined : this.#subjects(item, rival.item)];
    const told = cuesOf(this.#draft, item);
    const [ownCues, rivalCues] = [cuesOf(this.#corpus.reading, own.item), rival === undefined ? undefined : cuesOf(this.#corpus.reading, rival.item)];
    const roles = [item, own.item, rival?.item].map((one) => (one !== undefined && isFigure(one) ? one.subject.role : undefined));
    const figure = isFigure(item) ? item : undefined;
    const value = Math.abs(figure?.values[0] ?? 0);
    const flag = (holds: boolean | undefined): number => (holds === true ? 1 : 0);
    const signs = [
      own.fit, own.near, this.#around.tight(item, own.item), rival?.fit ?? 0, rival?.near ?? 0, rival === undefined ? 0 : this.#around.tight(item, rival.item), ahead, behind,
      toOwn.score, toOwn.core, toOwn.conflicts, toRival?.score ?? 0, toRival?.core ?? 0, toRival?.conflicts ?? 0,
      this.#taken(item, own.item), rival === undefined ? 0 : this.#taken(item, rival.item), flag(rival !== undefined && isBeside(rival.item)), owns[1]?.fit ?? 0, Math.min(9, equals.length), Math.min(30, all.length),
      flag(told.then), flag(told.goal), flag(ownCues.then), flag(ownCues.goal), flag(ownCues.bracket), flag(ownCues.leads), flag(rivalCues?.then), flag(rivalCues?.goal), flag(rivalCues?.bracket), flag(rivalCues?.leads),
      flag(roles[0] !== undefined), flag(roles[1] !== undefined), flag(roles[0] === roles[1]), flag(roles[2] !== undefined), flag(rival !== undefined && roles[0] === roles[2]),
      flag(rival?.item.statement === own.item.statement), rival === undefined ? 99 : Math.min(60, Math.abs(rival.item.first - own.item.first)), this.#around.order(item, own.item), rival === undefined ? 0 : this.#around.order(item, rival.item), Math.min(6, this.#around.neighbours(item).length),
      flag(figure !== undefined && value < 10 && Number.isInteger(value)), flag(value >= 100), flag(!Number.isInteger(value)), flag(figure?.over !== undefined), flag(figure?.values.length === 2),
      flag(figure?.attribute === 'value'), flag(figure?.attribute === 'count'), flag(figure !== undefined && /^(?:sets|reps|factor)$/.test(figure.attribute)), flag(figure?.attribute === 'ordinal'), flag(figure?.attribute === 'frequency'), flag(figure === undefined), flag(figure?.unit === 'min'), flag(figure?.unit !== undefined), flag(figure?.shift !== undefined),
      flag(this.#corpus.reading.statements[own.item.statement]?.cell), flag(figure !== undefined && isFigure(own.item) && own.item.attribute === figure.attribute), flag(figure !== undefined && isFigure(own.item) && unitOf(own.item) === unitOf(figure)), flag(rival !== undefined && this.#follows(own.item, rival.item)),
    ];
    return { signs, own: own.item, rival: rival?.item };
  }

  #subjects(item: Item, source: Item): { readonly score: number; readonly core: number; readonly conflicts: number } {
    if (!isFigure(item) || !isFigure(source)) return { score: 0, core: 0, conflicts: 0 };
    const { score, core, conflicts } = affinity(item, source, this.#corpus.weight);
    return { score, core, conflicts: conflicts.length };
  }

  /** Is it the next value behind the other? */
  #follows(item: Item, other: Item): boolean {
    return item.statement === other.statement && this.#stated.findLast(({ start }) => start < item.start) === other;
  }

  /** How well the words of another item of the draft that says what the place says fit it. */
  #taken(item: Item, source: Item): number {
    let most = 0;
    for (const other of this.#told) if (other !== item && says(other, source)) most = Math.max(most, this.#alignment.fit(other, source));
    return most;
  }
}
