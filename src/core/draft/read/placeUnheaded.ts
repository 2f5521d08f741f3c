// Sorts statements without a heading into S, O, A and P: by their own words and by the order in which notes are written.
import { topicOf } from '../compose/topics';
import { soapSections, type SoapSection } from '../noteFacts';
import type { Line } from './noteLines';
import { sectionCues, sectionRules, type SectionWeights } from './sectionCues';

const fixed = 1000;

/** Lines with a section wherever one can be told; identity, diagnosis and signature lines stay without. */
export function placeUnheaded(lines: readonly Line[]): readonly Line[] {
  const freed = withBilling(lines);
  return freed.every((line) => line.section !== undefined) ? freed : placeFree(freed);
}

/** The times, codes and totals that close a note belong to no plan, though they stand below its heading. */
function withBilling(lines: readonly Line[]): readonly Line[] {
  let billing = false;
  return lines.map((line) => {
    billing = line.section === 'P' && (line.opens || billing) && billed.test(line.text) && topicOf({ text: line.text, section: undefined }) !== 'frequency';
    return billing ? { ...line, section: 'O' } : line;
  });
}

const billed = /^(?:total (?:time|tx|treatment|timed|session|visit|min)|timed\b|time (?:in|spent)|billing|billed|charges?|units|(?:eval )?(?:97\d{3}|G0283)\b|CPT)/i;

function placeFree(lines: readonly Line[]): readonly Line[] {
  const first = lines.find((line) => line.section !== undefined);
  // The few lines before a first heading of S are the head of the note.
  const before = first?.section === 'S' ? lines.indexOf(first) : 0;
  const lead = before <= mostLead ? before : 0;
  const free = lines.filter((line, index) => line.section !== undefined || (index >= lead && !standsAside(line.text) && !isGoal(line) && !isOfVisit(line.text)));
  const path = likeliest(free);
  const found = new Map(free.map((line, index) => [line, path[index]]));
  return lines.map((line) => {
    const section = found.get(line) ?? (isGoal(line) ? 'A' : isOfVisit(line.text) ? 'O' : undefined);
    return section === undefined || section === line.section ? line : { ...line, section };
  });
}

const mostLead = 6;

/** Lines of the header and the signature belong to no section. */
function standsAside(text: string): boolean {
  const topic = topicOf({ text, section: undefined });
  return topic === 'header' || topic === 'signature' || (topic === 'diagnosis' && Object.values(sectionRules(text)).every((weight) => weight < 2));
}

/** Goals stand together in the assessment, wherever they were jotted. */
function isGoal({ text, goal }: Line): boolean {
  return goal === true || /^(?:(?:by|in|at) )?\d{1,2} (?:wks?|weeks|visits|mos?|months)\s*:/i.test(text) || topicOf({ text, section: undefined }) === 'goal' && /^(?:(?:[SL]TGs?\d?|goals?)\b|by \d{1,2} (?:wks?|weeks|visits|months)\s*[:,])/i.test(text);
}

/** "WBAT, hx HTN": what must be kept in treatment, wherever it was jotted; the times in a log of the hour. */
function isOfVisit(text: string): boolean {
  return /^(?:WBAT|NWB|TTWB|PWB|FWB|precautions?\b|contraindications?\b)|^\d{1,2}:\d{2}(?:\s?[ap]m)?$/i.test(text);
}

interface Step {
  readonly score: number;
  /** The section of the line before on the best way here. */
  readonly from: number;
}

