// Recall and precision of the note checks per rule, and alarms on clean notes, over the fixtures of test/fixtures/checks.
//   node bench/checks/run.mjs [--misses] [--folder OTHER_NOTES]
import { runBundled } from '../runBundled.mjs';

const folder = process.argv.indexOf('--folder');
await runBundled('test/fixtures/checks/printTable.ts', ({ printTable }) => printTable(process.argv.includes('--misses'), folder < 0 ? undefined : process.argv[folder + 1]));
