// The shape of a criteria set and of the map made from it. Knows no rule of reading.
import type { Span } from '../../clinical/span';

/** One thing the payer asks for, in the words of its policy or of a checklist. */
export interface Criterion {
  readonly id: string;
  /** Quoted as it stands. */
  readonly text: string;
  /** What to look for in the record when it is not there. */
  readonly gather?: string | undefined;
  /** Words of which one must stand in the evidence; without them the text of the criterion decides. */
  readonly evidence?: readonly string[] | undefined;
  /** Words that speak against it wherever they stand. */
  readonly contrary?: readonly string[] | undefined;
}

export interface CriteriaSet {
  readonly id: string;
  readonly title: string;
  /**
   * `policy`: the payer's own text, which a letter may quote as such. `checklist`: what reviewers commonly look for; a letter
   * must not present it as the payer's.
   */
  readonly origin: 'policy' | 'checklist';
  /** Policy name and number, where there is one. */
  readonly source?: string | undefined;
  readonly asOf?: string | undefined;
  /** Kinds of denial it is offered for. */
  readonly denialTypes: readonly string[];
  readonly criteria: readonly Criterion[];
}

/** A text of the case as evidence. */
export interface CaseNote {
  /** As shown: path inside the case folder. */
  readonly file: string;
  readonly text: string;
  /** ISO date of the visit; without it the first date in the text counts. */
  readonly date?: string | undefined;
  /** Offsets at which its pages start; without them form feeds part the pages. */
  readonly pageStarts?: readonly number[] | undefined;
}

/** Words of a note, with their place in its text. */
export interface Quote extends Span {
  readonly file: string;
  readonly date: string | null;
  readonly quote: string;
  /** Letter of the exhibit; null while the note is none. */
  readonly exhibit: string | null;
  /** Page of the packet; null without an exhibit. */
  readonly page: number | null;
}

/** `unconfirmed`: words of the record answer a row of a payer's own policy, and no person has said yet whether they meet it. */
export type CriterionStatus = 'met' | 'unconfirmed' | 'notMet' | 'notDocumented';

export interface MappedCriterion {
  readonly id: string;
  readonly criterion: string;
  readonly status: CriterionStatus;
  /** Met by words of the record that answer those of a payer's own row: neither figures nor the rule of a known kind stand behind it, so a person must read it. */
  readonly byWords: boolean;
  /** Whether a person decided the status by reading the quotes. */
  readonly judged: boolean;
  /** What decides the status: support where it is met or unconfirmed, what speaks against it where it is not. Empty when not documented. */
  readonly quotes: readonly Quote[];
  /** Words that point the other way and did not decide; a person should look at them. */
  readonly otherSide: readonly Quote[];
  /** Where the record documents nothing: the words that come nearest. No evidence; a person may look at them. */
  readonly nearest: readonly Quote[];
  readonly toGather: readonly string[];
}
