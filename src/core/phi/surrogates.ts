// The stand-ins that replace identifiers, and the table that leads back. Lives in memory only.
import { phiCategories, type PhiCategory } from './categories';
import { identityOf } from './identity';

export interface SurrogateEntry {
  /** As it stands in the scrubbed text: `[NAME_1]`; another spelling of the same identity gets a letter: `[NAME_1b]`. */
  readonly surrogate: string;
  /** The original words, exactly. */
  readonly value: string;
  readonly category: PhiCategory;
  readonly number: number;
  /** '' for the first spelling of an identity, then b, c, … */
  readonly variant: string;
}

export interface SurrogateMap {
  /** In the order they were issued. */
  entries(): readonly SurrogateEntry[];
  /** The entry of a surrogate in its exact form, brackets included. */
  lookup(surrogate: string): SurrogateEntry | undefined;
  /** The entry of an identity and spelling. */
  at(category: PhiCategory, number: number, variant: string): SurrogateEntry | undefined;
}

const categoryPattern = (joint: string): string => [...phiCategories].sort((a, b) => b.length - a.length).map((category) => category.replaceAll('_', joint)).join('|');

/** Finds surrogates in their exact form: category, number, spelling. Global; reset by `matchAll`. */
export const surrogatePattern = new RegExp(String.raw`\[(${categoryPattern('_')})_(\d{1,7})([a-z]{0,2})\]`, 'g');

const joint = String.raw`(?:\\?[\s_-]){0,3}`;
/** Anything that could be read as a surrogate, however bent. Groups: opening bracket, category, joint, number, letters. */
export const bentSurrogatePattern = new RegExp(String.raw`(\\?\[\s{0,2})?(${categoryPattern(joint)})s?(${joint}|\s?#)(\d{1,7})(?:([a-z]{1,2})(?![A-Za-z0-9À-ÖØ-öø-῿]))?`, 'gi');

export function categoryOf(written: string): PhiCategory {
  const plain = written.replace(/[\s_\\-]/g, '').toUpperCase();
  return phiCategories.find((category) => category.replaceAll('_', '') === plain) ?? 'OTHER_ID';
}

const key = (category: string, number: number, variant: string): string => `${category} ${number}${variant}`;

/** The map of entries that were issued before. */
export function surrogateMapOf(entries: readonly SurrogateEntry[]): SurrogateMap {
  // Made when first asked for: most maps are only carried on.
  let byText: ReadonlyMap<string, SurrogateEntry> | undefined;
  let byKey: ReadonlyMap<string, SurrogateEntry> | undefined;
  return {
    entries: () => entries,
    lookup: (surrogate) => (byText ??= new Map(entries.map((entry) => [entry.surrogate, entry]))).get(surrogate),
    at: (category, number, variant) => (byKey ??= new Map(entries.map((entry) => [key(entry.category, entry.number, entry.variant), entry]))).get(key(category, number, variant)),
  };
}

export const noSurrogates: SurrogateMap = surrogateMapOf([]);

/** The letters after a number: 0 is '', then b, c, … without s, which would read as a plural. */
function variantLetters(index: number): string {
  const letters = 'abcdefghijklmnopqrtuvwxyz';
  if (index === 0) return '';
  if (index < letters.length) return letters[index] ?? '';
  return (letters[Math.floor(index / letters.length)] ?? 'z') + (letters[index % letters.length] ?? 'z');
}

/** What has been issued in one category. */
class Issued {
  readonly byValue = new Map<string, SurrogateEntry>();
  readonly numbers = new Map<string, number>();
  /** How many spellings each number has. */
  readonly spellings = new Map<number, number>();
  next = 1;

  remember(entry: SurrogateEntry, identity: string): void {
    const { number, value } = entry;
    this.byValue.set(value, entry);
    this.numbers.set(identity, number);
    this.spellings.set(number, (this.spellings.get(number) ?? 0) + 1);
    if (number >= this.next) this.next = number + 1;
  }
}

/** Hands out surrogates for the values of one text, continuing a map. */
export class SurrogateAssigner {
  private readonly entries: SurrogateEntry[];
  private readonly issued = new Map<PhiCategory, Issued>();
  private readonly reserved: ReadonlySet<string>;
  private readonly identity: (category: PhiCategory, value: string) => string;

  /** `values`: all that will be assigned, so that a name's parts find their person; `reserved`: "NAME 1" never to issue. */
  constructor(map: SurrogateMap, values: readonly { readonly category: PhiCategory; readonly value: string }[], reserved: ReadonlySet<string>) {
    this.entries = [...map.entries()];
    this.reserved = reserved;
    this.identity = identityOf(this.entries.length === 0 ? values : [...this.entries, ...values]);
    for (const entry of this.entries) this.in(entry.category).remember(entry, this.identity(entry.category, entry.value));
  }

  assign(category: PhiCategory, value: string): SurrogateEntry {
    const issued = this.in(category);
    const known = issued.byValue.get(value);
    if (known) return known;
    const identity = this.identity(category, value);
    let number = issued.numbers.get(identity);
    if (number === undefined || this.isReserved(category, number)) {
      number = issued.next;
      while (this.isReserved(category, number)) number += 1;
    }
    const variant = variantLetters(issued.spellings.get(number) ?? 0);
    const entry: SurrogateEntry = { surrogate: `[${category}_${number}${variant}]`, value, category, number, variant };
    this.entries.push(entry);
    issued.remember(entry, identity);
    return entry;
  }

  map(): SurrogateMap {
    return surrogateMapOf(this.entries);
  }

  private isReserved(category: PhiCategory, number: number): boolean {
    return this.reserved.size > 0 && this.reserved.has(`${category} ${number}`);
  }

  private in(category: PhiCategory): Issued {
    let issued = this.issued.get(category);
    if (!issued) this.issued.set(category, (issued = new Issued()));
    return issued;
  }
}

/** The end of every category and a digit: quickly missed by most texts. */
const mayHaveSurrogate = new RegExp(String.raw`(?:${phiCategories.map((category) => category.slice(-3).replace('_', '')).join('|')})s?[\s_\\#-]{0,6}\d`, 'i');

/** "NAME 1" and the like for everything in `text` that restoring could take for a surrogate, a cut number included. */
export function reservedIn(text: string): ReadonlySet<string> {
  const reserved = new Set<string>();
  if (!mayHaveSurrogate.test(text)) return reserved;
  for (const match of text.matchAll(bentSurrogatePattern)) {
    const digits = match[4] ?? '';
    for (let length = 1; length <= digits.length; length += 1) reserved.add(`${categoryOf(match[2] ?? '')} ${Number(digits.slice(0, length))}`);
  }
  return reserved;
}
