// Which statements of a draft state nothing.
import type { ClinicalReading } from '../../clinical/reader';

/** Headings and the head of a table state nothing, even with a number in them. */
export function headingStatements(reading: ClinicalReading): ReadonlySet<number> {
  const headings = new Set<number>();
  reading.statements.forEach((statement, index) => {
    if (/^#{1,6}\s/.test(reading.text.slice(statement.start, statement.start + 8)) || isTableHead(reading.text, statement.start)) headings.add(index);
  });
  return headings;
}

/** Does the place lie in a table row with the rule of dashes under it? */
function isTableHead(text: string, at: number): boolean {
  const end = text.indexOf('\n', at);
  if (end < 0) return false;
  const next = text.slice(end + 1, end + 400).split('\n', 1)[0] ?? '';
  return next.includes('---') && /^\s*\|[\s:|-]+$/.test(next) && text.slice(text.lastIndexOf('\n', at) + 1, end).trimStart().startsWith('|');
}
