// Where each recognizer may begin, for all of them in one pass over the words.
import type { WordForm } from '../wordForms';
import type { ReadWords } from '../words';
import { recognizers } from './all';

const nowhere: readonly number[] = [];

/** For each of `recognizers` the words it may begin at, in order. */
export function startsIn({ words, lowerCase }: ReadWords): readonly (readonly number[])[] {
  const starts = new Array<number[] | undefined>(recognizers.length).fill(undefined);
  for (let index = 0; index < words.length; index += 1) {
    const form = words[index]?.form as WordForm;
    const known = lowerCase ? form.startsInLowerCase : form.starts;
    for (let bits = known < 0 ? ask(form, lowerCase) : known; bits !== 0; bits &= bits - 1) {
      const recognizer = 31 - Math.clz32(bits & -bits);
      (starts[recognizer] ??= []).push(index);
    }
  }
  return starts.map((list) => list ?? nowhere);
}

/** A bit for each recognizer, of which there may be 31. */
function ask(form: WordForm, lowerCase: boolean): number {
  let bits = 0;
  for (let index = 0; index < recognizers.length; index += 1) if (recognizers[index]?.startsAt(form, lowerCase)) bits |= 1 << index;
  if (lowerCase) form.startsInLowerCase = bits;
  else form.starts = bits;
  return bits;
}
