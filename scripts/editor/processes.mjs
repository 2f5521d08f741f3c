// Starts child processes that never outlive this one, with everything they start themselves.
// A guard process sits between: it reads a pipe that only we hold, so that it also ends the child when we are killed.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const running = new Set();

/** Like spawn, but the whole tree below it ends with `end()`, or when this process ends, however it ends. */
export function startTree(command, args, options = {}) {
  const guard = spawn(process.execPath, [join(import.meta.dirname, 'guard.mjs'), command, ...args], {
    ...options,
    stdio: ['pipe', 'pipe', 'pipe'],
    // Out of the terminal's process group: Ctrl-C reaches only us, and we decide the order in which things end.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const closed = new Promise((resolve) => guard.on('close', (code, signal) => resolve(code ?? signal)));
  guard.stdin.on('error', () => undefined);
  const tree = {
    pid: guard.pid,
    stdout: guard.stdout,
    stderr: guard.stderr,
    closed,
    /** Ends the tree and resolves when it is gone. */
    async end() {
      guard.stdin.end();
      await closed;
      running.delete(tree);
    },
  };
  running.add(tree);
  void closed.then(() => running.delete(tree));
  return tree;
}

/** Ends every tree still running. */
export async function endAllTrees() {
  await Promise.all([...running].map((tree) => tree.end()));
}

/** Runs `cleanUp` once on Ctrl-C, termination or a closed terminal, then exits the way a signalled process does. */
export function onSignals(cleanUp) {
  let ending = false;
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  for (const [signal, code] of Object.entries(codes)) {
    process.on(signal, () => {
      if (ending) return;
      ending = true;
      void Promise.resolve(cleanUp(signal)).finally(() => process.exit(code));
    });
  }
}
