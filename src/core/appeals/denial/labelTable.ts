// The labels of a letter's fields, from one table: which words stand before a member, claim or authorization number or a date.
import table from '../../data/denialLabels.json';
import type { Span } from '../../clinical/span';
import { phrases, type Letter, type Phrases } from './letterText';

interface Labels {
  /** Joined with "number", "no", "ID" and the like. */
  readonly numbered: readonly string[];
  readonly plain: readonly string[];
}

/** The labels of one kind of number. */
export interface NumberLabels {
  readonly written: Phrases;
  /** Labels only where "#" stands for "number": "Medicaid # 991 204 5530". */
  readonly beforeSign: Phrases;
}

export type DateRole = keyof typeof table.dates;

/** The likeliest first. */
export const memberLabels: readonly NumberLabels[] = table.member.map(labelsOf);
export const claimLabels = labelsOf(table.claim);
export const authorizationLabels = labelsOf(table.authorization);
export const caseLabels = labelsOf(table.case);
export const dateLabels: readonly (readonly [DateRole, Phrases])[] = Object.entries(table.dates).map(([role, words]) => [role as DateRole, phrases(...words, ...words.filter((word) => /\bdate\b/.test(word)).map((word) => word.replace(/\bdate\b/, 'dt')))]);

/** Where the labels stand, in order. */
export function findLabels(letter: Letter, { written, beforeSign }: NumberLabels): readonly Span[] {
  const signed = letter.find(beforeSign).filter(({ end }) => /^[ \t]*#/.test(letter.plain.slice(end, end + 4)));
  const found = letter.find(written);
  return signed.length === 0 ? found : [...found, ...signed.filter(({ start }) => found.every((one) => one.start !== start))].sort((a, b) => a.start - b.start);
}

function labelsOf({ numbered, plain }: Labels): NumberLabels {
  return { written: phrases(...plain, ...numbered.flatMap((word) => table.suffixes.map((suffix) => `${word} ${suffix}`))), beforeSign: phrases(...numbered) };
}
