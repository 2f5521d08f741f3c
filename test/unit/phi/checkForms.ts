// One line for each form that the scrubber reads: what of it must be hidden whole and what must stay.
import assert from 'node:assert/strict';
import { scrub } from '../../../src/core/phi/scrub';
import { coverOf } from '../../fixtures/phi/scoreNotes';

export interface Form {
  readonly says: string;
  readonly text: string;
  readonly hides?: readonly string[];
  readonly keeps?: readonly string[];
}

export function checkForms(forms: readonly Form[]): void {
  for (const { says, text, hides = [], keeps = [] } of forms) {
    it(says, () => {
      const covered = coverOf(text, scrub(text).findings);
      const units = (value: string): readonly boolean[] => Array.from({ length: value.length }, (_, offset) => /[\p{L}\p{N}]/u.test(value[offset] ?? '') ? covered[text.indexOf(value) + offset] === 1 : undefined).filter((unit) => unit !== undefined);
      for (const value of hides) assert.ok(text.includes(value) && units(value).every(Boolean), `leaks: ${value} in ${scrub(text).text}`);
      for (const value of keeps) assert.ok(text.includes(value) && !units(value).some(Boolean), `hides: ${value} in ${scrub(text).text}`);
    });
  }
}
