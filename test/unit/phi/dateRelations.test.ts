// Synthetic text only.
import assert from 'node:assert/strict';
import { sourceMessage, sourceOf } from '../../../src/core/draft/request';
import { dateRelations } from '../../../src/core/phi/dateRelations';
import { restore } from '../../../src/core/phi/restore';
import { scrub } from '../../../src/core/phi/scrub';

const note = 'DOB 04/09/1958. Onset 12/20/2025 after a fall. Evaluation 01/05/2026. Seen 02/03/2026, visit 7. Next visit on 2/10.\nTUG 14.2 s, Berg 44/56.';

describe('the days between dates', () => {
  it('are counted from the onset, over the turn of the year, and never from birth', () => {
    assert.equal(dateRelations(note), 'Days between the dates, counted from onset:\n- on 12/20/2025: day 0, onset\n- on 01/05/2026: day +16, evaluation\n- on 02/03/2026: day +45, visit 7\n- on 2/10: day +52, next visit\n');
  });

  it('are counted from the first date where no onset is named', () => {
    assert.match(dateRelations('Seen 3/4/2026 and again on 3/18/2026.'), /from the first:\n- on 3\/4\/2026: day 0\n- on 3\/18\/2026: day \+14\n/);
  });

  it('are not given for a single date', () => {
    assert.equal(dateRelations('Seen 3/4/2026.'), '');
  });

  it('leave the machine as stand-ins, the same as in the note', () => {
    const message = sourceMessage(note, undefined, dateRelations(note));
    const { text, surrogates } = scrub(message);
    assert.doesNotMatch(text, /\d{1,2}\/\d{1,2}\/\d{4}|2\/10/);
    const visit = /Seen (\[DATE_\d+\])/.exec(text)?.[1] ?? 'none';
    assert.ok(text.includes(`- on ${visit}: day +45, visit 7`), text);
    assert.equal(restore(text, surrogates).text, message);
    assert.equal(sourceOf(message), note);
  });
});
