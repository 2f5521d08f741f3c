// node guard.mjs <command> <arguments>: runs the command until it exits or until our standard input closes, then ends
// the command together with its children. Used by processes.mjs only.
import { spawn, spawnSync } from 'node:child_process';

const windows = process.platform === 'win32';
const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: !windows, windowsHide: true });

const signalTree = (signal) => {
  try {
    if (windows) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    else process.kill(-child.pid, signal);
    return true;
  } catch {
    return false;
  }
};

let ending = false;
const end = () => {
  if (ending) return;
  ending = true;
  signalTree('SIGTERM');
  // Children that ignore the polite signal, or whose parent left before them.
  setTimeout(() => signalTree('SIGKILL'), 3000);
};

child.on('error', (error) => {
  console.error(`Cannot start ${command}: ${error.message}`);
  process.exit(127);
});
child.on('exit', (code, signal) => {
  // The group may outlive its leader: wait until the last member is gone.
  signalTree('SIGTERM');
  const wait = setInterval(() => {
    if (!windows && signalTree(0)) return;
    clearInterval(wait);
    process.exit(ending ? 0 : (code ?? (signal ? 1 : 0)));
  }, 50);
  setTimeout(() => signalTree('SIGKILL'), 3000);
});
process.stdin.on('end', end).on('error', end).on('close', end).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
