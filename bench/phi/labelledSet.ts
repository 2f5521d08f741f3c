// The sets a scrubber is measured on: the project's own notes, or any JSONL file in the same form.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readNotes } from '../../test/fixtures/phi/readNotes';

export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly (Place & { readonly type: string })[];
  readonly optional: readonly Place[];
  readonly negatives: readonly Place[];
}

export interface LabelledSet {
  readonly name: string;
  readonly documents: readonly Labelled[];
}

export function ownSet(): LabelledSet {
  return { name: 'own development notes', documents: readNotes(join('test', 'fixtures', 'phi', 'notes')) };
}

/** Throws with the line's number where a line is no labelled document. */
export function readSet(file: string): LabelledSet {
  const lines = readFileSync(file, 'utf8').split('\n');
  const documents = lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const { id, text, spans, optional = [], negatives = [] } = JSON.parse(line) as Partial<Labelled>;
    if (typeof text !== 'string' || !Array.isArray(spans)) throw new Error(`${file}:${index + 1} has no text and spans`);
    return [{ id: String(id ?? index + 1), text, spans: spans as Labelled['spans'], optional, negatives }];
  });
  return { name: basename(file), documents };
}
