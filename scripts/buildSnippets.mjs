// Generates snippets/*.code-snippets from prompts/, one file per language. In CI, or with --check, it compares instead of writing.
//   node scripts/buildSnippets.mjs [--check]
import { build } from 'esbuild';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promptsPlugin } from './promptsPlugin.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'snippets');

/** Name and text of each snippet file, from the templates as they are now. */
export async function snippetTexts() {
  await mkdir(join(root, 'out'), { recursive: true });
  const scratch = await mkdtemp(join(root, 'out', 'snippets-'));
  try {
    const outfile = join(scratch, 'snippetFiles.cjs');
    await build({
      entryPoints: [join(root, 'src/core/prompts/snippetFiles.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      logLevel: 'warning',
      plugins: [promptsPlugin],
    });
    return createRequire(import.meta.url)(outfile).snippetFiles();
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Writes the snippet files, or returns the names of those that differ from the committed ones. */
export async function buildSnippets({ check }) {
  const wanted = await snippetTexts();
  const present = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.code-snippets'));
  const stale = [];
  for (const name of new Set([...Object.keys(wanted), ...present])) {
    const now = present.includes(name) ? (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n') : undefined;
    if (now === wanted[name]) continue;
    stale.push(name);
    if (check) continue;
    await mkdir(folder, { recursive: true });
    if (wanted[name] === undefined) await rm(join(folder, name));
    else await writeFile(join(folder, name), wanted[name]);
  }
  return stale;
}

/** For the build: regenerates, or fails with what to do when the committed files are stale and must not change. */
export async function refreshSnippets({ check }) {
  const stale = await buildSnippets({ check });
  if (stale.length === 0) return;
  if (check) throw new Error(`snippets/ is stale (${stale.join(', ')}). Run "npm run build" and commit snippets/.`);
  console.log(`  snippets/${stale.join(', snippets/')} written from prompts/`);
}

/** True where nobody would commit what the build writes. */
export const checkOnly = process.argv.includes('--check') || (process.env.CI ?? 'false') !== 'false';

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await refreshSnippets({ check: checkOnly });
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
