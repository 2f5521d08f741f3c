// Differences between a note and a draft. All notes are made up.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyHunks } from '../../../src/core/draft/applyHunks';
import { diffHunks } from '../../../src/core/draft/hunks';
import type { Hunk, TextUnit } from '../../../src/core/draft/hunkTypes';
import { splitUnits } from '../../../src/core/draft/hunkUnits';
import { noteLike, tidyNote } from './noteText';

const accepted = (hunks: readonly Hunk[]): string => applyHunks(hunks, () => ({ use: 'draft' }));
const rejected = (hunks: readonly Hunk[]): string => applyHunks(hunks, () => ({ use: 'source' }));
const mixed = (hunks: readonly Hunk[], picks: readonly boolean[]): string => applyHunks(hunks, ({ id }) => ({ use: picks[id % picks.length] ? 'draft' : 'source' }));
const picks = fc.array(fc.boolean(), { minLength: 7, maxLength: 11 });

/** The units that a mixture is made of, in order. */
function chosenUnits(hunks: readonly Hunk[], use: (hunk: Hunk) => 'source' | 'draft'): readonly TextUnit[] {
  return hunks.flatMap((hunk) => hunk.places.map((place) => ({ order: place.order, unit: place[use(hunk)] })))
    .sort((a, b) => a.order - b.order).flatMap(({ unit }) => (unit && unit.kind !== 'end' ? [unit] : []));
}

const words = (unit: TextUnit): string => unit.text.slice(unit.marker.length).replace(/\s+/g, ' ');

