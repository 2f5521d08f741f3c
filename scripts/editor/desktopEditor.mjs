// Finds a desktop VS Code that can open a window here and is new enough for the extension.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { projectFolder } from './tools.mjs';

/** `{ path, version }` of VS Code's command line, or undefined. VSCODE_EXECUTABLE, the program file, is taken before all others. */
export function findDesktopEditor() {
  const given = process.env.VSCODE_EXECUTABLE;
  if (given && !existsSync(given)) throw new Error(`VSCODE_EXECUTABLE names no file: ${given}`);
  if (!given && !canOpenWindow()) return undefined;
  for (const path of given ? [commandLineOf(given)] : usualPlaces().filter((place) => existsSync(place))) {
    const version = versionOf(path);
    if (version && isNewEnough(version)) return { path, version };
    if (version) console.log(`${path} is VS Code ${version}; the extension needs ${minimum()} or newer.`);
  }
  return undefined;
}

function canOpenWindow() {
  // In a terminal of a remote window `code` talks to that window and has no profile folders of its own.
  if (process.env.VSCODE_IPC_HOOK_CLI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The command line that belongs to a program file: only it knows `--install-extension` and `--wait`. */
function commandLineOf(program) {
  const folder = dirname(program);
  const places = [join(folder, 'bin', 'code'), join(folder, '..', 'Resources', 'app', 'bin', 'code'), join(folder, 'bin', 'code.cmd')];
  return places.find((place) => existsSync(place)) ?? program;
}

function usualPlaces() {
  const { PATH = '', HOME = '', LOCALAPPDATA = '', PROGRAMFILES = '' } = process.env;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const onPath = PATH.split(delimiter).filter((folder) => folder !== '').map((folder) => join(folder, name));
  const places = {
    darwin: ['/Applications', join(HOME, 'Applications')].map((folder) => join(folder, 'Visual Studio Code.app/Contents/Resources/app/bin/code')),
    win32: [join(LOCALAPPDATA, 'Programs'), PROGRAMFILES].map((folder) => join(folder, 'Microsoft VS Code', 'bin', 'code.cmd')),
    linux: ['/usr/share/code/bin/code', '/opt/visual-studio-code/bin/code', '/snap/bin/code'],
  };
  return [...onPath, ...(places[process.platform] ?? [])];
}

function versionOf(path) {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox', '--user-data-dir', '/tmp'] : [];
  const run = spawnSync(path, ['--version', ...asRoot], { encoding: 'utf8', timeout: 20_000, shell: path.endsWith('.cmd') });
  return run.status === 0 ? /^\d+\.\d+\.\d+/m.exec(run.stdout)?.[0] : undefined;
}

const minimum = () => JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')).engines.vscode.replace('^', '');

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = minimum().split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
