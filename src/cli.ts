#!/usr/bin/env node
// The command line: the same core without an editor. Picks a command and loads only what that command needs.
import { setFlagsFromString } from 'node:v8';
import { main } from './cli/main';
import { processIo } from './cli/io';

// A command runs for a second or two. The V8 of Node 20, without the quick compiler of later ones, spends half of that on optimizing
// rules that hardly run: it is told to wait for the hot ones, and to compile a pattern once rather than a second time on its second use.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=2000000');
setFlagsFromString('--no-regexp-tier-up');

void main(process.argv.slice(2), processIo()).then((code) => {
  // Not process.exit: a pipe may still be draining.
  process.exitCode = code;
});
