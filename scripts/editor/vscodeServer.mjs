// A real VS Code from the npm registry alone: code-server's copy of VS Code's own server and workbench.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { installOnce, npm, npmPackage } from './installOnce.mjs';
import { startTree } from './processes.mjs';
import { pinnedNode, toolPath } from './tools.mjs';

// The newest, and the oldest that `engines.vscode` allows, which hangs under Node 24 and brings a Node of its own.
const newest = { codeServer: '4.139.1' };
const minimum = { codeServer: '4.110.0', node: '22.23.3' };
const chosen = () => (process.env.EDITOR_VERSION === 'minimum' ? minimum : newest);

/** Settings that keep a fresh editor quiet. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Path of server-main.js, installed on first use. */
export async function ensureServer() {
  const version = chosen().codeServer;
  const folder = await installOnce(`code-server-${version}`, `VS Code's server (code-server ${version}, about 480 MB)`, async (temp) => {
    // Without scripts: its own postinstall compiles native parts that need system headers and that nothing here needs.
    await npmPackage(temp, `code-server@${version}`, ['--omit=optional']);
    // Not `npm ci`: the lock file inside is out of step.
    await npm(vscodeFolder(temp), ['install', '--omit=dev', '--omit=optional', '--ignore-scripts', '--no-save']);
    if (!existsSync(serverMain(temp))) throw new Error(`code-server ${version} has no server-main.js`);
  });
  return serverMain(folder);
}

/** The Node that runs the server. */
async function serverNode() {
  const { node: nodeVersion } = chosen();
  if (nodeVersion === undefined) return pinnedNode();
  const packageName = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = await installOnce(`node-${nodeVersion}`, `Node ${nodeVersion}`, (temp) => npmPackage(temp, `${packageName}@${nodeVersion}`));
  return join(folder, 'node_modules', packageName, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

const vscodeFolder = (folder) => join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
const serverMain = (folder) => join(vscodeFolder(folder), 'out', 'server-main.js');

/**
 * Fresh folders for one run of an editor, with its settings written. `remove()` deletes them, but not an
 * `extensionsFolder` that was passed in.
 */
export async function freshData(settings = {}, extensionsFolder = undefined) {
  const root = await mkdtemp(join(tmpdir(), 'theradraft-editor-'));
  const data = {
    root,
    userData: join(root, 'user'),
    serverData: join(root, 'server'),
    extensions: extensionsFolder ?? join(root, 'extensions'),
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 5 }),
  };
  await mkdir(join(data.userData, 'User'), { recursive: true });
  await mkdir(data.extensions, { recursive: true });
  await writeFile(join(data.userData, 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, undefined, 2));
  return data;
}

// C:\\clinic becomes /C:/clinic.
const uriPath = (path) => path.replaceAll('\\', '/').replace(/^(?!\/)/, '/');

const dataArgs = (data) => ['--user-data-dir', data.userData, '--server-data-dir', data.serverData, '--extensions-dir', data.extensions];

/** Installs a packed extension into `data.extensions`. */
export async function installExtension(vsix, data) {
  const tree = startTree(await serverNode(), [await ensureServer(), ...dataArgs(data), '--accept-server-license-terms', '--install-extension', resolve(vsix), '--force']);
  let output = '';
  tree.stdout.on('data', (chunk) => (output += chunk));
  tree.stderr.on('data', (chunk) => (output += chunk));
  const code = await tree.closed;
  if (code !== 0) throw new Error(`Installing ${vsix} failed (exit code ${code}):\n${output}`);
}

/**
 * Starts the server on a free port of the loopback interface.
 * `token` undefined means no connection token, for tests only. `testDriver` honours the test payload in the address.
 */
export async function startServer({ data, token, testDriver = false, trusted = false, env = {} }) {
  const args = [
    await ensureServer(), '--host', '127.0.0.1', '--port', '0', '--accept-server-license-terms', '--disable-telemetry', ...dataArgs(data),
    ...(token === undefined ? ['--without-connection-token'] : ['--connection-token', token]),
    ...(testDriver ? ['--enable-smoke-test-driver'] : []),
    ...(trusted ? ['--disable-workspace-trust'] : []),
  ];
  const tree = startTree(await serverNode(), args, { env: { ...process.env, PATH: toolPath(), ...env } });
  let log = '';
  const port = await new Promise((resolvePort, reject) => {
    const read = (chunk) => {
      log += chunk;
      const found = /Extension host agent listening on (\d+)/.exec(log);
      if (found) resolvePort(Number(found[1]));
    };
    tree.stdout.on('data', read);
    tree.stderr.on('data', read);
    void tree.closed.then((code) => reject(new Error(`The VS Code server ended before it was ready (${code}):\n${log}`)));
  });
  const origin = `http://127.0.0.1:${port}`;
  return {
    port,
    closed: tree.closed,
    end: () => tree.end(),
    log: () => log,
    /** The workbench's address with a folder open. `payload` is a list of [name, value] for tests. */
    address(folder, payload = []) {
      const query = new URLSearchParams();
      if (token !== undefined) query.set('tkn', token);
      query.set('folder', uriPath(folder));
      if (payload.length > 0) query.set('payload', JSON.stringify(payload));
      return `${origin}/?${query}`;
    },
    /** A path of this machine as the workbench names it. */
    remoteUri: (path) => `vscode-remote://127.0.0.1:${port}${uriPath(path)}`,
  };
}