describe('diffHunks', () => {
  it('gives the draft with everything accepted and the source with nothing accepted, byte for byte', () => {
    fc.assert(fc.property(noteLike, noteLike, (source, draft) => {
      const hunks = diffHunks(source, draft);
      assert.equal(accepted(hunks), draft);
      assert.equal(rejected(hunks), source);
    }), { numRuns: 1500 });
  });

  it('gives both texts back for drafts that say the same facts in another order, wording and layout', () => {
    fc.assert(fc.property(tidyNote, tidyNote, (source, draft) => {
      const hunks = diffHunks(source, draft);
      assert.equal(accepted(hunks), draft);
      assert.equal(rejected(hunks), source);
    }), { numRuns: 1500 });
  });

  it('finds nothing to decide where the texts are the same', () => {
    fc.assert(fc.property(noteLike, (text) => diffHunks(text, text).every(({ kind }) => kind === 'same')));
  });

  it('glues, tears and loses nothing in any mixture of decisions', () => {
    fc.assert(fc.property(tidyNote, tidyNote, picks, (source, draft, decisions) => {
      const hunks = diffHunks(source, draft);
      const expected = chosenUnits(hunks, ({ id }) => (decisions[id % decisions.length] ? 'draft' : 'source'));
      assert.deepEqual(splitUnits(mixed(hunks, decisions)).slice(0, -1).map(words), expected.map(words));
    }), { numRuns: 3000 });
  });

  it('keeps headings, items and rows what they are in any mixture of decisions', () => {
    fc.assert(fc.property(tidyNote, tidyNote, picks, (source, draft, decisions) => {
      const hunks = diffHunks(source, draft);
      const expected = chosenUnits(hunks, ({ id }) => (decisions[id % decisions.length] ? 'draft' : 'source'));
      const found = splitUnits(mixed(hunks, decisions)).slice(0, -1);
      expected.forEach((unit, index) => {
        // A sentence that stays in the middle of an accepted list becomes an item of it.
        if (unit.kind !== 'sentence') assert.equal(found[index]?.kind, unit.kind, `unit ${index}`);
        if (unit.marker !== '') assert.equal(found[index]?.marker, unit.marker);
      });
    }), { numRuns: 3000 });
  });

  it('leaves at most one blank line between any two units of a mixture', () => {
    fc.assert(fc.property(tidyNote, tidyNote, picks, (source, draft, decisions) => {
      const text = mixed(diffHunks(source, draft), decisions);
      assert.doesNotMatch(text, /\n\n\n|^\n|[^\n]\n\n$| \n| {2}/);
    }), { numRuns: 3000 });
  });

  describe('reads like an editor\'s diff', () => {
    const kinds = (source: string, draft: string): readonly string[] => diffHunks(source, draft).map(({ kind, before, after }) => `${kind}: ${before} => ${after}`);
    const only = (source: string, draft: string): Hunk => {
      const changes = diffHunks(source, draft).filter(({ kind }) => kind !== 'same');
      assert.equal(changes.length, 1, JSON.stringify(changes.map(({ kind, before, after }) => [kind, before, after])));
      return changes[0] as Hunk;
    };

    const cases: readonly [string, string, string, readonly string[]][] = [
      ['pairs shorthand with its long form', 'Pt reports 2 near falls this wk on grass.', 'Patient reports two near-falls this week while walking on grass.',
        ['change: Pt reports 2 near falls this wk on grass. => Patient reports two near-falls this week while walking on grass.']],
      ['pairs sentences that differ in a figure only', 'Stable. TUG 13.2 s. Alert.', 'Stable. TUG 12.2 s. Alert.', ['same: Stable. => Stable.', 'change: TUG 13.2 s. => TUG 12.2 s.', 'same: Alert. => Alert.']],
      ['does not pair sentences about other things', 'Denies dizziness.', 'BBS 44/56.', ['remove: Denies dizziness. => ', 'add:  => BBS 44/56.']],
      ['shows a sentence that only moved as moved', 'BBS 44/56 this morning. Denies pain. TUG 13.2 s.', 'Denies pain. BBS 44/56 this morning. TUG 13.2 s.',
        ['move: Denies pain. => Denies pain.', 'same: BBS 44/56 this morning. TUG 13.2 s. => BBS 44/56 this morning. TUG 13.2 s.']],
      ['lets a new heading come with the first new thing under it', 'Alert.\n', 'Alert.\n\n## Plan\n\nContinue.\n\nSee weekly.\n',
        ['same: Alert. => Alert.', 'add:  => ## Plan\n\nContinue.', 'add:  => See weekly.']],
      ['takes a letter and its heading for one', 'S: Denies pain.\nP: See weekly.\n', '## Subjective\n\nDenies pain.\n\n## Plan\n\nSee weekly.\n',
        ['change: S: => ## Subjective', 'same: Denies pain. => Denies pain.', 'change: P: => ## Plan', 'same: See weekly. => See weekly.']],
      ['takes a sentence that was split for one change', 'Needed min A on foam and CGA on stairs.', 'Needed min A on foam. Needed CGA on stairs.',
        ['change: Needed min A on foam and CGA on stairs. => Needed min A on foam. Needed CGA on stairs.']],
      ['takes sentences that were joined for one change', 'Needed min A on foam. CGA on stairs.', 'Needed min A on foam and CGA on stairs.',
        ['change: Needed min A on foam. CGA on stairs. => Needed min A on foam and CGA on stairs.']],
      ['takes a new table with what went into it for one change', 'Alert.\nBBS 44/56 (38 at eval).\nTUG 13.2 s.\n', 'Alert.\n\n| Measure | Baseline | Current |\n|---|---|---|\n| BBS | 38 | 44/56 |\n| TUG | | 13.2 s |\n',
        ['same: Alert. => Alert.', 'change: BBS 44/56 (38 at eval).\nTUG 13.2 s. => | Measure | Baseline | Current |\n|---|---|---|\n| BBS | 38 | 44/56 |\n| TUG | | 13.2 s |']],
      ['takes a line whose figures went into several rows along with the table', 'SLS R 4 s, L 12 s today.\n', '| Test | Side | Now |\n|---|---|---|\n| SLS | right | 4 s |\n| SLS | left | 12 s |\n| Today | | |\n\nSLS right 4 s and improving well.\n',
        ['change: SLS R 4 s, L 12 s today. => | Test | Side | Now |\n|---|---|---|\n| SLS | right | 4 s |\n| SLS | left | 12 s |\n| Today | | |', 'add:  => SLS right 4 s and improving well.']],
      ['pairs a fact with its row rather than with a sentence about it elsewhere', 'BBS 44/56 (38 at eval).\n', '| Measure | Baseline | Current |\n|---|---|---|\n| BBS | 38 at eval | 44/56 |\n\n- BBS 44/56 (was 38 at eval, better).\n',
        ['change: BBS 44/56 (38 at eval). => | Measure | Baseline | Current |\n|---|---|---|\n| BBS | 38 at eval | 44/56 |', 'add:  => - BBS 44/56 (was 38 at eval, better).']],
      ['takes a table that was dissolved for one change', '| Test | Now |\n|---|---|\n| BBS | 44/56 |\n| Gait speed | 0.8 m/s |\n| Grip | 22 lb |\n', 'BBS is 44/56.\nGait speed is 0.8 m/s.\n',
        ['change: | Test | Now |\n|---|---|\n| BBS | 44/56 |\n| Gait speed | 0.8 m/s |\n| Grip | 22 lb | => BBS is 44/56.\nGait speed is 0.8 m/s.']],
      ['ties a dissolved table to one section of the draft only', '| Test | Now |\n|---|---|\n| BBS | 44/56 |\n| Gait speed | 0.8 m/s |\n| Grip | 22 lb |\n', '## Balance\n\nBBS is 44/56.\nGait speed is 0.8 m/s.\n\n## Strength\n\nGrip is 22 lb.\n',
        ['add:  => ## Balance', 'change: | Test | Now |\n|---|---|\n| BBS | 44/56 |\n| Gait speed | 0.8 m/s |\n| Grip | 22 lb | => BBS is 44/56.\nGait speed is 0.8 m/s.', 'add:  => ## Strength\n\nGrip is 22 lb.']],
      ['takes the row of a table for that of another rather than for a sentence', '| Test | Now |\n|---|---|\n| BBS | 44/56 |\n', 'BBS: 44/56\n\n| Test | Side | Now | Goal |\n|---|---|---|---|\n| BBS | – | 44/56 | 50/56 |\n',
        ['add:  => BBS: 44/56', 'change: | Test | Now |\n|---|---|\n| BBS | 44/56 | => | Test | Side | Now | Goal |\n|---|---|---|---|\n| BBS | – | 44/56 | 50/56 |']],
      ['takes two lines that went into one row along with the table', 'BBS 44/56 today.\nBBS 38/56 at eval.\n', '| Test | At eval | Today |\n|---|---|---|\n| BBS | 38/56 | 44/56 |\n',
        ['change: BBS 44/56 today.\nBBS 38/56 at eval. => | Test | At eval | Today |\n|---|---|---|\n| BBS | 38/56 | 44/56 |']],
      ['takes sentences in the same place for a change where they share only little', 'BBS 44/56 today.\nFell on wet grass near home on Sunday.\nTUG 13.2 s today.\n', 'BBS 44/56 today.\nFell on dry sand near work on Monday.\nTUG 13.2 s today.\n',
        ['same: BBS 44/56 today. => BBS 44/56 today.', 'change: Fell on wet grass near home on Sunday. => Fell on dry sand near work on Monday.', 'same: TUG 13.2 s today. => TUG 13.2 s today.']],
      ['does not take them for one that moved where they share somewhat more', 'Walked to the mailbox on gravel with CGA.\nBBS 44/56 this morning today.\nTUG 13.2 s this morning today.\n', 'BBS 44/56 this morning today.\nTUG 13.2 s this morning today.\nWalked the stairs with CGA, no rail, slowly.\n',
        ['remove: Walked to the mailbox on gravel with CGA. => ', 'same: BBS 44/56 this morning today.\nTUG 13.2 s this morning today. => BBS 44/56 this morning today.\nTUG 13.2 s this morning today.', 'add:  => Walked the stairs with CGA, no rail, slowly.']],
      ['asks once about a paragraph that became a list', 'Alert today. Oriented x3. Follows commands.\n', '- Alert today.\n- Oriented x3.\n- Follows commands.\n',
        ['change: Alert today. Oriented x3. Follows commands. => - Alert today.\n- Oriented x3.\n- Follows commands.']],
      ['does not take sentences far apart that share little for one that moved', 'Walked to the mailbox with CGA.\nBBS 44/56 today.\nTUG 13.2 s today.\n', 'BBS 44/56 today.\nTUG 13.2 s today.\nWalked stairs without any rail.\n',
        ['remove: Walked to the mailbox with CGA. => ', 'same: BBS 44/56 today.\nTUG 13.2 s today. => BBS 44/56 today.\nTUG 13.2 s today.', 'add:  => Walked stairs without any rail.']],
      ['takes sentences in the same place that share little for a change', 'BBS 44/56 today.\nWalked to the mailbox with CGA.\nTUG 13.2 s today.\n', 'BBS 44/56 today.\nWalked stairs without any rail with CGA.\nTUG 13.2 s today.\n',
        ['same: BBS 44/56 today. => BBS 44/56 today.', 'change: Walked to the mailbox with CGA. => Walked stairs without any rail with CGA.', 'same: TUG 13.2 s today. => TUG 13.2 s today.']],
      ['compares tables with the same header row by row', '| Test | Now |\n|---|---|\n| BBS | 44/56 |\n| TUG | 13.2 s |\n', '| Test | Now |\n|---|---|\n| BBS | 45/56 |\n| TUG | 13.2 s |\n| FGA | 18/30 |\n',
        ['same: | Test | Now |\n|---|---| => | Test | Now |\n|---|---|', 'change: | BBS | 44/56 | => | BBS | 45/56 |', 'same: | TUG | 13.2 s | => | TUG | 13.2 s |', 'add:  => | FGA | 18/30 |']],
      ['sees nothing in line endings and spaces alone where something else changed', 'Alert.\r\nBBS 44/56.\r\n', 'Alert.\nBBS 45/56.\n', ['same: Alert. => Alert.', 'change: BBS 44/56. => BBS 45/56.']],
      ['asks about spaces alone only where nothing else changed', 'Alert.  Oriented.', 'Alert. Oriented.', ['change: Alert.  Oriented. => Alert. Oriented.']],
      ['shows a new line break as one', 'Alert. Oriented.', 'Alert.\nOriented.', ['same: Alert. => Alert.', 'change:  Oriented. => \nOriented.']],
      ['finds nothing in two empty texts', '', '', []],
      ['adds a whole draft to an empty note', '', 'Alert. Oriented.\n', ['add:  => Alert.', 'add:  => Oriented.']],
      ['removes all where the draft is empty', 'Alert. Oriented.\n', '', ['remove: Alert. => ', 'remove: Oriented. => ']],
    ];
    for (const [name, source, draft, expected] of cases) it(name, () => assert.deepEqual(kinds(source, draft), expected));

    it('keeps a table one table, whatever of its rows is accepted', () => {
      const table = (...rows: readonly string[]): string => `| Test | Now |\n|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}\nSeen.\n`;
      const hunks = diffHunks(table('BBS | 44/56', 'TUG | 13.2 s', 'FGA | 18/30'), table('Gait | 0.8 m/s', 'BBS | 45/56', 'FGA | 18/30', 'Grip | 22 lb'));
      for (let pick = 0; pick < 1 << hunks.length; pick += 1) {
        const text = applyHunks(hunks, ({ id }) => ({ use: (pick >> id) & 1 ? 'draft' : 'source' }));
        assert.match(text, /^\| Test \| Now \|\n\|---\|---\|\n(?:\|[^\n]+\|\n)+\nSeen\.\n$/);
      }
    });

    it('does not let a line run into the list above it', () => {
      const hunks = diffHunks('Alert.\nSteady gait now.\nNo falls.\n', 'Alert.\n\n- New one.\n- New two.\n\nThe gait is steady now.\n\nNo falls.\n');
      assert.equal(applyHunks(hunks, ({ kind }) => ({ use: kind === 'add' ? 'draft' : 'source' })), 'Alert.\n\n- New one.\n- New two.\n\nSteady gait now.\nNo falls.\n');
    });

    it('says where a moved and reworded sentence stood', () => {
      const source = 'Continue 2x/wk for 4 wks.\nDenies dizziness today.\nBBS 44/56 today.\n';
      const hunk = only(source, 'Denies dizziness today.\nBBS 44/56 today.\nContinue 2x/week for 4 weeks.\n');
      assert.equal(hunk.kind, 'change');
      assert.deepEqual(hunk.movedFrom && source.slice(hunk.movedFrom.start, hunk.movedFrom.end), 'Continue 2x/wk for 4 wks.');
    });

    it('moves neighbours that moved together as one', () => {
      const hunk = only('Fell twice.\nOn grass.\nBBS 44/56 today.\nTUG 13.2 s today.\nFGA 18/30 today.\n', 'BBS 44/56 today.\nTUG 13.2 s today.\nFGA 18/30 today.\nFell twice.\nOn grass.\n');
      assert.equal(hunk.kind, 'move');
      assert.equal(hunk.after, 'Fell twice.\nOn grass.');
    });

    it('names the section of the draft a change stands in, by its marked headings', () => {
      const hunks = diffHunks('Alert.', '# SOAP note\n\nSeen.\n\n## Assessment\n\n**Skilled need.**\n\nAlert.\n\nNew here.\n');
      assert.equal(hunks.find(({ after }) => after === 'New here.')?.section, 'Assessment');
      assert.equal(diffHunks('', 'S:\nNew here.\n').find(({ after }) => after.includes('New here.'))?.section, 'S');
    });

    it('gives spans that hold the words', () => {
      fc.assert(fc.property(tidyNote, tidyNote, (source, draft) => {
        for (const hunk of diffHunks(source, draft)) {
          const contiguous = (units: readonly (TextUnit | undefined)[]): boolean => {
            const indexes = units.flatMap((unit) => (unit && unit.kind !== 'end' ? [unit.index] : []));
            return indexes.every((index, at) => at === 0 || index === (indexes[at - 1] ?? 0) + 1);
          };
          if (contiguous(hunk.places.map((place) => place.source))) assert.equal(source.slice(hunk.beforeSpan.start, hunk.beforeSpan.end), hunk.before.trim());
          if (contiguous(hunk.places.map((place) => place.draft))) assert.equal(draft.slice(hunk.afterSpan.start, hunk.afterSpan.end), hunk.after.trim());
        }
      }));
    });

    it('keeps a sentence that stays in the middle of an accepted list one of its items', () => {
      const hunks = diffHunks('Pt walked 200 ft with CGA.\nStairs 12 steps with rail.\nCurb with min A today.\n', '- Patient walked 200 feet with CGA.\n- Stairs: 12 steps with one rail.\n- Curb with minimal assistance today.\n');
      assert.equal(applyHunks(hunks, ({ before }) => ({ use: before.includes('Stairs') ? 'source' : 'draft' })), '- Patient walked 200 feet with CGA.\n- Stairs 12 steps with rail.\n- Curb with minimal assistance today.\n');
    });
  });

  describe('long and odd texts', () => {
    const sentence = (number: number): string => `Walked ${number} ft over ${['grass', 'gravel', 'tile', 'foam'][number % 4]} on day ${number * 7 + 1}.`;
    const numbers = Array.from({ length: 5000 }, (_, index) => index);

    it('pairs five thousand sentences that were reworded and laid out anew', () => {
      const source = numbers.map(sentence).join(' ');
      const draft = numbers.map((number) => `- ${sentence(number).replace('Walked', 'The patient walked')}`).join('\n');
      const hunks = diffHunks(source, draft);
      assert.equal(accepted(hunks), draft);
      assert.equal(rejected(hunks), source);
      assert.equal(hunks.filter(({ kind }) => kind === 'change').length, 5000);
    });

    it('recognises five thousand sentences in reverse order as moved', () => {
      const source = numbers.map(sentence).join('\n');
      const hunks = diffHunks(source, numbers.map(sentence).reverse().join('\n'));
      assert.equal(hunks.filter(({ kind }) => kind === 'move').length, 4999);
      assert.equal(rejected(hunks), source);
    });

    it('bears texts that repeat one sentence, with nothing in common', () => {
      const hunks = diffHunks('BBS 44/56. '.repeat(5000), 'TUG 13 s. '.repeat(5000));
      assert.equal(accepted(hunks), 'TUG 13 s. '.repeat(5000));
    });

    it('keeps characters outside the basic plane, line endings and trailing white space', () => {
      for (const [source, draft] of [['😀 ok.\r\n\t', '😀 fine.\r\n'], ['a\rb\r', 'b\ra\r'], ['\ufeff x', 'x \u00a0'], ['\n\n', ' '], ['\ud800', '\udc00']] as const) {
        assert.equal(accepted(diffHunks(source, draft)), draft);
        assert.equal(rejected(diffHunks(source, draft)), source);
      }
    });

    it('uses the line ending of the note where it has to make one', () => {
      const hunks = diffHunks('Alert.\r\n\r\nOriented.\r\n', 'Alert.\r\n\r\n- BBS 44/56.\r\n- TUG 13 s.\r\n');
      for (let pick = 0; pick < 1 << hunks.length; pick += 1) assert.doesNotMatch(applyHunks(hunks, ({ id }) => ({ use: (pick >> id) & 1 ? 'draft' : 'source' })), /(?<!\r)\n|\r(?!\n)/);
    });
  });
});
