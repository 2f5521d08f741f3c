// Tables of named wordings as one pattern: each row of a table names a way of saying something.

/** A table of wordings by name; each is the source of a regular expression. */
export type Wordings = Readonly<Record<string, string>>;

/** Any row of the table, whole words only. */
export function anyOf(wordings: Wordings, flags = 'i'): RegExp {
  return new RegExp(String.raw`(?<![A-Za-z0-9])(?:${Object.values(wordings).join('|')})`, flags);
}

/** Stems joined by "|", matched where a word begins. */
export function wordStarts(stems: string, flags = 'i'): RegExp {
  return new RegExp(String.raw`(?<![A-Za-z])(?:${stems})`, flags);
}

/** Any row of the table at the head of a line, with what must follow. */
export function lineOf(wordings: Wordings, then = ''): RegExp {
  return new RegExp(`^(?:${Object.values(wordings).join('|')})${then}`, 'i');
}
