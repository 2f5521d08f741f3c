// The whole build: prompts -> snippets, then the host, its worker thread and the command line, which share what they have in common,
// and the webview.
// `--watch` rebuilds on change; `--check`, or CI in the environment, fails on stale snippets instead of writing them. Test bundles are made by scripts/unit.mjs and the harness scripts with the same plugin.
import { build, context } from 'esbuild';
import { mkdir, rm } from 'node:fs/promises';
import { checkOnly, refreshSnippets } from './scripts/buildSnippets.mjs';
import { commonjsPlugin } from './scripts/commonjsPlugin.mjs';
import { writeCompiledCode } from './scripts/compiledCode.mjs';
import { iconFontPlugin } from './scripts/iconFontPlugin.mjs';
import { writeL10nBundle } from './scripts/l10nBundle.mjs';
import { lexiconPlugin } from './scripts/lexiconPlugin.mjs';
import { promptsPlugin } from './scripts/promptsPlugin.mjs';
import { writeThirdPartyNotices } from './scripts/thirdPartyNotices.mjs';
import { zodEnglishPlugin } from './scripts/zodEnglishPlugin.mjs';

const watch = process.argv.includes('--watch');
// On the first bundle only: in watch mode a change in prompts/ starts it again.
const snippetsPlugin = { name: 'theradraft-snippets', setup: (host) => host.onStart(() => refreshSnippets({ check: false })) };
const shared = { bundle: true, sourcemap: watch, minify: !watch, logLevel: 'info', legalComments: 'none', metafile: true, plugins: [promptsPlugin] };
// Handlebars does without source-map, which it only tries to load.
const nodeBundles = {
  ...shared, entryPoints: ['src/extension.ts', 'src/worker.ts', 'src/cli.ts'], outdir: 'dist', chunkNames: '[name]-[hash]', platform: 'node', target: 'node20', format: 'esm', splitting: true, write: false, sourcemap: watch ? 'inline' : false,
  external: ['vscode', 'source-map'], plugins: [snippetsPlugin, promptsPlugin, lexiconPlugin, zodEnglishPlugin, commonjsPlugin].slice(watch ? 0 : 1),
};

const bundles = [
  nodeBundles,
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
// Names of shared files change with what is in them.
await rm('dist', { recursive: true, force: true });
await mkdir('dist');
const metafiles = [];
for (const options of bundles) {
  if (watch) await (await context(options)).watch();
  else metafiles.push((await build(options)).metafile);
}
if (!watch) {
  await Promise.all([writeThirdPartyNotices(metafiles), writeL10nBundle(metafiles)]);
  writeCompiledCode('dist');
}
