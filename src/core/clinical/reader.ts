// The one reader of therapy text: everything a note states, each statement with its place. Drafting, grounding, checks
// and appeals read through it; it judges nothing. What each folder knows, in the order a note is read:
//   text/      tokens, sentences, dates and spoken forms: what stands there, not what it means
//   words/     the trade's vocabulary and its concepts, units and names
//   note/      headings, sections, statements
//   figures/   numbers with what they say of themselves: unit, range, grade, dose
//   subjects/  what a figure is about: joint, side, measure, exercise, code, time
//   findings/  what is stated or denied without a number, and what is aimed at
//   claims/    which stretches are clinical and so none of the scrubber's business
import { barsAsArrows } from './figures/barredPairs';
import { withDateRoles } from './subjects/dateRoles';
import { findMentions } from './findings/mentions';
import type { Mention } from './findings/mentions';
import { findNames } from './words/names';
import type { NameMention } from './words/names';
import { readStatements } from './note/statements';
import type { Statement } from './note/statements';
import { bindFigures } from './subjects/subjects';
import type { Figure } from './subjects/subjects';
import { withoutLeaders } from './text/leaders';
import { settleDaysAlone } from './text/daysAlone';
import { settleDates } from './text/slashDates';
import type { Token } from './text/tokens';

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
  const read = readStatements(withoutLeaders(barsAsArrows(text)), (tokens) => settleDaysAlone(settleDates(tokens)));
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
