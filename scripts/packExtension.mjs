// Packs what is in dist/, snippets/, media/ and prompts/ into a .vsix. It builds nothing itself.
//   node scripts/packExtension.mjs [file.vsix]
import { createVSIX } from '@vscode/vsce';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from './editor/tools.mjs';

/** Packs the extension in `folder` into `file` and returns the size in bytes. */
export async function packExtension(file, folder = projectFolder) {
  await createVSIX({ cwd: folder, packagePath: file, dependencies: false, allowMissingRepository: true, skipLicense: true, rewriteRelativeLinks: false });
  return (await stat(file)).size;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = process.argv[2] ?? join(projectFolder, 'theradraft.vsix');
  const size = await packExtension(file);
  console.log(`${file}: ${Math.round(size / 1024)} KiB`);
}
