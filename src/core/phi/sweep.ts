// Harvest, then sweep: a name learnt in one place is removed everywhere, in every part and spelling.
import type { KnownValue } from './detect';
import type { Finding } from './finding';
import { nameParts } from './identity';
import { wordFlags } from './lexicon';
import { namesClinicalThing } from './recognizers/eponyms';
import { cueAfter, cueBefore } from './recognizers/nameCues';
import { casingOf } from './recognizers/wordContext';
import { roles, rolesOf } from './roles';
import type { ScrubDocument } from './scrubDocument';
import type { Word } from './words';

/** Words that a wrong guess must not spread over the text. */
const neverLearnt = (roles.function & ~roles.modal) | roles.title | roles.kin | roles.patient | roles.weekday | roles.payer;
const english = wordFlags.common | wordFlags.word | wordFlags.clinical;

export function* sweepNames(document: ScrubDocument, found: readonly Finding[], known: readonly KnownValue[]): Generator<Finding> {
  const parts = new Set<string>();
  const learn = (value: string): void => { for (const part of nameParts(value)) if (part.length > 1 && ((rolesOf(part) & neverLearnt) === 0 || (rolesOf(part) & roles.modal) !== 0)) parts.add(part); };
  for (const finding of found) if (finding.category === 'NAME' && finding.certainty === 'certain') learn(document.text.slice(finding.start, finding.end));
  for (const { category, value } of known) if (category === 'NAME') learn(value);
  if (parts.size === 0) return;
  for (let index = 0; index < document.words.length; index += 1) {
    const word = document.words[index] as Word;
    const { form } = word;
    if (form.kind !== 'word' || !parts.has(form.folded) || document.isSafe(word.start, word.end)) continue;
    const kind = form.nameClass;
    if (kind === 'never' || (namesClinicalThing(document, index) && cueBefore(document, index).strength !== 'strong')) continue;
    // A name that is also a word counts where it is written as a name.
    if ((form.flags & english) !== 0 && !isWrittenAsName(document, index)) continue;
    yield { start: word.start, end: word.end, category: 'NAME', score: 0.8, recognizer: 'sweep', certainty: 'certain' };
  }
}

const determiner = /^ (?:the|a|an|this|that|each|all|any|both|your|his|her|their|of|for|to|in|on|off|up|down|out|with)\b/i;

/** Whether a word that is also an everyday word is written as a name here. */
function isWrittenAsName(document: ScrubDocument, index: number): boolean {
  const { form, end } = document.words[index] as Word;
  const after = cueAfter(document, index, true);
  const before = cueBefore(document, index);
  if (before.strength === 'strong' || before.weight >= 1) return form.wordCase !== 'lower' || (form.roles & roles.modal) === 0;
  if (form.wordCase === 'lower') return document.lowerCase && (form.roles & roles.modal) === 0 && (form.flags & wordFlags.firstSure) !== 0 && after >= 1;
  const { style, start } = casingOf(document, index);
  if (style === 'mixed' && !start && form.wordCase === 'title') return true;
  if ((form.roles & roles.modal) !== 0) return after >= 1;
  return !determiner.test(document.text.slice(end, end + 6));
}
