// What is the same wherever a word stands: how it is cased, what the lexicon knows of it. Everyday words are kept from
// one text to the next; names, places and unknown words are forgotten with the text they stand in.
import { fold } from './fold';
import { lookUp, wordFlags } from './lexicon';
import { nameClassOf, type NameClass } from './nameClass';
import { rolesOf } from './roles';

export type WordCase = 'lower' | 'title' | 'upper' | 'mixed' | 'none';

export interface WordForm {
  readonly raw: string;
  /** As the lexicon spells it. */
  readonly folded: string;
  readonly kind: 'word' | 'number' | 'mixed';
  readonly wordCase: WordCase;
  /** Bits of `wordFlags`. */
  readonly flags: number;
  /** Bits of `roles`. */
  readonly roles: number;
  readonly nameClass: NameClass;
}

const everyday = new Map<string, WordForm>();
const mostKept = 20_000;
const telling = wordFlags.first | wordFlags.last | wordFlags.city | wordFlags.placeStart;

/** Hands out forms for one text. */
export class WordForms {
  readonly #own = new Map<string, WordForm>();

  get(raw: string, kind: WordForm['kind']): WordForm {
    const known = everyday.get(raw) ?? this.#own.get(raw);
    if (known) return known;
    const form = makeForm(raw, kind);
    const keep = kind === 'word' && (form.flags & telling) === 0 && (form.flags !== 0 || form.roles !== 0);
    if (keep && everyday.size < mostKept) everyday.set(raw, form);
    else this.#own.set(raw, form);
    return form;
  }
}

function makeForm(raw: string, kind: WordForm['kind']): WordForm {
  if (kind === 'number') return { raw, folded: raw, kind, wordCase: 'none', flags: 0, roles: 0, nameClass: 'never' };
  const folded = fold(raw);
  const wordCase = caseOf(raw);
  if (kind === 'mixed') return { raw, folded, kind, wordCase, flags: 0, roles: 0, nameClass: 'never' };
  // "Đỗ" is no "do": a word with foreign letters keeps only what the lexicon knows of names, places and diseases.
  const foreign = folded !== raw.toLowerCase();
  const flags = lookUp(folded) & (foreign ? ~(wordFlags.common | wordFlags.word) : -1);
  const roles = foreign && raw.length < 5 ? 0 : rolesOf(folded);
  return { raw, folded, kind, wordCase, flags, roles, nameClass: nameClassOf(raw, folded, flags, roles, wordCase === 'mixed') };
}

function caseOf(raw: string): WordCase {
  const lower = raw.toLowerCase();
  const upper = raw.toUpperCase();
  if (lower === upper) return 'none';
  if (raw === lower) return 'lower';
  if (raw === upper) return raw.length === 1 ? 'title' : 'upper';
  const head = String.fromCodePoint(raw.codePointAt(0) ?? 0);
  return head !== head.toLowerCase() && raw.slice(head.length) === lower.slice(head.toLowerCase().length) ? 'title' : 'mixed';
}
