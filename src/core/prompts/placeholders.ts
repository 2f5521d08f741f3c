// What an unfilled slot looks like, and how it differs from the stand-in of a hidden identifier.

/** `[NAME_1]`, `[NAME_1b]`, `[AGE_OVER_89_1]`, `[DATE_2 = visit 7]`: a value, not a blank. */
const surrogate = /^\[[A-Z][A-Z0-9_]*_\d+[a-z]{0,2}(?:\s*=[^\]\n]*)?\]$/;

/** The bracketed text of a slot nobody has filled. */
export function placeholder(label: string): string {
  return `[${label}]`;
}

/** The value of a slot without its blanks: undefined when nothing but brackets, underscores or "TBD" is left. */
export function filledValue(raw: string, ownPlaceholder: string): string | undefined {
  const value = raw.replace(ownPlaceholder, ' ').trim();
  const rest = value.replace(/\[[^[\]\n]{0,200}\]/g, (bracket) => (surrogate.test(bracket) ? bracket : ' ')).trim();
  if (!/[\p{L}\p{N}]/u.test(rest) || /^(?:x{2,}|tbd|_+|<[^<>\n]*>)$/iu.test(rest)) return undefined;
  return raw.includes(ownPlaceholder) ? value.replace(/[ \t]{2,}/g, ' ') : value;
}
