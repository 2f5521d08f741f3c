// One table for each set: every redactor on the same documents in the same run.
import { scrub } from '../../src/core/phi/scrub';
import { growths } from './growth';
import { hiddenPlaces } from './hiddenPlaces';
import { ownSet, readSet, type LabelledSet, type Place } from './labelledSet';
import { score, type Score } from './score';
import { speeds } from './speed';

interface Peer {
  readonly name: string;
  readonly redact: (text: string) => string;
}

export interface BenchOptions {
  readonly files: readonly string[];
  readonly peers: readonly Peer[];
  readonly speed: boolean;
  readonly misses: boolean;
}

interface Redactor {
  readonly name: string;
  readonly run: (text: string) => unknown;
  readonly placesIn: (text: string) => readonly Place[];
}

const ours: Redactor = { name: 'TheraDraft', run: scrub, placesIn: (text) => scrub(text).findings };

export function bench({ files, peers, speed, misses }: BenchOptions): void {
  const sets = files.length === 0 ? [ownSet()] : files.map(readSet);
  const redactors = [ours, ...peers.map(({ name, redact }): Redactor => ({ name, run: redact, placesIn: (text) => hiddenPlaces(text, redact(text)) }))];
  console.log(`Measured ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}.\n`);
  for (const set of sets) printSet(set, redactors, speed, misses);
  if (speed) printGrowth();
}

function printSet({ name, documents }: LabelledSet, redactors: readonly Redactor[], speed: boolean, misses: boolean): void {
  const scores = redactors.map(({ placesIn }) => score(documents, placesIn));
  const rates = speed ? speeds(documents.map(({ text }) => text), redactors.map(({ run }) => run)) : [];
  const [first] = scores;
  console.log(`## ${name}\n\n${documents.length} documents, ${first?.spans ?? 0} identifiers, ${first?.negatives ?? 0} texts or terms that must stay\n`);
  const head = ['redactor', 'identifiers hidden whole', 'precision by character', 'documents without a leak', 'damaged', 'MB/s', 'we are … times as fast'];
  const rows = redactors.map((redactor, index) => {
    const { rate, firstIs } = rates[index] ?? {};
    return [redactor.name, ...figures(scores[index]), rate === undefined ? '–' : rate.toFixed(2), firstIs === undefined ? '–' : firstIs.toFixed(2)];
  });
  for (const row of [head, head.map(() => '---'), ...rows]) console.log(`| ${row.join(' | ')} |`);
  console.log('');
  if (misses) for (const miss of first?.misses ?? []) console.log(`missed  ${miss}`);
}

function figures(counts: Score | undefined): readonly string[] {
  if (!counts) return [];
  const { hidden, spans, rightCharacters, characters, safe, documents, damaged, negatives } = counts;
  return [share(hidden, spans), share(rightCharacters, characters), share(safe, documents), share(damaged, negatives)];
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

function printGrowth(): void {
  const rows = growths();
  const [record, ...hostile] = rows;
  const times = ({ short, long }: { short: number; long: number }): number => long / short;
  const worst = [...hostile].sort((a, b) => b.long - a.long).slice(0, 5);
  const steepest = [...hostile].sort((a, b) => times(b) - times(a)).slice(0, 5);
  console.log(`## Growth\n\n| text | s/MB, short | s/MB, long | ratio |\n| --- | --- | --- | --- |`);
  for (const row of new Set([...(record ? [record] : []), ...worst, ...steepest])) console.log(`| ${row.name} | ${row.short.toFixed(2)} | ${row.long.toFixed(2)} | ${times(row).toFixed(2)} |`);
  console.log(`\nOf ${hostile.length} repeated pieces these are the slowest and the steepest; a ratio of 1 is linear, 10 quadratic.`);
}
