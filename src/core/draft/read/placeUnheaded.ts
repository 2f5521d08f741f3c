// Sorts statements without a heading into S, O, A and P: by their own words first, then by the run of the note around them.
import { classifyStatement } from '../../clinical/classifyStatement';
import { topicOf } from '../compose/topics';
import type { SoapSection } from '../noteFacts';
import type { Line } from './noteLines';
import { readMeasures } from './measureClauses';

/** How sure the words are: `fixed` is not overruled by the neighbours. */
interface Guess {
  readonly section: SoapSection | undefined;
  readonly fixed: boolean;
}

const plansAhead = /\b(?:next|will|cont(?:inue)?|plan|add|progress|wean|trial|advance|follow[- ]?up|recheck|\d\s*[x×]\s*\/?\s*(?:wk|week)|in \d+ (?:wks?|weeks|visits?)|discharge|d\/c)\b/i;
const wish = /^(?:(?:pt|patient|client)\s+)?(?:is\s+)?(?:wants?|wishes|hopes|would like|looking forward|feeling|feels|doing (?:well|ok|better))\b/i;
const report = /\b(?:reports?|states?|c\/o|complains|says|notes|denies|difficulty|pain|trouble)\b/i;
const daily = /\bHEP\b[^.]{0,40}(?:\b\d\/\d|\bdaily\b|\bdone\b|\bBID\b|\bcomplian\w*|\badheren\w*|\bmissed\b|\d\s*[x×]\s*\/?\s*(?:day|wk|week))/i;

/** Lines with a section wherever one can be told; identity, diagnosis and signature lines stay without. */
export function placeUnheaded(lines: readonly Line[]): readonly Line[] {
  if (lines.every((line) => line.section !== undefined)) return lines;
  const first = lines.find((line) => line.section !== undefined);
  // What stands before a first heading of S is the head of the note.
  const lead = first?.section === 'S' ? lines.indexOf(first) : 0;
  const guesses = lines.map((line, index) => (index < lead ? { section: undefined, fixed: true } : guess(line)));
  const placed: Line[] = [];
  let flow: SoapSection | undefined;
  let last: Line | undefined;
  lines.forEach((line, index) => {
    const own = guesses[index] ?? { section: undefined, fixed: false };
    const together = last !== undefined && last.paragraph === line.paragraph;
    const section = own.fixed || line.section !== undefined ? own.section : settle(own.section, together ? flow : undefined, flow, nextIn(lines, guesses, index), line);
    placed.push(section === undefined ? line : { ...line, section });
    if (section !== undefined) [flow, last] = [section, line];
  });
  return placed;
}

function guess(line: Line): Guess {
  if (line.section !== undefined) return { section: line.section, fixed: true };
  const topic = topicOf({ text: line.text, section: undefined });
  if (topic === 'header' || topic === 'signature') return { section: undefined, fixed: true };
  if (topic === 'minutes' || topic === 'billing' || topic === 'vitals' || topic === 'intervention') return { section: 'O', fixed: true };
  const measured = readMeasures(line.text);
  if (measured.rows.length > 0 && measured.left.length === 0) return { section: 'O', fixed: true };
  if (wish.test(line.text)) return { section: 'S', fixed: true };
  if (topic === 'goal' || topic === 'skilledNeed') return { section: 'A', fixed: true };
  if (topic === 'frequency' || topic === 'nextVisit') return { section: 'P', fixed: /^next\b|\bnext (?:visit|session)|wk|week/i.test(line.text) };
  if (topic === 'communication') return { section: 'P', fixed: true };
  if (topic === 'functionalLink' && !/\d/.test(line.text) && !report.test(line.text)) return { section: 'A', fixed: false };
  const byWords = classifyStatement(line.text);
  if (byWords === undefined && topic === 'diagnosis') return { section: undefined, fixed: true };
  return { section: byWords ?? (topic === 'homeProgram' ? 'P' : topic === 'progression' || topic === 'functionalLink' ? 'A' : undefined), fixed: false };
}

/** A home programme done is a report; what no rule knows goes with its neighbours. */
function settle(own: SoapSection | undefined, neighbour: SoapSection | undefined, flow: SoapSection | undefined, next: SoapSection | undefined, line: Line): SoapSection | undefined {
  if (own === 'P' && daily.test(line.text) && !plansAhead.test(line.text) && (flow === undefined || flow === 'S')) return 'S';
  if (own === undefined) return neighbour ?? next ?? flow;
  const followed = next === undefined || next === neighbour;
  return own === 'O' && neighbour === 'S' && followed && !/\d\s*(?:[x×°%]|deg|\/\d{2})/.test(line.text) ? 'S' : own;
}

function nextIn(lines: readonly Line[], guesses: readonly Guess[], index: number): SoapSection | undefined {
  const next = lines[index + 1];
  return next !== undefined && next.paragraph === lines[index]?.paragraph ? guesses[index + 1]?.section : undefined;
}
