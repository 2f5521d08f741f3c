// The lines of a note with their places.
import type { Span } from '../../clinical/span';

/** Each line without its end, and its offsets. */
export function* linesOf(text: string): Generator<{ readonly line: string; readonly span: Span }> {
  let start = 0;
  for (const line of text.split('\n')) {
    yield { line, span: { start, end: start + line.length } };
    start += line.length + 1;
  }
}

/** Whether the line begins inside one of the spans. */
export function beginsIn({ start: at }: Span, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => start <= at && at < end);
}
