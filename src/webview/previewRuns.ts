// The preview's text as runs and as chunks small enough to draw lazily. Pure: offsets in, offsets out, no page.
import type { FindingView, PreviewView } from '../protocol/messages';

/** A stretch of the shown text. `start` and `end` are offsets in the original text. */
export type Run =
  | { readonly kind: 'text'; readonly start: number; readonly end: number; readonly text: string }
  | { readonly kind: 'finding'; readonly start: number; readonly end: number; readonly finding: FindingView };

export type Chunk = readonly Run[];

/** Characters after which a chunk ends at the next line end. */
const chunkSize = 2500;

/** The runs of a preview in order; a segment whose finding is unknown is left out. */
export function toRuns(preview: PreviewView): readonly Run[] {
  const findings = new Map(preview.findings.map((finding) => [finding.id, finding]));
  const runs: Run[] = [];
  for (const segment of preview.segments) {
    if (segment.kind === 'text') {
      if (segment.text !== '') runs.push(segment);
      continue;
    }
    const finding = findings.get(segment.id);
    if (finding) runs.push({ kind: 'finding', start: segment.start, end: segment.end, finding });
  }
  return runs;
}

/** Groups runs into chunks that end at line ends, splitting text runs where needed. */
export function toChunks(runs: readonly Run[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let chunk: Run[] = [];
  let size = 0;
  const close = (): void => {
    if (chunk.length > 0) chunks.push(chunk);
    chunk = [];
    size = 0;
  };
  for (const run of runs) {
    if (run.kind === 'finding') {
      chunk.push(run);
      size += run.finding.surrogate.length;
      continue;
    }
    let from = 0;
    while (from < run.text.length) {
      const wanted = from + Math.max(0, chunkSize - size);
      const lineEnd = wanted >= run.text.length ? -1 : run.text.indexOf('\n', wanted);
      const to = lineEnd < 0 ? run.text.length : lineEnd + 1;
      chunk.push({ kind: 'text', start: run.start + from, end: run.start + to, text: run.text.slice(from, to) });
      size += to - from;
      from = to;
      if (lineEnd >= 0) close();
    }
  }
  close();
  return chunks;
}

/** What a stretch reads as: with surrogates as sent, or with the original words as only she sees them. */
export function textBetween(runs: readonly Run[], start: number, end: number, as: 'sent' | 'original'): string {
  let text = '';
  for (const run of runs) {
    if (run.end <= start || run.start >= end) continue;
    if (run.kind === 'text') text += run.text.slice(Math.max(0, start - run.start), Math.max(0, end - run.start));
    else text += as === 'sent' && run.finding.state !== 'kept' ? run.finding.surrogate : run.finding.original;
  }
  return text;
}

/** The index of the run that holds `offset`; the nearest one before where none does; -1 without runs. */
export function runAt(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return runs.length === 0 ? -1 : low;
}
