// The scrubber beside published ones: what is hidden, what is hidden needlessly, how fast, on any labelled set.
//   node bench/phi/run.mjs [FILE.jsonl …] [--no-peers] [--no-speed] [--misses]
// Without a file: the project's own notes. A line of a file: {"id","text","spans":[{"start","end","type"}],"optional":[],"negatives":[]};
// `spans` must go, `optional` may go or stay, `negatives` must stay; offsets in UTF-16 code units. Peers are installed once, into .bench/.
import { build } from 'esbuild';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadPeers } from './peers.mjs';

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
mkdirSync('out', { recursive: true });
const out = mkdtempSync('out/bench-phi-');
try {
  const outfile = join(out, 'bench.mjs');
  await build({ entryPoints: ['bench/phi/bench.ts'], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node22', logLevel: 'warning' });
  const { bench } = await import(pathToFileURL(outfile).href);
  const peers = options.includes('--no-peers') ? [] : await loadPeers();
  bench({ files, peers, speed: !options.includes('--no-speed'), misses: options.includes('--misses') });
} finally {
  rmSync(out, { recursive: true, force: true });
}
