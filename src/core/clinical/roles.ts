// Which of baseline, last visit, today or goal a figure stands for, from the words and arrows around it.
import { isDone } from './changeWords';
import type { Concept } from './concepts';
import type { Quantity } from './quantityTypes';
import type { Statement } from './statements';
import type { Role } from './subject';
import type { Token } from './tokens';
import type { Span } from './span';

export interface RoleReading {
  readonly role: Role;
  readonly span?: Span;
}

const goalSentence = /^(?:stg|ltg|goal|target)/;
const goalLetter = /^g$/;
const goalVerbs = /^(?:will|to|improve|increase|decrease|reduce|achieve|reach|progress|demonstrate|ambulate|perform|tolerate|return|score|restore|lift|walk|negotiate|climb|ascend)$/;

/** The role of each quantity of a statement, by index. */
export function readRoles(tokens: readonly Token[], statement: Statement, segments: Int32Array): readonly (RoleReading | undefined)[] {
  const { quantities } = statement;
  const cues = statement.concepts.filter((concept) => concept.dimension === 'role');
  const aimed = isGoal(tokens, statement, cues) && !aimsInBracket(tokens, statement, cues);
  const contextCue = [...statement.context].reverse().find((concept) => concept.dimension === 'role' && !headsStatus(tokens, concept) && tokens[concept.first]?.text !== 'since' && tokens[concept.first - 1]?.text !== 'since' && tokens[concept.first - 2]?.text !== 'since' && (concept.key !== 'past' || (statement.cell && /^(?:previous|prior|before|last)$/.test(tokens[concept.first]?.text ?? ''))));
  const fallback: RoleReading | undefined = contextCue !== undefined ? { role: contextCue.key as Role, span: contextCue } : undefined;
  let standing: RoleReading | undefined;
  let used = -1;
  // An open "from …" waits for its "to …".
  let pending = false;
  return quantities.map((quantity, index) => {
    if (quantity.attribute === 'frequency' || quantity.attribute === 'ordinal' || quantity.attribute === 'age') return undefined;
    const span = /^(?:day|week|month|year)$/.test(quantity.unit ?? '');
    if (inGoalBracket(tokens, cues, quantity)) return { role: 'goal' };
    const told = isBehindStatus(tokens, statement, quantity);
    const goal = aimed && !told;
    const previous = quantities[index - 1];
    const following = quantities[index + 1];
    if (quantity.series !== undefined) return seriesRole(statement, cues, quantity);
    // What is quoted takes no role from the words that introduce it.
    const open = openQuote(tokens, statement, quantity);
    const own = open === undefined ? cues : cues.filter((cue) => cue.first > open);
    standing = standingCue(tokens, statement, own, quantity, open === undefined ? standing : undefined);
    const after = cueAfter(tokens, cues, quantity, following);
    if (span) return goal || contextCue?.key === 'goal' ? { role: 'goal' } : undefined;
    if (after !== undefined) {
      used = after.at;
      if (tokens[quantity.first - 1]?.text === 'from') pending = true;
      return after;
    }
    const arrow = tokens[quantity.first - 1]?.text === '→' && previous !== undefined;
    if (quantity.shift === 'from' || (following !== undefined && leadsOn(tokens, quantity, following))) {
      const before = cueBefore(tokens, own.filter((cue) => cue.first > used), quantity, previous, segments, statement);
      return before !== undefined && before.role !== 'past' && before.role !== 'current' && before.role !== 'goal' ? before : { role: goal ? 'start' : 'past' };
    }
    const before = cueBefore(tokens, own.filter((cue) => cue.first > used), quantity, previous, segments, statement);
    const answers = pending && /^(?:to|→)$/.test(tokens[quantity.first - 1]?.text ?? '');
    if (!answers) pending = false;
    if (before !== undefined && !(answers && before.role === 'past')) {
      if (before.role === 'past' && tokens[quantity.first - 1]?.text === 'from') pending = true;
      return before;
    }
    if (quantity.shift === 'to' && following !== undefined && following.first === quantity.next + 1 && tokens[quantity.next]?.text === 'to') return undefined;
    if (quantity.shift === 'to' || arrow || answers) return goal ? { role: 'goal' } : { role: 'current' };
    if (isJudged(tokens, statement, quantity, following) || isAimed(tokens, statement, quantity)) return { role: 'goal' };
    // "flexion rose immediately to 5°", "has tripled to 45 minutes"
    if (!goal && tokens[quantity.first - 1]?.text === 'to' && tokens[(following?.first ?? 0) - 1]?.text !== 'to' && [2, 3, 4].some((back) => isDone(tokens[quantity.first - back]?.text ?? '') && quantity.first - back >= statement.first)) return { role: 'current' };
    if (standing !== undefined) return standing;
    if (goal && quantity.attribute !== 'year') return { role: 'goal' };
    if (open !== undefined && fallback?.role === 'goal') return undefined;
    if (fallback?.role === 'goal' && (told || tellsStatus(tokens, statement))) return { role: 'current' };
    if (fallback === undefined && isAside(tokens, statement, quantity, previous, segments)) return { role: 'past' };
    return fallback;
  });
}

