// npm run fit:signs: fits src/core/data/valueSigns.json anew (half an hour to an hour).
import { runBundled } from '../../runBundled.mjs';

await runBundled('bench/grounding/fit/fit.ts', ({ fit }) => fit(), 'cjs');
