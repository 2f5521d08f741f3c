// Minutes and units of a dictated note in figures: "thirty eight minutes", "two units".
import { wholeNumber } from '../draft/read/numberWords';

const ones = 'one|two|three|four|five|six|seven|eight|nine';
const words = `(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:${ones}))?|${ones}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)`;
const counts = new RegExp(String.raw`\b${words}(?=[ -](?:timed |total |treatment )?(?:min(?:ute)?s?|units?)\b)|(?<=\b(?:minutes|total|time|timed)(?: is| was| of|,)? )${words}\b`, 'gi');

/** The text with those counts as figures, right-aligned in the place of their words: every offset stays. */
export function withFigures(text: string): string {
  return text.replace(counts, (written) => (wholeNumber(written)?.toString() ?? written).padStart(written.length));
}
