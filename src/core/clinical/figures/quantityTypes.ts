// The shape of a figure with what it says of itself.
import type { Token } from '../text/tokens';
import type { Span } from '../span';

/** What kind of figure it is, beyond its unit. `count` counts the thing in `counted`. */
export type Attribute = 'value' | 'sets' | 'reps' | 'frequency' | 'ordinal' | 'age' | 'money' | 'year' | 'count' | 'factor';

export interface Quantity extends Span {
  /** One value, or both ends of a range; 128/76 keeps both in order. */
  readonly values: readonly number[];
  /** Muscle grade or reflex as written, "4-", "3+"; ranges of grades "4- 4". */
  readonly grade?: string;
  /** The scale's top in "44/56", "7 of 12". */
  readonly over?: number;
  /** Canonical unit: °, s, min, h, day, week, month, year, lb, kg, g, ft, in, m, cm, mm, yd, mile, m/s, ft/s, %, bpm, mmHg, mph, points, Hz, mA, W, MHz, W/cm2; "ft|min" where the mark means either. */
  readonly unit?: string;
  readonly attribute: Attribute;
  /** What is counted or placed: the word of the text, lower case; per what, for a frequency ("week"). */
  readonly counted?: string;
  /** Of an amount per day or week ("6 hours a day", "35 min/day"): the period. */
  readonly per?: string;
  /** Token indexes, end exclusive. */
  readonly first: number;
  readonly next: number;
  /** Quantities of one expression ("3x10x5#") share it. */
  readonly group: number;
  /** Place and number of members of "92/128/158". */
  readonly series?: number;
  readonly of?: number;
  /** "<", ">=", "~" as written. */
  readonly comparator?: string;
  /** `to` between two values that are not a plain range: "from 95 to 102". */
  readonly shift?: 'from' | 'to';
}

type Bare = Omit<Quantity, 'start' | 'end'>;

/** A quantity with the offsets of its tokens. */
export function place(tokens: readonly Token[], bare: Bare): Quantity {
  return { ...bare, start: tokens[bare.first]?.start ?? 0, end: tokens[bare.next - 1]?.end ?? 0 };
}

