// Fields of the synthetic denial letters, field by field.
//   node bench/denials/run.mjs [--misses]
import { runBundled } from '../runBundled.mjs';

await runBundled('bench/denials/denials.ts', undefined, 'cjs');
