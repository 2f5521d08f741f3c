// What a payer or an edit file adds to the units of a day: caps per visit and code pairs. Dated data; never changes the units.
import ncciData from '../data/ncci.json';
import payerData from '../data/payers.json';
import type { UnitRule } from './units';

export interface BillingNotice {
  readonly kind: 'cap' | 'pair' | 'threshold';
  /** One or two sentences for the therapist, with its date and status. */
  readonly text: string;
  readonly codes: readonly string[];
  /** V read in a source, S secondary source, R recalled; all but V are shown as unverified. */
  readonly confidence: string;
  readonly source: string;
}

interface PayerRow {
  readonly id: string;
  readonly name: string;
  readonly planType: string;
  readonly unitRule: string | null;
  readonly timedUnitsPerVisit?: number;
  readonly timedUnitsEffective?: string;
  readonly timedUnitsWhere?: string;
  readonly timedUnitsCounted?: string;
  readonly confidence: string;
  readonly source: string;
}

interface PairRow {
  readonly column1: readonly string[];
  readonly column2: readonly string[];
  readonly show: string;
  readonly from?: string;
  readonly confidence: string;
  readonly source: string;
}

const payers: readonly PayerRow[] = payerData.rows;
const pairs: readonly PairRow[] = ncciData.rows;

export interface PayerChoice {
  readonly id: string;
  readonly name: string;
  /** Undefined: not found in any source; the contract decides. */
  readonly unitRule: UnitRule | undefined;
}

/** The payers the data file knows, in its order. */
export function knownPayers(): readonly PayerChoice[] {
  return payers.map(({ id, name, unitRule }) => ({ id, name, unitRule: unitRule === 'cms' || unitRule === 'spm' ? unitRule : undefined }));
}

/** The payer's cap on timed units, where the day passes it. `date` (ISO) leaves out rules not yet in force on that day. */
export function capNotices(payerId: string, timedUnits: number, timedCodes: readonly string[], date?: string): readonly BillingNotice[] {
  const payer = payers.find((row) => row.id === payerId);
  const cap = payer?.timedUnitsPerVisit;
  if (payer === undefined || cap === undefined || timedUnits <= cap || (date !== undefined && date < (payer.timedUnitsEffective ?? ''))) return [];
  const since = payer.timedUnitsEffective === undefined ? '' : ` from ${payer.timedUnitsEffective}`;
  const where = payer.timedUnitsWhere === undefined ? '' : ` (${payer.timedUnitsWhere})`;
  return [{
    kind: 'cap', codes: timedCodes, confidence: payer.confidence, source: payer.source,
    text: `${payer.name} announced a cap of ${cap} timed units a visit${since}${where}; these minutes give ${timedUnits}. ${payer.timedUnitsCounted ?? ''} ${status(payer.confidence)} ${payer.source}.`.replace(/\s{2,}/g, ' '),
  }];
}

/** Code pairs of the day under an edit, with what the note must show. `date` (ISO) leaves out pairs not yet in force. */
export function pairNotices(codes: readonly string[], date?: string): readonly BillingNotice[] {
  const billed = new Set(codes);
  return pairs.flatMap((row) => {
    if (date !== undefined && date < (row.from ?? '')) return [];
    return row.column1.filter((code) => billed.has(code)).flatMap((first) =>
      row.column2.filter((code) => billed.has(code) && code !== first).map((second) => ({
        kind: 'pair' as const, codes: [first, second], confidence: row.confidence, source: row.source,
        text: `${first} with ${second}: an NCCI edit that modifier 59 (or an X modifier, never both) may open. Show ${row.show}.${row.from === undefined ? '' : ` In force from ${row.from}.`} ${status(row.confidence)} ${row.source}. The quarterly CMS file decides.`,
      })));
  });
}

/** How sure a row of the data is, in front of its source. */
export function status(confidence: string): string {
  if (confidence === 'V') return 'Source:';
  return confidence === 'S' ? 'Secondary source, current status unverified:' : 'Unverified:';
}
