const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n', ə: 'e' };

const foreign = /[^ -~]/;

/** A word as the lexicon spells it: lower case, without diacritics. The length may differ from the original's. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (!foreign.test(lower)) return lower;
  return lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/[ßæœøđðłþıħŋə]/g, (letter) => letters[letter] ?? letter);
}
