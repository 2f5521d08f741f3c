#!/usr/bin/env node
// The command line: the same core without an editor. Picks a command and loads only what that command needs.
import { setFlagsFromString } from 'node:v8';
import { main } from './cli/main';
import { processIo } from './cli/io';

// A command runs for a few seconds: what V8 spends on optimizing counts. It compiles a pattern once rather than a second time on its
// second use; the V8 of Node 20, without the quick compiler of later ones, waits for the hot functions and optimizes each for itself.
setFlagsFromString('--no-regexp-tier-up');
if (process.versions.node.startsWith('20.')) for (const flag of ['--interrupt-budget=500000', '--no-turbo-inlining', '--no-turbo-loop-peeling']) setFlagsFromString(flag);

void main(process.argv.slice(2), processIo()).then((code) => {
  // Not process.exit: a pipe may still be draining.
  process.exitCode = code;
});
