// Signs written otherwise than by their mark: "31 > 38" for an arrow, "minus 18" for a sign.
import type { Token } from './tokens';

const assist = /^(?:min|mod|max|total|sba|cga|sup|s|i|ind|indep|independent|supervision|standby|a|assist|dep|dependent|hha|setup|unable|done)$/;
/** What follows a limit that a value exceeds. */
const limit = /^(?:cut|cutoff|risk|norm|norms|predicts|indicates|mdc|mcid|indicative)$/;

export function readWrittenSigns(tokens: readonly Token[]): readonly Token[] {
  const result: Token[] = [];
  let until = 0;
  const moved = new Map<number, readonly Token[]>();
  tokens.forEach((token, at) => {
    const last = result.at(-1);
    if (at < until) return;
    // "0.81 up to 1.02 meters per second"
    if (/^(?:up|down)$/.test(token.text) && tokens[at + 1]?.text === 'to' && tokens[at + 2]?.kind === 'number' && (tokens[at - 1]?.kind === 'number' || (tokens[at - 1]?.kind !== 'line' && tokens[at - 2]?.kind === 'number' && !/^(?:and|or|x|reps?|sets?|lifts?|times)$/.test(tokens[at - 1]?.text ?? '')))) {
      result.push({ ...token, kind: 'mark', text: '→', end: tokens[at + 1]?.end ?? token.end });
      until = at + 2;
      return;
    }
    const correction = token.kind === 'number' ? correctionOf(tokens, at) : undefined;
    if (correction !== undefined) {
      until = correction.to;
      if (correction.unit.length > 0) moved.set(correction.to, correction.unit);
      return;
    }
    until = 0;
    if (isTakenBack(tokens, at)) {
      result.push({ ...token, kind: 'mark', text: ',' });
      return;
    }
    if (token.text === '>' && leadsOn(tokens, at)) result.push({ ...token, text: '→' });
    else if (isSine(tokens, at)) result.push({ ...token, text: 'without' });
    else if (token.kind === 'number' && last !== undefined && isMinus(tokens, at)) {
      result.pop();
      result.push({ ...token, start: last.start, spaced: last.spaced, text: `-${token.text}`, value: -(token.value ?? 0) });
    } else result.push(token);
    // The words that stood behind the number taken back hold for the one in its place.
    for (const word of moved.get(at) ?? []) result.push({ ...word, start: token.end, end: token.end });
  });
  return result;
}

const correcting = /^(?:,|\.|--|no|wait|sorry|correction|scratch|strike|that|that's|it's|is|make|actually|rather|i|mean|um|uh|er|oops)$/;
const isCorrection = /\b(?:correction|scratch that|strike that|sorry|wait|make that|i mean|oops)\b/;

interface Correction {
  /** Where the number stands that takes this one's place. */
  readonly to: number;
  /** What was counted, where the new number is told without it. */
  readonly unit: readonly Token[];
}

/** "one sixty eight, no correction, one seventy", "a hundred steps, sorry, one ten", "one block, no, two blocks", "ten lifts. Wait, lifts make that twelve". */
function correctionOf(tokens: readonly Token[], at: number): Correction | undefined {
  let index = at + 1;
  while (index < at + 4 && tokens[index]?.kind === 'word' && !correcting.test(tokens[index]?.text ?? '')) index += 1;
  const unit = tokens.slice(at + 1, index);
  const names = (from: number): boolean => unit.length > 0 && unit.every(({ text }, place) => noun(tokens[from + place]?.text) === noun(text));
  let words = '';
  for (const last = index + 9; index < last; index += 1) {
    const text = tokens[index]?.text ?? '';
    if (names(index) && words !== '') index += unit.length - 1;
    else if (correcting.test(text)) words += ` ${text}`;
    else break;
  }
  const number = tokens[index];
  if (number?.kind !== 'number' || !/^ (?:,|\.|--|no)/.test(words)) return undefined;
  const repeated = names(index + 1);
  if (!isCorrection.test(words) && !(repeated && /^ (?:,|--) (?:no|actually|rather)\b/.test(words))) return undefined;
  // Where what the new number counts is told behind it, it is that.
  const isBare = tokens[index + 1] === undefined || tokens[index + 1]?.kind === 'line' || /^[,;.]$/.test(tokens[index + 1]?.text ?? '');
  return unit.length === 0 || repeated || isBare ? { to: index, unit: isBare ? unit : [] } : undefined;
}

