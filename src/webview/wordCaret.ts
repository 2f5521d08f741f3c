// Choosing words of the preview by keyboard, over runs and offsets only. The page draws what this decides.
import { runAt, type Run } from './previewRuns';

/** A selection in original offsets; `focus` is the end that moves. */
export interface Selected {
  readonly anchor: number;
  readonly focus: number;
}

export type CaretMove = 'nextWord' | 'previousWord' | 'nextLine' | 'previousLine' | 'start' | 'end' | 'growWord' | 'shrinkWord' | 'growChar' | 'shrinkChar';

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.@/#-]*(?<=[\p{L}\p{M}\p{N}])|[\p{L}\p{N}]/gu;

/** Where `move` leads from `selected` (undefined = nothing chosen yet). Unchanged where there is no further word. */
export function moveCaret(runs: readonly Run[], selected: Selected | undefined, move: CaretMove): Selected | undefined {
  if (runs.length === 0) return undefined;
  const first = runs[0]!.start;
  const last = runs[runs.length - 1]!.end;
  const from = Math.min(selected?.anchor ?? first, selected?.focus ?? first);
  const to = Math.max(selected?.anchor ?? first, selected?.focus ?? first);
  const choose = (found: Selected | undefined): Selected | undefined => found ?? selected;
  switch (move) {
    case 'nextWord':
      return choose(nextWord(runs, selected ? to : first));
    case 'previousWord':
      return choose(previousWord(runs, from));
    case 'nextLine':
      return choose(nextWord(runs, lineBreakAfter(runs, to) ?? last));
    case 'previousLine': {
      const breakBefore = lineBreakBefore(runs, from);
      if (breakBefore === undefined) return choose(nextWord(runs, first));
      return choose(nextWord(runs, lineBreakBefore(runs, breakBefore - 1) ?? first));
    }
    case 'start':
      return choose(nextWord(runs, first));
    case 'end':
      return choose(previousWord(runs, last));
    case 'growWord':
      return selected && { anchor: selected.anchor, focus: nextWord(runs, selected.focus)?.focus ?? selected.focus };
    case 'shrinkWord':
      return selected && { anchor: selected.anchor, focus: previousWord(runs, selected.focus)?.anchor ?? selected.focus };
    case 'growChar':
      return selected && { anchor: selected.anchor, focus: Math.min(last, step(runs, selected.focus, 1)) };
    case 'shrinkChar':
      return selected && { anchor: selected.anchor, focus: Math.max(first, step(runs, selected.focus, -1)) };
  }
}

function nextWord(runs: readonly Run[], offset: number): Selected | undefined {
  for (let index = runAt(runs, offset); index < runs.length; index++) {
    const run = runs[index]!;
    if (run.kind !== 'text') continue;
    word.lastIndex = Math.max(0, offset - run.start);
    const found = word.exec(run.text);
    if (found) return { anchor: run.start + found.index, focus: run.start + found.index + found[0].length };
  }
  return undefined;
}

/** Looks back line by line, so that a run of 500 kB is not matched from its start for each key. */
function previousWord(runs: readonly Run[], offset: number): Selected | undefined {
  for (let index = runAt(runs, offset); index >= 0; index--) {
    const run = runs[index]!;
    if (run.kind !== 'text') continue;
    let end = Math.min(run.text.length, offset - run.start);
    while (end > 0) {
      // A position before the start would count as the start.
      const begin = end < 2 ? 0 : run.text.lastIndexOf('\n', end - 2) + 1;
      let found: RegExpExecArray | undefined;
      word.lastIndex = 0;
      for (const match of run.text.slice(begin, end).matchAll(word)) found = match;
      if (found) return { anchor: run.start + begin + found.index, focus: run.start + begin + found.index + found[0].length };
      end = begin;
    }
  }
  return undefined;
}

/** The offset just after the first line break at or after `offset`. */
function lineBreakAfter(runs: readonly Run[], offset: number): number | undefined {
  for (let index = Math.max(0, runAt(runs, offset)); index < runs.length; index++) {
    const run = runs[index]!;
    if (run.kind !== 'text') continue;
    const found = run.text.indexOf('\n', Math.max(0, offset - run.start));
    if (found >= 0) return run.start + found + 1;
  }
  return undefined;
}

/** The offset just after the last line break before `offset`. */
function lineBreakBefore(runs: readonly Run[], offset: number): number | undefined {
  for (let index = runAt(runs, offset); index >= 0; index--) {
    const run = runs[index]!;
    if (run.kind !== 'text' || offset - run.start <= 0) continue;
    const found = run.text.lastIndexOf('\n', offset - run.start - 1);
    if (found >= 0) return run.start + found + 1;
  }
  return undefined;
}

/** One character on, a finding counting as one and a surrogate pair never being cut. */
function step(runs: readonly Run[], offset: number, by: 1 | -1): number {
  const run = runs[runAt(runs, by === 1 ? offset : offset - 1)];
  if (!run) return offset;
  if (run.kind === 'finding') return by === 1 ? run.end : run.start;
  const at = offset - run.start;
  const pair = by === 1 ? /[\ud800-\udbff]/.test(run.text[at] ?? '') : /[\udc00-\udfff]/.test(run.text[at - 1] ?? '');
  return offset + by * (pair ? 2 : 1);
}
