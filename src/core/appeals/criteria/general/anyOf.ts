/** Any of the words, each an expression of its own, as whole words and in any case. */
export const anyOf = (words: readonly string[]): RegExp => new RegExp(String.raw`\b(?:${words.join('|')})\b`, 'i');
