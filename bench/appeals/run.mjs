// Right quote per criterion, false "met" and denial fields on the invented cases of test/fixtures/appeals/criteria.
//   node bench/appeals/run.mjs [--misses]
import { runBundled } from '../runBundled.mjs';

await runBundled('bench/appeals/table.ts', ({ printTable }) => printTable(process.argv.includes('--misses')), 'cjs');
