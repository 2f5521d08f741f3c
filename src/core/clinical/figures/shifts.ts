// Whether two numbers joined by "to" shift from one to the other, are a range, or an amount and where it led.
import { isDone, takesAmount } from '../words/changeWords';
import type { Token } from '../text/tokens';

/** "from 95 to 102" and "102 to 95" shift; "0 to 125", "5 to 7 days" are ranges. */
export function isShift(tokens: readonly Token[], at: number, first: number, second: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 4); index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'number' || token.kind === 'line' || (token.kind === 'mark' && /^[,;.(]$/.test(token.text))) break;
    // "4-108, up from 6 to 102" sets one range against another.
    if (token.text === 'from' && /^(?:up|down)$/.test(tokens[index - 1]?.text ?? '') && !/^(?:went|gone|moved|came|is|was|shot|crept)$/.test(tokens[index - 2]?.text ?? '') && second > first) return false;
    if (token.text === 'from' && (isDone(tokens[index - 1]?.text ?? '') || /^(?:gone|went)$/.test(tokens[index - 1]?.text ?? ''))) return true;
    if (token.text === 'from') return !(first === 0 && second > 0) && !/^(?:ranged|ranging|range|ranges|varied|varies)$/.test(tokens[index - 1]?.text ?? '');
  }
  return second < first && first > 0;
}

/** Is the number an amount of change ("by five to eleven", "up 3 lb to 48", "dropped 19 points to 52") rather than a first value? */
export function isAmountBefore(tokens: readonly Token[], at: number, hasUnit: boolean): boolean {
  const before = tokens[at - 1]?.text ?? '';
  if (before === 'by') return true;
  if (/^(?:up|down)$/.test(before)) return tokens[at + 1]?.text !== 'to' || !hasUnit;
  // "by 1.8 and 2.2 points to 5.2 and 4.8"
  if (before === 'and' && tokens[at - 2]?.kind === 'number' && tokens[at - 3]?.text === 'by') return true;
  return hasUnit && (takesAmount(before) || before === 'went');
}
