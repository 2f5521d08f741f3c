// The one reader of therapy text: everything a note states, each statement with its place. Drafting, grounding, checks
// and appeals read through it; it judges nothing.
import { barsAsArrows } from './barredPairs';
import { withDateRoles } from './dateRoles';
import { findMentions } from './mentions';
import type { Mention } from './mentions';
import { findNames } from './names';
import type { NameMention } from './names';
import { readStatements } from './statements';
import type { Statement } from './statements';
import { bindFigures } from './subjects';
import type { Figure } from './subjects';
import { settleDates } from './slashDates';
import type { Token } from './tokens';

export interface ClinicalReading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly statements: readonly Statement[];
  /** Every number with unit, subject, side, role … in order of place. */
  readonly figures: readonly Figure[];
  /** Findings, abilities, assist levels and sides, with polarity. */
  readonly mentions: readonly Mention[];
  readonly names: readonly NameMention[];
  /** Dates, codes, citations, spine levels, long identifiers, surrogates, by kind in `kind`. */
  readonly atoms: readonly Token[];
}

/** Reads a note, letter or draft. Linear in its length; offsets are UTF-16 code units of `text`. */
export function readClinical(text: string): ClinicalReading {
  const read = readStatements(barsAsArrows(text), settleDates);
  return {
    text,
    tokens: read.tokens,
    statements: read.statements,
    figures: withDateRoles(bindFigures(read.tokens, read.statements), read.statements, read.tokens),
    mentions: findMentions(read.tokens, read.statements),
    names: findNames(text, read.tokens, read.statements),
    atoms: read.tokens.filter((token) => /^(?:date|code|citation|level|id|surrogate|clock)$/.test(token.kind)),
  };
}
