// Which of baseline, last visit, today or goal a figure stands for, from the words and arrows around it.
import { isDone } from '../words/changeWords';
import type { Concept } from '../words/concepts';
import { Aims, closes, headsStatus } from '../findings/goals';
import { byLegend } from '../note/legend';
import { isPairOfTimes, timesHeaded } from './headedTimes';
import type { Quantity } from '../figures/quantityTypes';
import type { Statement } from '../note/statements';
import type { Role } from './subject';
import type { Token } from '../text/tokens';
import type { Span } from '../span';

export interface RoleReading {
  readonly role: Role;
  readonly span?: Span;
}

/** "Progress since evaluation:", "Status compared with start of care:" head what is found now. */
const isCompared = (tokens: readonly Token[], { first }: Concept): boolean => [0, 1, 2].some((back) => /^(?:since|from|versus|vs|against|compared|above|below|over|than)$/.test(tokens[first - back]?.text ?? '')) || (tokens[first - 1]?.text === 'with' && tokens[first - 2]?.text === 'compared');

/** Does a short time stand behind the value that an arrow leads to? */
const isResponse = (tokens: readonly Token[], target: Quantity | undefined): boolean => target !== undefined && /^(?:after|in|within)$/.test(tokens[target.next]?.text ?? '') && tokens[target.next + 1]?.kind === 'number' && /^(?:s|sec|secs|seconds?|min|mins|minutes?)$/.test(tokens[target.next + 2]?.text ?? '');

/** The role of each quantity of a statement, by index. */
export function readRoles(tokens: readonly Token[], statement: Statement, segments: Int32Array): readonly (RoleReading | undefined)[] {
  const times = timesHeaded(statement, tokens);
  const roles = rolesOf(tokens, statement, segments, times !== undefined);
  if (times === undefined || !isPairOfTimes(statement.quantities)) return roles;
  let place = 0;
  return roles.map((role, index) => {
    if (!/^(?:value|count)$/.test(statement.quantities[index]?.attribute ?? '')) return role;
    place += 1;
    return role ?? { role: times[place - 1] ?? times[1] };
  });
}

/** The same without what a head of two times says. */
function rolesOf(tokens: readonly Token[], statement: Statement, segments: Int32Array, isHeadedTwice: boolean): readonly (RoleReading | undefined)[] {
  const { quantities } = statement;
  if (quantities.length === 0) return [];
  const told = byLegend(tokens, quantities, statement.legend);
  if (told !== undefined) return told.map((span) => ({ role: span.key as Role, span }));
  const cues = statement.concepts.filter((concept) => concept.dimension === 'role');
  const aims = new Aims(tokens, statement, cues);
  const contextCue = [...statement.context].reverse().find((concept) => concept.dimension === 'role' && !headsStatus(tokens, concept) && !isCompared(tokens, concept) && (concept.key !== 'past' || statement.cell));
  const fallback: RoleReading | undefined = contextCue !== undefined && !isHeadedTwice ? { role: contextCue.key as Role, span: contextCue } : undefined;
  let standing: RoleReading | undefined;
  let used = -1;
  // An open "from …" waits for its "to …".
  let pending = false;
  return quantities.map((quantity, index) => {
    // "dropped from five times a week"
    if (quantity.attribute === 'frequency' && tokens[quantity.first - 1]?.text === 'from' && isDone(tokens[quantity.first - 2]?.text ?? '')) return { role: 'past' };
    if (quantity.attribute === 'frequency' || quantity.attribute === 'ordinal' || quantity.attribute === 'age') return undefined;
    if (isRanged(tokens, statement, quantity)) return undefined;
    const span = /^(?:day|week|month|year)$/.test(quantity.unit ?? '');
    const previous = quantities[index - 1];
    const following = quantities[index + 1];
    // "grip 50% of L no (46%)": what stands behind how far a goal is met is of now.
    if (tokens[quantity.first - 1]?.text === '(' && /^(?:met|unmet|no|not|ongoing|progressing|partial|partially|partly|pending|nm|pm)$/.test(tokens[quantity.first - 2]?.text ?? '') && tokens[quantity.next]?.text === ')') return { role: 'current' };
    // "pain fell from 6/10, and …"
    if (tokens[quantity.first - 1]?.text === 'from' && quantity.shift === undefined && quantity.attribute === 'value' && isDone(tokens[quantity.first - 2]?.text ?? '') && tokens[quantity.next]?.text === ',') return { role: 'past' };
    const aim = aims.of(quantity, following);
    const goal = aim.aimed;
    if (aim.listed) return { role: 'goal' };
    if (quantity.series !== undefined) return seriesRole(tokens, statement, cues, quantity);
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
    // "10 stairs SBA -> does 12"
    const arrow = (tokens[quantity.first - 1]?.text === '→' || (tokens[quantity.first - 2]?.text === '→' && /^(?:does|now|did|at|can|walks|holds|lifts)$/.test(tokens[quantity.first - 1]?.text ?? ''))) && previous !== undefined;
    // "SpO2 87% -> 92% after 2 min": both of today.
    if ((arrow || quantity.shift === 'from') && isResponse(tokens, arrow ? quantity : following)) return undefined;
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
    // "from 61 to 42 and then worsened to 51"
    if (quantity.shift === 'to' && !goal && following !== undefined && following.attribute === quantity.attribute && tokens.slice(quantity.next, following.first).some(({ text }, at, all) => text === 'then' && all.length < 7 && (at === 0 || /^(?:and|,|but)$/.test(all[at - 1]?.text ?? '')))) return { role: 'past' };
    if (quantity.shift === 'to' && following !== undefined && following.first === quantity.next + 1 && tokens[quantity.next]?.text === 'to') return undefined;
    if (quantity.shift === 'to' || arrow || answers) return goal && !/^(?:does|now|did)$/.test(tokens[quantity.first - 1]?.text ?? '') ? { role: 'goal' } : { role: 'current' };
    if (aim.named) return { role: 'goal' };
    // "flexion rose immediately to 5°", "has tripled to 45 minutes"
    if (!goal && tokens[quantity.first - 1]?.text === 'to' && tokens[(following?.first ?? 0) - 1]?.text !== 'to' && [2, 3, 4].some((back) => isDone(tokens[quantity.first - back]?.text ?? '') && quantity.first - back >= statement.first)) return { role: 'current' };
    if (standing !== undefined) return standing;
    if (goal && quantity.attribute !== 'year') return { role: 'goal' };
    if (open !== undefined && fallback?.role === 'goal') return undefined;
    if (fallback?.role === 'goal' && aim.status) return { role: 'current' };
    if (isOver(tokens, statement, quantity)) return { role: 'past' };
    if ((fallback === undefined || fallback.role === 'current') && isAside(tokens, statement, quantity, previous, segments)) return { role: 'past' };
    return fallback;
  });
}

