// `npm start`: builds and packs the extension and opens a real VS Code with it, on a throw-away copy of the sample folder.
// A desktop VS Code if there is one, else VS Code's server for the browser. Ctrl-C ends everything it started.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findDesktopEditor } from './editor/desktopEditor.mjs';
import { endAllTrees, onOrphaned, onSignals, startTree } from './editor/processes.mjs';
import { pinnedNode, projectFolder, toolPath } from './editor/tools.mjs';
import { ensureServer, freshData, installExtension, startServer } from './editor/vscodeServer.mjs';
import { packExtension } from './packExtension.mjs';

const work = await mkdtemp(join(tmpdir(), 'theradraft-start-'));
const folder = join(work, 'sample-clinic');
const vsix = join(work, 'theradraft.vsix');
let data;
const cleanUp = async () => {
  await endAllTrees();
  await rm(work, { recursive: true, force: true });
  await data?.remove();
};
let ending = false;
const end = async () => {
  ending = true;
  console.log('\nEnding the editor …');
  await cleanUp();
  console.log('Everything is ended; the throw-away folder is removed.');
};
onSignals(end);
onOrphaned(end);

try {
  console.log('Building and packing the extension …');
  const build = spawnSync(pinnedNode(), ['esbuild.mjs'], { cwd: projectFolder, encoding: 'utf8', env: { ...process.env, PATH: toolPath() } });
  if (build.status !== 0) throw new Error(`The build failed.\n${build.stderr}`);
  packExtension(vsix);
  await cp(join(projectFolder, 'sample'), folder, { recursive: true });
  data = await freshData({
    // The folder is our own copy; a dialog about its authors would only stand in the way.
    'security.workspace.trust.enabled': false,
    'workbench.startupEditor': 'readme',
  });
  const desktop = findDesktopEditor();
  await (desktop ? openDesktop(desktop) : openServer());
} catch (error) {
  if (!ending) console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  // The signal's own clean-up is under way otherwise.
  if (!ending) await cleanUp();
}

async function openDesktop({ path, version }) {
  const args = ['--user-data-dir', data.userData, '--extensions-dir', data.extensions, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const install = startTree(path, [...args, '--install-extension', vsix]);
  install.stderr.pipe(process.stderr);
  if ((await install.closed) !== 0) throw new Error(`Installing the extension into ${path} failed.`);
  console.log(`VS Code ${version} opens with a throw-away profile on a copy of the sample folder:\n  ${folder}`);
  console.log('Close its window or press Ctrl-C here to end.');
  await startTree(path, [...args, '--new-window', '--wait', folder]).closed;
}

async function openServer() {
  await ensureServer();
  await installExtension(vsix, data);
  const server = await startServer({ data, token: randomBytes(16).toString('hex') });
  const address = server.address(folder);
  console.log(`VS Code is ready, with TheraDraft installed, on a throw-away copy of the sample folder:\n  ${folder}\n`);
  console.log(`  ${address}\n`);
  console.log(openBrowser(address) ? 'It opens in your browser. Press Ctrl-C here to end.' : 'Open that address in a browser on this machine. Press Ctrl-C here to end.');
  await server.closed;
  if (!ending) throw new Error(`The server ended by itself.\n${server.log()}`);
}

/** Asks the system to show the address; false where there is no display to show it on. */
function openBrowser(address) {
  const { CI, SSH_CONNECTION, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI || SSH_CONNECTION || (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY)) return false;
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', '""'] }[process.platform] ?? ['xdg-open'];
  // `&` separates commands for cmd.exe.
  const child = spawn(command, [...args, process.platform === 'win32' ? address.replaceAll('&', '^&') : address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
  return true;
}
