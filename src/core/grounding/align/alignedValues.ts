// Levels of help and sides that stand in the source among other words than in the draft: what a task that no list knows
// needs, which side an unnamed thing belongs to.
import type { Mention } from '../../clinical/findings/mentions';
import type { ClinicalReading } from '../../clinical/reader';
import type { Issue } from '../check/issue';
import type { UnsupportedKind } from '../groundTypes';
import type { Corpus } from '../read/corpus';
import type { Alignment } from './alignment';
import { displaced, placeOf, stale } from './values';
import type { Value } from './values';

export const kinds = ['assist', 'side'] as const;
type Kind = (typeof kinds)[number];

/** `proven`: starts of the side words that the source has with the very same result of a test. */
export function checkAlignedValues(draft: ClinicalReading, corpus: Corpus, alignment: Alignment, skip: (statement: number) => boolean, proven: ReadonlySet<number>): readonly Issue[] {
  return kinds.flatMap((kind) => {
    const [told, stated] = [valuesIn(draft, kind), valuesIn(corpus.reading, kind)];
    // The side of a figure is judged with it.
    // "from maximal to minimal assistance, with a reacher": words behind may be of another day between the two.
    return told.filter((value) => !skip(value.statement) && !(kind === 'side' && proven.has(value.start)) && !(kind === 'assist' && told.some((other) => other !== value && other.statement === value.statement && isShift(draft.text, value, other))) && !(kind === 'side' && draft.figures.some(({ subject }) => subject.bound.side?.start === value.start))).flatMap((value): readonly Issue[] => {
      const rival = displaced(value, stated, told, alignment, says[kind]) ?? (kind === 'assist' && !ofThen.test(around(draft, value)) ? stale(value, stated, told, alignment) : undefined);
      return rival === undefined ? [] : [{ start: value.start, end: value.end, kind: kindOf[kind], statement: value.statement, cause: `${kind}:${value.start}`, sourceValue: corpus.reading.text.slice(rival.start, rival.end) }];
    });
  });
}

/** The draft speaks of another time than now. */
const ofThen = /\b(?:from|initial\w*|at first|before|baseline|previous\w*|earlier|former\w*|compared|against|versus|than|evaluation|eval|start|admission|last|past|prior|where|instead|goals?|targets?|will|aim\w*|expect\w*|toward|by|until|should)\b/i;

const around = ({ text, statements }: ClinicalReading, { start, end, statement }: Value): string => `${text.slice(Math.max(statements[statement]?.start ?? 0, start - 70), start).split(';').at(-1) ?? ''} ${text.slice(end, Math.min(statements[statement]?.end ?? end, end + 40)).split(/[;.]/)[0] ?? ''}`;

/** From one of the two levels to the other. */
const isShift = (text: string, one: Value, other: Value): boolean => /^[^.;,]{0,30}\bto\b[^.;,]{0,12}$/.test(text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start))) && /\bfrom\s(?:a\s)?$/.test(text.slice(Math.max(0, Math.min(one.start, other.start) - 8), Math.min(one.start, other.start)));

const kindOf: Readonly<Record<Kind, UnsupportedKind>> = { assist: 'measure', side: 'laterality' };
export const says: Readonly<Record<Kind, (one: Value, other: Value) => boolean>> = {
  assist: (one, other) => one.key === other.key,
  side: (one, other) => one.key === other.key || one.key === 'both' || other.key === 'both',
};

export function valuesIn(reading: ClinicalReading, kind: Kind): readonly Value[] {
  return reading.mentions.filter(({ dimension }) => dimension === kind).map((mention) => ({ ...placeOf(reading, mention, mention.statement), start: mention.start, end: mention.end, key: mention.key, time: kind === 'side' ? undefined : timeOf(reading, mention), sort: kind, near: mention.target ?? mention.near }));
}

function timeOf({ statements, text }: ClinicalReading, mention: Mention): Value['time'] {
  const { context = [], cell = false } = statements[mention.statement] ?? {};
  const column = cell ? context.filter(({ dimension }) => dimension === 'role').at(-1)?.key : undefined;
  if (mention.near.includes('aimed') || column === 'goal') return 'goal';
  return mention.past === true || /^(?:past|baseline|previous|plof)$/.test(column ?? '') || /^[^.;,\d]{0,12}(?:→|->|>)/.test(text.slice(mention.end, mention.end + 20)) ? 'past' : undefined;
}
