// The end-to-end ring: mocha in Node drives a real workbench in a browser, with the packed extension installed.
//   node scripts/e2eTests.mjs [part of a file path …] [-- mocha options]
// Expects an up-to-date dist/ (`npm run e2e` builds first).
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './editor/chromium.mjs';
import { projectFolder } from './editor/tools.mjs';
import { ensureServer, freshData, installExtension } from './editor/vscodeServer.mjs';
import { mochaRing } from './mochaRing.mjs';
import { packExtension } from './packExtension.mjs';

await ensureServer();
console.log(`End-to-end tests run in VS Code's server, its window in ${(await findChromium()).name}`);
const work = await mkdtemp(join(tmpdir(), 'theradraft-vsix-'));
const data = await freshData();
try {
  packExtension(join(work, 'theradraft.vsix'));
  packExtension(join(work, 'probe.vsix'), join(projectFolder, 'test', 'e2e', 'probe'));
  await installExtension(join(work, 'theradraft.vsix'), data);
  await installExtension(join(work, 'probe.vsix'), data);
  process.exitCode = await mochaRing('e2e', { E2E_EXTENSIONS: data.extensions });
} finally {
  await rm(work, { recursive: true, force: true });
  await data.remove();
}
