// Figures that are said otherwise than written: a bar ("one eighteen over seventy two"), a year ("twenty eighteen"), a
// number digit by digit ("ending four four one seven").
import type { Token } from './tokens';

export interface Joined {
  readonly token: Pick<Token, 'kind' | 'text' | 'value'>;
  readonly next: number;
}

/** A number that was written as a word. */
export const isSpoken = (token: Token | undefined): boolean => token?.kind === 'number' && token.end - token.start !== token.text.length;
export const number = (token: Token | undefined): number | undefined => (token?.kind === 'number' && isSpoken(token) ? token.value : undefined);

/** What a number is counted in, so that two numbers before it are no score and no year. */
export const counted = /^(?:x|times|reps?|repetitions|sets?|visits?|sessions?|seconds?|secs?|s|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|years?|feet|foot|ft|steps?|stairs|laps?|pounds?|lbs?|kg|kilos|inch|inches|cm|mm|centimeters?|millimeters?|meters?|m|yards?|degrees?|deg|percent|%|°|points?|words?|trials?|holds?|cones?|targets?|minute|over|by|to|of|out)$/;

/** "one eighteen over seventy two", "eleven over fifty four": a pressure, or a score over its top. */
export function barAt(tokens: readonly Token[], at: number): Joined | undefined {
  const [above, below, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (tokens[at]?.text !== 'over' || above?.kind !== 'number' || below?.kind !== 'number' || counted.test(after?.text ?? '')) return undefined;
  const [top, bottom] = [above.value ?? 0, below.value ?? 0];
  const pressure = top >= 60 && top <= 260 && bottom >= 30 && bottom <= 160 && top > bottom;
  return pressure || (top <= bottom && isSpoken(below)) ? { token: { kind: 'mark', text: '/' }, next: at + 1 } : undefined;
}

/** "a guideline of twenty twenty", "in nineteen ninety eight", "Williams twenty oh six". */
export function yearAlone(tokens: readonly Token[], at: number): Joined | undefined {
  const century = number(tokens[at]);
  if ((century !== 19 && century !== 20) || tokens[at - 1]?.kind === 'number') return undefined;
  const low = /^(?:oh|o)$/.test(tokens[at + 1]?.text ?? '') ? number(tokens[at + 2]) : undefined;
  const rest = low !== undefined && low < 10 ? low : number(tokens[at + 1]);
  const next = low === undefined ? at + 2 : at + 3;
  const known = rest !== undefined && (century === 20 ? (low !== undefined || (rest >= 10 && rest < 40)) : low === undefined && rest >= 40 && rest < 100);
  if (!known || rest === undefined || tokens[next]?.kind === 'number' || counted.test(tokens[next]?.text ?? '')) return undefined;
  const value = century * 100 + rest;
  return { token: { kind: 'number', text: String(value), value }, next };
}

/** What has a number that is read out digit by digit. */
const numbered = /^(?:ending|ends|end|number|numbers|no|id|digits?|claim|policy|member|case|reference|ref|authorization|auth|account|extension|ext|chart|record|code|pin|serial|model|confirmation|group|in|:|#)$/;

/** "claim ending four four one seven" */
export function digitsAt(tokens: readonly Token[], at: number): Joined | undefined {
  if (digitOf(tokens[at]) === undefined || !numbered.test(tokens[at - 1]?.text ?? '')) return undefined;
  let next = at;
  let text = '';
  for (let digit = digitOf(tokens[next]); digit !== undefined; digit = digitOf(tokens[next])) {
    text += digit;
    next += 1;
  }
  return text.length < 4 || counted.test(tokens[next]?.text ?? '') ? undefined : { token: { kind: 'number', text, value: Number(text) }, next };
}

function digitOf(token: Token | undefined): string | undefined {
  if (token?.kind === 'word') return /^(?:oh|o)$/.test(token.text) ? '0' : token.text === 'one' ? '1' : undefined;
  // "seven three oh two": the last three were read as one.
  return token?.kind === 'number' && (/^\d$/.test(token.text) || (isSpoken(token) && /^\d{2,3}$/.test(token.text))) ? token.text : undefined;
}
