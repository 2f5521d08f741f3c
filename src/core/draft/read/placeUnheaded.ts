// Sorts statements without a heading into S, O, A and P: by their own words and by the order in which notes are written.
import { topicOf } from '../compose/topics';
import type { SoapSection } from '../noteFacts';
import type { Line } from './noteLines';
import { sectionCues, type SectionWeights } from './sectionCues';

const order: readonly SoapSection[] = ['S', 'O', 'A', 'P'];
const fixed = 1000;

/** Lines with a section wherever one can be told; identity, diagnosis and signature lines stay without. */
export function placeUnheaded(lines: readonly Line[]): readonly Line[] {
  if (lines.every((line) => line.section !== undefined)) return lines;
  const first = lines.find((line) => line.section !== undefined);
  // What stands before a first heading of S is the head of the note.
  const lead = first?.section === 'S' ? lines.indexOf(first) : 0;
  const placed = lines.filter((line, index) => line.section !== undefined || (index >= lead && !standsAside(line.text) && !isGoal(line.text) && !isPrecaution(line.text)));
  const path = likeliest(placed);
  const found = new Map(placed.map((line, index) => [line, path[index]]));
  return lines.map((line) => {
    const section = found.get(line) ?? (isGoal(line.text) ? 'A' : isPrecaution(line.text) ? 'O' : undefined);
    return section === undefined || section === line.section ? line : { ...line, section };
  });
}

/** Lines of the header and the signature belong to no section. */
function standsAside(text: string): boolean {
  const topic = topicOf({ text, section: undefined });
  return topic === 'header' || topic === 'signature' || (topic === 'diagnosis' && Object.values(sectionCues(text)).every((weight) => weight < 2));
}

/** Goals stand together in the assessment, wherever they were jotted. */
function isGoal(text: string): boolean {
  return topicOf({ text, section: undefined }) === 'goal' && /^(?:[SL]TGs?|goals?)\b/i.test(text);
}

/** "WBAT, hx HTN": what must be kept in treatment, wherever it was jotted. */
function isPrecaution(text: string): boolean {
  return /^(?:WBAT|NWB|TTWB|PWB|FWB|precautions?\b|contraindications?\b)/i.test(text);
}

interface Step {
  readonly score: number;
  /** The section of the line before on the best way here. */
  readonly from: number;
}

/** The sections in whose order words and the usual run of a note agree best (Viterbi). */
function likeliest(lines: readonly Line[]): readonly SoapSection[] {
  const change = changeCosts(lines);
  const steps: (readonly Step[])[] = [];
  lines.forEach((line, index) => {
    const weights = weightsOf(line);
    const before = lines[index - 1];
    const last = steps.at(-1);
    steps.push(order.map((section, to): Step => {
      if (last === undefined || before === undefined) return { score: weights[section] - 2 * to, from: to };
      const ways = last.map((step, from) => step.score - cost(from, to, before, line, change));
      const best = Math.max(...ways);
      return { score: best + weights[section], from: ways.indexOf(best) };
    }));
  });
  const path: SoapSection[] = [];
  let at = steps.at(-1)?.reduce((best, step, index, all) => (step.score > (all[best]?.score ?? -Infinity) ? index : best), 0) ?? 0;
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    path.unshift(order[at] ?? 'S');
    at = steps[index]?.[at]?.from ?? 0;
  }
  return path;
}

function weightsOf(line: Line): SectionWeights {
  if (line.section === undefined) return sectionCues(line.text);
  const weights = { S: 0, O: 0, A: 0, P: 0 };
  weights[line.section] = fixed;
  return weights;
}

interface ChangeCosts {
  readonly inLine: number;
  readonly atLine: number;
}

/** Where a note has few lines of several statements each, a line is a section: changes come at its start. */
function changeCosts(lines: readonly Line[]): ChangeCosts {
  const free = lines.filter((line) => line.section === undefined);
  const starts = free.filter((line) => line.opens).length;
  return starts >= 3 && starts <= 9 && free.length >= 1.7 * starts ? { inLine: 4, atLine: 0 } : { inLine: 2, atLine: 1 };
}

/** Notes run from S to P; a step back must be earned by the words. After the totals the findings are over. */
function cost(from: number, to: number, before: Line, line: Line, costs: ChangeCosts): number {
  const together = before.paragraph === line.paragraph && !line.opens;
  const done = from === 1 && topicOf({ text: before.text, section: undefined }) === 'minutes';
  if (from === to) return done ? 5 : 0;
  const change = together ? costs.inLine : costs.atLine;
  return to > from ? change + (to - from - 1) : change + 3 + (from - to);
}
