// A blank of an appeal form with what the case says to it, and where it says so.
import type { Span } from '../../clinical/span';
import type { CaseNote } from '../criteria/criteriaTypes';

/** A place in a text of the case. */
export interface SlotSource extends Span {
  readonly file: string;
}

export interface Slot {
  /** In the words of the source; several lines where it holds several quotes. Where sources differ: the choices. */
  readonly value: string;
  readonly sources: readonly SlotSource[];
  /** False: the sources differ or only suggest it. Then a person decides, and no letter uses it. */
  readonly sure: boolean;
}

/** Something the case states, with its place. */
export interface Stated extends SlotSource {
  readonly value: string;
}

/** Every match of `pattern` in the notes; its first group is the value. `pattern` is global. */
export function statedIn(notes: readonly Pick<CaseNote, 'file' | 'text'>[], pattern: RegExp): readonly Stated[] {
  return notes.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].flatMap((match): readonly Stated[] => {
      const value = match[1]?.trim() ?? '';
      const start = match.index + match[0].indexOf(match[1] ?? '');
      return value === '' ? [] : [{ file, value, start, end: start + value.length }];
    }),
  );
}

/** One slot of what several places state: sure while they agree under `sameAs`. */
export function agreed(stated: readonly Stated[], sameAs: (value: string) => string = (value) => value): Slot | undefined {
  const first = stated[0];
  if (first === undefined) return undefined;
  const different = new Map<string, Stated>();
  for (const each of stated) if (!different.has(sameAs(each.value))) different.set(sameAs(each.value), each);
  const sources = stated.map(({ file, start, end }) => ({ file, start, end }));
  if (different.size === 1) return { value: first.value, sources, sure: true };
  return { value: [...different.values()].map(({ value, file }) => `${value} (${file})`).join(' or '), sources, sure: false };
}
