// The scrubber beside published ones: what is hidden, what is hidden needlessly, how fast, on any labelled set.
//   node bench/phi/run.mjs [FILE.jsonl …] [--no-peers] [--no-speed] [--misses]
// Without a file: the project's own notes. A line of a file: {"id","text","spans":[{"start","end","type"}],"optional":[],"negatives":[]};
// `spans` must go, `optional` may go or stay, `negatives` must stay; offsets in UTF-16 code units. Peers are installed once, into .bench/.
import { runBundled } from '../runBundled.mjs';
import { loadPeers } from './peers.mjs';

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
await runBundled('bench/phi/bench.ts', async ({ bench }) => {
  const peers = options.includes('--no-peers') ? [] : await loadPeers();
  bench({ files, peers, speed: !options.includes('--no-speed'), misses: options.includes('--misses') });
});
