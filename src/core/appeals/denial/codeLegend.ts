// The printed meaning of a code: "97 - The benefit for this service is included …". In a remittance it is the payer's whole decision.
import type { Sentence } from './letterSentences';
import { lineAt, type Letter } from './letterText';

const prefix = /^[\s|(]*(?:\d{1,2} - (?=CARC|CO|PR))?(?:CARC )?(?:[Nn]ote|NOTE|[Rr]emarks?|REM|[Cc]ode|CODE|[Ll]ine|[Rr]eason|[Mm]essage|MESSAGE)?[ \t]*(?:(?:CO|PR|OA|PI)[- ]?)?((?:MA|M|N)\d{1,3}|\d{1,3})(?:\/((?:MA|M|N)\d{1,3}))?\)?[ \t]*(?:[-:=.]+[ \t]*|[ \t]+)(?=["']?(?:[A-Z][A-Za-z]{2}|No\b))/;

/** The codes that a sentence's line explains at its beginning; none for a sentence that explains none. */
export function explainedCodes(letter: Letter, sentence: Sentence): readonly string[] {
  const line = letter.lines[lineAt(letter, sentence.start)];
  if (line === undefined) return [];
  const match = prefix.exec(letter.plain.slice(line.start, line.start + 80));
  // The label may have been cut off before the sentence; another sentence of the same line explains nothing.
  if (match === null || sentence.start > line.start + match[0].length) return [];
  return [match[1], match[2]].filter((code) => code !== undefined).map((code) => code.toUpperCase());
}

/** Where several codes are explained: no appeal first, then the adjustment, then remarks; the contractual allowance of paid lines last. */
export function legendRank(codes: readonly string[]): number {
  if (codes.includes('MA130')) return 4;
  if (codes.includes('45')) return 1;
  return codes.some((code) => /^\d/.test(code)) ? 3 : 2;
}
