// Bundles the TypeScript files of a test folder into a fresh folder under out/, each test file on its own.
import { build } from 'esbuild';
import { mkdir, mkdtemp, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from './editor/tools.mjs';
import { promptsPlugin } from './promptsPlugin.mjs';

/**
 * Bundles `test/<folder>` and returns the folder of the result, for the caller to remove.
 * `filters` keep only test files whose path holds one of them. `format` is `cjs` for the extension host, `esm` for Node.
 */
export async function bundleTests(folder, filters = [], format = folder === 'host' ? 'cjs' : 'esm') {
  const source = join(projectFolder, 'test', folder);
  const files = (await readdir(source, { recursive: true })).filter(
    (file) => file === 'run.ts' || (file.endsWith('.test.ts') && (filters.length === 0 || filters.some((filter) => file.includes(filter)))),
  );
  if (!files.some((file) => file.endsWith('.test.ts'))) throw new Error(`No test file of test/${folder} matches: ${filters.join(' ')}`);
  await mkdir(join(projectFolder, 'out'), { recursive: true });
  const out = await mkdtemp(join(projectFolder, 'out', `${folder}-`));
  await build({
    absWorkingDir: projectFolder,
    entryPoints: files.map((file) => join(source, file)),
    outbase: source, outdir: out, outExtension: { '.js': format === 'cjs' ? '.cjs' : '.mjs' },
    bundle: true, platform: 'node', format, target: 'node22', sourcemap: 'inline', logLevel: 'warning',
    external: ['vscode', 'mocha', 'esbuild', 'playwright-core', 'axe-core', '@copilotkit/aimock', '@vscode/vsce', 'pdfkit', 'mammoth', 'jszip', 'yaml'],
    plugins: [promptsPlugin, harnessInPlace],
  });
  return out;
}

// The harness scripts find their neighbours by their own place, so a bundle refers to them where they are.
const harnessInPlace = {
  name: 'harness-in-place',
  setup(build) {
    build.onResolve({ filter: /\/scripts\/editor\/.*\.mjs$/ }, ({ path, resolveDir }) => ({ path: pathToFileURL(resolve(resolveDir, path)).href, external: true }));
  },
};
