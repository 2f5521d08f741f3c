// What was found, in one line for the head of the preview and for the status region.
import { t, tCount } from './strings';

/** "11 identifiers hidden, 1 uncertain", only what there is. */
export function previewSummary(counts: { readonly hidden: number; readonly uncertain: number; readonly kept: number }): string {
  if (counts.hidden + counts.uncertain + counts.kept === 0) return t('preview.none');
  return [
    tCount('preview.hidden', counts.hidden),
    ...(counts.uncertain > 0 ? [tCount('preview.uncertain', counts.uncertain)] : []),
    ...(counts.kept > 0 ? [tCount('preview.kept', counts.kept)] : []),
  ].join(', ');
}
