// How raw notes are composed offline: statements in their section, facts lost, facts added.
//   node bench/composer/run.mjs [part of a fixture file's name] [--misses] [--json]
import { runBundled } from '../runBundled.mjs';

const part = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '';
await runBundled('bench/composer/table.ts', ({ printTable }) => printTable(part, process.argv.includes('--misses'), process.argv.includes('--json')), 'cjs');
