// Bundles test/unit (and test/llm) with esbuild and runs mocha on the result.
//   node scripts/unit.mjs [part of a file path …] [-- mocha options]
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promptsPlugin } from './promptsPlugin.mjs';

const split = process.argv.indexOf('--');
const filters = process.argv.slice(2, split < 0 ? undefined : split);
const mochaOptions = split < 0 ? [] : process.argv.slice(split + 1);

const files = ['test/unit', 'test/llm']
  .flatMap((folder) => { try { return readdirSync(folder, { recursive: true }).map((file) => join(folder, file)); } catch { return []; } })
  .filter((file) => file.endsWith('.test.ts') && (filters.length === 0 || filters.some((filter) => file.includes(filter))));
if (files.length === 0) {
  console.error(`No test file matches: ${filters.join(' ')}`);
  process.exit(1);
}
mkdirSync('out', { recursive: true });
const out = mkdtempSync('out/unit-');
try {
  await build({
    entryPoints: Object.fromEntries(files.map((file) => [relative('test', file).replace(/\.ts$/, ''), file])),
    outdir: out, outExtension: { '.js': '.mjs' }, bundle: true, splitting: true, platform: 'node', format: 'esm', target: 'node22', sourcemap: true, logLevel: 'warning',
    // Libraries in CommonJS ask for Node's own modules.
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
    plugins: [promptsPlugin], external: ['vscode', 'esbuild', 'pdfkit'], logOverride: { 'empty-import-meta': 'silent' },
  });
  const run = spawnSync(process.execPath, ['--enable-source-maps', 'node_modules/mocha/bin/mocha.js', '--recursive', out, '--timeout', '120000', ...mochaOptions], { stdio: 'inherit' });
  process.exitCode = run.status ?? 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}
