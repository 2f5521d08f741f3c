// Planted errors found, those whose number also stands elsewhere in the source, false alarms, and clean drafts without any.
//   node bench/grounding/run.mjs [part of a fixture file's name] [--misses] [--json]
import { runBundled } from '../runBundled.mjs';

const part = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '';
await runBundled('bench/grounding/table.ts', ({ printTable }) => printTable(part, process.argv.includes('--misses'), process.argv.includes('--json')));
