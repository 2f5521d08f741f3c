// Motions written as one letter: "wr R e 48 f 41 rd 12 ud 24 s 62 p 80", "hip f 3+ knee e 4-", rows "f 95" over "abd 70".
// A letter is a motion only beside a joint, a test of motion or strength, or others of its kind; "PRWE p 22 f 19" are parts of a score.
import type { Token } from '../text/tokens';
import type { Concept } from './concepts';

const letters: ReadonlyMap<string, string> = new Map([['f', 'flexion'], ['fl', 'flexion'], ['e', 'extension'], ['ex', 'extension'], ['s', 'supination'], ['p', 'pronation'], ['sb', 'side bending'], ['rd', 'radial deviation'], ['ud', 'ulnar deviation'], ['ab', 'abduction'], ['ad', 'adduction']]);

/** A joint and its motion in one: "HF 3+/4+, KF 3/4". In capitals only, as "he" and "se" are words. */
const joined: ReadonlyMap<string, readonly [joint: string, motion: string]> = new Map([['hf', ['hip', 'flexion']], ['he', ['hip', 'extension']], ['kf', ['knee', 'flexion']], ['ke', ['knee', 'extension']], ['ef', ['elbow', 'flexion']], ['ee', ['elbow', 'extension']], ['wf', ['wrist', 'flexion']], ['we', ['wrist', 'extension']]]);

/** The motions that letters name, in order of place; `found`: what the words name by themselves. */
export function shortMotions(tokens: readonly Token[], found: readonly Concept[]): readonly Concept[] {
  const candidates = tokens.flatMap((token, at) => (isLetter(tokens, at) || isBehind(tokens, at) ? [at] : []));
  if (candidates.length === 0) return [];
  const named = new Map<number, Concept[]>();
  for (const concept of found) for (let at = concept.first; at < concept.next; at += 1) named.set(at, [...(named.get(at) ?? []), concept]);
  const isMotion = (at: number): boolean => named.get(at)?.some(({ dimension }) => dimension === 'motion') === true;
  const open = candidates.filter((at) => !isMotion(at) && !isOfScore(tokens, named, at));
  const among = new Set(open);
  return open.filter((at) => isBehind(tokens, at) ? holdsJoint(tokens, named, at) : leads(tokens, named, at) || besideOthers(tokens, (other) => isMotion(other) || among.has(other), at)).flatMap((at): readonly Concept[] => {
    const token = tokens[at];
    const [joint, motion] = joined.get(token?.text ?? '') ?? [undefined, letters.get(token?.text ?? '') ?? ''];
    const place = { first: at, next: at + 1, start: token?.start ?? 0, end: token?.end ?? 0 };
    return [...(joint === undefined ? [] : [{ dimension: 'joint' as const, key: joint, ...place }]), { dimension: 'motion', key: motion, ...place }];
  });
}

