// npm run demo [FILE] [-- --template ID]: the main job in the terminal, on the sample note or on FILE.
// Bundles what it needs, so it works right after npm ci.
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promptsPlugin } from './promptsPlugin.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'theradraft-demo-'));
try {
  const outfile = join(folder, 'demo.cjs');
  await build({
    stdin: { contents: "export { runDemo } from './src/cli/demo'; export { processIo } from './src/cli/io';", resolveDir: root, loader: 'ts' },
    outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'warning', plugins: [promptsPlugin],
  });
  const { runDemo, processIo } = createRequire(import.meta.url)(outfile);
  const color = process.env.NO_COLOR === undefined && (process.stdout.isTTY === true || process.env.FORCE_COLOR !== undefined);
  // npm runs scripts in the package's folder; a file is meant from where the person stands.
  if (process.env.INIT_CWD !== undefined) process.chdir(process.env.INIT_CWD);
  process.exitCode = await runDemo(process.argv.slice(2), join(root, 'sample', 'visit-07.md'), processIo(), color);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
