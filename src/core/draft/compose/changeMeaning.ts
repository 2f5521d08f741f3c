// What a change means: minimal detectable and important changes from the data file, only for a population the facts name.
import data from '../../data/measures.json';
import type { NoteFacts } from '../noteFacts';
import { compareMeasures, nameWithSide, type ComparedMeasure } from './measureLines';

interface ChangeRow {
  readonly type: string;
  readonly value: number | readonly number[];
  readonly population: string;
  readonly source: string;
  readonly confidence: string;
  readonly unit?: string;
}

interface MeasureData {
  readonly aliases: readonly string[];
  readonly better: string;
  readonly unit: string;
  readonly change: readonly ChangeRow[];
}

const measures = data.rows as readonly MeasureData[];
const neuro = /\b(?:stroke|CVA|hemipar\w*|hemipleg\w*|parkinson\w*|MS|multiple sclerosis|SCI|TBI|ataxi\w*|neuropath\w*)\b/i;

/** Who a published value holds for, as words of the facts; a population without a row is never taken to fit. */
const fits: readonly (readonly [RegExp, (text: string, age: number | undefined) => boolean])[] = [
  [/^lower-extremity musculoskeletal/, (text) => !neuro.test(text) && /\b(?:TKA|THA|knee|hip|ankle|foot|ACL\w*|menisc\w*|patell\w*|achilles|plantar)\b/i.test(text)],
  [/^upper-extremity musculoskeletal/, (text) => !neuro.test(text) && /\b(?:shoulder|elbow|wrist|hand|thumb|rotator|radius|epicondyl\w*|carpal)\b/i.test(text)],
  [/^hand and wrist/, (text) => !neuro.test(text) && /\b(?:wrist|hand|thumb|finger|distal radius|carpal)\b/i.test(text)],
  [/^low back pain/, (text) => /\b(?:low back|lumbar|LBP|lumbago)\b/i.test(text)],
  [/^mechanical neck pain/, (text) => /\b(?:neck pain|cervicalgia|mechanical neck)\b/i.test(text) && !/radicul/i.test(text)],
  [/^cervical radiculopathy/, (text) => /\bcervical radiculopath/i.test(text)],
  [/^subacromial/, (text) => /\b(?:subacromial|impingement)\b/i.test(text)],
  [/^shoulder$/, (text) => !neuro.test(text) && /\b(?:shoulder|rotator cuff)\b/i.test(text)],
  [/^older adults(?:, start score|$)/, (text, age) => age !== undefined && age >= 65 && !neuro.test(text)],
  [/^older adults at risk of falls|^fallers over 65/, (text, age) => age !== undefined && age >= 65 && !neuro.test(text) && /\bfalls?\b/i.test(text)],
  [/^chronic stroke/, (text) => /\bchronic (?:stroke|CVA)\b/i.test(text)],
  [/^subacute stroke/, (text) => /\bsubacute (?:stroke|CVA)\b/i.test(text)],
  [/^Parkinson's disease$/, (text) => /\bparkinson/i.test(text)],
  [/^vestibular/, (text) => /\b(?:vestibul\w*|BPPV)\b/i.test(text)],
  [/^stroke$/, (text) => /\b(?:stroke|CVA)\b/i.test(text)],
];

/** A published threshold that holds for the person, and whether the change comes up to it. */
interface Threshold {
  /** "MDC95 5 (older adults, start score 35-44)". */
  readonly words: string;
  readonly reached: boolean;
}

/** "MDC95 5 (older adults, start score 35-44): reached" for each read row that fits; empty otherwise. */
export function changeMeaning(measure: ComparedMeasure, facts: NoteFacts): readonly string[] {
  return thresholds(measure, facts).map(({ words, reached }) => `${words}: ${reached ? 'reached' : 'not reached'}`);
}

/** For a letter that argues for the patient: it states each change as it is, and a threshold only where the change reaches it. */
export function reachedMeaning(measure: ComparedMeasure, facts: NoteFacts): readonly string[] {
  return thresholds(measure, facts).flatMap(({ words, reached }) => (reached ? [`${words}: reached`] : []));
}

/** What such a letter leaves unsaid, a sentence each for the person who signs it. */
export function unreachedNotices(facts: NoteFacts): readonly string[] {
  return compareMeasures(facts.measures).flatMap((measure) => thresholds(measure, facts).flatMap(({ words, reached }) =>
    (reached ? [] : [`The change in ${nameWithSide(measure)} (${measure.baseline} to ${measure.current}) is under ${words}. The letter states the change without it: be ready to say what the change means for function.`])));
}

function thresholds(measure: ComparedMeasure, facts: NoteFacts): readonly Threshold[] {
  const amount = measure.change?.amount;
  const row = rowOf(measure.name);
  if (amount === undefined || row === undefined) return [];
  const text = contextOf(facts);
  const age = ageIn(text);
  const start = Number(/\d+(?:\.\d+)?/.exec(measure.baseline)?.[0] ?? Number.NaN);
  const better = row.better === 'lower' ? -amount : amount;
  return row.change.flatMap((change) => {
    if (change.confidence !== 'V' || change.unit !== undefined || typeof change.value !== 'number') return [];
    if (!/^(?:MDC|MCID|MIC)/.test(change.type) || !startsIn(change.population, start)) return [];
    if (fits.find(([population]) => population.test(change.population))?.[1](text, age) !== true) return [];
    return [{ words: `${change.type} ${change.value} (${change.population})`, reached: better >= change.value }];
  });
}

function rowOf(name: string): MeasureData | undefined {
  const plain = name.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
  const bare = plain.replace(/\s+(?:with|w|using|no)\s.*$/, '');
  return measures.find((row) => row.aliases.some((alias) => alias === plain || alias === bare));
}

/** "start score 35-44" takes the baseline; other populations take any. */
function startsIn(population: string, start: number): boolean {
  const range = /start score (\d+)-(\d+)/.exec(population);
  return range === null || (start >= Number(range[1]) && start <= Number(range[2]));
}

/** What the facts say of the person: condition, history, header. Interventions and measures say nothing of a population. */
function contextOf(facts: NoteFacts): string {
  const fields = Object.entries(facts.fields).filter(([name]) => /^(?:condition|icd10|diagnosis|patient|age|falls|onset|deficit)/.test(name));
  return [...fields.map(([, value]) => value), ...facts.statements.filter((statement) => statement.section === undefined || statement.section === 'S').map((statement) => statement.text)].join('\n');
}

function ageIn(text: string): number | undefined {
  const found = /\b(\d{1,3})[\s-]*(?:y\/?o\b|yo\b|y\b|years?[\s-]old|year[\s-]old)|\bage[:\s]+(\d{1,3})\b/i.exec(text);
  const age = Number(found?.[1] ?? found?.[2] ?? Number.NaN);
  return Number.isNaN(age) ? undefined : age;
}
