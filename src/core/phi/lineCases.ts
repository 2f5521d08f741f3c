// How the lines of a text use capitals, and whether the text does without. A word is counted by one number of its form (`tallyOf`).
import * as roles from './roleBits';
import type { WordForm } from './wordForms';

/** How a line uses capitals: `upper` all of them, `title` on most words, `lower` none, `mixed` as a sentence does. */
export type LineStyle = 'upper' | 'title' | 'lower' | 'mixed';

/**
 * Under which number a word is counted. Words with a capital in front or inside (`title`) and words of letters without case count as
 * capitals of the text; of small letters only `word`s of two and more do, long ones and those of other languages by themselves.
 */
const tallies = { none: 0, caseless: 1, lower: 2, longLower: 3, lowerWord: 4, longLowerWord: 5, foreignWord: 6, longForeignWord: 7, upper: 8, longUpper: 9, title: 10, titleWord: 11 } as const;

/** Small words of Spanish, French, Portuguese and Polish. */
const foreign = new Set('el los las con para por una del que su sus es en y le les des pour avec une est dans os um uma com nie jest na do się oraz'.split(' '));

/** The number under which a word is counted. */
export function tallyOf(raw: string, folded: string, kind: WordForm['kind'], wordCase: WordForm['wordCase'], role: number): number {
  const counted = kind === 'word' && raw.length > 1;
  if (wordCase === 'lower') {
    const long = raw.length > 3 && (role & roles.function) === 0 ? 1 : 0;
    return (counted ? (foreign.has(folded) ? tallies.foreignWord : tallies.lowerWord) : tallies.lower) + long;
  }
  if (wordCase === 'upper') return raw.length > 2 ? tallies.longUpper : tallies.upper;
  if (wordCase === 'none') return counted ? tallies.caseless : tallies.none;
  return counted ? tallies.titleWord : raw.length > 1 ? tallies.title : tallies.none;
}

/** Counts words by case, for each line and for the text. */
export class CaseCounter {
  /** How many words of the line are counted under each number. */
  readonly counts: number[] = new Array<number>(12).fill(0);
  private allLower = 0;
  private allCapitals = 0;
  private lowerStarts = 0;
  private upperStarts = 0;
  private lines = 0;
  private messages = 0;
  private foreign = 0;

  /** Told of the first word of each line. */
  startLine({ kind, raw, wordCase }: WordForm): void {
    if (kind !== 'word') return;
    // "s: pt says"
    if (raw.length === 1 ? raw === raw.toLowerCase() : wordCase === 'lower') this.lowerStarts += 1;
    else this.upperStarts += 1;
  }

  /** `message`: whether the line is a text message in small letters. */
  endLine(message: boolean): LineStyle {
    const count = (tally: number): number => this.counts[tally] ?? 0;
    const foreignWords = count(tallies.foreignWord) + count(tallies.longForeignWord);
    const lowerWords = count(tallies.lowerWord) + count(tallies.longLowerWord) + foreignWords;
    const longLower = count(tallies.longLower) + count(tallies.longLowerWord) + count(tallies.longForeignWord);
    const lower = count(tallies.lower) + count(tallies.longLower) + lowerWords;
    const upper = count(tallies.upper) + 2 * count(tallies.longUpper);
    const title = 2 * (count(tallies.title) + count(tallies.titleWord));
    this.allLower += lowerWords;
    this.foreign += foreignWords;
    this.allCapitals += count(tallies.titleWord) + count(tallies.caseless);
    this.counts.fill(0);
    if (upper + title + lower > 0) this.lines += 1;
    if (message && title <= 4 && lower > 2) this.messages += 1;
    if (upper >= 2 && longLower === 0 && lower <= 1 && title <= upper / 2) return 'upper';
    if (title === 0 && upper <= lower && lower > 0) return 'lower';
    // "Told Grant to ice.": as many small words as capitals make a sentence, however short they are.
    return longLower * 4 <= title / 2 && lower * 2 < title ? 'title' : 'mixed';
  }

  isLowerCase(): boolean {
    // What no English list has is no name in a text of another language.
    if (this.foreign > 3 && this.foreign * 9 > this.allLower) return false;
    return this.lowerStarts > this.upperStarts || (this.messages > 1 && this.messages * 2 > this.lines) || (this.allLower > 12 && this.allCapitals * (this.allLower > 30 ? 16 : 25) < this.allLower);
  }
}
