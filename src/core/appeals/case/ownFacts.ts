// What in a filled form a person wrote: all that the case itself did not put there.
import type { FilledField, FilledRow, FilledTemplate } from '../../prompts/filledTypes';
import type { Template } from '../../prompts/template';
import { isSameFact, slotText, type CaseFacts } from './caseFacts';

export interface OwnFacts {
  readonly fields: readonly FilledField[];
  readonly rows: Readonly<Record<string, readonly FilledRow[]>>;
}

export const noFacts: OwnFacts = { fields: [], rows: {} };

/** `given` is what the case said when the form was last written. */
export function ownFacts({ fields, rows }: FilledTemplate, { params, lists }: Template, given: CaseFacts): OwnFacts {
  return {
    fields: fields.filter(({ name, value }) => !params.some((param) => param.name === name && isSameFact(value, slotText(param, given)))),
    rows: Object.fromEntries(lists.flatMap(({ name, columns }) => {
      const present = rows[name] ?? [];
      const own = present.filter(({ cells }) => !(given.lists[name] ?? []).some((row) => columns.every((column) => isSameFact(cells[column.name]?.value ?? '', row[column.name] ?? ''))));
      // One changed row of measures makes the table a person's own: its other rows were left in it on purpose.
      return own.length === 0 ? [] : [[name, given.offered.has(name) ? present : own]];
    })),
  };
}
