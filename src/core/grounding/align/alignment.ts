// How well a place of the draft and one of the source stand among the same words, whatever the words are: no list of tests
// or tasks is needed for a row that nobody has heard of.
import type { ClinicalReading } from '../../clinical/reader';
import { termsOfBoth } from './aliases';
import { Profiles } from './profiles';
import type { Place, Profile } from './profiles';
import type { Terms } from './terms';

/** A term stands around a figure from this weight on. */
const counts = 0.3;

/** Words of the sentence before are too far away to tell against a value. */
const slight = 0.26;

/** What one of two places of the source has of the draft's words that the other lacks, and the other way round. */
export interface Lead {
  readonly ahead: number;
  readonly behind: number;
}

export class Alignment {
  /** What stands at each token of the draft and of the source. */
  readonly terms: { readonly told: Terms; readonly stated: Terms };
  readonly #draft: Profiles;
  readonly #source: Profiles;
  readonly #known = new Map<Place, Profile>();
  readonly #spread = new Map<string, number>();
  readonly #count: number;
  #all: ReadonlySet<string> | undefined;

  constructor(draft: ClinicalReading, source: ClinicalReading) {
    this.terms = termsOfBoth(draft, source);
    this.#draft = new Profiles(draft, this.terms.told);
    this.#source = new Profiles(source, this.terms.stated);
    this.#count = source.figures.length;
    for (const figure of source.figures) for (const [term, weight] of this.#stated(figure)) if (weight > counts) this.#spread.set(term, (this.#spread.get(term) ?? 0) + 1);
  }

  /** What the words that stand around both weigh: rare ones more, close ones more. */
  fit(draft: Place, source: Place): number {
    const there = this.#stated(source);
    let sum = 0;
    for (const [term, weight] of this.#told(draft)) sum += Math.min(weight, there.get(term) ?? 0) * this.#weigh(term);
    return sum;
  }

  /** What the words around a place of the draft weigh that the source has anywhere. */
  most(draft: Place): number {
    let sum = 0;
    for (const [term, weight] of this.#told(draft)) if (this.#isStated(term)) sum += weight * this.#weigh(term);
    return sum;
  }

  lead(draft: Place, one: Place, other: Place): Lead {
    const [first, second] = [this.#stated(one), this.#stated(other)];
    let [ahead, behind] = [0, 0];
    for (const [term, weight] of this.#told(draft)) {
      const more = (Math.min(weight, first.get(term) ?? 0) - Math.min(weight, second.get(term) ?? 0)) * this.#weigh(term);
      if (more > 0 && weight > slight && (first.get(term) ?? 0) > slight) ahead += more;
      else if (more > 0) continue;
      else behind -= more;
    }
    return { ahead, behind };
  }

  /** Do two places of one statement of the source have nothing between that tells them apart? */
  isOneHead(one: Place, other: Place): boolean {
    const [first, last] = one.first < other.first ? [one, other] : [other, one];
    return one.statement === other.statement && this.terms.stated.slice(first.next, last.first).every((terms) => terms.length === 0);
  }

  #isStated(term: string): boolean {
    this.#all ??= new Set(this.terms.stated.flat());
    return this.#all.has(term);
  }

  #told(place: Place): Profile {
    return this.#file(place, this.#draft);
  }

  #stated(place: Place): Profile {
    return this.#file(place, this.#source);
  }

  #file(place: Place, profiles: Profiles): Profile {
    let profile = this.#known.get(place);
    if (profile === undefined) this.#known.set(place, (profile = profiles.of(place)));
    return profile;
  }

  #weigh(term: string): number {
    return Math.log((this.#count + 4) / ((this.#spread.get(term) ?? 0) + 1));
  }
}
