// A sentence that opens with a time and names nothing of its own ("At eval left 70, right 110.") goes on with the one thing
// that the sentence before it was of.
import type { Statement } from '../note/statements';
import type { Token } from '../text/tokens';
import type { Concept } from '../words/concepts';
import type { Frame } from './frame';
import type { Role } from './subject';
import type { Figure } from './subjects';

type Unfiled = Omit<Figure, 'statement'>;

const owned = /^(?:measure|motion|muscle|exercise|task|finding|condition|service|counted|test)$/;
const months = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)$/;

/** Does the statement tell another time's values of what `before` told? */
export function resumes(statement: Statement, before: Statement | undefined, tokens: readonly Token[]): boolean {
  if (before === undefined || statement.cell || before.cell || before.quantities.length === 0 || statement.quantities.length === 0) return false;
  const bracketed = tokens[statement.first]?.text === '(' && tokens.slice(before.next, statement.first).every(({ kind }) => kind === 'line');
  if (statement.paragraph !== before.paragraph && !bracketed) return false;
  if (statement.concepts.some(({ dimension }) => owned.test(dimension)) || tokens.slice(statement.first, statement.next).some(({ kind }) => kind === 'code')) return false;
  // Of two things told before, which one is meant is a guess.
  const named = before.concepts.filter(({ dimension }) => /^(?:measure|motion|muscle)$/.test(dimension)).map(({ key }) => key);
  return new Set(named).size < 2 && opensWithTime(statement, tokens);
}

function opensWithTime(statement: Statement, tokens: readonly Token[]): boolean {
  const { first, quantities } = statement;
  let at = first;
  while (at < first + 3 && small.test(tokens[at]?.text ?? '')) at += 1;
  const cue = openingCue(statement, at);
  const isTime = cue !== undefined || tokens[at]?.kind === 'date' || months.test(tokens[at]?.text ?? '');
  // "In May he walked 100 feet": only sides and small words lead to the first value.
  const words = tokens.slice(cue?.next ?? at + 1, quantities[0]?.first).filter(({ kind }) => kind === 'word');
  return isTime && words.every(({ text }) => /^(?:r|l|right|left|the|it|they|was|were|on|to|both|and|evaluation|eval)$/.test(text));
}

const small = /^(?:\(|at|on|in|the|and|then|back)$/;

const openingCue = ({ concepts }: Statement, at: number): Concept | undefined => concepts.find(({ dimension, first, key }) => dimension === 'role' && first <= at && key !== 'goal');

/** The time that such a sentence opens with holds for all its values. */
function openingRole(statement: Statement): Role | undefined {
  const cue = openingCue(statement, statement.first + 2);
  return cue?.key === 'past' ? undefined : (cue?.key as Role | undefined);
}

/** What such a sentence takes over, as near as if it were named in it. */
export function resumedFrame(frame: Frame): Frame {
  const taken: Frame = {};
  for (const dimension of ['joint', 'motion', 'muscle', 'mode', 'test', 'measure'] as const) {
    const kept = frame[dimension];
    if (kept !== undefined) taken[dimension] = { ...kept, distance: 1, at: -99 };
  }
  return taken;
}

/** "Opening 38 mm, pain-free 30. At eval 26 and 19.": as many values as before, and no side of their own, are each of what stands in their place there. */
function inPlace(figures: readonly Unfiled[], before: readonly Unfiled[]): readonly Unfiled[] {
  if (figures.length < 2 || figures.length !== before.length || [...figures, ...before].some(({ attribute }) => attribute !== 'value') || figures.some(({ subject }) => subject.bound.side?.distance === 0)) return figures;
  return figures.map((figure, at) => {
    const owner = before[at]?.subject;
    return owner === undefined ? figure : { ...figure, subject: { ...figure.subject, bound: owner.bound, conditions: owner.conditions, words: [...new Set([...figure.subject.words, ...owner.words])] } };
  });
}

/** The figures of such a sentence with what they take over: unit, time and place. */
export function resumed(figures: readonly Unfiled[], before: readonly Unfiled[], statement: Statement, { quantities }: Statement): readonly Unfiled[] {
  const units = new Set(quantities.filter(({ attribute, unit }) => attribute === 'value' && unit !== undefined).map(({ unit }) => unit));
  const [unit] = units.size === 1 ? units : [];
  const role = openingRole(statement);
  return inPlace(figures, before).map((figure) => {
    const bare = figure.attribute === 'value' && figure.unit === undefined && figure.over === undefined && figure.grade === undefined;
    return { ...figure, ...(bare && unit !== undefined ? { unit } : {}), ...(role !== undefined && figure.attribute === 'value' && figure.subject.role === undefined ? { subject: { ...figure.subject, role } } : {}) };
  });
}
