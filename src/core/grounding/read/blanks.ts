// What a blank asks for ("[NEEDS: balance, coordination or proprioception]") is not claimed.
import type { ClinicalReading } from '../../clinical/reader';

/** Whether the place lies within a blank of the draft. */
export function inBlank({ tokens }: ClinicalReading): (at: number) => boolean {
  const blanks = tokens.filter(({ kind }) => kind === 'blank');
  return (at) => blanks.some(({ start, end }) => start <= at && at < end);
}
