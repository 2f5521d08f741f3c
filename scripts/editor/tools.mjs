// Where the project's own tools are: the pinned Node and the PATH that holds it.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const projectFolder = join(import.meta.dirname, '..', '..');

/** The Node 24 of node_modules: VS Code's server needs it, whatever Node the machine has. */
export function pinnedNode() {
  const path = join(projectFolder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(path)) return path;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error('Node 24 is missing from node_modules. Run "npm ci" (with install scripts allowed) and try again.');
}

/** PATH with the project's own binaries first. */
export function toolPath() {
  const own = join(projectFolder, 'node_modules', '.bin');
  return [own, ...(process.env.PATH ?? '').split(delimiter).filter((entry) => entry !== own)].join(delimiter);
}

/** PATH without any project's binaries. */
export function machinePath() {
  return (process.env.PATH ?? '').split(delimiter).filter((entry) => !/[\\/]node_modules[\\/]\.bin[\\/]?$/.test(entry)).join(delimiter);
}

/** Environment by which a child, whose output goes through us, uses colours only where we are a terminal. */
export const colorEnvironment = () => (process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' });
