import type { Span } from '../clinical/span';

/** What the therapist supplied, read from a filled template or from a raw note; the composer's only input. */
export interface NoteFacts {
  /** Template params by dotted name (`condition`, `patient.name`), filled ones only. */
  readonly fields: Readonly<Record<string, string>>;
  readonly measures: readonly MeasureRow[];
  readonly interventions: readonly InterventionRow[];
  readonly criteria: readonly CriterionRow[];
  readonly exhibits: readonly ExhibitRow[];
  /** Everything else, sentence by sentence, in source order. */
  readonly statements: readonly Statement[];
  /** Dotted names of params and list cells that are absent, empty or still bracketed. */
  readonly missing: readonly string[];
}

/** Values are the therapist's own words, trimmed; absent means not stated. */
export interface MeasureRow {
  readonly name: string;
  readonly side?: string;
  readonly baseline?: string;
  /** The day or visit that `baseline` is of, where the note names one. */
  readonly baselineDay?: string;
  /** The note tells `baseline` as an earlier value only ("was 8", "3+ -> 4-", a day's column), not as the first. */
  readonly onlyEarlier?: boolean;
  /** Values after the baseline and before today's, with their days where they are told. */
  readonly between?: readonly Interim[];
  readonly current?: string;
  readonly goal?: string;
  readonly unit?: string;
  readonly date?: string;
  readonly span?: Span;
}

/** A value of a day between, and the day or visit as the note names it; empty where it names none. */
export interface Interim {
  readonly value: string;
  readonly when: string;
}

export interface InterventionRow {
  readonly code?: string;
  /** The name of the service as written ("TE", "paraffin"). */
  readonly service?: string;
  /** Whole minutes, 1 to 1440. */
  readonly minutes?: number;
  readonly exercise?: string;
  readonly dose?: string;
  readonly cueing?: string;
  readonly assist?: string;
  readonly response?: string;
  /** Doses of earlier days, in their order. */
  readonly earlier?: readonly Interim[];
  readonly span?: Span;
}

export interface CriterionRow {
  readonly criterion: string;
  readonly evidence?: string;
  readonly exhibit?: string;
}

export interface ExhibitRow {
  readonly label: string;
  readonly title?: string;
  readonly pages?: string;
}

export type SoapSection = 'S' | 'O' | 'A' | 'P';

/** In the order in which they are written. */
export const soapSections: readonly SoapSection[] = ['S', 'O', 'A', 'P'];

export interface Statement {
  readonly text: string;
  readonly span: Span;
  /** By heading where the note has one, else by rule; undefined where no rule applies. */
  readonly section: SoapSection | undefined;
  /** A row of a table that kept its own heads. */
  readonly row?: { readonly heads: readonly string[]; readonly cells: readonly string[] };
  /** Its label, or the one above it, says that it is a goal. */
  readonly goal?: true;
  /** Stands over the note: clinic, title, day, visit, people. */
  readonly masthead?: true;
}
