import type { PlanType } from '../../billing/planTypes';
import type { Discipline } from '../../billing/codes';
import type { UnitRule } from '../../billing/units';

/** What the composer is told besides the facts. */
export interface ComposeOptions {
  readonly discipline: Discipline;
  /** Undefined: the payer's rule is unknown. */
  readonly unitRule: UnitRule | undefined;
  readonly planType?: PlanType | undefined;
  /** The text the facts were read from. */
  readonly source: string;
  /** How long lay between its times of the day (`timeRelations`), where those are hidden in `source`. */
  readonly times?: string | undefined;
}

/** What the composer must know of a template. */
export interface ComposeTemplate {
  readonly id: string;
  readonly title: string;
  /** The document kind: name of the output schema. */
  readonly output: string;
  readonly code?: string | undefined;
  readonly denial?: string | undefined;
  /** The sections demanded, in order; headings are used as they stand. */
  readonly sections?: readonly { readonly id: string; readonly heading: string }[];
  readonly params?: readonly { readonly name: string; readonly label: string; readonly section: string | undefined; readonly required: boolean }[];
}
