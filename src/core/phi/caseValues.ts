// What one document of a case gives away for the others: the names and numbers it holds for sure. And which case a note belongs to.
import { detect, type KnownValue } from './detect';
import { numberedCategories } from './harvest';
import { noSurrogates } from './surrogates';

/** Names and numbers of `text`, each once, as it spells them. */
export function caseValues(text: string): readonly KnownValue[] {
  const values = new Map<string, KnownValue>();
  for (const { start, end, category, certainty } of detect(text, { known: [], added: [], issued: noSurrogates })) {
    if (certainty === 'uncertain' || (category !== 'NAME' && !numberedCategories.has(category))) continue;
    const value = text.slice(start, end);
    values.set(`${category} ${value}`, { value, category });
  }
  return [...values.values()];
}

/** The case a note names in its front-matter, in lower case; undefined when it names none. */
export function caseNameOf(text: string): string | undefined {
  const head = /^\uFEFF?---\r?\n([\s\S]{0,2000}?)\r?\n---\r?\n/.exec(text)?.[1];
  const name = head === undefined ? undefined : /^case:[ \t]*["']?([^"'\r\n]{1,200}?)["']?[ \t]*$/m.exec(head)?.[1];
  return name?.trim().toLowerCase() || undefined;
}
