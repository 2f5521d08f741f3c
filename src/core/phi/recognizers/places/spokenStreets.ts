// Streets whose house number is dictated in words: "at four eleven dogwood in nixa".
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import * as wordFlags from '../../wordFlags';
import type { Word } from '../../words';
import { wordSet } from '../../../wordSet';
import { isEvocative } from '../people/evocative';

const barred = roles.function | roles.personVerb | roles.modal | roles.month | roles.weekday | roles.title | roles.kin | roles.credential | roles.payer | roles.person;
const suffixes = wordSet('st street ave avenue rd road blvd lane ln hwy highway pkwy parkway court ct drive dr circle cir place pl way terrace trail loop');
const spokenDigit = /^(?:oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand)$/;

/** "at four eleven dogwood in nixa": a house number as it is dictated, and the street behind it. */
export function spokenStreet(document: ScrubDocument, index: number): number | undefined {
  const { words, text } = document;
  const before = words[index - 1];
  if (!document.lowerCase || (words[index] as Word).gap !== ' ' || !/^(?:at|to|is|address|lives|on)$/.test(before?.form.folded ?? '') || !spokenDigit.test((words[index] as Word).form.folded)) return undefined;
  let street = index;
  while (street - index < 5 && words[street]?.gap === ' ' && spokenDigit.test(words[street]?.form.folded ?? '')) street += 1;
  if (street - index < 2) return undefined;
  for (let last = street; last < street + 3; last += 1) {
    const word = words[last];
    if (word?.gap !== ' ' || word.form.kind !== 'word' || (word.form.roles & barred) !== 0 || (word.form.flags & wordFlags.clinical) !== 0 && !isEvocative(word.form) && !suffixes.has(word.form.folded)) return undefined;
    if (suffixes.has(word.form.folded) && last > street) return last;
    if (/^(?: in [a-z]{4}|,? apartment | unit )/.test(text.slice(word.end, word.end + 12)) && word.form.raw.length > 3 && !/^(?:degrees|pounds|percent|visits|reps|sets|seconds|minutes|times|feet|steps|days|weeks)$/.test(word.form.folded)) return last;
  }
  return undefined;
}
