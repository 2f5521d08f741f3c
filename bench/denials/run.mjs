// Fields of the synthetic denial letters, field by field.
//   node bench/denials/run.mjs [--misses]
import { build } from 'esbuild';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

mkdirSync('out', { recursive: true });
const out = mkdtempSync('out/bench-denials-');
try {
  const outfile = join(out, 'denials.cjs');
  await build({ entryPoints: ['bench/denials/denials.ts'], outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node22', logLevel: 'warning' });
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(out, { recursive: true, force: true });
}
