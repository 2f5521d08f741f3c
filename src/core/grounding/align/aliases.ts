// Words that one of two texts writes short: "facil" for facilitation, "BNT" for the Boston Naming Test. Each text is its own
// key to the other, so no list of abbreviations is needed.
import type { ClinicalReading } from '../../clinical/reader';
import type { Token } from '../../clinical/text/tokens';
import { spelledInitials } from '../read/spelledInitials';
import { conceptsOf, termsOf } from './terms';
import type { Terms } from './terms';

/** The terms of both texts, each with what the other's short forms may stand for. */
export function termsOfBoth(draft: ClinicalReading, source: ClinicalReading): { readonly told: Terms; readonly stated: Terms } {
  const known = conceptsOf(source);
  const shared = new Set([...conceptsOf(draft)].filter((name) => known.has(name)));
  const [told, stated] = [termsOf(draft, shared), termsOf(source, shared)];
  return { told: withAliases(draft, told, source, stated), stated: withAliases(source, stated, draft, told) };
}

/** Adds to the terms of either text what the other's short forms may stand for. */
function withAliases(one: ClinicalReading, own: Terms, other: ClinicalReading, others: Terms): Terms {
  const terms = own.map((list) => [...list]);
  // "Boston Naming Test" also reads "bnt" where the other text has that in capitals.
  for (const { first, letters } of spelledInitials(one.tokens, capitalsOf(other.tokens))) terms[first]?.push(letters);
  const words = new Set(others.flat());
  terms.forEach((list) => {
    for (const term of [...list]) if (term.length > 4 && /^[a-z]+$/.test(term)) for (let length = 3; length < term.length; length += 1) if (words.has(term.slice(0, length)) && (length > 3 || term.length > 5)) list.push(term.slice(0, length));
  });
  return terms;
}

const capitalsOf = (tokens: readonly Token[]): ReadonlySet<string> => new Set(tokens.flatMap(({ kind, caps, text }) => (kind === 'word' && caps === 'all' && text.length > 1 && text.length < 7 ? [text] : [])));
