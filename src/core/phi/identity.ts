// Which values mean the same: a date in two formats, a person by full name, last name or initials.
import type { PhiCategory } from './categories';
import { fold } from './fold';

const noise = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'jr', 'sr', 'ii', 'iii', 'iv']);

export const nameParts = (value: string): readonly string[] =>
  fold(value).replace(/'s?(?![\p{L}])/gu, '').split(/[^\p{L}\p{N}']+/u).filter((part) => part !== '' && !noise.has(part));

/** Builds the rule that gives equal keys to values of one identity, from all values of a text or a case. */
export function identityOf(values: readonly { readonly category: PhiCategory; readonly value: string }[]): (category: PhiCategory, value: string) => string {
  const people = readPeople(values.filter(({ category }) => category === 'NAME').map(({ value }) => nameParts(value)));
  return (category, value) => {
    if (category === 'NAME') return people(nameParts(value));
    if (category === 'DATE') return dateKey(value);
    const plain = fold(value).replace(/[^\p{L}\p{N}]/gu, '');
    return plain === '' ? value : plain;
  };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Year, month and day where the value states them, else its folded words. */
function dateKey(value: string): string {
  const text = fold(value).trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return isoKey(iso[1], iso[2], iso[3]);
  const slashed = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text);
  if (slashed) return isoKey(slashed[3], slashed[1], slashed[2]);
  const named = /^([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? '?(\d{4}|\d{2})$/.exec(text);
  if (named && months.includes(named[1] ?? '')) return isoKey(named[3], String(months.indexOf(named[1] ?? '') + 1), named[2]);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3})[a-z]*\.?,?[ -](\d{4}|\d{2})$/.exec(text);
  if (dayFirst && months.includes(dayFirst[2] ?? '')) return isoKey(dayFirst[3], String(months.indexOf(dayFirst[2] ?? '') + 1), dayFirst[1]);
  return text.replace(/\s+/g, ' ');
}

function isoKey(year = '', month = '', day = ''): string {
  const full = year.length === 2 ? (Number(year) > 40 ? '19' : '20') + year : year;
  return `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function readPeople(names: readonly (readonly string[])[]): (parts: readonly string[]) => string {
  const people: (readonly string[])[] = [];
  const byPart = new Map<string, Set<number>>();
  const resolved = new Map<string, string>();
  const candidates = (parts: readonly string[]): number[] => {
    const longest = parts.find((part) => part.length > 1 && byPart.has(part));
    if (longest === undefined) return [];
    return [...(byPart.get(longest) ?? [])].filter((person) => belongsTo(parts, people[person] ?? []));
  };
  for (const parts of [...names].sort((a, b) => b.length - a.length || b.join().length - a.join().length)) {
    const name = parts.join(' ');
    if (resolved.has(name)) continue;
    const matches = candidates(parts);
    const only = matches.length === 1 ? matches[0] : undefined;
    const person = only ?? people.length;
    if (only === undefined) {
      people.push(parts);
      // A name that fits several people stands for itself and explains no other.
      if (matches.length === 0) for (const part of parts) if (part.length > 1) byPart.set(part, (byPart.get(part) ?? new Set()).add(person));
    }
    resolved.set(name, String(person));
  }
  return (parts) => resolved.get(parts.join(' ')) ?? parts.join(' ');
}

/** Whether each part is a part of the person's name or its initial. */
function belongsTo(parts: readonly string[], person: readonly string[]): boolean {
  const left = [...person];
  return parts.every((part) => {
    const at = left.findIndex((other) => other === part || (part.length === 1 && other.startsWith(part)) || (other.length === 1 && part.startsWith(other)));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
