// The findings as the list shows them: one row for one value, rows grouped by class, the uncertain ones first. Pure.
import { phiCategories, type PhiCategory } from '../core/phi/categories';
import type { FindingView, PreviewView } from '../protocol/messages';

/** All places of one value with one class and one state. */
export interface FindingRow {
  readonly key: string;
  readonly finding: FindingView;
  readonly places: number;
}

export interface FindingGroup {
  readonly key: 'uncertain' | PhiCategory;
  readonly rows: readonly FindingRow[];
}

export function toGroups(preview: PreviewView): readonly FindingGroup[] {
  const placesById = new Map<number, number>();
  for (const segment of preview.segments) {
    if (segment.kind === 'finding') placesById.set(segment.id, (placesById.get(segment.id) ?? 0) + 1);
  }
  const groups = new Map<FindingGroup['key'], Map<string, { finding: FindingView; places: number }>>();
  for (const finding of preview.findings) {
    const group = finding.state === 'uncertain' ? 'uncertain' : finding.category;
    const key = JSON.stringify([finding.state, finding.category, finding.original]);
    const rows = groups.get(group) ?? new Map<string, { finding: FindingView; places: number }>();
    const row = rows.get(key) ?? { finding, places: 0 };
    row.places += placesById.get(finding.id) ?? 0;
    rows.set(key, row);
    groups.set(group, rows);
  }
  const order: readonly FindingGroup['key'][] = ['uncertain', ...phiCategories];
  return order.flatMap((key) => {
    const found = groups.get(key);
    if (!found) return [];
    const rows = [...found].map(([rowKey, row]) => ({ key: rowKey, ...row }));
    return [{ key, rows }];
  });
}

/** How many values are hidden for sure, hidden to be safe, and kept. */
export function countStates(groups: readonly FindingGroup[]): { readonly hidden: number; readonly uncertain: number; readonly kept: number } {
  const counts = { hidden: 0, uncertain: 0, kept: 0 };
  for (const group of groups) for (const row of group.rows) counts[row.finding.state] += 1;
  return counts;
}