/** One and several of a thing are one noun. */
const noun = (text: string | undefined): string | undefined => text?.replace(/s$/, '');

/** "she pushes, no she leans to the left": whoever begins anew so denies nothing. */
const isTakenBack = (tokens: readonly Token[], at: number): boolean => tokens[at]?.text === 'no' && /^(?:she|he|they|it|wait|sorry|that's|it's)$/.test(tokens[at + 1]?.text ?? '') && (tokens[at - 1]?.kind === 'mark' || tokens[at - 1]?.kind === 'word') && tokens[at - 1]?.text !== ':';

/** "jogging 10 min s pain": the s with a bar over it, which means without. */
function isSine(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  // "SLR x15 s lag"
  if (token?.text === 's' && token.caps === 'lower' && token.spaced && before?.kind === 'number' && tokens[at - 2]?.text === 'x' && tokens[at - 3]?.kind === 'word' && /^(?:lag|pain|assist|asst|ue|ues|hands?|rails?|cues?|support|compensation|difficulty)$/.test(next?.text ?? '')) return true;
  return token?.text === 's' && token.caps === 'lower' && token.spaced && token.end - token.start === 1 && before?.kind === 'word' && !/^(?:s|r|l|b|q|e|f|ud|rd|ext|flex)$/.test(before.text) && next?.kind === 'word' && lacking.test(next.text);
}

/** What one does something without. */
const lacking = /^(?:pain|sx|sxs|symptoms?|c\/o|complaints?|difficulty|ad|ads|device|assist|assistance|asst|help|support|ue|ues|rails?|hands?|cues?|vcs?|tcs?|lob|lobs|loss|limp|lag|brace|splint|sling|boot|shoes?|orthosis|afo|cane|walker|spc|rw|rest|rests|breaks?|dizziness|dizzy|sob|dyspnea|swelling|edema|fatigue|compensation|increase|incident|issues?|problems?|error|errors|falls?|spotting|leakage|leaks?|numbness|tingling|nausea|looking|stopping|resting|holding|using)$/;

/** "TUG 29.5 s FWW > 17.9 s", "ramp Min A > SBA": a value on either side, and a blank; "> 90" and "hip > 90" are no way from one to the other. */
function leadsOn(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (tokens[at]?.spaced !== true || next?.spaced !== true) return false;
  const before = tokens.slice(Math.max(0, at - 4), at);
  const since = before.slice(before.findLastIndex(({ kind, text }) => kind === 'line' || /^[,;.]$/.test(text)) + 1);
  if (tokens.slice(at + 2, at + 6).some(({ text }) => limit.test(text))) return false;
  const held = since.some(({ kind }) => kind === 'number') && !since.some(({ text }) => /^(?:goals?|stg|ltg|target)$/.test(text));
  if (next.kind === 'number') return held && !(since.at(-1)?.kind === 'word' && /^(?:if|when|until|pain|hr|rpe|spo2)$/.test(since.at(-1)?.text ?? ''));
  return assist.test(next.text) && (held || assist.test(since.at(-1)?.text ?? ''));
}

/** "PIP minus 18 to 79", "extension negative 10 degrees", but not "6 minus 2". */
function isMinus(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at - 1];
  if (sign?.kind !== 'word' || tokens[at - 2]?.kind === 'number') return false;
  if (sign.text === 'minus') return true;
  if (sign.text !== 'negative') return false;
  // "it was negative eight on July 22": a value, no count of negative tests.
  return /^(?:°|deg|degs|degrees?|to)$/.test(tokens[at + 1]?.text ?? '') || (/^(?:was|is|at|to|from|reached|measured|measures)$/.test(tokens[at - 2]?.text ?? '') && !/^(?:x|times|of|out|trials?|tests?|\/)$/.test(tokens[at + 1]?.text ?? ''));
}
