// The command line: the same core without an editor. Picks a command and loads only what that command needs.
import { main } from './cli/main';
import { processIo } from './cli/io';

void main(process.argv.slice(2), processIo()).then((code) => {
  // Not process.exit: a pipe may still be draining.
  process.exitCode = code;
});
