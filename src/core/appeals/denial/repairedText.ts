// A letter's words as they were before the scanner: misread letters put right, parted words joined. For quoting; places stay those of the letter.
import denialWords from '../../data/denialWords.json';
import type { Letter } from './letterText';

const compound = /(?:^|\s)(?:long|short|self|non|pre|post|follow|out|in|evidence|one|co|re|well|high|low|face|peer|home|weight|goal|task|range|patient|third|on|up|self)-$/i;

/** As given, but for a 0 or 1 that the scanner put into a word. */
export function repaired({ text, plain }: Letter, start: number, end: number): string {
  const read = text.slice(start, end).replace(/[01lI]/g, (char, at: number) => (/[A-Za-z]/.test(plain[start + at] ?? '') ? plain[start + at] ?? char : char));
  return read.replace(/(?<![A-Za-z])[A-Za-z]{0,20}rn[A-Za-z]{0,20}/g, (word) => withM(word));
}

/** "inforrnation" is information where only that is a word of such letters; nothing begins with "rn". */
function withM(word: string): string {
  const read = word.replace(/rn/g, 'm');
  return word.startsWith('rn') || (!words.has(word.toLowerCase()) && words.has(read.toLowerCase())) ? read : word;
}

const words: ReadonlySet<string> = new Set([...denialWords.deny, ...denialWords.grounds, ...denialWords.rights, ...denialWords.outcome.words, ...denialWords.misread, ...denialWords.kinds.flatMap((kind) => Object.values(kind.words).flat())].flatMap((phrase) => phrase.toLowerCase().split(/[^a-z]+/)));

/** An O, l or I inside a number is the scanner's 0 or 1. */
export function repairedNumbers(text: string): string {
  return text.replace(/(?<=\d[.-]?)[Oo](?=[.-]?\d|\b)/g, '0').replace(/(?<=\d[.-]?)[lI|](?=[.-]?\d|\b)/g, '1');
}

/** One line; a word parted at the line's end is whole again. */
export function joinLines(text: string): string {
  return text
    .replace(/([A-Za-z]{1,40})[-\u00ad]\s*\n\s*(?=[a-z])/g, (_, head: string) => (compound.test(` ${head}-`) ? `${head}-` : head))
    .replace(/[*_]{2,}/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
