// What is the same wherever a word stands: how it is cased, what the lexicon and the clinical vocabulary know of it. Words of the
// dictionaries are kept from one text to the next; what no list has is forgotten with the text it stands in.
import { claimInfoOf, type ClaimInfo } from '../clinical/claims/claimInfo';
import { fold } from './fold';
import { lookUp } from './lexicon';
import * as wordFlags from './wordFlags';
import { misreadWord, wordWithDigits } from './ocrWords';
import { nameClassOf, type NameClass } from './nameClass';
import { tallyOf } from './lineCases';
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
  /** What the clinical reader knows of it. */
  readonly claim: ClaimInfo;
  /** Under which number it is counted in its line. */
  readonly tally: number;
  /** The recognizers that may begin at it, in a note with capitals and in one without; undefined until they are asked. */
  starts: readonly number[] | undefined;
  startsInLowerCase: readonly number[] | undefined;
  /** Which questions of `onceAForm` were put to it, and which of them hold, as bits. */
  asked: number;
  answers: number;
}

let nextQuestion = 1;

/** A question about words that is put to each form only once. There may be 30 of them. */
export function onceAForm(holds: (form: WordForm) => boolean): (form: WordForm) => boolean {
  const question = nextQuestion;
  nextQuestion *= 2;
  return (form) => {
    if ((form.asked & question) === 0) {
      form.asked |= question;
      if (holds(form)) form.answers |= question;
    }
    return (form.answers & question) !== 0;
  };
}

const mostKept = 20_000;

const listed = new Map<string, WordForm>();

/** Hands out forms for one text. */
export class WordForms {
  private readonly own = new Map<string, WordForm>();

  get(raw: string): WordForm {
    const known = listed.get(raw) ?? this.own.get(raw);
    if (known) return known;
    const form = makeForm(raw);
    const keep = (form.flags !== 0 || form.roles !== 0 || (form.kind === 'number' && raw.length < 4)) && listed.size < mostKept;
    (keep ? listed : this.own).set(raw, form);
    return form;
  }
}

const digit = /\d/;
const allDigits = /^\d+$/;

function makeForm(raw: string): WordForm {
  const kind = !digit.test(raw) ? 'word' : allDigits.test(raw) ? 'number' : 'mixed';
  if (kind === 'number') return plainForm(raw, raw, kind, 'none', noClaim);
  const folded = fold(raw);
  const wordCase = caseOf(raw);
  const meant = kind === 'mixed' ? wordWithDigits(raw, folded) : undefined;
  if (meant !== undefined) return formOf(raw, meant, wordCase, claimInfoOf(meant), lookUp(meant), rolesOf(meant));
  const claim = claimInfoOf(raw);
  if (kind === 'mixed') return plainForm(raw, folded, kind, wordCase, claim);
  // "Đỗ" is no "do": a word with foreign letters keeps only what the lexicon knows of names, places and diseases.
  const foreign = folded !== raw.toLowerCase();
  const flags = lookUp(folded) & (foreign ? ~(wordFlags.common | wordFlags.word) : -1);
  const roles = foreign && raw.length < 5 ? 0 : rolesOf(folded);
  const misread = flags === 0 && roles === 0 && !foreign && claim.kind === undefined && claim.bits === 0 ? misreadWord(raw, folded) : undefined;
  if (misread !== undefined) return formOf(raw, misread, wordCase, claimInfoOf(misread), wordCase === 'lower' ? 0 : lookUp(misread), rolesOf(misread));
  return formOf(raw, folded, wordCase, claim, flags, roles);
}

const formOf = (raw: string, folded: string, wordCase: WordCase, claim: ClaimInfo, flags: number, role: number): WordForm =>
  ({ raw, folded, kind: 'word', wordCase, flags, roles: role, nameClass: nameClassOf(raw, folded, flags, role, wordCase === 'mixed'), claim, tally: tallyOf(raw, folded, 'word', wordCase, role), starts: undefined, startsInLowerCase: undefined, asked: 0, answers: 0 });

/** What no list is asked about. */
const plainForm = (raw: string, folded: string, kind: 'number' | 'mixed', wordCase: WordCase, claim: ClaimInfo): WordForm =>
  ({ raw, folded, kind, wordCase, flags: 0, roles: 0, nameClass: 'never', claim, tally: tallyOf(raw, folded, kind, wordCase, 0), starts: undefined, startsInLowerCase: undefined, asked: 0, answers: 0 });

const noClaim = claimInfoOf('');

function caseOf(raw: string): WordCase {
  const lower = raw.toLowerCase();
  const upper = raw.toUpperCase();
  if (lower === upper) return 'none';
  if (raw === lower) return 'lower';
  if (raw === upper) return raw.length === 1 ? 'title' : 'upper';
  const head = String.fromCodePoint(raw.codePointAt(0) ?? 0);
  return head !== head.toLowerCase() && raw.slice(head.length) === lower.slice(head.toLowerCase().length) ? 'title' : 'mixed';
}
