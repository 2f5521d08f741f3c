// npm run fit:signs: fits src/core/data/valueSigns.json and wordSigns.json anew (an hour).
import { runBundled } from '../../runBundled.mjs';

await runBundled('bench/grounding/fit/fit.ts', ({ fit }) => fit(), 'cjs');
