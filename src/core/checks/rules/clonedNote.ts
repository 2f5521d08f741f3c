// cloned-note: S, O or A practically the text of the visit before.
import { sections } from '../../clinical/note/sections';
import { withStops } from '../../clinical/text/spokenStops';
import type { CheckContext } from '../problem';
import type { ReadNote } from '../readNote';
import { documentProblem, type CheckRule } from './rule';

const names = { S: 'Subjective', O: 'Objective', A: 'Assessment' } as const;
/** Shared word pairs above which two sections are one text. */
const sameWords = 0.9;
/** A section of fewer words may repeat by chance ("No pain today"). */
const fewestWords = 5;

function find(note: ReadNote, context: CheckContext): ReturnType<CheckRule['find']> {
  const previousNote = withStops(context.previousNote ?? '');
  if (previousNote.trim() === '') return [];
  const before = sectionWords(previousNote, sections(previousNote));
  const now = sectionWords(note.text, note.parts);
  for (const section of ['S', 'O', 'A'] as const) {
    if (!isClone(now[section], before[section])) continue;
    const part = note.parts.find((candidate) => candidate.section === section);
    const span = part === undefined ? note.firstLine : part.heading === '' ? note.firstLine : { start: part.headingSpan.start, end: Math.max(part.headingSpan.start + 1, part.headingSpan.end) };
    return documentProblem('cloned-note', span, `The ${names[section]} is the text of the previous visit. Write what was different today.`);
  }
  // Without headings the whole text is compared.
  if (!note.headed && isClone(wordsOf(note.text), wordsOf(previousNote))) return documentProblem('cloned-note', note.firstLine, 'The note is the text of the previous visit. Write what was different today.');
  return [];
}

type Words = Readonly<Record<'S' | 'O' | 'A', readonly string[]>>;

function sectionWords(text: string, parts: ReturnType<typeof sections>): Words {
  const words: Record<'S' | 'O' | 'A', string[]> = { S: [], O: [], A: [] };
  for (const part of parts) if (part.section === 'S' || part.section === 'O' || part.section === 'A') for (const word of wordsOf(text.slice(part.span.start, part.span.end))) words[part.section].push(word);
  return words;
}

/** Words and numbers without dates and visit numbers, which a clone changes too. */
function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().replace(/\b\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b|\bvisit\s?#?\s?\d{1,3}(?:\s(?:of|\/)\s\d{1,3})?|\[date[^\]]{0,20}\]/g, ' ').match(/[a-zà-ɏ]+|\d+(?:\.\d+)?/g) ?? [];
}

function isClone(one: readonly string[], other: readonly string[]): boolean {
  if (one.length < fewestWords || other.length < fewestWords) return false;
  if (one.length === other.length && one.every((word, index) => word === other[index])) return true;
  const numbers = (words: readonly string[]): readonly string[] => words.filter((word) => /^\d/.test(word));
  const changed = Math.max(one.filter((word) => /^\d/.test(word)).length, numbers(other).length) - shared(numbers(one), numbers(other));
  return changed <= 1 && dice(pairs(one), pairs(other)) >= sameWords;
}

function pairs(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}

function dice(one: readonly string[], other: readonly string[]): number {
  return (2 * shared(one, other)) / Math.max(1, one.length + other.length);
}

function shared(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    common += 1;
    counts.set(word, left - 1);
  }
  return common;
}

export const clonedNote: CheckRule = { id: 'cloned-note', find };
