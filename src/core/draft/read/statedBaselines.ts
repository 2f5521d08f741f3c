// A first value told by itself ("improved flexion from 105 at eval") is the baseline of the one measure it can be of.
import { splitSide } from '../compose/measureLines';
import { sideWord } from '../compose/tidy';
import type { MeasureRow, NoteFacts } from '../noteFacts';
import { motionOf } from './measureNames';

const value = String.raw`(-?\d{1,4}(?:\.\d+)?[+-]?(?:\s?\/\s?\d{1,3})?(?:\s?(?:°|%|deg(?:rees?)?\b|s(?:ec(?:onds?)?)?\b|lbs?\b|kg\b|cm\b|ft\b|m\/s\b|m\b))?)`;
/** "flexion from 105 at eval", "Berg improved from 36/56 to 44/56". */
const told = new RegExp(String.raw`(?:\b(right|left|R|L)\s+)?\b([A-Za-z][\w-]*(?: (?!from\b)[A-Za-z][\w-]*){0,4}?)(?: (?:has|have|is|was))?(?: (?:improved|increased|decreased|reduced|progressed|gained|up|down|rose|fell))? from ${value}(?:\s*(?:(?:at|@|on) (?:the )?(?:initial )?(eval(?:uation)?|IE|baseline|SOC|start of care|admission|intake)\b|to ${value}))`, 'g');

/** "Improved flexion from 105 at eval" among the findings: a row of a first value alone. */
const bettered = /^(?:improved|increased|decreased|reduced|better)\s+(?=[a-z])/i;

/** Rows that only tell the first value of another row give it theirs. */
function fromOtherRows(facts: NoteFacts): NoteFacts {
  const joined = new Map<MeasureRow, MeasureRow>();
  for (const row of facts.measures) {
    if (row.baseline === undefined || row.current !== undefined || !bettered.test(row.name)) continue;
    const own = rowFor(facts.measures.filter((other) => other !== row && other.current !== undefined), row.name.replace(bettered, ''), row.side);
    if (own !== undefined && own.baseline === undefined) joined.set(row, own);
  }
  const baselines = new Map([...joined].map(([row, own]) => [own, row.baseline]));
  return joined.size === 0 ? facts : { ...facts, measures: facts.measures.filter((row) => !joined.has(row)).map((row) => withBaseline(row, baselines.get(row))) };
}

/** `facts` with a baseline in each row that has none, where another row or the reasoning gives one for exactly this row. */
export function withStatedBaselines(facts: NoteFacts): NoteFacts {
  return fromReasoning(fromOtherRows(facts));
}

function fromReasoning(facts: NoteFacts): NoteFacts {
  const found = facts.statements.filter(({ section }) => section === 'A').flatMap(({ text }) => [...text.matchAll(told)]);
  if (found.length === 0) return facts;
  const baselines = new Map<MeasureRow, string | undefined>();
  for (const [, ahead, words = '', from = '', first, now] of found) {
    const side = ahead ?? /\b(?:right|left|R|L)\b/.exec(words)?.[0];
    const row = rowFor(facts.measures.filter(({ current }) => first !== undefined || amount(current) === amount(now)), words, side);
    if (row === undefined || row.baseline !== undefined) continue;
    baselines.set(row, baselines.has(row) && baselines.get(row) !== from ? undefined : from);
  }
  return { ...facts, measures: facts.measures.map((row) => withBaseline(row, baselines.get(row))) };
}

/** The one row that the words can mean. */
function rowFor(rows: readonly MeasureRow[], words: string, side: string | undefined): MeasureRow | undefined {
  const fitting = rows.filter((row) => isOf(row, words, side));
  // Unqualified, motion is active motion.
  const active = fitting.filter(({ name }) => !/\b(?:PROM|passive)\b/i.test(name));
  const [row, ...others] = active.length > 0 ? active : fitting;
  return others.length > 0 ? undefined : row;
}

const withBaseline = (row: MeasureRow, baseline: string | undefined): MeasureRow => (baseline === undefined ? row : { ...row, baseline });
const amount = (text: string | undefined): string => /-?\d+(?:\.\d+)?/.exec(text ?? '')?.[0] ?? '';

/** Ends the phrase with the row's own name, or with its motion; a grade is no motion. */
function isOf(row: MeasureRow, words: string, side: string | undefined): boolean {
  const own = splitSide(row);
  if (side !== undefined && sideWord(side) !== own.side) return false;
  const motion = motionOf(words);
  const graded = /\/\s*5\b|^[0-5][+-]$/.test(row.current ?? '');
  return words.toLowerCase().endsWith(own.name.toLowerCase()) || (motion !== undefined && motion === motionOf(own.name) && !graded);
}
