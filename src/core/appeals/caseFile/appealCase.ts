// A case as the folder holds it: the denial, the notes in order, and the payer's criteria. Built by whoever reads files.
import type { CaseNote, CriteriaSet } from '../criteria/criteriaTypes';
import type { Judgement } from '../criteria/judgements';
import type { DenialReading } from '../denial/denialTypes';

export interface CaseLetter {
  readonly file: string;
  readonly text: string;
  readonly reading: DenialReading;
}

export interface AppealCase {
  readonly denial: CaseLetter | undefined;
  /** The exhibits, in the order in which they are to be labelled. */
  readonly notes: readonly CaseNote[];
  /** Own sets and pasted policies; empty: the checklist for the denial is used. */
  readonly sets: readonly CriteriaSet[];
  /** What a person decided in the appeal panel; kept in the case file. */
  readonly judgements: readonly Judgement[];
}
