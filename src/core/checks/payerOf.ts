// The row of the payer data that a payer's name in a note means.
import payerData from '../data/payers.json';

/** The row's id; undefined for a payer the data does not know. "Cigna Open Access Plus" is Cigna. */
export function payerIdOf(payer: string | undefined): string | undefined {
  const name = payer?.toLowerCase();
  if (name === undefined) return undefined;
  return payerData.rows.find((row) => row.id === name || name.includes(row.name.toLowerCase()))?.id;
}