/** Does a letter stand there that could name a motion, right before its value? */
function isLetter(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || !(letters.has(token.text) || (joined.has(token.text) && token.caps === 'all')) || /^[/.'-]$/.test(tokens[at - 1]?.text ?? '') && token.spaced === false) return false;
  const value = valueAt(tokens, at);
  if (value === undefined) return false;
  // "F 2x/wk", "s 10 reps"
  if (/^(?:x|reps?|sets?|times)$/.test(tokens[value + 1]?.text ?? '')) return false;
  // Turning of the forearm comes in pairs; a lone "p" is pain, a lone "s" what is said.
  if (token.text === 's') return /^(?:p|pro|pron)$/.test(tokens[next(tokens, value)]?.text ?? '');
  if (token.text === 'p') return [2, 3, 4, 5].some((back) => /^(?:s|sup)$/.test(tokens[at - back]?.text ?? '') && valueAt(tokens, at - back) !== undefined);
  return true;
}

/** "wrist 20 f", "MP 70 f": the letter stands behind its value. */
const isBehind = (tokens: readonly Token[], at: number): boolean => /^[fe]$/.test(tokens[at]?.text ?? '') && tokens[at]?.kind === 'word' && (tokens[at - 1]?.kind === 'number' || /^(?:°|deg|degrees)$/.test(tokens[at - 1]?.text ?? '')) && valueAt(tokens, at) === undefined;

function holdsJoint(tokens: readonly Token[], named: ReadonlyMap<number, readonly Concept[]>, at: number): boolean {
  const value = tokens[at - 1]?.kind === 'number' ? at - 1 : at - 2;
  return tokens[value]?.kind === 'number' && [1, 2].some((back) => named.get(value - back)?.some(({ dimension }) => dimension === 'joint') === true);
}

/** Behind a value with its grade sign, unit and earlier value: "48", "4-", "62 (35)". */
function next(tokens: readonly Token[], value: number): number {
  let at = value + 1;
  while (at < value + 5 && (tokens[at]?.kind === 'mark' || tokens[at]?.kind === 'number' || /^(?:deg|lb|kg)$/.test(tokens[at]?.text ?? ''))) at += 1;
  return at;
}

/** The token of the value behind a letter: "f 48", "e: -5", "f R 48", "f full". */
function valueAt(tokens: readonly Token[], at: number): number | undefined {
  let index = at + 1;
  while (index < at + 4 && /^(?:[:=r<>~-]|l|lt|rt|right|left|lacks)$/.test(tokens[index]?.text ?? '')) index += 1;
  const token = tokens[index];
  return token?.kind === 'number' || /^(?:full|wnl|wfl|nt|\d\S*)$/.test(token?.text ?? '') ? index : undefined;
}

/** A joint, a side, or the test stands right before it: "hip f 3+", "AROM L f 138". */
function leads(tokens: readonly Token[], named: ReadonlyMap<number, readonly Concept[]>, at: number): boolean {
  for (let index = at - 1; index >= at - 5; index -= 1) {
    const concepts = named.get(index) ?? [];
    if (concepts.some(({ dimension, key }) => dimension === 'joint' || dimension === 'mode' || (dimension === 'test' && /^(?:ROM|MMT)$/.test(key)))) return true;
    if (!concepts.some(({ dimension }) => dimension === 'side' || dimension === 'role') && tokens[index]?.kind !== 'date' && !/^[:(),]$/.test(tokens[index]?.text ?? '')) return false;
  }
  return false;
}

/** Another motion with a value in the line; or the lines around begin with motions, as rows do. */
function besideOthers(tokens: readonly Token[], isMotion: (at: number) => boolean, at: number): boolean {
  let opens = true;
  for (let index = at - 1; index >= Math.max(0, at - 40); index -= 1) {
    if (tokens[index]?.kind === 'line') break;
    opens = false;
    if (isMotion(index)) return true;
  }
  for (let index = at + 1; index < at + 40 && index < tokens.length; index += 1) {
    if (tokens[index]?.kind === 'line') return opens && (isMotion(index + 1) || isMotion(startOfLine(tokens, at - 2)));
    if (isMotion(index)) return true;
  }
  return opens && isMotion(startOfLine(tokens, at - 2));
}

function startOfLine(tokens: readonly Token[], at: number): number {
  let index = at;
  while (index > 0 && index > at - 30 && tokens[index - 1]?.kind !== 'line') index -= 1;
  return index;
}

/** "DHI 54 (p 18 e 14 f 22)", "P 3/5, E 7 s, R 6, F 9": nothing but letters and values between a score, or its first part, and the letter. */
function isOfScore(tokens: readonly Token[], named: ReadonlyMap<number, readonly Concept[]>, at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 24); index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'line') return false;
    const concepts = named.get(index) ?? [];
    if (concepts.some(({ dimension }) => dimension === 'measure') || (token.text === 'p' && valueAt(tokens, index) !== undefined && !isLetter(tokens, index))) return true;
    if (token.kind === 'word' && token.text.length > 1 && !concepts.some(({ dimension }) => dimension === 'role')) return false;
  }
  return false;
}
