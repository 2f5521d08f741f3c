// Days and ages as notes write them, against drafts that say them in full.
import assert from 'node:assert/strict';
import { ground } from '../../../src/core/grounding/ground';

const flagged = (note: string, draft: string): readonly string[] => ground(note, draft).unsupported.map(({ start, end }) => draft.slice(start, end));

describe('Days and ages of a note', () => {
  const lymph = 'OT-CLT PROGRESS 2025-08-19. L mastectomy + ALND 2023-10, XRT done 2024-02 / L UE lymphedema onset 2025-03.';
  for (const [note, draft] of [
    [lymph, 'She had a left mastectomy in October 2023 and completed radiation in February 2024. Lymphedema began in March 2025.'],
    ['LBP eval.\nonset 12/30 twisting w/ box.', 'Pain began on December 30.'],
    ['PT note. sx 4/20, L shoulder.', 'Surgery took place on April 20.'],
    ['LBP eval 1/22/25\n47 m, warehouse picker.', 'This 47-year-old man picks in a warehouse.'],
    ['31 f, runner, L knee pain.', 'The patient is a 31-year-old woman who runs.'],
  ] as const) {
    it(`are those of the draft: ${note.slice(0, 48)}`, () => assert.deepEqual(flagged(note, draft), []));
  }

  for (const [note, draft, wrong] of [
    [lymph, 'She had a left mastectomy in November 2023.', 'November 2023'],
    ['LBP eval.\nonset 12/30 twisting w/ box.', 'Pain began on December 20.', 'December 20'],
    ['LBP eval 1/22/25\n47 m, warehouse picker.', 'This 45-year-old man picks in a warehouse.', '45'],
  ] as const) {
    it(`are not those of the draft: ${wrong}`, () => assert.ok(flagged(note, draft).some((words) => words.includes(wrong)), `${wrong} is not marked`));
  }

  it('leave a walk of so many meters a walk', () => assert.ok(flagged('47 m, 10 m walk test, SPC.\n6MWT 212 m.', 'The patient is 47 years old.').length > 0));
});
