// Bundles a test folder and runs mocha over it in Node, with the project's pinned Node and counting reporter.
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleTests } from './bundleTests.mjs';
import { onSignals } from './editor/processes.mjs';
import { pinnedNode, projectFolder, toolPath } from './editor/tools.mjs';

/** What follows the script's name on the command line: file filters, then `--` and options for mocha. */
export function ringArguments() {
  const split = process.argv.indexOf('--');
  return { filters: process.argv.slice(2, split < 0 ? undefined : split), mochaOptions: split < 0 ? [] : process.argv.slice(split + 1) };
}

/** Runs `test/<folder>`; resolves with mocha's exit code. Each test file starts with the extra environment `env`. */
export async function mochaRing(folder, env = {}) {
  const { filters, mochaOptions } = ringArguments();
  const out = await bundleTests(folder, filters);
  let mocha;
  onSignals(() => {
    mocha?.kill();
    return rm(out, { recursive: true, force: true });
  });
  try {
    mocha = spawn(
      pinnedNode(),
      ['--enable-source-maps', join('node_modules', 'mocha', 'bin', 'mocha.js'), '--recursive', out, '--extension', 'mjs', '--timeout', '120000',
        '--reporter', join('scripts', 'countingReporter.cjs'), ...mochaOptions],
      { cwd: projectFolder, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, PATH: toolPath(), ...env } },
    );
    return await new Promise((resolve) => mocha.on('close', (code) => resolve(code ?? 1)));
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}
