// Gives a draft the outer shape of the text it is to replace, so that only words are left to decide about.

/** `draft` with the line endings of `source`, and with its white space at the beginning and the end. */
export function matchLineEndings(draft: string, source: string): string {
  const lineEnd = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';
  const words = draft.trim().replace(/\r\n|\r|\n/g, lineEnd);
  if (source.trim() === '') return words;
  return source.slice(0, source.length - source.trimStart().length) + words + source.slice(source.trimEnd().length);
}
