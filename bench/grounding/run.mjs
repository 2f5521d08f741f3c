// Planted errors found, those whose number also stands elsewhere in the source, false alarms, and clean drafts without any.
//   node bench/grounding/run.mjs [part of a fixture file's name] [--misses] [--json]
import { build } from 'esbuild';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

mkdirSync('out', { recursive: true });
const out = mkdtempSync('out/bench-grounding-');
try {
  const outfile = join(out, 'table.mjs');
  await build({ entryPoints: ['bench/grounding/table.ts'], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node22', logLevel: 'warning' });
  const { printTable } = await import(pathToFileURL(outfile).href);
  const part = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '';
  printTable(part, process.argv.includes('--misses'), process.argv.includes('--json'));
} finally {
  rmSync(out, { recursive: true, force: true });
}
