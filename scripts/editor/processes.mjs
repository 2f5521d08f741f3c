// Starts child processes that never outlive this one, with everything they start themselves.
// A guard process sits between: it reads a pipe that only we hold, so that it also ends the child when we are killed.
import { spawn, spawnSync } from 'node:child_process';
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

/**
 * Runs `cleanUp` once and exits when the npm that started this script is gone: npm does not always pass a signal on.
 * Does nothing for a script started directly.
 */
export function onOrphaned(cleanUp) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  // npm starts a script through a shell, which may outlive npm.
  const above = Number(spawnSync('ps', ['-o', 'ppid=', '-p', String(parent)], { encoding: 'utf8' }).stdout) || parent;
  const watch = setInterval(() => {
    if (process.ppid === parent && isAlive(above)) return;
    clearInterval(watch);
    void Promise.resolve(cleanUp()).finally(() => process.exit(1));
  }, 1000);
  watch.unref();
}

/** Whether a process with this id exists. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
