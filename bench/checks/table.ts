// Prints the table of the check rules.
import { loadCases } from '../../test/fixtures/checks/loadCases';
import { measureRules } from '../../test/fixtures/checks/measureRules';

const share = (part: number, all: number): string => (all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`);

export function printTable(showMisses: boolean): void {
  const cases = loadCases();
  const started = performance.now();
  const { scores, clean, alarmed } = measureRules(cases);
  const elapsed = performance.now() - started;
  process.stdout.write(`${cases.length} notes, ${clean} of them clean\n\n${'rule'.padEnd(26)}planted   recall   precision\n`);
  for (const { rule, gold, found, wrong } of scores) {
    process.stdout.write(`${rule.padEnd(26)}${String(gold).padStart(7)}${share(found, gold).padStart(9)}${share(found, found + wrong.length).padStart(12)}\n`);
  }
  process.stdout.write(`\nclean notes with any alarm: ${alarmed.length} of ${clean} (${share(alarmed.length, clean)}); ${(elapsed / cases.length).toFixed(1)} ms a note\n`);
  if (!showMisses) return;
  for (const { rule, missed, wrong } of scores) {
    for (const id of missed) process.stdout.write(`missed ${rule}: ${id}\n`);
    for (const place of wrong) process.stdout.write(`wrong ${rule}: ${place}\n`);
  }
  for (const line of alarmed) process.stdout.write(`alarm ${line}\n`);
}