/** The sections in whose order words and the usual run of a note agree best (Viterbi). */
function likeliest(lines: readonly Line[]): readonly SoapSection[] {
  const weighed = underLabels(lines, lines.map(weightsOf));
  const layout = layoutOf(lines, weighed);
  const steps: (readonly Step[])[] = [];
  lines.forEach((_line, index) => {
    const weights = weighed[index] ?? { S: 0, O: 0, A: 0, P: 0 };
    const last = steps.at(-1);
    steps.push(soapSections.map((section, to): Step => {
      if (last === undefined) return { score: weights[section] - (layout.mixed ? 0 : 2 * to), from: to };
      const ways = last.map((step, from) => step.score - cost(from, to, lines, index, layout));
      const best = Math.max(...ways);
      return { score: best + weights[section], from: ways.indexOf(best) };
    }));
  });
  const path: SoapSection[] = [];
  let at = steps.at(-1)?.reduce((best, step, index, all) => (step.score > (all[best]?.score ?? -Infinity) ? index : best), 0) ?? 0;
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    path.unshift(soapSections[at] ?? 'S');
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

/** A label alone in its line ("Tx") speaks for what stands below it, up to a line whose own words say something else. */
function underLabels(lines: readonly Line[], weighed: readonly SectionWeights[]): readonly SectionWeights[] {
  let ended: SoapSection | undefined;
  return lines.map((line, index) => {
    const weights = weighed[index] ?? { S: 0, O: 0, A: 0, P: 0 };
    const { likely } = line;
    if (likely === undefined || likely !== ended) ended = undefined;
    if (likely === undefined || ended === likely) return weights;
    if (line.opens && soapSections.some((section) => weights[section] >= weights[likely] + 4)) {
      ended = likely;
      return weights;
    }
    return { ...weights, [likely]: weights[likely] + 5 };
  });
}

/** How the note is laid out, and with it what a change of section costs. */
interface Layout {
  readonly inLine: number;
  readonly atLine: number;
  /** Four lines, one a section: what staying at the start of a line costs. */
  readonly staying: number;
  /** Jotted in no order: only words tell. */
  readonly mixed: boolean;
  /** The last line that treats or counts minutes: behind it the findings are over. */
  readonly lastWork: number;
}

function layoutOf(lines: readonly Line[], weighed: readonly SectionWeights[]): Layout {
  const free = lines.filter((line) => line.section === undefined);
  const starts = free.filter((line) => line.opens).length;
  const mixed = stepsBack(weighed) > 1;
  const lastWork = lines.findLastIndex((line) => ['minutes', 'intervention', 'billing'].includes(topicOf({ text: line.text, section: undefined })));
  if (!mixed && lines.filter((line) => line.opens).length === 4 && free.length > 5) return { inLine: 5, atLine: 0, staying: 11, mixed, lastWork };
  // Where a note has few lines of several statements each, a line is a section: changes come at its start.
  const blocks = starts >= 3 && starts <= 9 && free.length >= 1.7 * starts;
  return { inLine: blocks ? 4 : 2, atLine: blocks ? 0 : 1, staying: 0, mixed, lastWork: mixed ? lines.length : lastWork };
}

/** How often statements whose words leave no doubt step back in the order of a note. */
function stepsBack(weighed: readonly SectionWeights[]): number {
  const sure = weighed.flatMap((weights) => {
    const ranked = soapSections.map((section, place) => ({ place, weight: weights[section] })).sort((one, other) => other.weight - one.weight);
    return (ranked[0]?.weight ?? 0) - (ranked[1]?.weight ?? 0) >= 7 ? [ranked[0]?.place ?? 0] : [];
  });
  return sure.filter((place, index) => place < (sure[index - 1] ?? 0)).length;
}

/** Notes run from S to P; a step back must be earned by the words. After the totals the findings are over. */
function cost(from: number, to: number, lines: readonly Line[], index: number, layout: Layout): number {
  const [before, line] = [lines[index - 1], lines[index]];
  if (before === undefined || line === undefined) return 0;
  if (layout.mixed) return from === to ? 0 : 1;
  const together = before.paragraph === line.paragraph && !line.opens;
  if (from === to) {
    const counted = from === 1 && topicOf({ text: before.text, section: undefined }) === 'minutes';
    const over = from === 1 && line.opens && index > layout.lastWork && layout.lastWork >= 0;
    return Math.max(counted || over ? 5 : 0, line.opens ? layout.staying : 0);
  }
  const change = together ? layout.inLine : layout.atLine;
  // Hardly a note goes from its findings to its plan without a thought.
  const leap = from === 1 && to === 3 ? 3 : to - from - 1;
  return to > from ? change + leap : change + 3 + (from - to);
}
