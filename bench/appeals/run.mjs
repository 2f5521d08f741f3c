// Right quote per criterion, false "met" and denial fields on the invented cases of test/fixtures/appeals/criteria.
//   node bench/appeals/run.mjs [--misses]
import { build } from 'esbuild';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

mkdirSync('out', { recursive: true });
const out = mkdtempSync('out/bench-appeals-');
try {
  const outfile = join(out, 'table.cjs');
  await build({ entryPoints: ['bench/appeals/table.ts'], outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node22', logLevel: 'warning' });
  const { printTable } = await import(pathToFileURL(outfile).href);
  printTable(process.argv.includes('--misses'));
} finally {
  rmSync(out, { recursive: true, force: true });
}
