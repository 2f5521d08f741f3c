// The figures of the offline composer as a table or as JSON.
import { loadMarkedNotes } from '../../test/fixtures/notes/markedNotes';
import { moreRawNotes } from '../../test/fixtures/notes/moreRawNotes';
import { rawNotes } from '../../test/fixtures/notes/rawNotes';
import { scoreComposed } from '../../test/fixtures/notes/scoreComposed';

/** Prints the figures of the fixture files whose name contains `part`; `misses` lists each miss. */
export function printTable(part: string, misses: boolean, json: boolean): void {
  const marked = [...loadMarkedNotes(part), ...loadMarkedNotes(part, 'unheaded')];
  // The older notes say only of some words where they belong (test/unit/compose); their facts count all the same.
  const older = part === '' ? [...rawNotes, ...moreRawNotes].map((note) => ({ ...note, statements: [] })) : [];
  const { misses: missed, ...figures } = scoreComposed([...marked, ...older]);
  if (json) {
    console.log(JSON.stringify(figures, null, 1));
    return;
  }
  const share = ((100 * figures.placed) / figures.statements).toFixed(1);
  console.log(`${figures.notes} raw notes, ${figures.statements} statements`);
  console.log(`in the right section          ${share} %   ${figures.placed} of ${figures.statements}`);
  console.log(`statements with a word lost   ${figures.lost}`);
  console.log(`facts lost                    ${figures.factsLost}`);
  console.log(`facts added                   ${figures.factsAdded}`);
  if (misses) for (const miss of missed) console.log(miss);
}
