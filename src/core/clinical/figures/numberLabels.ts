// The word before a number that makes it a place ("visit 7", "grade III", "goal 2") and not an amount.
import { place } from './quantityTypes';
import type { Quantity } from './quantityTypes';
import type { Token } from '../text/tokens';

export const ordinalLabels = /^(?:wad|zone|gmfcs|macs|rancho|nyha|visit|visits|vis|session|week|wk|day|pod|phase|grade|gr|stage|level|type|class|cond|goal|stg|ltg|exhibit|page|pg|p|pp|step|month|item|group|gp|criterion|chapter|ch|treatment|section|table|appendix|version)$/;

/** Scales whose very name labels the level: "GMFCS III" is level III. */
export const classNames = /^(?:gmfcs|macs|rancho|nyha|class)$/;

export const romans: ReadonlyMap<string, number> = new Map([['i', 1], ['ii', 2], ['iii', 3], ['iv', 4], ['v', 5], ['vi', 6], ['vii', 7], ['viii', 8], ['ix', 9], ['x', 10]]);

export function label(tokens: readonly Token[], at: number): string {
  const before = tokens[at - 1];
  // "Next visit: three laps" numbers no visit.
  // "P: four visits" is the plan, no page.
  if (before?.text === ':' && tokens[at - 2]?.text === 'p') return '';
  // "BP 148/82 P 70": the pulse.
  if (before?.text === 'p' && tokens.slice(Math.max(0, at - 9), at).some(({ text }) => /^(?:bp|hr|spo2|sats?|rr|vitals?)$/.test(text))) return '';
  // "p 1 rest": pain, unless papers are spoken of.
  if (before?.text === 'p' && !tokens.slice(Math.max(0, at - 12), at).some(({ text }) => /^(?:policy|bulletin|manual|exhibit|guidelines?|report|record|chart|handbook|cpb|lcd|fax|faxed|booklet)$/.test(text))) return '';
  // "58 d3"
  if (before?.text === 'd' && before.caps === 'lower' && before.end === tokens[at]?.start && tokens[at - 2]?.kind === 'number' && /^[),;]$/.test(tokens[at + 1]?.text ?? '')) return 'day';
  // "v#9"
  if (before?.text === '#' && tokens[at - 2]?.text === 'v') return 'visit';
  if (before?.kind === 'mark' && /^[#:.]$/.test(before.text)) return /^(?:next|this|last|each|per|every)$/.test(tokens[at - 3]?.text ?? '') ? '' : (tokens[at - 2]?.text ?? '');
  // "v13"
  if (before?.text === 'v' && before.end === tokens[at]?.start) return 'visit';
  // "skin: st 1 sacrum healed"
  if (before?.text === 'st' && before.spaced && tokens.slice(Math.max(0, at - 12), at + 6).some(({ text }) => /^(?:skin|wound|ulcer|pressure|injury|sacr\w*|coccyx|ischi\w*|heels?|trochanter\w*|pi|pu)$/.test(text))) return 'stage';
  return before?.text ?? '';
}

export function romanOrdinal(tokens: readonly Token[], at: number): Quantity {
  return place(tokens, { values: [romans.get(tokens[at]?.text ?? '') ?? 0], attribute: 'ordinal', counted: label(tokens, at).replace(/^(?:gr|gl|wad|glides?|mobs?|mobilizations?|distraction)$/, 'grade').replace(classNames, 'level'), first: at, next: at + 1, group: at });
}

/** "Timed minutes 38, treatment 40": minutes of the whole treatment, no fortieth one. */
export function ofTotals(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 9), at).some(({ text }) => /^(?:timed|total|minutes|min|tx|tot)$/.test(text));
}

/** Do numbers after this label tell which visit or week, and not what was found on it ("last visit -6 to 106")? */
export const isPlaceLabel = (tokens: readonly Token[], at: number, before: string): boolean => /^(?:visit|visits|vis|session|sessions|week|weeks|wk|day|days)$/.test(before) && !isPlacedByWord(tokens, at);

/** "last visit 40", "prior wk 118": the word before the label tells which one it is. */
export const isPlacedByWord = (tokens: readonly Token[], at: number): boolean => /^(?:last|next|this|previous|prior|first|each|per)$/.test(tokens[at - 2]?.text ?? '');

/** "Goal 2:", "STG 1 met" number a goal; "goal 115" aims at a value. */
export function isGoalNumber(tokens: readonly Token[], at: number): boolean {
  const value = tokens[at]?.value ?? 0;
  const next = tokens[at + 1];
  // "(goal 6)" is a value, "Goal 6)" a place in a list.
  if (label(tokens, at) === 'goal' && (tokens[at - 2]?.text === '(' || (next?.text === ')' && opensBracket(tokens, at - 2)))) return false;
  const ends = (next === undefined || next.kind === 'line') && label(tokens, at) !== 'goal';
  return Number.isInteger(value) && value < 13 && label(tokens, at) === tokens[at - 1]?.text && (ends || /^(?:[:.,;)(&]|is|was|met|not|and|partially|progressing|ongoing|--|of)$/.test(next?.text ?? ''));
}

/** Does a bracket stand open here: "(4 at eval, goal 12)"? */
function opensBracket(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index > at - 14; index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'line' || token.text === ')') return false;
    if (token.text === '(') return true;
  }
  return false;
}
