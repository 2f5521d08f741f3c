// The package ring: what users get. Packs the .vsix, installs it into a clean VS Code and runs test/package on the result.
//   node scripts/packageTests.mjs [part of a file path …] [-- mocha options]
// Expects an up-to-date dist/ (`npm run package:test` builds first).
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureServer, freshData, installExtension } from './editor/vscodeServer.mjs';
import { mochaRing } from './mochaRing.mjs';
import { packExtension } from './packExtension.mjs';

await ensureServer();
const work = await mkdtemp(join(tmpdir(), 'theradraft-vsix-'));
const data = await freshData();
try {
  const vsix = join(work, 'theradraft.vsix');
  packExtension(vsix);
  await installExtension(vsix, data);
  process.exitCode = await mochaRing('package', { PACKAGE_VSIX: vsix, PACKAGE_EXTENSIONS: data.extensions });
} finally {
  await rm(work, { recursive: true, force: true });
  await data.remove();
}
