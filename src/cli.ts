#!/usr/bin/env node
// The command line: the same core without an editor. Picks a command and loads only what that command needs.
import { setFlagsFromString } from 'node:v8';
import { main } from './cli/main';
import { useCompiledCode } from './cli/compiledCode';
import { processIo } from './cli/io';

// A command runs for a few seconds: what V8 spends on optimizing counts. It compiles a pattern once rather than a second time on its
// second use, and waits for the hot functions; that of Node 20, without a quick compiler, optimizes each for itself. By major version,
// because V8 complains of flags it does not know.
const patience: Readonly<Record<string, readonly string[]>> = {
  20: ['--interrupt-budget=500000', '--no-turbo-inlining', '--no-turbo-loop-peeling'],
  24: ['--invocation-count-for-maglev=8000', '--invocation-count-for-turbofan=40000'],
};
for (const flag of ['--no-regexp-tier-up', ...(patience[process.versions.node.split('.')[0] ?? ''] ?? [])]) setFlagsFromString(flag);
// After the flags: the bytecode is of a V8 with the same.
useCompiledCode(__dirname);

void main(process.argv.slice(2), processIo()).then((code) => {
  // Not process.exit: a pipe may still be draining.
  process.exitCode = code;
});
