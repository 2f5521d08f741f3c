// A form whose small keys stand in a column of their own: "msg          Veteran's referral was for" over lines that go on below it.
import type { Line } from './letterText';

interface Entry {
  readonly from: number;
  readonly to: number;
  /** '' for a line without one. */
  readonly key: string;
}

/** Where the values begin; 0 for other text. */
export function keyColumn(lines: readonly Line[]): number {
  const columns = lines.map(({ text }) => /^([a-z][a-z .#/'-]{1,18} {2,})\S/.exec(text)?.[1]?.length ?? 0);
  const [column = 0] = columns.filter((one) => one > 0);
  return column > 0 && columns.filter((one) => one === column).length >= 4 ? column : 0;
}

/** Each key with its value, however many lines it takes. */
export function keyedEntries(lines: readonly Line[], column: number): readonly Entry[] {
  const starts = lines.flatMap(({ text }, index) => (index === 0 || /^\S/.test(text) ? [index] : []));
  return starts.flatMap((from, place) => {
    const first = lines[from];
    const last = lines[(starts[place + 1] ?? lines.length) - 1];
    if (first === undefined || last === undefined) return [];
    const head = first.text.slice(0, column);
    const hasKey = /^[a-z][a-z .#/'-]*\s$/.test(head);
    return [{ from: first.start + (hasKey ? column : 0), to: last.end, key: hasKey ? head.trim() : '' }];
  });
}
