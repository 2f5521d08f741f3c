// Bundles a test folder and runs mocha over it in Node, with the project's pinned Node and counting reporter.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleTests } from './bundleTests.mjs';
import { endAllTrees, onSignals, startTree } from './editor/processes.mjs';
import { colorEnvironment, pinnedNode, projectFolder, toolPath } from './editor/tools.mjs';

/** What follows the script's name on the command line: file filters, then `--` and options for mocha. */
export function ringArguments() {
  const split = process.argv.indexOf('--');
  return { filters: process.argv.slice(2, split < 0 ? undefined : split), mochaOptions: split < 0 ? [] : process.argv.slice(split + 1) };
}

/** Runs `test/<folder>`; resolves with mocha's exit code. Each test file starts with the extra environment `env`. */
export async function mochaRing(folder, env = {}) {
  const { filters, mochaOptions } = ringArguments();
  const out = await bundleTests(folder, filters);
  const removeOut = () => rm(out, { recursive: true, force: true });
  onSignals(async () => {
    await endAllTrees();
    await removeOut();
  });
  try {
    const mocha = startTree(
      pinnedNode(),
      ['--enable-source-maps', join('node_modules', 'mocha', 'bin', 'mocha.js'), '--recursive', out, '--extension', 'mjs', '--timeout', '120000',
        '--reporter', join('scripts', 'countingReporter.cjs'), ...mochaOptions],
      { cwd: projectFolder, env: { ...colorEnvironment(), ...process.env, PATH: toolPath(), ...env } },
    );
    mocha.stdout.pipe(process.stdout, { end: false });
    mocha.stderr.pipe(process.stderr, { end: false });
    const code = await mocha.closed;
    return typeof code === 'number' ? code : 1;
  } finally {
    await removeOut();
  }
}
