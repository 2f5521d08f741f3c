// Packs what is in dist/, snippets/, media/ and prompts/ into a .vsix. It builds nothing itself.
//   node scripts/packExtension.mjs [file.vsix [folder]]
import { createVSIX } from '@vscode/vsce';
import { spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pinnedNode, projectFolder } from './editor/tools.mjs';

/** Packs the extension in `folder` into `file`; says nothing unless it fails, because vsce lists every file. */
export function packExtension(file, folder = projectFolder) {
  const run = spawnSync(pinnedNode(), [import.meta.filename, file, folder], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`Packing the extension failed.\n${run.stdout}${run.stderr}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file = join(projectFolder, 'theradraft.vsix'), folder = projectFolder] = process.argv.slice(2);
  await createVSIX({ cwd: folder, packagePath: file, dependencies: false, allowMissingRepository: true, skipLicense: true, rewriteRelativeLinks: false });
  console.log(`${file}: ${Math.round((await stat(file)).size / 1024)} KiB`);
}
