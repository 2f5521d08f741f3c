// What the clinical vocabulary says of a word, as bits of `ClaimInfo`. A constant each and not an object, so that the bundler writes the
// numbers where they are used.
/** A known abbreviation; `nameLike` in a casing in which it may be a name too. */
export const short = 1;
export const nameLike = 2;
export const title = 4;
export const dateCue = 8;
export const subject = 16;
export const measure = 32;
export const glue = 64;
// What a phrase, a number, a code, a labelled code or an assist level may begin with.
export const phrase = 128;
export const number = 256;
export const code = 512;
export const label = 1024;
export const assist = 2048;
