// Recall and precision of the note checks per rule, and alarms on clean notes, over the fixtures of test/fixtures/checks.
//   node bench/checks/run.mjs [--misses] [--folder OTHER_NOTES]
import { build } from 'esbuild';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

mkdirSync('out', { recursive: true });
const out = mkdtempSync('out/bench-checks-');
try {
  const outfile = join(out, 'table.mjs');
  await build({ entryPoints: ['test/fixtures/checks/printTable.ts'], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node22', logLevel: 'warning' });
  const { printTable } = await import(pathToFileURL(outfile).href);
  const folder = process.argv.indexOf('--folder');
  printTable(process.argv.includes('--misses'), folder < 0 ? undefined : process.argv[folder + 1]);
} finally {
  rmSync(out, { recursive: true, force: true });
}
