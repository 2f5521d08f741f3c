// The figures of the grounding check as a table or as JSON, and how its time grows with the source.
import { ground } from '../../src/core/grounding/ground';
import { loadPairs } from '../../test/fixtures/grounding/loadCases';
import { scorePairs } from '../../test/fixtures/grounding/scorePairs';

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/** Prints the figures of the fixture files whose name contains `part`; `misses` lists each miss and alarm. */
export function printTable(part: string, misses: boolean, json: boolean): void {
  const score = scorePairs(loadPairs(part));
  const { missed, alarms, ...figures } = score;
  if (json) {
    console.log(JSON.stringify(figures, null, 1));
    return;
  }
  const rows: readonly (readonly [string, string, string])[] = [
    ['planted errors found', percent(score.found, score.planted), `${score.found} of ${score.planted}`],
    ['… whose figure also stands elsewhere in the source', percent(score.foundElsewhere, score.plantedElsewhere), `${score.foundElsewhere} of ${score.plantedElsewhere}`],
    ...Object.entries(score.byKind).map(([kind, count]) => [`… ${kind}`, percent(count.found, count.planted), `${count.found} of ${count.planted}`] as const),
    ['false alarms per 1,000 draft words', ((1000 * score.falseAlarms) / score.words).toFixed(2), `${score.falseAlarms} in ${score.words}`],
    ['clean drafts without an alarm', percent(score.cleanWithoutAlarm, score.cleanDrafts), `${score.cleanWithoutAlarm} of ${score.cleanDrafts}`],
  ];
  console.log(`${score.pairs} source/draft pairs`);
  for (const [name, share, count] of rows) console.log(`${name.padEnd(54)}${share.padStart(9)}   ${count}`);
  console.log(`${'time of a source of twice the length, as a ratio'.padEnd(54)}${growth().toFixed(1).padStart(9)}   1 is none, 2 is linear, 4 is square`);
  if (!misses) return;
  for (const miss of missed) console.log(`missed  ${miss}`);
  // One alarm of a draft shows again in each of its variants.
  for (const alarm of new Map(alarms.map((text) => [text.slice(text.indexOf(" ")), text])).values()) console.log(`alarm   ${alarm}`);
}

/** The time of grounding in 80,000 characters of notes over that in 40,000; the better of three runs each. */
function growth(): number {
  const clean = loadPairs('').filter((pair) => pair.gold === undefined);
  const notes = clean.map((pair) => pair.source).join('\n\n');
  const draft = clean[0]?.draft ?? '';
  const time = (length: number): number => {
    const source = notes.repeat(Math.ceil(length / notes.length)).slice(0, length);
    const runs = [1, 2, 3].map(() => {
      const start = performance.now();
      ground(source, draft);
      return performance.now() - start;
    });
    return Math.min(...runs);
  };
  time(40_000);
  const half = time(40_000);
  return time(80_000) / half;
}
