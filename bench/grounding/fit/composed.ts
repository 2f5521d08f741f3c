// The notes that the composer is measured on, each with its draft and the other way round: tables and figures as a template
// sets them, all of them right.
import { withoutOrders } from '../../../src/core/grounding/read/plantedOrders';
import type { GroundingPair } from '../../../test/fixtures/grounding/loadCases';
import { loadMarkedNotes } from '../../../test/fixtures/notes/markedNotes';
import { moreRawNotes } from '../../../test/fixtures/notes/moreRawNotes';
import { rawNotes } from '../../../test/fixtures/notes/rawNotes';
import { draftOfNote } from '../../../test/fixtures/notes/scoreComposed';

export const composedPairs = (): readonly GroundingPair[] =>
  [...loadMarkedNotes(), ...loadMarkedNotes('', 'unheaded'), ...rawNotes, ...moreRawNotes].flatMap((note): readonly GroundingPair[] => {
    const [text, draft] = [withoutOrders(note.text), withoutOrders(draftOfNote(note))];
    return [{ id: `composed-${note.id}/1`, source: text, draft, allow: {} }, { id: `composed-${note.id}/2`, source: draft, draft: text, allow: {} }];
  });
