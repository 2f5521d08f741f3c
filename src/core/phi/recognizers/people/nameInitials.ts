// Single letters within or before a name: "M. Tran", "Joan M Hunter", "J.R. Moreau".
import * as wordFlags from '../../wordFlags';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import type { NameCue } from './nameCues';
import { isInitial } from './nameWeight';
import { gapAfter, isCapital, startsSentence } from '../wordContext';

/** Whether "D. Hurt" stands where a person does: after "by" or "with", before a comma or the end. */
export function closesName({ text, words }: ScrubDocument, index: number, first: number): boolean {
  return /^(?:by|with|from|per|to|and|cc|attn|w|witness|witnessed|signed|cosigned|evaluator|examiner|observer|scribe)$/.test(words[first - 1]?.form.folded ?? '') && /^(?:[,.;)]|\s*$|\n)/.test(text.slice(words[index]?.end ?? 0, (words[index]?.end ?? 0) + 2));
}

const spelledCredential = /^(?:D P T|O T R|P T A|P T|O T D|R N|M D|D O|N P|C O T A|S L P|C C C)(?![A-Za-z])/;

/** Nobody has more. */
const mostInitials = 5;

/** "T.J.R.": the last of a run of initials, as far as anyone has so many. */
function lastInitial(document: ScrubDocument, index: number): number {
  let last = index;
  while (last - index < mostInitials && gapAfter(document, last) === '.' && document.words[last + 1]?.form.kind === 'word' && isInitial(document.words[last + 1] as Word)) last += 1;
  return last;
}

/** "M. Tran", "Joan M Hunter", "T.J."; not a lone "R" for right. */
export function isNameInitial(document: ScrubDocument, index: number, head: boolean, cue: NameCue): boolean {
  const next = document.words[index + 1];
  const gap = gapAfter(document, index);
  // "Marigold Penny D P T": a credential as it is dictated
  if (!head && gap === ' ' && spelledCredential.test(document.text.slice(document.words[index]?.start ?? 0, (document.words[index]?.start ?? 0) + 8))) return false;
  if (head) {
    if (document.words[index]?.form.raw === 'I' && gap === ' ' && next?.form.wordCase === 'lower') return false;
    // "CC: L SHOULDER PAIN"
    if (/^[LRB]$/.test(document.words[index]?.form.raw ?? '') && gap === ' ' && next && (next.form.flags & wordFlags.clinical) !== 0 && next.form.nameClass === 'word') return false;
    if (cue.strength === 'strong' && /^(?:[.,]{0,2}\s|\.?$|[,;)])/.test(gap)) return true;
    if (!next || next.form.kind !== 'word') return false;
    const last = lastInitial(document, index);
    if (last > index) return last - index < mostInitials && isNameInitial(document, last, true, cue);
    if (gap === '. ' || gap === '.' || (gap === ' ' && cue.strength !== 'none')) return isCapital(next) && (isInitial(next) || next.form.nameClass !== 'never') && (cue.strength !== 'none' || next.form.nameClass !== 'word' || (next.form.wordCase === 'title' && closesName(document, index + 1, index)));
    if (gap === ' ' && next.form.wordCase === 'title') return startsSentence(document, index) && /^(?:name|rareName|unknown)$/.test(next.form.nameClass) && next.form.raw.length > 2;
    return false;
  }
  if (gap.startsWith('.')) return true;
  const previous = document.words[index - 1] as Word;
  if (next && gap === ' ' && isCapital(next) && next.form.nameClass !== 'word' && next.form.nameClass !== 'never') return true;
  if (gap === ' ' && /^[LRBAIS]$/.test(document.words[index]?.form.raw ?? '')) return false;
  if (previous.form.nameClass === 'name' && gap === ' ' && !/^[LRBAIS]$/.test(document.words[index]?.form.raw ?? '') && (previous.form.flags & wordFlags.first) !== 0) return true;
  return previous.form.nameClass !== 'word' && (gap === '' || /^[\s,;:()|^]|^$/.test(gap)) && !/^ ?[a-z(]/.test(document.text.slice(document.words[index]?.end ?? 0, (document.words[index]?.end ?? 0) + 3));
}
