// "ER @ 30", "quad @ 60 deg": how a joint is held while something is measured. Such a figure is nobody's value.
import type { Figure } from '../../clinical/subjects/subjects';

const held = /\b(?:er|ir|rot\w*|hhd|dynamomet\w*|isokinetic\w*|quads?|hs|hamstrings?|tested|measured) ?(?:@|at|in) ?$/i;

export const isHeldPosition = (text: string, { start }: Figure): boolean => held.test(text.slice(Math.max(0, start - 24), start));
