// The shape of a denial letter once read. Knows no rule of reading.
import type { PlanType } from '../../billing/planTypes';
import type { Span } from '../../clinical/span';

export const denialKinds = ['medical-necessity', 'prior-authorization', 'quantity-limit', 'documentation', 'timely-filing', 'coding-bundling', 'experimental', 'contractual', 'unprocessable', 'eligibility'] as const;
export type DenialType = (typeof denialKinds)[number];

/** What the letter says of one field. `unsure` is shown for correction, never used silently. `spans` point into the text as given. */
export interface Field<Value> {
  readonly value: Value;
  readonly spans: readonly Span[];
  readonly confidence: 'sure' | 'unsure';
}

export type OptionalField<Value> = Field<Value> | Field<null>;

export interface DenialFields {
  readonly payer: OptionalField<string>;
  readonly planType: OptionalField<PlanType>;
  readonly memberId: OptionalField<string>;
  readonly claimNumbers: Field<readonly string[]>;
  readonly authNumber: OptionalField<string>;
  /** ISO dates. */
  readonly denialDate: OptionalField<string>;
  /** The day the notice arrived, as a stamp says; not the day the payer got a claim. */
  readonly receivedDate: OptionalField<string>;
  readonly serviceDates: Field<readonly string[]>;
  /** Without modifiers, in order of mention. */
  readonly cpt: Field<readonly string[]>;
  readonly icd10: Field<readonly string[]>;
  /** Without group code. */
  readonly carc: Field<readonly string[]>;
  readonly rarc: Field<readonly string[]>;
  readonly denialType: OptionalField<DenialType>;
  /** The payer's words, line breaks joined. */
  readonly reasonVerbatim: OptionalField<string>;
  readonly policyCited: OptionalField<string>;
  /** "180 days" or an ISO date. */
  readonly appealDeadlineStated: OptionalField<string>;
  readonly appealAddress: OptionalField<string>;
}

export interface DenialReading extends DenialFields {
  /** `other`: nothing in the text denies a service. `several`: two or more letters in one text; the fields are of the first. */
  readonly kind: 'denial' | 'other' | 'several';
  /** Offsets at which the letters of `several` start. */
  readonly letterStarts: readonly number[];
  /** Sentences for the user about what should be looked at. */
  readonly notices: readonly string[];
}

export const notStated: Field<null> = { value: null, spans: [], confidence: 'sure' };

export function sure<Value>(value: Value, ...spans: readonly Span[]): Field<Value> {
  return { value, spans, confidence: 'sure' };
}

export function unsure<Value>(value: Value, ...spans: readonly Span[]): Field<Value> {
  return { value, spans, confidence: 'unsure' };
}