/** Members of "92/128/158" by the heads "start/mid/end" or "eval/today/goal" where they stand, else in order of time. */
function seriesRole(statement: Statement, cues: readonly Concept[], quantity: Quantity): RoleReading {
  const heads = [...statement.context, ...cues.filter((cue) => cue.next <= quantity.first)].filter((cue) => cue.dimension === 'role').slice(-(quantity.of ?? 3));
  const head = heads.length === quantity.of ? heads[quantity.series ?? 0] : undefined;
  if (head !== undefined) return { role: head.key as Role };
  return { role: quantity.series === (quantity.of ?? 3) - 1 ? 'current' : quantity.series === 0 ? 'baseline' : 'previous' };
}

/** "flex 96 (mon 91)", "44 (38)": a bare value in a bracket after its like is the earlier one. */
function isAside(tokens: readonly Token[], statement: Statement, quantity: Quantity, previous: Quantity | undefined, segments: Int32Array): boolean {
  if (previous === undefined || quantity.attribute !== 'value' || !/^(?:value|frequency)$/.test(previous.attribute) || (quantity.unit !== undefined && quantity.unit !== previous.unit) || (quantity.over !== undefined && quantity.over !== previous.over) || quantity.values.length !== previous.values.length) return false;
  const own = segments[quantity.first - statement.first] ?? -1;
  let opening = quantity.first;
  while (opening > statement.first && segments[opening - 1 - statement.first] === own) opening -= 1;
  const direct = opening === previous.next || (opening === previous.next + 1 && /^(?:l|r|left|right)$/.test(tokens[previous.next]?.text ?? ''));
  if (tokens[opening]?.text !== '(' || !direct) return false;
  for (let index = opening + 1; index < Math.min(statement.next, quantity.next + 4) && tokens[index]?.text !== ')'; index += 1) {
    const token = tokens[index];
    if (token?.kind === 'word' && !/^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|deg|degrees|s|sec|pts|points|q|every|hr|hrs)$/.test(token.text)) return false;
  }
  return true;
}

/** "STG 1: …", "Goal: …", "Pt will ambulate 500 ft …": what follows is aimed at, not found. */
function isGoal(tokens: readonly Token[], statement: Statement, cues: readonly Concept[]): boolean {
  const head = tokens[statement.first]?.text ?? '';
  const goalHead = cues.some((cue) => cue.key === 'goal' && cue.first <= statement.first + 1) && !/^(?:met|not|partially|progressing)$/.test(tokens[statement.first + 2]?.text ?? '');
  if (goalSentence.test(head) || goalHead || (goalLetter.test(head) && tokens[statement.first + 1]?.text === ':')) return !someText(tokens, statement, /^(?:met|achieved|progressing|currently|ongoing)$/);
  if (statement.context.some((concept) => concept.dimension === 'role' && concept.key === 'goal' && !headsStatus(tokens, concept)) && !statement.cell) return !someText(tokens, statement, /^(?:met|achieved)$/);
  if (someText(tokens, statement, /^will$/)) return true;
  // "By January 15 she should use no pads"
  if (/^(?:by|within|in)$/.test(head) && (someText(tokens, statement, /^should$/) || followsTo(tokens, statement))) return true;
  return goalVerbs.test(head) && /^(?:improve|increase|decrease|reduce|achieve|reach|restore)$/.test(head);
}

