// Special tests and muscles that the draft names must be named in the source: nobody tested what the note never mentions.
import { muscleMotion } from '../clinical/concepts';
import type { Concept } from '../clinical/concepts';
import type { ClinicalReading } from '../clinical/reader';
import { stem } from '../clinical/subject';
import type { Corpus } from './corpus';
import type { Issue } from './issue';

/** Signs that are named in passing or that other words stand for. */
const general: ReadonlySet<string> = new Set(['sensation', 'light touch', 'proprioception', 'gaze', 'convergence', 'orthostatics', 'saccades', 'smooth pursuit', 'scapular dyskinesis', 'trendelenburg']);

export function checkNamed(draft: ClinicalReading, corpus: Corpus, skip: (statement: number) => boolean): readonly Issue[] {
  const stated = namedIn(corpus.reading);
  const roots = new Set(corpus.reading.tokens.flatMap(({ kind, text }) => (kind === 'word' ? [stem(text) ?? text] : [])));
  const known = (word: string): boolean => roots.has(stem(word) ?? word) || (word.length > 4 && [...roots].some((root) => root.length > 3 && word.startsWith(root)));
  const unnamed = (concept: Concept): boolean => !stated.has(`${concept.dimension}:${concept.key}`) && !stated.has(`motion:${muscleMotion.get(concept.key) ?? ''}`)
    && !longest(draft.tokens.slice(concept.first, concept.next).map(({ text }) => text)).some(known)
    // "quad sets", "gastroc stretching": an exercise that goes by many names.
    && !/^(?:set|sets|stretch|stretches|stretching)$/.test(draft.tokens[concept.next]?.text ?? '');
  return draft.statements.flatMap((statement, index) => (skip(index) ? [] : statement.concepts.filter(({ dimension, key }) => dimension === 'muscle' || (dimension === 'sign' && !general.has(key))).filter(unnamed)
    .map(({ start, end }) => ({ start, end, kind: 'measure' as const, statement: index, cause: `named:${start}` }))));
}

/** The words that tell a name from others: "impulse" of "head impulse". */
const longest = (words: readonly string[]): readonly string[] => words.filter(({ length }) => words.every((other) => other.length <= length));

/** Everything a text names, as "sign:lachman", and the motions that stand for muscles, as "motion:knee extension". */
function namedIn(reading: ClinicalReading): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { concepts, context } of reading.statements) {
    const all = [...context, ...concepts];
    for (const { dimension, key } of all) named.add(`${dimension}:${key}`);
    for (const joint of all) if (joint.dimension === 'joint') for (const motion of all) if (motion.dimension === 'motion') named.add(`motion:${joint.key} ${motion.key}`);
  }
  return named;
}
