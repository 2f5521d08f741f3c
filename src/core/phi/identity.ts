// Which values mean the same: a date in two formats, a person by full name, last name or initials.
import type { PhiCategory } from './categories';
import { fold } from './fold';
import { readDate } from './readDate';

const noise = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'jr', 'sr', 'ii', 'iii', 'iv']);
/** Letters and digits of a folded value, with the apostrophes inside a name, and a possessive. */
const run = /[a-z0-9\u0080-\uFFFF]+(?:'(?!s(?![a-z0-9\u0080-\uFFFF]))[a-z0-9\u0080-\uFFFF]+)*(?:'s)?/g;
const oneWord = /^[a-z]+$/;
const joints = /[^a-z0-9\u0080-\uFFFF]+/g;

/** The folded parts of a name, without titles, suffixes and possessives. */
export function nameParts(value: string): readonly string[] {
  const folded = fold(value);
  if (oneWord.test(folded)) return noise.has(folded) ? [] : [folded];
  const parts: string[] = [];
  for (const written of folded.match(run) ?? []) {
    const part = written.endsWith("'s") ? written.slice(0, -2) : written;
    if (!noise.has(part)) parts.push(part);
  }
  return parts;
}

/** Letters and digits of a value, folded. */
const plainKey = (value: string): string => fold(value).replace(joints, '') || value;

/** Builds the rule that gives equal keys to values of one identity, from all values of a text or a case. */
export function identityOf(values: readonly { readonly category: PhiCategory; readonly value: string }[]): (category: PhiCategory, value: string) => string {
  const people = new People();
  for (const { category, value } of values) if (category === 'NAME') people.add(value);
  people.settle();
  return (category, value) => {
    if (category === 'NAME') return people.keyOf(value);
    if (category === 'DATE') return readDate(value)?.iso ?? plainKey(value);
    return plainKey(value);
  };
}

class People {
  private readonly parts = new Map<string, readonly string[]>();
  private readonly keys = new Map<string, string>();
  private readonly people: (readonly string[])[] = [];
  private readonly byPart = new Map<string, number[]>();

  add(value: string): void {
    if (!this.parts.has(value)) this.parts.set(value, nameParts(value));
  }

  /** Longest names first, so that shorter ones find the person they belong to. */
  settle(): void {
    const byName = new Map<string, string>();
    const sorted = [...this.parts].sort(([a, left], [b, right]) => right.length - left.length || b.length - a.length || (a < b ? -1 : 1));
    for (const [value, parts] of sorted) {
      const name = parts.join(' ');
      const known = byName.get(name);
      const key = known ?? this.personOf(parts);
      byName.set(name, key);
      this.keys.set(value, key);
    }
  }

  keyOf(value: string): string {
    return this.keys.get(value) ?? nameParts(value).join(' ');
  }

  private personOf(parts: readonly string[]): string {
    const anchor = parts.find((part) => part.length > 1 && this.byPart.has(part));
    const matches = anchor === undefined ? [] : (this.byPart.get(anchor) ?? []).filter((person) => belongsTo(parts, this.people[person] ?? []));
    if (matches.length === 1) return String(matches[0]);
    const person = this.people.push(parts) - 1;
    // A name that fits several people stands for itself and explains no other.
    if (matches.length === 0) {
      for (const part of parts) {
        if (part.length < 2) continue;
        const known = this.byPart.get(part);
        if (known) known.push(person);
        else this.byPart.set(part, [person]);
      }
    }
    return String(person);
  }
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
