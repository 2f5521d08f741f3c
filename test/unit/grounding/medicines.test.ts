// Medicines that only a draft names, and those that a note means by another name.
import assert from 'node:assert/strict';
import { ground } from '../../../src/core/grounding/ground';

const flagged = (note: string, draft: string): readonly string[] => ground(note, draft).unsupported.map(({ start, end }) => draft.slice(start, end));

describe('A medicine', () => {
  for (const [note, draft, name] of [
    ['Pain 4/10. Takes tylenol prn.', 'She takes naproxen as needed.', 'naproxen'],
    ['CABG 5/11, on metoprolol 50.', 'Apixaban was stopped after the bypass.', 'Apixaban'],
    ['Knee sore after walking.', 'Tylenol helps.', 'Tylenol'],
    ['L knee, oxycodone 5 mg.', 'Pain is managed with tramadol.', 'tramadol'],
  ] as const) {
    it(`is marked where the note names none: ${name}`, () => assert.ok(flagged(note, draft).some((words) => words.includes(name)), `${name} is not marked in ${draft}`));
  }

  for (const [note, draft] of [
    ['Takes tylenol prn.', 'She takes acetaminophen as needed.'],
    ['APAP prn, ASA 81.', 'She takes acetaminophen and aspirin.'],
    ['gaba 300 tid', 'Gabapentin is taken three times a day.'],
    ['on percocet', 'She takes oxycodone with acetaminophen.'],
    ['meds: sinemet', 'He takes carbidopa-levodopa.'],
    ['got csi 3/2', 'A cortisone injection was given on March 2.'],
    ['cyclobenzeprine at hs', 'Cyclobenzaprine at night.'],
    ['botox to FCU', 'Botulinum toxin was injected into the flexor carpi ulnaris.'],
  ] as const) {
    it(`is the one that the note means: ${note}`, () => assert.deepEqual(flagged(note, draft).filter((words) => /[a-z]{5}/i.test(words)), []));
  }

  it('is not marked in what a blank asks for', () => assert.deepEqual(flagged('Knee sore.', '[NEEDS: whether tramadol is still taken]'), []));
});
