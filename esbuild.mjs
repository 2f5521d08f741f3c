// The whole build: prompts -> snippets, then one bundle each for the host, its worker thread, the webview and the command line,
// and one for each file that those load when they need it.
// `--watch` rebuilds on change; `--check`, or CI in the environment, fails on stale snippets instead of writing them. Test bundles are made by scripts/unit.mjs and the harness scripts with the same plugin.
import { build, context } from 'esbuild';
import { mkdir } from 'node:fs/promises';
import { checkOnly, refreshSnippets } from './scripts/buildSnippets.mjs';
import { iconFontPlugin } from './scripts/iconFontPlugin.mjs';
import { writeL10nBundle } from './scripts/l10nBundle.mjs';
import { lazyFiles, lazyPlugin } from './scripts/lazyPlugin.mjs';
import { lexiconPlugin } from './scripts/lexiconPlugin.mjs';
import { promptsPlugin } from './scripts/promptsPlugin.mjs';
import { writeThirdPartyNotices } from './scripts/thirdPartyNotices.mjs';
import { zodEnglishPlugin } from './scripts/zodEnglishPlugin.mjs';

const watch = process.argv.includes('--watch');
// On the first bundle only: in watch mode a change in prompts/ starts it again.
const snippetsPlugin = { name: 'theradraft-snippets', setup: (host) => host.onStart(() => refreshSnippets({ check: false })) };
const shared = { bundle: true, sourcemap: watch, minify: !watch, logLevel: 'info', legalComments: 'none', metafile: true, plugins: [promptsPlugin] };
// What is loaded when needed is loaded by require, as VS Code loads an extension.
// Handlebars does without source-map, which it only tries to load.
const nodeBundle = { ...shared, platform: 'node', external: ['source-map'], format: 'cjs', supported: { 'dynamic-import': false }, plugins: [promptsPlugin, lexiconPlugin, lazyPlugin, zodEnglishPlugin] };

const bundles = [
  { ...nodeBundle, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', target: 'node22', external: ['vscode', 'source-map'], ...(watch ? { plugins: [snippetsPlugin, ...nodeBundle.plugins] } : {}) },
  { ...nodeBundle, entryPoints: ['src/worker.ts'], outfile: 'dist/worker.js', target: 'node22' },
  { ...nodeBundle, entryPoints: ['src/cli.ts'], outfile: 'dist/cli.js', target: 'node20', banner: { js: '#!/usr/bin/env node' } },
  ...lazyFiles.map((file) => ({ ...nodeBundle, entryPoints: [`${file}.ts`], outdir: 'dist', target: 'node20', logOverride: { 'empty-import-meta': 'silent' } })),
  { ...shared, entryPoints: ['src/webview/main.ts'], outfile: 'dist/webview.js', platform: 'browser', format: 'iife', target: 'es2023' },
  { ...shared, entryPoints: { appeal: 'src/webview/appealMain.ts' }, outdir: 'dist', platform: 'browser', format: 'iife', target: 'es2023' },
  { ...shared, entryPoints: ['src/webview/webview.css', 'src/webview/appeal.css'], outdir: 'dist', loader: { '.ttf': 'file' }, assetNames: '[name]', target: 'chrome128', plugins: [iconFontPlugin] },
];

if (!watch) {
  try {
    await refreshSnippets({ check: checkOnly });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
await mkdir('dist', { recursive: true });
const metafiles = [];
for (const options of bundles) {
  if (watch) await (await context(options)).watch();
  else metafiles.push((await build(options)).metafile);
}
if (!watch) await Promise.all([writeThirdPartyNotices(metafiles), writeL10nBundle(metafiles)]);
