// The source's facts, indexed so that a draft's figure finds its equals and its rivals without a walk over everything.
import { readClinical } from '../../clinical/reader';
import type { ClinicalReading } from '../../clinical/reader';
import { withStops } from '../../clinical/text/spokenStops';
import type { Figure } from '../../clinical/subjects/subjects';
import { countedKey } from './countedKeys';
import { treatedSide } from './operatedSides';
import { measuresNamed } from './testFigures';

export interface Corpus {
  readonly reading: ClinicalReading;
  /** Characters of the source proper; what lies beyond came from the allowed fields. */
  readonly length: number;
  /** Ids of the measures the source names. */
  readonly measures: ReadonlySet<string>;
  /** The side that was operated on, broken or lost, where it is one. */
  readonly treatedSide: 'left' | 'right' | undefined;
  /** Figures with this value in some unit of the family. */
  equals(figure: Figure): readonly Figure[];
  /** Figures that share a subject or a word with this one. */
  rivals(figure: Figure): readonly Figure[];
  /** The figures of the same statement. */
  beside(figure: Figure): readonly Figure[];
  /** The figures that stand right before and behind, in whatever sentence or cell. */
  around(figure: Figure): readonly Figure[];
  /** What a word shared by two figures counts: the rarer in the source, the more. */
  weight(word: string): number;
}

/** At most this many figures are looked at for one feature: a word that stands everywhere tells nothing. */
const crowded = 300;

/** How many figures on either side stand around one. */
const aside = 3;

export function buildCorpus(source: string, extra: string): Corpus {
  const note = withStops(source);
  const reading = readClinical(extra === '' ? note : `${note}\n\n${extra}`);
  const byAmount = new Map<string, Figure[]>();
  const byFeature = new Map<string, Figure[]>();
  const byStatement = new Map<number, Figure[]>();
  for (const figure of reading.figures) {
    const beside = byStatement.get(figure.statement);
    if (beside === undefined) byStatement.set(figure.statement, [figure]);
    else beside.push(figure);
    for (const key of amountKeys(figure)) file(byAmount, key, figure);
    for (const key of features(figure)) file(byFeature, key, figure);
  }
  const places = new Map(reading.figures.map((figure, index) => [figure, index] as const));
  const gather = (index: ReadonlyMap<string, readonly Figure[]>, keys: readonly string[]): readonly Figure[] => {
    const found = new Set<Figure>();
    for (const key of keys) {
      const filed = index.get(key) ?? [];
      if (filed.length <= crowded || index === byAmount) for (const figure of filed.slice(0, crowded * 4)) found.add(figure);
    }
    return [...found];
  };
  return {
    reading,
    length: source.length,
    measures: measuresNamed(reading),
    treatedSide: treatedSide(source),
    equals: (figure) => gather(byAmount, amountKeys(figure)),
    rivals: (figure) => gather(byFeature, features(figure)),
    beside: (figure) => byStatement.get(figure.statement) ?? [],
    around: (figure) => {
      const at = places.get(figure);
      return at === undefined ? [] : reading.figures.slice(Math.max(0, at - aside), at + aside + 1).filter((other) => other !== figure);
    },
    weight: (word) => Math.max(0.3, Math.min(1.1, 1.2 / Math.sqrt(byFeature.get(`word:${word}`)?.length ?? 1))),
  };
}

function file(index: Map<string, Figure[]>, key: string, figure: Figure): void {
  const filed = index.get(key);
  if (filed === undefined) index.set(key, [figure]);
  else if (filed.at(-1) !== figure) filed.push(figure);
}

const factors: Readonly<Record<string, readonly [string, number]>> = { s: ['t', 1], min: ['t', 60], h: ['t', 3600], day: ['d', 1], week: ['d', 7], month: ['m', 1], year: ['m', 12] };

function amountKeys(figure: Figure): readonly string[] {
  const keys: string[] = [];
  // "visit 7 of 12" also says that there are 12.
  for (const value of figure.over === undefined || (figure.attribute !== 'ordinal' && figure.attribute !== 'count') ? figure.values : [...figure.values, figure.over]) {
    keys.push(String(Math.abs(value)));
    for (const unit of figure.unit?.split('|') ?? []) {
      const factor = factors[unit];
      if (factor !== undefined) keys.push(`${factor[0]}:${Math.round(Math.abs(value) * factor[1] * 1000)}`);
    }
  }
  return keys;
}

function features(figure: Figure): readonly string[] {
  const keys: string[] = [];
  for (const [dimension, bound] of Object.entries(figure.subject.bound)) {
    if (dimension !== 'side' && dimension !== 'test' && dimension !== 'region') keys.push(`${dimension}:${bound.key}`);
  }
  for (const exercise of figure.subject.exercises) keys.push(`exercise:${exercise.key}`);
  const counted = countedKey(figure.counted);
  if (counted !== undefined) keys.push(`counted:${counted}`);
  for (const word of figure.subject.words) keys.push(`word:${word}`);
  return keys;
}
