// What a figure is about: the trade's dimensions of a finding, each with the words that say it and how near they stand.
import shortWordData from '../../data/shortWords.json';
import type { Span } from '../span';

/** Dimensions in which two statements can be about different things. */
export const subjectDimensions = ['side', 'region', 'joint', 'motion', 'muscle', 'mode', 'test', 'measure', 'task', 'code', 'total', 'assist'] as const;
export type SubjectDimension = (typeof subjectDimensions)[number];

export type Role = 'baseline' | 'previous' | 'past' | 'start' | 'current' | 'goal' | 'plof';

export interface Bound extends Span {
  readonly key: string;
  /** 0: in the same clause; 1: in the same sentence; 2: from heading, table, or the sentence before. */
  readonly distance: 0 | 1 | 2;
}

export interface Subject {
  readonly bound: Readonly<Partial<Record<SubjectDimension, Bound>>>;
  /** The exercises a dose may belong to ("SLR, bridges 3x10 each" gives both). */
  readonly exercises: readonly Bound[];
  /** At rest, with stairs, eyes closed, on foam …: at most one of each sort (`conditionSort`). */
  readonly conditions: readonly Bound[];
  readonly role?: Role;
  readonly roleSpan?: Span;
  /** Plain words around the figure, as stems, nearest clause only. */
  readonly words: readonly string[];
}

/** Conditions of one sort exclude each other. */
export function conditionSort(key: string): 'vision' | 'digit' | 'grasp' | 'surface' | 'moment' | 'pace' | 'load' | 'device' | 'position' | 'situation' {
  if (key.startsWith('eyes')) return 'vision';
  if (key.endsWith(' finger')) return 'digit';
  if (key.endsWith(' pinch')) return 'grasp';
  if (key.endsWith(' device')) return 'device';
  if (key.startsWith('knee ')) return 'position';
  if (key === 'firm' || key === 'foam') return 'surface';
  if (key === 'before' || key === 'after') return 'moment';
  if (key === 'fast' || key === 'comfortable') return 'pace';
  return key === 'dual task' ? 'load' : 'situation';
}

/** Is the value one of before: at the start, at an evaluation or visit since? */
export const isEarlierRole = (role: Role | undefined): boolean => /^(?:past|baseline|previous|start)$/.test(role ?? '');

/** Is one exercise named for both? */
export const sharesExercise = (one: Subject, other: Subject): boolean => one.exercises.some(({ key }) => other.exercises.some((exercise) => exercise.key === key));

/** Two roles that can speak of the same value. */
export function rolesAgree(one: Role | undefined, other: Role | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return true;
  const pair = [one, other].sort().join(' ');
  return /^(?:baseline past|past previous|baseline start|past start|previous start|current start|past plof)$/.test(pair);
}

const stop = /^(?:the|and|with|for|was|were|has|have|had|her|his|their|this|that|from|into|onto|than|then|are|is|be|been|being|of|in|on|at|to|by|as|an|a|pt|patient|client|she|he|they|it|its|which|who|will|would|can|could|should|also|per|each|all|some|any|more|most|less|about|over|under|out|up|down|now|today|w\/|w\/o|and\/or|due|both|total|approximately|reports?|reported|states?|stated|noted|notes?|demonstrates?|demonstrated|performed|completed|required|requires?|requiring|improved|increased|decreased|improvement|increase|decrease|current|currently|baseline|initial|goal|score|scored|scores|skilled|treatment|session|therapy|physical|occupational|evaluation|eval)$/;

const shortWords: ReadonlyMap<string, string> = new Map(Object.entries(shortWordData.stems));

/** A rough stem, so that "climbing", "climbs" and "climbed" meet. Undefined for words that say nothing of the subject. */
export function stem(word: string): string | undefined {
  const own = shortWords.get(word);
  if (own !== undefined) return own;
  if (word.length < 3 || stop.test(word)) return undefined;
  if (/^maxim(?:um|al)$/.test(word)) return 'max';
  let root = word;
  for (const suffix of ['ingly', 'edly', 'ings', 'ing', 'ions', 'ion', 'ies', 'ied', 'ed', 'es', 's', 'ly', 'er']) {
    if (root.length - suffix.length >= 3 && root.endsWith(suffix)) {
      root = root.slice(0, -suffix.length);
      break;
    }
  }
  if (root.length > 3 && root.at(-1) === root.at(-2)) root = root.slice(0, -1);
  return root.endsWith('e') && root.length > 3 ? root.slice(0, -1) : root;
}
