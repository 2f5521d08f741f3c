// Published redactors to measure beside ours: installed on demand, pinned, outside the project's own dependencies. Each with its
// defaults, as a user gets it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from '../../scripts/editor/tools.mjs';

const pins = { 'redact-pii': '3.4.0', '@redactpii/node': '1.0.17', compromise: '14.17.0' };
const folder = join(projectFolder, '.bench', `phi-${Object.values(pins).join('-')}`);

/** `{ name, redact(text) -> text }` of each; none, with a line that says so, where they cannot be installed. */
export async function loadPeers() {
  if (!existsSync(folder) && !install()) {
    console.error('The other redactors could not be installed; only ours is measured.');
    return [];
  }
  const from = createRequire(join(folder, 'package.json'));
  const { SyncRedactor } = from('redact-pii');
  const { Redactor } = await import(pathToFileURL(join(folder, 'node_modules', '@redactpii', 'node', 'lib', 'index.js')).href);
  const nlp = from('compromise');
  const redactPii = new SyncRedactor();
  const redactpiiNode = new Redactor();
  return [
    { name: `redact-pii ${pins['redact-pii']}`, redact: (text) => redactPii.redact(text) },
    { name: `@redactpii/node ${pins['@redactpii/node']}`, redact: (text) => redactpiiNode.redact(text) },
    { name: `compromise ${pins.compromise}`, redact: (text) => nlp(text).redact().text() },
  ];
}

function install() {
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  writeFileSync(join(fresh, 'package.json'), JSON.stringify({ private: true, dependencies: pins }));
  console.error('Installing the other redactors into .bench/ …');
  const run = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: fresh, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  // Renamed when complete, so that a broken install is never taken for a good one.
  if (run.status === 0) renameSync(fresh, folder);
  return run.status === 0;
}