/** "the lag of 8 degrees has resolved": what is over had the value before. */
function isOver(tokens: readonly Token[], statement: Statement, { next }: Quantity): boolean {
  for (let index = next; index < Math.min(next + 3, statement.next); index += 1) {
    const text = tokens[index]?.text ?? '';
    if (/^(?:has|have|is|are)$/.test(text)) return /^(?:resolved|gone|disappeared|vanished|cleared)$/.test(tokens[index + (/^(?:now|since|also|completely|fully|been)$/.test(tokens[index + 1]?.text ?? '') ? 2 : 1)]?.text ?? '');
    if (tokens[index]?.kind !== 'word') return false;
  }
  return false;
}

/** "Pain ranges from 2 to 7": no time goes by between the two. */
function isRanged(tokens: readonly Token[], statement: Statement, { first }: Quantity): boolean {
  for (let index = first - 1; index >= Math.max(statement.first, first - 8); index -= 1) if (/^(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|fluctuat(?:e|es|ed|ing))$/.test(tokens[index]?.text ?? '')) return tokens.slice(index + 1, first).some(({ text }) => text === 'from' || text === 'between');
  return false;
}

/** Members of "92/128/158" by the heads "start/mid/end" or "eval/today/goal" where they stand, else in order of time. */
function seriesRole(tokens: readonly Token[], statement: Statement, cues: readonly Concept[], quantity: Quantity): RoleReading {
  // "now 1, best 0, worst 4 (IE 10/5: 3/1/8)": one day's values of what stands before.
  const first = statement.quantities.find(({ group }) => group === quantity.group)?.first ?? quantity.first;
  const lead = cues.findLast((cue) => cue.next <= first);
  if (lead !== undefined && (lead.key === 'past' || tokens[lead.first - 1]?.text === '(') && tokens.slice(lead.next, first).every(({ kind, text }) => kind === 'date' || text === ':')) return { role: lead.key as Role, span: lead };
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
    if (token?.kind === 'word' && !/^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|deg|degrees|s|sec|pts|points|q|every|hr|hrs|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)$/.test(token.text)) return false;
  }
  return true;
}

/** Where the quotation opens in which the figure stands. */
function openQuote(tokens: readonly Token[], statement: Statement, quantity: Quantity): number | undefined {
  let open: number | undefined;
  for (let index = statement.first; index < quantity.first; index += 1) if (tokens[index]?.text === '"' && !(tokens[index]?.spaced === false && tokens[index - 1]?.kind === 'number')) open = open === undefined ? index : undefined;
  return open;
}

/** "At eval, TUG 18 s, Berg 38": a cue before any subject holds until the next such cue. */
function standingCue(tokens: readonly Token[], statement: Statement, cues: readonly Concept[], quantity: Quantity, standing: RoleReading | undefined): RoleReading | undefined {
  let found = standing;
  for (const cue of cues) {
    if (cue.first >= quantity.first) break;
    if (cue.key === 'past') continue;
    // "up 16° from the evaluation; extension lacks 6°"
    if (tokens[cue.next]?.text === ';' || tokens[cue.next + 1]?.text === ';') continue;
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

/** "95 at eval", "102 (today)", but not "13.2 s (goal 12)". */
function cueAfter(tokens: readonly Token[], cues: readonly Concept[], quantity: Quantity, following: Quantity | undefined): (RoleReading & { readonly at: number }) | undefined {
  const from = quantity.next;
  const cue = cues.find((candidate) => candidate.first >= from && candidate.first <= from + 3 && (candidate.key !== 'past' || /^(?:previous|previously|prior|before|formerly)$/.test(tokens[candidate.first]?.text ?? '')));
  // "122° toward a goal of 150"
  if (cue === undefined || /^towards?$/.test(tokens[cue.first]?.text ?? '')) return undefined;
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
  // "22% eval -> 13%"
  if (next?.text === '→') return following?.first === cue.next + 1 && cue.first === quantity.next && cue.key !== 'goal' && cue.key !== 'current' ? { role: cue.key as Role, span: cue, at: cue.first } : undefined;
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
    // "pulse 70 before and 156/84 after"
    if (/^(?:before|beforehand|previously)$/.test(tokens[cue.first]?.text ?? '') && /^(?:and|,|;|but|while)$/.test(tokens[cue.next]?.text ?? '')) return undefined;
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
