// The labels of a letter's fields, from one table: which words stand before a member, claim or authorization number or a date.
import table from '../../data/denialLabels.json';
import { phrases, type Phrases } from './letterText';

interface Labels {
  /** Joined with "number", "no", "ID" and the like. */
  readonly numbered: readonly string[];
  readonly plain: readonly string[];
}

export type DateRole = keyof typeof table.dates;

/** The likeliest first. */
export const memberLabels: readonly Phrases[] = table.member.map(labelsOf);
export const claimLabels = labelsOf(table.claim);
export const authorizationLabels = labelsOf(table.authorization);
export const caseLabels = labelsOf(table.case);
export const dateLabels: readonly (readonly [DateRole, Phrases])[] = Object.entries(table.dates).map(([role, words]) => [role as DateRole, phrases(...words)]);

function labelsOf({ numbered, plain }: Labels): Phrases {
  return phrases(...plain, ...numbered.flatMap((word) => table.suffixes.map((suffix) => `${word} ${suffix}`)));
}
