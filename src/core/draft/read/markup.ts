// Signs of writing that say nothing themselves.
/** The words without the signs of headings and emphasis; the "_" inside a surrogate stays. */
export function withoutMarkup(words: string): string {
  return words.replace(/^\s*#+|\*+|(?<!\w)_+|_+(?!\w)/g, '').trim();
}
