// The goals a therapist sets in a note: what is aimed at, not what the patient wishes or what became of a goal.
import type { Span } from '../clinical/span';
import * as words from './goalWordings';
import type { NoteSentence, ReadNote } from './readNote';
import { signatureLine } from './signature';

export interface Goal extends Span {
  readonly text: string;
  /** Words above or before it that may give the time: "STGs (4 weeks)". */
  readonly heading: string;
}

/** The goals of the note, each with the words that belong to it. */
export function findGoals(note: ReadNote): readonly Goal[] {
  const goals: Goal[] = [];
  let previous: NoteSentence | undefined;
  let listHead: string | undefined;
  for (const sentence of note.sentences) {
    const between = previous === undefined ? '' : note.text.slice(previous.end, sentence.start);
    if (/\n\s*\n|[A-Za-z]/.test(between)) listHead = undefined;
    previous = sentence;
    if (holdsNoGoal(sentence)) continue;
    const inner = innerGoal(sentence.text);
    if (inner !== undefined) {
      // Shorthand without capitals is one sentence: "2x/wk 6 wk. ltg: return to sport".
      const rest = { ...sentence, start: sentence.start + inner, text: sentence.text.slice(inner) };
      for (const piece of pieces(rest)) if (!isTalk(piece.text)) goals.push({ ...piece, heading: sentence.heading });
      continue;
    }
    const labelled = words.goalLabel.test(sentence.text);
    if (!labelled && words.listLabel.test(sentence.text)) {
      listHead = sentence.text;
      continue;
    }
    const sameLine = !between.includes('\n');
    const isGoal = labelled || (goals.length > 0 && sameLine && numbered.test(sentence.text)) || aims(sentence) || isEntry(note, sentence, listHead);
    if (isGoal && !isTalk(sentence.text) && !words.errand.test(sentence.text)) {
      for (const piece of pieces(sentence)) goals.push({ ...piece, heading: `${sentence.heading} ${listHead ?? ''} ${lineHead(note.text, sentence.start)}` });
      continue;
    }
    const last = goals.at(-1);
    if (last !== undefined && sameLine && words.goesOn.test(sentence.text)) goals[goals.length - 1] = { ...last, end: sentence.end, text: `${last.text} ${sentence.text}` };
  }
  return goals;
}

/** What the patient reports, a signature, a table row, or a text that has no end. */
function holdsNoGoal({ text, sections }: NoteSentence): boolean {
  return (sections.length === 1 && sections[0] === 'S') || signatureLine(text) !== undefined || bareName.test(text) || text.startsWith('|') || text.length > 2000;
}

/** A signature without credentials. */
const bareName = /^(?:[A-Z]\.\s)?(?:[A-Z][a-zà-ɏ'’-]+\s?){1,3}$/;
/** "2) …" behind another goal, unless it says what became of it. */
const numbered = /^\(?[2-9]\)\s(?!\S*\d|[A-Z]{2})(?![^.]*\b(?:met|achieved)\b)/;

/** Where a goal begins within a sentence that begins otherwise. */
function innerGoal(text: string): number | undefined {
  if (words.goalLabel.test(text) || words.willAchieve.test(text)) return undefined;
  return words.innerLabel.exec(text)?.index ?? words.innerAchieve.exec(text)?.index;
}

function isTalk(text: string): boolean {
  return words.notGoal.test(text) || words.goalStatus.test(text.slice(0, 160));
}

function aims({ text, sections }: NoteSentence): boolean {
  return words.willAchieve.test(text) || (words.dateFirst.test(text) && (sections.includes('P') || words.achievesLater.test(text)));
}

/** An entry of a list of goals, by the heading or label above it. */
function isEntry(note: ReadNote, { text, start, heading }: NoteSentence, listHead: string | undefined): boolean {
  const underHeading = /\b(?:goals?|[sl]tgs?)\b/.test(heading) && !/patient|pt|progress|status|toward/.test(heading);
  return (underHeading || listHead !== undefined) && !words.notEntry.test(text) && text.length > 6 && startsLine(note.text, start);
}

function startsLine(text: string, at: number): boolean {
  return !/[A-Za-z]/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
}

/** "STGs (2 wks): 1) ...": what stands before the goal in its line. */
function lineHead(text: string, at: number): string {
  const before = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 80), at);
  return before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1);
}

/** "(baseline 5, now 2) within": the 2 ends a bracket and numbers no goal. */
function closesBracket(text: string, from: number, at: number): boolean {
  return text[at] !== '(' && text.lastIndexOf('(', at - 1) >= from && text.lastIndexOf('(', at - 1) > text.lastIndexOf(')', at - 1);
}

/** The goals of one sentence: "STG 1: … STG 2: …". */
function pieces(sentence: NoteSentence): readonly (Span & { readonly text: string })[] {
  const found: (Span & { text: string })[] = [];
  let from = 0;
  const push = (end: number): void => {
    const text = sentence.text.slice(from, end).trimEnd();
    if (text.replace(words.goalLabel, '').trim().length > 3) found.push({ start: sentence.start + from, end: sentence.start + from + text.length, text });
  };
  for (const { index, 0: written } of sentence.text.matchAll(words.nextGoal)) {
    const at = index + written.length;
    if (closesBracket(sentence.text, from, at)) continue;
    push(index);
    from = at;
  }
  push(sentence.text.length);
  return found;
}