/** "TUG 24.1 -> 17.0 s (goal 15)": what stands outside the bracket is found. */
function aimsInBracket(tokens: readonly Token[], statement: Statement, cues: readonly Concept[]): boolean {
  return statement.context.some(({ key }) => key === 'goal') && cues.some((cue) => cue.key === 'goal' && tokens[cue.first - 1]?.text === '(' && statement.quantities.some(({ first }) => first >= cue.next && first <= cue.next + 2));
}

/** "both short-term goals (Berg 40, TUG 16) are met" */
function inGoalBracket(tokens: readonly Token[], cues: readonly Concept[], quantity: Quantity): boolean {
  let open = quantity.first - 1;
  while (open > quantity.first - 14 && tokens[open] !== undefined && !/^[();.]$/.test(tokens[open]?.text ?? '')) open -= 1;
  return tokens[open]?.text === '(' && cues.some((cue) => cue.key === 'goal' && (cue.next === open || (cue.next === open - 1 && tokens[open - 1]?.kind === 'number')) && closes(tokens, quantity.next, quantity.next + 14));
}

/** Comes the figure behind the word that tells how far the goal is: "lift 35 lb: ongoing; now 25 lb"? */
function isBehindStatus(tokens: readonly Token[], statement: Statement, quantity: Quantity): boolean {
  return tokens.slice(statement.first, quantity.first).some(({ text }, index, all) => /^(?:ongoing|progressing)$/.test(text) && /^[:;,(-]|--$/.test(all[index + 1]?.text ?? '')) || (tokens[quantity.next]?.text === 'not' && tokens[quantity.next + 1]?.text === 'met');
}

/** "Goals / status": what stands under it is as much found as aimed at. */
const headsStatus = (tokens: readonly Token[], { next }: Concept): boolean => /^(?:\/|and|&)$/.test(tokens[next]?.text ?? '') && /^(?:status|progress)$/.test(tokens[next + 1]?.text ?? '');

/** Where the quotation opens in which the figure stands. */
function openQuote(tokens: readonly Token[], statement: Statement, quantity: Quantity): number | undefined {
  let open: number | undefined;
  for (let index = statement.first; index < quantity.first; index += 1) if (tokens[index]?.text === '"' && !(tokens[index]?.spaced === false && tokens[index - 1]?.kind === 'number')) open = open === undefined ? index : undefined;
  return open;
}

/** "so the goal of 10 cm is met", "3/5 remains ongoing", "90% has not been met": what is judged so is the goal. */
function isJudged(tokens: readonly Token[], statement: Statement, quantity: Quantity, following: Quantity | undefined): boolean {
  const end = Math.min(statement.next, quantity.next + 10, following?.first ?? statement.next);
  for (let index = quantity.next + 1; index < end; index += 1) {
    const text = tokens[index]?.text ?? '';
    if (text === ';') return false;
    if (/^(?:met|ongoing|achieved|attained|unmet)$/.test(text) && /^(?:is|are|was|were|been|not|yet|remains?|partly|partially|now|still|both|and|all)$/.test(tokens[index - 1]?.text ?? '')) return true;
  }
  return false;
}

/** "the goal is to write a page with pain no higher than 2/10": all that follows in the clause. */
function isAimed(tokens: readonly Token[], statement: Statement, quantity: Quantity): boolean {
  for (let index = quantity.first - 1; index > statement.first; index -= 1) {
    const text = tokens[index]?.text ?? '';
    if (text === ';') return false;
    if (/^(?:is|are)$/.test(text) && /^(?:goal|goals|aim|target)$/.test(tokens[index - 1]?.text ?? '')) return true;
  }
  return false;
}

/** "Ongoing, 118 degrees", "Not met: 13.5 s", "Now 4/10" under a goal's heading: how far one has come. */
function tellsStatus(tokens: readonly Token[], statement: Statement): boolean {
  for (let index = statement.first; index < Math.min(statement.next, statement.first + 3); index += 1) if (/^(?:ongoing|met|not|status|progressing|partially|currently|now|continuing|continue|progress|progressed|achieved|unmet)$/.test(tokens[index]?.text ?? '')) return true;
  return false;
}

/** "By May 3 he is to walk …" */
function followsTo(tokens: readonly Token[], statement: Statement): boolean {
  for (let index = statement.first; index < statement.next - 1; index += 1) if (/^(?:is|are)$/.test(tokens[index]?.text ?? '') && tokens[index + 1]?.text === 'to') return true;
  return false;
}

function someText(tokens: readonly Token[], statement: Statement, pattern: RegExp): boolean {
  for (let index = statement.first; index < statement.next; index += 1) if (pattern.test(tokens[index]?.text ?? '')) return true;
  return false;
}

/** "At eval, TUG 18 s, Berg 38": a cue before any subject holds until the next such cue. */
function standingCue(tokens: readonly Token[], statement: Statement, cues: readonly Concept[], quantity: Quantity, standing: RoleReading | undefined): RoleReading | undefined {
  let found = standing;
  for (const cue of cues) {
    if (cue.first >= quantity.first) break;
    if (cue.key === 'past') continue;
    const opens = cue.first === statement.first || /^[;.,(]$/.test(tokens[cue.first - 1]?.text ?? '') || tokens[cue.first - 1]?.kind === 'line' || /^(?:on|at|in|the|and|but|while|with)$/.test(tokens[cue.first - 1]?.text ?? '');
    const next = tokens[cue.next];
    const leads = /^[:,]$/.test(next?.text ?? '') || statement.concepts.some((concept) => concept.first >= cue.next && concept.first <= cue.next + 2 && /^(?:measure|joint|motion|side|muscle|test|mode|assist|task)$/.test(concept.dimension));
    // "the goals of a 15-second TUG and 300 feet"
    const aims = cue.key === 'goal' && (/^(?:goals|aiming|aimed)$/.test(tokens[cue.first]?.text ?? '') || (tokens[cue.next - 1]?.text === 'reach' && !hasReached(tokens, cue, statement)));
    if (aims) {
      found = { role: 'goal', span: cue };
      continue;
    }
    // What a bracket says of its time ends with it.
    if (tokens[cue.first - 1]?.text === '(' && closes(tokens, cue.next, quantity.first)) continue;
    const local = statement.quantities.some((other) => other.first >= cue.next && other.first <= cue.next + 1);
    if (opens && leads && !local) found = { role: cue.key as Role, span: cue };
  }
  return found;
}

/** "18 ->", "4 step-to -> 14 reciprocal": does an arrow lead to the next figure? */
function leadsOn(tokens: readonly Token[], quantity: Quantity, following: Quantity): boolean {
  if (tokens[quantity.next]?.text === '→') return true;
  return following.first - quantity.next <= 4 && tokens[following.first - 1]?.text === '→' && tokens.slice(quantity.next, following.first - 1).every(({ kind }) => kind === 'word');
}

function closes(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (tokens[index]?.text === ')') return true;
  return false;
}

/** "95 at eval", "102 (today)", but not "13.2 s (goal 12)". */
function cueAfter(tokens: readonly Token[], cues: readonly Concept[], quantity: Quantity, following: Quantity | undefined): (RoleReading & { readonly at: number }) | undefined {
  const from = quantity.next;
  const cue = cues.find((candidate) => candidate.first >= from && candidate.first <= from + 3 && (candidate.key !== 'past' || /^(?:previous|previously|prior|before|formerly)$/.test(tokens[candidate.first]?.text ?? '')));
  if (cue === undefined) return undefined;
  for (let index = from; index < cue.first; index += 1) {
    const text = tokens[index]?.text ?? '';
    if (!/^(?:\(|at|on|as|of|the|for|r|l|,|flexion|extension|points|per|in|this|b)$/.test(text)) return undefined;
    // A comma parts them unless the cue closes the clause: "95, initially".
    if (text === ',' && !/^(?:[;.)]|)$/.test(tokens[cue.next]?.text ?? '')) return undefined;
  }
  const next = tokens[cue.next];
  // "walks a mile before it hurts"
  if (tokens[cue.first]?.text === 'before' && next?.kind === 'word') return undefined;
  // "(IE daily)": in a bracket the cue speaks of what follows it there.
  if (tokens[cue.first - 1]?.text === '(' && !/^(?:[),;]|)$/.test(next?.text ?? '')) return undefined;
  // "7/10 -> 4/10 (IE -> now)" names both ends.
  if (next?.text === '→') return undefined;
  const leads = next?.text === ':' || next?.text === '=' || (following !== undefined && following.first <= cue.next + (next?.text === 'it' ? 2 : /^(?:was|is|of|at|:|=)$/.test(next?.text ?? '') ? 1 : 0));
  return leads ? undefined : { role: cue.key as Role, span: cue, at: cue.first };
}

/** The nearest cue before the figure in its clause with no other figure between. */
function cueBefore(tokens: readonly Token[], cues: readonly Concept[], quantity: Quantity, previous: Quantity | undefined, segments: Int32Array, statement: Statement): RoleReading | undefined {
  for (let index = cues.length - 1; index >= 0; index -= 1) {
    const cue = cues[index];
    if (cue === undefined || cue.next > quantity.first) continue;
    if (previous !== undefined && previous.attribute !== 'ordinal' && cue.first < previous.next && (previous.group !== quantity.group || quantity.shift !== undefined)) return undefined;
    if (quantity.first - cue.next > 7) return undefined;
    if (segments[cue.first - statement.first] !== segments[quantity.first - statement.first] && !opensBracket(tokens, cue, quantity)) return undefined;
    // "gained ten points to reach 21" has reached it.
    if (cue.key === 'goal' && hasReached(tokens, cue, statement)) return { role: 'current', span: cue };
    if (cue.key !== 'past') return { role: cue.key as Role, span: cue };
    if (!pastCue(tokens, cue, quantity, statement)) return undefined;
    return { role: 'past', span: cue };
  }
  return undefined;
}

function hasReached(tokens: readonly Token[], cue: Concept, statement: Statement): boolean {
  if (tokens[cue.next - 1]?.text !== 'reach') return false;
  for (let index = cue.first - 1; index >= Math.max(statement.first, cue.first - 8); index -= 1) if (isDone(tokens[index]?.text ?? '')) return true;
  return false;
}

function opensBracket(tokens: readonly Token[], cue: Concept, quantity: Quantity): boolean {
  for (let index = cue.next; index < quantity.first; index += 1) if (/^[,;]$/.test(tokens[index]?.text ?? '') || tokens[index]?.kind === 'line') return false;
  return true;
}

/** "was" alone is the past tense of a note; "(was 95)", "102, was 95", "up from 95", "vs 95" point back. */
function pastCue(tokens: readonly Token[], cue: Concept, quantity: Quantity, statement: Statement): boolean {
  if (quantity.first - cue.next > 3) return false;
  const word = tokens[cue.first]?.text ?? '';
  if (word === 'from') return tokens.slice(cue.next, quantity.first).every(({ text }) => !/^(?:chair|bed|floor|table|seat|bench|step|stool|mat|ground|surface|side|school|work|home|day|week)s?$/.test(text)) && quantity.first - cue.next <= 2 && statement.quantities.length > 1;
  if (/^(?:vs|versus)$/.test(word) && quantity.first - cue.next > 1) return false;
  if (/^(?:compared|vs|versus|as)$/.test(word)) return !otherSideAfter(tokens, quantity);
  if (word !== 'was' && word !== 'were') return true;
  const before = tokens[cue.first - 1]?.text ?? '';
  if (before === '(' || before === ',' || before === ';' || before === 'which') return statement.quantities.some((other) => other.next <= cue.first);
  for (let index = statement.first; index < statement.next; index += 1) if (/^(?:now|today|currently)$/.test(tokens[index]?.text ?? '') && statement.quantities.length > 1 && index > quantity.first) return true;
  return false;
}

/** "compared to 130° on the left" compares sides, not times. */
function otherSideAfter(tokens: readonly Token[], quantity: Quantity): boolean {
  for (let index = quantity.first - 4; index < quantity.next + 5; index += 1) if (/^(?:left|right|l|r|contralateral|uninvolved|unaffected|opposite|other|normal|norm|norms|contralaterally)$/.test(tokens[index]?.text ?? '')) return true;
  return false;
}
