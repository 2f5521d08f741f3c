// Medicare's KX threshold of a year, from dated data. What the patient has used of it is not known here: a notice, never a modifier.
import data from '../data/thresholds.json';
import type { Discipline } from './codes';
import { status, type BillingNotice } from './payerNotices';

/** The threshold of the year of `date` (ISO), or of the newest year known; nothing for a year the data does not have. */
export function thresholdNotice(discipline: Discipline, date?: string): readonly BillingNotice[] {
  const row = date === undefined ? data.rows.at(-1) : data.rows.find(({ year }) => year === Number(date.slice(0, 4)));
  if (row === undefined) return [];
  const bucket = discipline === 'OT' ? 'OT' : 'PT and SLP together';
  return [{
    kind: 'threshold', codes: [], confidence: row.confidence, source: row.source,
    text: `KX goes on every line once the patient's ${row.year} Medicare charges pass $${row.kxThresholdUsd.toLocaleString('en-US')} (${bucket}) and the record shows the need. ${status(row.confidence)} ${row.source}.`,
  }];
}
