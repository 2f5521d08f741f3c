// What is the same wherever a word stands: how it is cased, what the lexicon and the clinical vocabulary know of it. Words of the
// dictionaries are kept from one text to the next; what no list has is forgotten with the text it stands in.
import { claimInfoOf, type ClaimInfo } from '../clinical/claimInfo';
import { fold } from './fold';
import { lookUp, wordFlags } from './lexicon';
import { misreadWord, wordWithDigits } from './ocrWords';
import { nameClassOf, type NameClass } from './nameClass';
import { rolesOf } from './roles';

export type WordCase = 'lower' | 'title' | 'upper' | 'mixed' | 'none';

export interface WordForm {
  /** Of the characters of `raw`. */
  readonly hash: number;
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
  /** What the clinical reader knows of it. */
  readonly claim: ClaimInfo;
  /** The recognizers that may begin at it, as bits, in a note with capitals and in one without; -1 until they are asked. */
  starts: number;
  startsInLowerCase: number;
}

const mostKept = 20_000;

/** Forms found by the characters of a text, without cutting the word out of it first. */
class FormTable {
  #slots: (WordForm | undefined)[] = new Array<WordForm | undefined>(64).fill(undefined);
  /** Of the form in each slot: most words are told apart without a look at it. */
  #hashes = new Int32Array(64);
  size = 0;

  find(text: string, start: number, length: number, hash: number): WordForm | undefined {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const form = this.#slots[slot];
      if (form === undefined) return undefined;
      if (this.#hashes[slot] === hash && form.raw.length === length && standsAt(form.raw, text, start)) return form;
    }
  }

  add(form: WordForm): void {
    if (this.size * 2 > this.#slots.length) this.#grow();
    this.#place(form);
    this.size += 1;
  }

  #place(form: WordForm): void {
    const mask = this.#slots.length - 1;
    let slot = form.hash & mask;
    while (this.#slots[slot] !== undefined) slot = (slot + 1) & mask;
    this.#slots[slot] = form;
    this.#hashes[slot] = form.hash;
  }

  #grow(): void {
    const slots = this.#slots;
    this.#slots = new Array<WordForm | undefined>(slots.length * 2).fill(undefined);
    this.#hashes = new Int32Array(slots.length * 2);
    for (const form of slots) if (form) this.#place(form);
  }
}

/** As `startsWith`, but quicker for words. */
function standsAt(raw: string, text: string, start: number): boolean {
  for (let index = 0; index < raw.length; index += 1) if (raw.charCodeAt(index) !== text.charCodeAt(start + index)) return false;
  return true;
}

const listed = new FormTable();

/** Hands out forms for one text. */
export class WordForms {
  readonly #text: string;
  readonly #own = new FormTable();

  constructor(text: string) {
    this.#text = text;
  }

  /** The form of the word from `start` to `end`; `hash` must depend on its characters alone. */
  get(start: number, end: number, hash: number, kind: WordForm['kind']): WordForm {
    const known = listed.find(this.#text, start, end - start, hash) ?? this.#own.find(this.#text, start, end - start, hash);
    if (known) return known;
    const form = makeForm(this.#text.slice(start, end), kind, hash);
    const keep = (form.flags !== 0 || form.roles !== 0 || (kind === 'number' && end - start < 4)) && listed.size < mostKept;
    (keep ? listed : this.#own).add(form);
    return form;
  }
}

function makeForm(raw: string, kind: WordForm['kind'], hash: number): WordForm {
  if (kind === 'number') return { hash, raw, folded: raw, kind, wordCase: 'none', flags: 0, roles: 0, nameClass: 'never', claim: noClaim, starts: -1, startsInLowerCase: -1 };
  const folded = fold(raw);
  const wordCase = caseOf(raw);
  const meant = kind === 'mixed' ? wordWithDigits(raw, folded) : undefined;
  if (meant !== undefined) return formOf(hash, raw, meant, wordCase, claimInfoOf(meant), lookUp(meant), rolesOf(meant));
  const claim = claimInfoOf(raw);
  if (kind === 'mixed') return { hash, raw, folded, kind, wordCase, flags: 0, roles: 0, nameClass: 'never', claim, starts: -1, startsInLowerCase: -1 };
  // "Đỗ" is no "do": a word with foreign letters keeps only what the lexicon knows of names, places and diseases.
  const foreign = folded !== raw.toLowerCase();
  const flags = lookUp(folded) & (foreign ? ~(wordFlags.common | wordFlags.word) : -1);
  const roles = foreign && raw.length < 5 ? 0 : rolesOf(folded);
  const misread = flags === 0 && roles === 0 && !foreign && claim.kind === undefined && claim.bits === 0 ? misreadWord(raw, folded) : undefined;
  if (misread !== undefined) return formOf(hash, raw, misread, wordCase, claimInfoOf(misread), wordCase === 'lower' ? 0 : lookUp(misread), rolesOf(misread));
  return formOf(hash, raw, folded, wordCase, claim, flags, roles);
}

const formOf = (hash: number, raw: string, folded: string, wordCase: WordCase, claim: ClaimInfo, flags: number, role: number): WordForm =>
  ({ hash, raw, folded, kind: 'word', wordCase, flags, roles: role, nameClass: nameClassOf(raw, folded, flags, role, wordCase === 'mixed'), claim, starts: -1, startsInLowerCase: -1 });

const noClaim = claimInfoOf('');

function caseOf(raw: string): WordCase {
  let small = 0;
  let capitals = 0;
  for (let index = 0; index < raw.length; index += 1) {
    const code = raw.charCodeAt(index);
    if (code >= 97 && code <= 122) small += 1;
    else if (code >= 65 && code <= 90) capitals += 1;
    else if (code >= 0x80) return foreignCaseOf(raw);
  }
  if (small + capitals === 0) return 'none';
  if (capitals === 0) return 'lower';
  if (small === 0) return raw.length === 1 ? 'title' : 'upper';
  return capitals === 1 && raw.charCodeAt(0) <= 90 && raw.charCodeAt(0) >= 65 ? 'title' : 'mixed';
}

function foreignCaseOf(raw: string): WordCase {
  const lower = raw.toLowerCase();
  const upper = raw.toUpperCase();
  if (lower === upper) return 'none';
  if (raw === lower) return 'lower';
  if (raw === upper) return raw.length === 1 ? 'title' : 'upper';
  const head = String.fromCodePoint(raw.codePointAt(0) ?? 0);
  return head !== head.toLowerCase() && raw.slice(head.length) === lower.slice(head.toLowerCase().length) ? 'title' : 'mixed';
}
