// Installs something into .vscode-test/<name> once. Knows nothing of what it installs.
// Each install works in its own temp folder and is renamed only when complete: a broken install is never taken for a
// good one, and two installs at once end with one winner and no damage.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './processes.mjs';
import { machinePath } from './tools.mjs';

export const cacheFolder = join(import.meta.dirname, '..', '..', '.vscode-test');

/** The folder `.vscode-test/<name>`, after `fill(tempFolder)` has filled it if it was not there yet. */
export async function installOnce(name, title, fill) {
  const target = join(cacheFolder, name);
  if (existsSync(target)) return target;
  await mkdir(cacheFolder, { recursive: true });
  await removeAbandoned(name);
  const temp = join(cacheFolder, `.${name}.${process.pid}.tmp`);
  await mkdir(temp, { recursive: true });
  try {
    const started = Date.now();
    await withProgress(`Installing ${title} (once, into .vscode-test)`, () => fill(temp));
    try {
      await rename(temp, target);
    } catch (error) {
      // Somebody else finished first; theirs is as good as ours.
      if (!existsSync(target)) throw error;
    }
    console.log(`Installed ${title} in ${Math.round((Date.now() - started) / 1000)} s`);
    return target;
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

/** Runs npm in `folder`. Its output is shown only when it fails. */
export async function npm(folder, args) {
  // Settings that an outer `npm run` passes on by environment would point the inner npm at the outer project.
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_(config_(local_prefix|prefix|global|omit|include|workspace|ignore_scripts|dry_run)|package_|lifecycle_)/i.test(key)));
  // Under an outer npm, that npm, whose settings come with the environment. Else the machine's npm on the machine's own
  // Node: npm finds the machine-wide settings (a proxy, a certificate) by the place of the Node that runs it.
  const script = process.env.npm_execpath;
  env.PATH = machinePath();
  const npmArgs = [...args, '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
  const viaNode = script?.endsWith('.js');
  const child = viaNode
    ? spawn(process.execPath, [script, ...npmArgs], { cwd: folder, env })
    : spawn('npm', npmArgs, { cwd: folder, env, shell: process.platform === 'win32' });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed with exit code ${code}. Check the network and the proxy settings of npm, then try again.\n${output}`);
}

/** `npm install` of one pinned package into an empty folder. */
export async function npmPackage(folder, spec, args = []) {
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await npm(folder, ['install', spec, '--ignore-scripts', '--save-exact', ...args]);
}

async function removeAbandoned(name) {
  for (const entry of await readdir(cacheFolder)) {
    const pid = Number(new RegExp(`^\\.${name.replaceAll('.', '\\.')}\\.(\\d+)\\.tmp$`).exec(entry)?.[1]);
    if (pid && !isAlive(pid)) await rm(join(cacheFolder, entry), { recursive: true, force: true });
  }
}

async function withProgress(label, work) {
  process.stdout.write(`${label} .`);
  const dots = setInterval(() => process.stdout.write('.'), 1000);
  try {
    return await work();
  } finally {
    clearInterval(dots);
    process.stdout.write('\n');
  }
}
