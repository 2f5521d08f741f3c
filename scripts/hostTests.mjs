// The host ring: test/host inside a real VS Code.
//   node scripts/hostTests.mjs [--minimum] [part of a file path …]
// VSCODE_EXECUTABLE names the program file of a desktop VS Code to use; without it the suite runs in VS Code's server with
// a headless browser; --minimum takes the oldest version that package.json allows.
import { runTests } from '@vscode/test-electron';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleTests } from './bundleTests.mjs';
import { findChromium } from './editor/chromium.mjs';
import { projectFolder, toolPath } from './editor/tools.mjs';
import { ensureServer, freshData } from './editor/vscodeServer.mjs';

const desktop = process.env.VSCODE_EXECUTABLE;
const filters = process.argv.slice(2).filter((arg) => arg !== '--minimum');
if (process.argv.includes('--minimum')) process.env.EDITOR_VERSION = 'minimum';
const out = await bundleTests('host', filters);
if (desktop) {
  console.log(`Host tests run in the desktop VS Code at ${desktop}`);
} else {
  await ensureServer();
  console.log(`Host tests run in VS Code's server, its window in ${(await findChromium()).name}`);
}

const data = await freshData({ 'security.workspace.trust.enabled': false });
const workspace = await mkdtemp(join(tmpdir(), 'theradraft-sample-'));
try {
  await cp(join(projectFolder, 'sample'), workspace, { recursive: true });
  process.env.PATH = toolPath();
  await runTests({
    vscodeExecutablePath: desktop ?? join(projectFolder, 'scripts', 'editor', process.platform === 'win32' ? 'launchEditor.cmd' : 'launchEditor.mjs'),
    extensionDevelopmentPath: projectFolder,
    extensionTestsPath: join(out, 'run.cjs'),
    launchArgs: [workspace, `--user-data-dir=${data.userData}`, `--extensions-dir=${data.extensions}`],
    extensionTestsEnv: { TEST_REPORTER: join(projectFolder, 'scripts', 'countingReporter.cjs') },
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(out, { recursive: true, force: true });
  await data.remove();
  await rm(workspace, { recursive: true, force: true });
}
