// The dated table of appeal clocks, typed. Knows no arithmetic.
import table from '../data/regimes.json';

export const regimes = ['erisa', 'aca-individual', 'medicare', 'ma', 'medicaid-mco', 'external-federal', 'cigna-provider'] as const;
export type Regime = (typeof regimes)[number];

export interface Period {
  readonly value: number;
  readonly unit: 'hours' | 'days';
}

export interface RegimeRow {
  readonly regime: Regime;
  readonly label: string;
  readonly file: {
    readonly value: number;
    readonly unit: 'days' | 'months';
    /** `receipt`: of the notice, known or presumed. `notice`: the date on the notice. */
    readonly from: 'receipt' | 'notice';
    readonly presumedDays: number;
    /** A last day on a weekend or federal holiday moves to the next business day. */
    readonly roll: boolean;
  };
  readonly maxLevels: 1 | 2;
  /** A clock that is absent falls back to `postService`. */
  readonly decide: {
    readonly postService: Period;
    readonly preService?: Period;
    readonly urgent?: Period;
    /** Expedited for services only, never for payment. */
    readonly urgentPreService?: Period;
    readonly preServiceTwoLevels?: Period;
    readonly postServiceTwoLevels?: Period;
  };
  readonly authority: string;
  readonly next: string;
  readonly confidence: 'V' | 'S' | 'R';
  readonly source: string;
}

const rows = table.rows as readonly RegimeRow[];

/** The row of a regime; undefined for a word that is none. */
export function regimeRow(regime: unknown): RegimeRow | undefined {
  return rows.find((row) => row.regime === regime);
}
