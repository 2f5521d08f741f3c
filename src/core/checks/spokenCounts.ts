// Minutes and units of a dictated note in figures: "thirty eight minutes", "two units".
import { wholeNumber } from '../draft/read/numberWords';

const ones = 'one|two|three|four|five|six|seven|eight|nine';
const words = `(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:${ones}))?|${ones}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)`;
const counts = new RegExp(String.raw`\b${words}(?=[ -](?:timed |total |treatment )?(?:min(?:ute)?s?|units?)\b)|(?<=\b(?:minutes|total|time|timed)(?: is| was| of|,)? )${words}\b`, 'gi');

/** "97110 23m 2u" counts minutes, "walked 40m" meters. */
const shortMinutes = /(?<![\d.])\d{1,3}m(?=[\s,;:/|(=–-]{1,4}(?:\d\s?u(?:nits?)?\b|[x×]\s?\d\b))|(?<=\b97\d{3}(?:[\s,:=(/|–-]{1,4}(?:G[OP]\b)?){1,3})\d{1,3}m\b/gi;

/** The text with those counts as figures, right-aligned in the place of their words: every offset stays. */
export function withFigures(text: string): string {
  return text.replace(shortMinutes, (written) => `${written.slice(0, -1)}'`).replace(counts, (written) => (wholeNumber(written)?.toString() ?? written).padStart(written.length));
}
