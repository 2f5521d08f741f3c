// Bundles one TypeScript file of a bench, imports it, and leaves nothing behind.
import { build } from 'esbuild';
import { promptsPlugin } from '../scripts/promptsPlugin.mjs';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Calls `use` with the exports of `entry`; `format` is `cjs` where a dependency asks for `require`. */
export async function runBundled(entry, use = () => undefined, format = 'esm') {
  mkdirSync('out', { recursive: true });
  const out = mkdtempSync('out/bench-');
  try {
    const outfile = join(out, format === 'esm' ? 'bench.mjs' : 'bench.cjs');
    await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format, target: 'node22', logLevel: 'warning', plugins: [promptsPlugin] });
    await use(await import(pathToFileURL(outfile).href));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
