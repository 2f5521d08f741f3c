// A paper that logs several visits: which of its parts is the visit that is written up.
import { normalDate } from '../../clinical/text/dates';
import type { InterventionRow } from '../noteFacts';

const day = String.raw`(?:\[DATE_[^\]\n]{1,40}\]|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{4}-\d{2}-\d{2})`;
/** "--- 09/08/2025 ---", "OT DAILY 04/01/2026 - visit 11": a line that is a day and hardly more. */
const heading = new RegExp(String.raw`^[\s#*=–-]*(?:[A-Z][A-Za-z/-]+\s){0,4}(?:DOS:?\s*)?(${day})[\s*=–:,-]*(?:visit\s?#?\d{1,3})?[\s*=–:-]*$`, 'gm');

/**
 * Minutes of the visit written up, which is the latest; those of other days are told with their day and do not add up with it.
 * A note with fewer than two days is one visit.
 */
export function ofOneVisit(rows: readonly InterventionRow[], text: string): readonly InterventionRow[] {
  const days = [...text.matchAll(heading)].map((match) => ({ start: match.index, name: match[1] ?? '' }));
  if (new Set(days.map(({ name }) => name)).size < 2) return rows;
  const [first, last] = [days[0], days.at(-1)].map((each) => normalDate(each?.name ?? '') ?? '');
  // Logs run onwards unless their days say otherwise.
  const latest = first !== undefined && last !== undefined && /^\d{4}/.test(first) && /^\d{4}/.test(last) && first > last ? days[0] : days.at(-1);
  return rows.map((row) => {
    const own = days.findLast(({ start }) => start <= (row.span?.start ?? 0));
    if (own === undefined || own === latest || row.minutes === undefined) return row;
    const { minutes, ...rest } = row;
    return { ...rest, dose: [rest.dose, `${minutes} min on ${own.name}`].filter((part) => part !== undefined).join(', ') };
  });
}
