// Bundles the TypeScript files of a test folder into a fresh folder under out/, each test file on its own.
import { build } from 'esbuild';
import { mkdir, mkdtemp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from './editor/tools.mjs';
import { promptsPlugin } from './promptsPlugin.mjs';

/**
 * Bundles `test/<folder>` and returns the folder of the result, for the caller to remove.
 * `filters` keep only test files whose path holds one of them.
 */
export async function bundleTests(folder, filters = []) {
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
    outbase: source, outdir: out, outExtension: { '.js': '.cjs' },
    bundle: true, platform: 'node', format: 'cjs', target: 'node22', sourcemap: 'inline', logLevel: 'warning',
    external: ['vscode', 'mocha', 'esbuild', 'playwright-core', 'axe-core', '@copilotkit/aimock', '@vscode/vsce'],
    plugins: [promptsPlugin],
  });
  return out;
}
