// The therapy procedure codes: own short labels, timed or not. Knows nothing of minutes or payers.
import codeData from '../data/codes.json';

export type Discipline = 'PT' | 'OT';

export interface TherapyCode {
  readonly code: string;
  /** Own short label, not the AMA's descriptor. */
  readonly label: string;
  /** Billed per 15 minutes; otherwise one unit a day. */
  readonly timed: boolean;
  /** What is done under it: `active` by the patient, `handsOn` to the patient, or a `test`, an `evaluation` or `reEvaluation`. */
  readonly work: string;
  /** What the note must show for the code, in words. */
  readonly needs: readonly string[];
  /** V read in a source, S secondary source, R recalled and unverified. */
  readonly confidence: string;
  readonly source: string;
}

const byCode: ReadonlyMap<string, TherapyCode> = new Map(codeData.rows.map((row) => [row.code, row]));

/** `97110-GP`, ` 97110 59 ` and `g0283` name the bare code. */
export function normalizeCode(text: string): string {
  const trimmed = text.trim().toUpperCase();
  return /^([A-Z]?\d{4,5})(?:[\s-]+[A-Z0-9]{2}){0,4}$/.exec(trimmed)?.[1] ?? trimmed;
}

/** The row of a code, or undefined for a code that is not in the table. Modifiers are ignored. */
export function therapyCode(code: string): TherapyCode | undefined {
  return byCode.get(normalizeCode(code));
}

/** Every code of the table, in its order. */
export function therapyCodes(): readonly TherapyCode[] {
  return codeData.rows;
}

/** The plan-of-care modifier of every line: GP under a PT plan, GO under an OT plan (domain: 2.5). */
export function planOfCareModifier(discipline: Discipline): 'GP' | 'GO' {
  return discipline === 'PT' ? 'GP' : 'GO';
}

/** What the therapist does to the patient, who performs nothing: manual therapy, orthotics, modalities. */
export function isHandsOn(code: string | undefined): boolean {
  return code !== undefined && therapyCode(code)?.work === 'handsOn';
}
