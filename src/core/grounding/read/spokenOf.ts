// Whether a note speaks of what a draft names, in whatever form: the word itself or one of its stem, its beginning, its
// consonants, an abbreviation, initials, or any other word that the lists give for the same thing.
import type { ClinicalReading } from '../../clinical/reader';
import type { Span } from '../../clinical/span';
import { stem } from '../../clinical/subjects/subject';
import { expandAbbreviation } from '../../clinical/words/vocabulary';
import contrasting from '../../data/contrastingWords.json';
import exclusive from '../../data/exclusiveNames.json';
import { spelledIn } from './spelledInitials';
import { topics } from './topics';

interface Listed {
  readonly inDraft: RegExp;
  readonly inNote: RegExp;
}

let known: readonly Listed[] | undefined;

/** What the lists call by several names: as a draft names it and as a note may. Made when a draft first asks for it. */
const lists = (): readonly Listed[] => (known ??= [
  ...topics(),
  ...[...contrasting.sorts, ...exclusive.sorts].flatMap(({ names }) => Object.values(names as Readonly<Record<string, string>>).map((forms) => ({ inDraft: new RegExp(String.raw`\b(?:${forms})\b`, 'gi'), inNote: new RegExp(String.raw`\b(?:${forms})\b`, 'i') }))),
]);

/** Shorter beginnings and consonants stand for too many words. */
const leastBeginning = 3;
const leastStem = 4;

/** Says of a token of `draft`, by its index, whether `note` speaks of it. The lists are asked last. */
export function spokenIn(draft: ClinicalReading, note: ClinicalReading): (at: number) => boolean {
  const isKnown = knownWords(note);
  const named = conceptsIn(note);
  const shared = new Set(draft.statements.flatMap(({ concepts }) => concepts.filter(({ dimension, key }) => named.has(`${dimension}:${key}`)).flatMap(({ first, next }) => Array.from({ length: next - first }, (_, at) => first + at))));
  const isSpelled = spelledIn(draft, note);
  let listed: readonly Span[] | undefined;
  return (at) => {
    const { text = '', start = 0, end = 0 } = draft.tokens[at] ?? {};
    if (shared.has(at) || isSpelled(start) || isKnown(text)) return true;
    listed ??= lists().flatMap(({ inDraft, inNote }) => {
      const places = [...draft.text.matchAll(inDraft)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
      return places.length > 0 && inNote.test(note.text) ? places : [];
    });
    return listed.some((span) => span.start <= start && end <= span.end);
  };
}

const conceptsIn = ({ statements }: ClinicalReading): ReadonlySet<string> => new Set(statements.flatMap(({ concepts, context }) => [...concepts, ...context].map(({ dimension, key }) => `${dimension}:${key}`)));

function knownWords({ tokens }: ClinicalReading): (word: string) => boolean {
  const forms = new Set<string>();
  for (const { kind, text } of tokens) {
    if (kind === 'mark') continue;
    for (const part of [text, ...text.split(/[-/]/), ...(expandAbbreviation(text) ?? '').split(/[ /-]/), ...(expandAbbreviation(text.toUpperCase()) ?? '').split(/[ /-]/)]) if (part !== '') forms.add(part.toLowerCase()).add(stem(part.toLowerCase()) ?? part.toLowerCase());
  }
  const all = [...forms].filter((form) => form.length >= leastBeginning);
  const isKnown = (word: string): boolean => {
    const root = stem(word) ?? word;
    if (forms.has(word) || forms.has(root) || word.split(/[-/]/).some((part) => part.length >= leastStem && part !== word && isKnown(part))) return true;
    return all.some((form) => word.startsWith(form) || (root.length >= leastStem && form.startsWith(root.slice(0, Math.max(leastStem, root.length - 2)))) || isShortFor(form, word));
  };
  return isKnown;
}

/** "shldr" of shoulder: its first letter and only consonants, in order. */
function isShortFor(form: string, word: string): boolean {
  if (form.length >= word.length || form[0] !== word[0] || /[aeiou]/.test(form.slice(1))) return false;
  let at = 0;
  for (const letter of word) if (letter === form[at]) at += 1;
  return at === form.length;
}
