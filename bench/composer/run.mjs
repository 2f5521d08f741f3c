// How raw notes are composed offline: statements in their section, facts lost, facts added.
//   node bench/composer/run.mjs [part of a fixture file's name] [--misses] [--json]
import { build } from 'esbuild';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

mkdirSync('out', { recursive: true });
const out = mkdtempSync('out/bench-composer-');
try {
  const outfile = join(out, 'table.mjs');
  await build({ entryPoints: ['bench/composer/table.ts'], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node22', logLevel: 'warning' });
  const { printTable } = await import(pathToFileURL(outfile).href);
  const part = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '';
  printTable(part, process.argv.includes('--misses'), process.argv.includes('--json'));
} finally {
  rmSync(out, { recursive: true, force: true });
}
