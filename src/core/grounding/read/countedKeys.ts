// One key for what is counted, however it is put: visits and sessions, LOB and losses of balance, cues and VCs.
import { singular } from '../../clinical/figures/countedNouns';
import conceptData from '../../data/vocabularyConcepts.json';

const keys = new Map<string, string>();
for (const [key, forms] of Object.entries(conceptData.counted)) {
  for (const form of forms.split('|')) keys.set(singular(form.split(' ').at(-1) ?? form), key);
}
keys.set('loss', 'loss of balance');
keys.set('lob', 'loss of balance');
keys.set('balance', 'loss of balance');
keys.set('prompt', 'cue');
keys.set('rep', 'repetition');
keys.set('failure', 'fail');
keys.set('u', 'unit');
keys.set('wk', 'week');
keys.set('pod', 'day');
keys.set('day', 'day');

/** The key of a counted noun; the noun itself where it has none. */
export function countedKey(noun: string | undefined): string | undefined {
  return noun === undefined ? undefined : (keys.get(noun) ?? noun);
}
