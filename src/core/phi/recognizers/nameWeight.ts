// How much a word by itself looks like part of a person's name: dictionary × casing. Positive speaks for a name.
import { wordFlags } from '../lexicon';
import { roles } from '../roles';
import type { LineStyle, Word, WordForm } from '../words';

export interface Casing {
  readonly style: LineStyle;
  /** Whether the word begins a sentence, a line or a cell, where a capital says nothing. */
  readonly start: boolean;
  /** Whether the note begins its sentences in lower case. */
  readonly lowerCase: boolean;
}

export type NameClass = 'name' | 'rareName' | 'both' | 'unknown' | 'word' | 'never';

const anyName = wordFlags.first | wordFlags.last;
const sureName = wordFlags.firstSure | wordFlags.lastSure;
const english = wordFlags.common | wordFlags.clinical;
const neverNames = roles.function | roles.title | roles.person | roles.kin | roles.patient | roles.weekday | roles.generic;
const compoundName = /^(?:Mc|Mac|O'|D'|De|Di|Du|La|Le|Van|Von|Fitz|St)\p{Lu}\p{Ll}/u;
const nonLatin = /[^\p{Script=Latin}\p{M}']/u;

/** Endings of medicines, diseases and operations: such a word is no name even where no list has it. */
const medical = /(?:[a-z]{3}(?:vir|mab|nib|cillin|mycin|statin|sartan|azole|oxacin|cycline|gliptin|gliflozin|glutide|xaban|triptan|setron|tidine|azepam|zolam|oxetine|dipine|lukast|tinib|oxicam|thiazide|semide|itis|osis|emia|aemia|algia|ectomy|otomy|ostomy|plasty|scopy|graphy|ology|ologist|plegia|paresis|penia|rrhea|rrhage|trophy|plasia|sclerosis|sclerosing|stenosis|tonia|pathy|monas|coccus|coccal|virus|viridae|angitis|genic|lytic|static|oid|ostosis|desis|centesis|cele|malacia|megaly|phagia|phasia|praxia|kinesia|esthesia|asthenia))$/;

const classes = new WeakMap<WordForm, NameClass>();

/** What the dictionaries say of a word, whatever its place. */
export function nameClass(form: WordForm): NameClass {
  const known = classes.get(form);
  if (known !== undefined) return known;
  const value = classify(form);
  classes.set(form, value);
  return value;
}

function classify(form: WordForm): NameClass {
  const { raw, folded, flags, roles: role } = form;
  if (form.kind !== 'word' || /n't$/.test(folded)) return 'never';
  const named = (flags & anyName) !== 0;
  const sure = (flags & sureName) !== 0;
  if ((role & roles.modal) !== 0) return folded === 'will' || folded === 'may' ? 'both' : 'never';
  if ((role & (neverNames | roles.payer)) !== 0) return named && sure && (flags & wordFlags.common) === 0 ? 'both' : 'never';
  if ((role & (roles.month | roles.state)) !== 0) return sure ? 'both' : 'never';
  if (compoundName.test(raw)) return 'name';
  if (form.wordCase === 'mixed') return named && !sure ? 'rareName' : sure ? 'name' : 'never';
  if (named && (flags & english) === 0) return sure ? 'name' : (flags & wordFlags.word) !== 0 ? 'both' : 'rareName';
  if (named) return sure ? 'both' : 'word';
  if ((flags & (english | wordFlags.word)) !== 0 || medical.test(folded)) return 'word';
  return 'unknown';
}

export const isInitial = ({ form }: Word): boolean => form.raw.length === 1 && form.wordCase === 'title';

const weights: Readonly<Record<'mid' | 'start' | 'title' | 'upper' | 'acronym' | 'lower' | 'lowerNote', Readonly<Record<NameClass, number>>>> = {
  mid: { name: 3, rareName: 2.6, both: 2, unknown: 2.1, word: -1, never: -4 },
  start: { name: 2.5, rareName: 1.8, both: 0.4, unknown: 1.55, word: -2, never: -4 },
  title: { name: 2.3, rareName: 1.6, both: 0.3, unknown: 1.1, word: -2, never: -4 },
  upper: { name: 2.2, rareName: 1, both: 0, unknown: 0.8, word: -2.5, never: -4 },
  acronym: { name: 1.9, rareName: 0.6, both: 0, unknown: -1, word: -2.5, never: -4 },
  lower: { name: 0.9, rareName: -0.3, both: -2.5, unknown: -0.6, word: -4, never: -4 },
  lowerNote: { name: 2.2, rareName: 1.4, both: -1.5, unknown: 1.4, word: -4, never: -4 },
};

export function nameWeight(word: Word, casing: Casing): number {
  const { form } = word;
  const kind = nameClass(form);
  if (kind === 'unknown' && nonLatin.test(form.raw)) return form.raw.length > 1 ? 2.4 : 0;
  if (form.raw.length === 1) return form.wordCase === 'title' ? -0.5 : -4;
  const table = weights[tableFor(form, casing)];
  let weight = table[kind];
  if (form.folded.length === 2 && kind !== 'never') weight -= form.wordCase === 'title' ? 0.6 : 1.8;
  if (form.folded.length === 3 && form.wordCase !== 'title' && kind !== 'never') weight -= 0.6;
  if (form.folded.length <= 4 && table === weights.acronym) weight -= 0.5;
  if (kind === 'unknown') {
    // Letters a name hardly lacks; a diacritic in an English note is a name's.
    if (!/[aeiouy]/.test(form.folded)) weight -= 1.5;
    else if (form.folded !== form.raw.toLowerCase()) weight += 0.9;
    if (form.raw.length < 4 && table === weights.lowerNote) weight -= 1.2;
  }
  return weight;
}

function tableFor(form: WordForm, { style, start, lowerCase }: Casing): keyof typeof weights {
  if (form.wordCase === 'lower') return lowerCase || style === 'lower' ? (lowerCase ? 'lowerNote' : 'lower') : 'lower';
  if (form.wordCase === 'upper') return style === 'upper' ? 'upper' : form.raw.length > 5 ? 'upper' : 'acronym';
  if (style === 'title') return 'title';
  return start ? 'start' : 'mid';
}
