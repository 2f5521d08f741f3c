// Rows of a table that is set with blanks by hand: "er 15   52" under two heads, "IF 0/70  -25/68 0/22     MF 0/75 -18/77   0/30"
// under three. Where a name is followed by as many values as the table has columns, they fill them in order, wherever they stand.
import type { Span } from '../span';

/** A name with its values; as spans within the line. */
export interface GridRow {
  readonly name: Span;
  readonly values: readonly Span[];
}

const value = /^[<>≤≥~]?[-+]?\d*\.?\d+(?:[+-]|%|°|'|"|#|s|m|cm|mm|lbs?|kg|sec|min|deg)?(?:\/\d+(?:\.\d+)?[+-]?)?$|^(?:--|-|—|nt|n\/t|na|n\/a|unable|wnl|wfl|full)$/i;
const unit = /^(?:s|secs?|m|ft|cm|mm|lbs?|kg|deg|min|in|%|°)$/i;
const day = /^\(?\d{1,2}\/\d{1,2}(?:\/\d{2,4})?:?$/;

/** The rows of a line each of which has as many values as one of `columns`; undefined where it is no such line. */
export function gridRows(line: string, columns: readonly number[]): readonly GridRow[] | undefined {
  if (!/[A-Za-z]/.test(line) || /[.!?]\s|>|→|->/.test(line)) return undefined;
  const rows: { name: { start: number; end: number } | undefined; values: { start: number; end: number }[] }[] = [];
  const words = [...line.matchAll(/\S+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  let lone = true;
  for (const [index, word] of words.entries()) {
    const text = line.slice(word.start, word.end);
    const bare = text.replace(/[),;]+$/, '');
    const row = rows.at(-1);
    const next = line.slice(words[index + 1]?.start ?? line.length, words[index + 1]?.end ?? line.length);
    if (bare === '') continue;
    const leads = day.test(text) && (text.startsWith('(') || (index === 0 && !value.test(next)));
    if (!leads && row?.values.length !== undefined && row.values.length > 0 && unit.test(bare) && word.start - (row.values.at(-1)?.end ?? 0) < 2 && lone) {
      const last = row.values.at(-1);
      if (last !== undefined) last.end = word.start + bare.length;
      lone = false;
    } else if (!leads && value.test(bare)) {
      if (row === undefined) return undefined;
      row.values.push({ start: word.start, end: word.start + bare.length });
      lone = /\d$/.test(bare);
    } else if (row === undefined || row.values.length > 0) rows.push({ name: { start: word.start, end: word.end }, values: [] });
    else if (row.name !== undefined) row.name.end = word.end;
  }
  const count = rows[0]?.values.length ?? 0;
  if (!columns.includes(count) || rows.some(({ name, values }) => values.length !== count && !(columns.includes(values.length) && line[name?.start ?? 0] === '('))) return undefined;
  return rows.flatMap(({ name, values }) => (name === undefined ? [] : [{ name, values }]));
}
