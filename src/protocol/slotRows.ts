// What records and letter say to the blanks of a document, a row each, with the places. The panel shows the rows, the host opens the places.
import type { CaseSlots } from '../core/appeals/caseFile/caseSlots';
import type { SlotSource } from '../core/appeals/caseFile/slot';
import type { TemplateParam } from '../core/prompts/template';

export interface SlotRow {
  readonly label: string;
  readonly value: string;
  /** False: the papers differ or only suggest it, so it stays a blank. */
  readonly sure: boolean;
  readonly sources: readonly SlotSource[];
}

/** Places of one row that a person would look at. */
const mostPlaces = 4;

/** In the order of the document's blanks, then its measures; blanks that nothing answers have no row. */
export function slotRows({ fields, measures }: CaseSlots, params: readonly Pick<TemplateParam, 'name' | 'label'>[]): readonly SlotRow[] {
  const answered = params.flatMap(({ name, label }): readonly SlotRow[] => {
    const slot = fields.get(name);
    return slot === undefined ? [] : [{ label, value: slot.value, sure: slot.sure, sources: places(slot.sources) }];
  });
  const measured = measures.map(({ cells: { name, side, baseline, current }, sources }): SlotRow => ({
    label: [name, side === 'n/a' ? undefined : side].filter((word) => word !== undefined).join(', '),
    value: [baseline === 'n/a' ? undefined : baseline, current].filter((value) => value !== undefined).join(' → '),
    sure: true, sources: places(sources),
  }));
  return [...answered, ...measured];
}

function places(sources: readonly SlotSource[]): readonly SlotSource[] {
  return [...new Map(sources.map((source) => [`${source.file}:${source.start}`, source])).values()].slice(0, mostPlaces);
}
