// The end-to-end ring: mocha in Node drives a real workbench in a browser, with the packed extension installed.
//   node scripts/e2eTests.mjs [part of a file path …] [-- mocha options]
// Expects an up-to-date dist/ (`npm run e2e` builds first).
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleTests } from './bundleTests.mjs';
import { findChromium } from './editor/chromium.mjs';
import { onSignals } from './editor/processes.mjs';
import { pinnedNode, projectFolder, toolPath } from './editor/tools.mjs';
import { ensureServer, freshData, installExtension } from './editor/vscodeServer.mjs';
import { packExtension } from './packExtension.mjs';

const split = process.argv.indexOf('--');
const filters = process.argv.slice(2, split < 0 ? undefined : split);
const mochaOptions = split < 0 ? [] : process.argv.slice(split + 1);

await ensureServer();
console.log(`End-to-end tests run in VS Code's server, its window in ${(await findChromium()).name}`);
const work = await mkdtemp(join(tmpdir(), 'theradraft-vsix-'));
const data = await freshData();
const out = await bundleTests('e2e', filters);
let mocha;
onSignals(() => mocha?.kill());
try {
  await packExtension(join(work, 'theradraft.vsix'));
  await packExtension(join(work, 'probe.vsix'), join(projectFolder, 'test', 'e2e', 'probe'));
  await installExtension(join(work, 'theradraft.vsix'), data);
  await installExtension(join(work, 'probe.vsix'), data);
  mocha = spawn(
    pinnedNode(),
    ['--enable-source-maps', join('node_modules', 'mocha', 'bin', 'mocha.js'), '--recursive', out, '--extension', 'mjs', '--timeout', '120000',
      '--reporter', join('scripts', 'countingReporter.cjs'), ...mochaOptions],
    { cwd: projectFolder, stdio: 'inherit', env: { ...process.env, PATH: toolPath(), E2E_EXTENSIONS: data.extensions } },
  );
  process.exitCode = await new Promise((resolve) => mocha.on('close', (code) => resolve(code ?? 1)));
} finally {
  await rm(out, { recursive: true, force: true });
  await rm(work, { recursive: true, force: true });
  await data.remove();
}
