// Sentence craft for composed documents: atoms kept, case, full stops, lists. Knows no facts.

/** A surrogate, a slot or any other bracketed atom; never rewritten. */
const atom = /\[[^[\]\n]{1,200}\]/g;

/** The slot for a fact the document requires and the source does not state. */
export function needs(what: string): string {
  return `[NEEDS: ${what}]`;
}

/** Applies `change` to the text between bracketed atoms only. */
export function outsideAtoms(text: string, change: (part: string) => string): string {
  let result = '';
  let from = 0;
  for (const match of text.matchAll(atom)) {
    result += change(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return result + change(text.slice(from));
}

/** First letter upper case, one full stop at the end. */
export function asSentence(text: string): string {
  const trimmed = text.replace(/\s+/g, ' ').trim().replace(/[;,]+$/, '');
  if (trimmed === '') return '';
  return endWithStop(upperFirst(trimmed));
}

export function endWithStop(text: string): string {
  return /[.!?:]["”)]?$/.test(text) ? text : `${text}.`;
}

export function withoutStop(text: string): string {
  return text.trim().replace(/[.;,\s]+$/, '');
}

/** A word such as `mL` or `x10` keeps its case: only plain lower-case words begin with a capital. */
export function upperFirst(text: string): string {
  return /^["'“(]?\p{Ll}(?:\p{Ll}|['’\s-]|$)/u.test(text) ? text.replace(/\p{Ll}/u, (letter) => letter.toUpperCase()) : text;
}

/** Tests and signs named after somebody keep their capital. */
const eponym = /^(?:Berg|Tinetti|Romberg|Oswestry|Fugl|Ashworth|Harris|Borg|Dix|Epley|Brandt|Tampa|Lachman|Hawkins|Neer|Phalen|Tinel|Trendelenburg|Thomas|Ober|Spurling|Constant|Lysholm|Kleinman|Box (?:and|&) Blocks?|Timed Up and Go|Purdue|Minnesota|Jebsen|Barthel|Rivermead|Boston|Stemmer|McKenzie|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|I)\b/;

/** Lower case for a word in mid-sentence; abbreviations and names in capitals stay. */
export function lowerFirst(text: string): string {
  if (eponym.test(text) || /^\p{Lu}\p{Ll}+(?:\s(?:and|of|to))?\s\p{Lu}\p{Ll}+/u.test(text)) return text;
  return /^(?:A|\p{Lu}\p{Ll}+)(?=[\s,.;:]|$)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[], joiner = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${joiner} ${words.at(-1) ?? ''}`;
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
