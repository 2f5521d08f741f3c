// Draws the scrubbed text with its findings as chips, and turns places on the page into offsets and back.
import { html, type TemplateResult } from 'lit';
import type { FindingView } from '../protocol/messages';
import { runAt, type Chunk, type Run } from './previewRuns';
import { t } from './strings';

/** `data-i` is the index of the run in `chunks.flat()`. Chunks off the screen are not laid out (see preview.css). */
export function chunkList(chunks: readonly Chunk[], pickedStart: number | undefined): TemplateResult[] {
  let index = 0;
  return chunks.map((chunk) => html`<div class="chunk">${chunk.map((run) => {
    const i = index++;
    // No white space inside: all of it is drawn.
    return run.kind === 'text' ? html`<span data-i=${i}>${run.text}</span>` : chip(run, i, run.start === pickedStart);
  })}</div>`);
}

function chip(run: Run & { kind: 'finding' }, i: number, picked: boolean): TemplateResult {
  const { finding } = run;
  const words = finding.state === 'kept' ? finding.original : finding.surrogate;
  return html`<span class="chip ${finding.state} ${picked ? 'picked' : ''}" role="button" tabindex="-1" data-i=${i} aria-label=${chipLabel(finding)}>${words}</span>`;
}

export function chipLabel(finding: FindingView): string {
  return t(`finding.${finding.state}`, t(`class.${finding.category}`).toLowerCase(), finding.surrogate, finding.original);
}

/** The offset in the original text of a place on the page; undefined outside the text. A chip counts as a whole. */
export function offsetAt(box: Element, runs: readonly Run[], node: Node, nodeOffset: number, side: 'start' | 'end'): number | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const holder = element?.closest('[data-i]');
  if (holder && box.contains(holder)) {
    const run = runOf(runs, holder);
    if (!run) return undefined;
    if (run.kind === 'finding') return side === 'start' ? run.start : run.end;
    if (node instanceof Element) return nodeOffset === 0 ? run.start : run.end;
    return Math.min(run.end, run.start + nodeOffset);
  }
  if (!element || !(box === element || box.contains(element) || element.contains(box))) return undefined;
  // Between runs, as after a triple click: the nearest run on the inner side of the place.
  const point = document.createRange();
  point.setStart(node, nodeOffset);
  let before: Element | undefined;
  for (const candidate of box.querySelectorAll('[data-i]')) {
    if (point.comparePoint(candidate, 0) >= 0) {
      if (side === 'start') return runOf(runs, candidate)?.start;
      break;
    }
    before = candidate;
  }
  return before && runOf(runs, before)?.end;
}

/** Selects from one offset to another on the page. */
export function selectOnPage(box: Element, runs: readonly Run[], anchor: number, focus: number): void {
  const from = placeOf(box, runs, anchor);
  const to = placeOf(box, runs, focus);
  if (!from || !to) return;
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  to.element.scrollIntoView({ block: 'nearest' });
}

function placeOf(box: Element, runs: readonly Run[], offset: number): { node: Node; offset: number; element: Element } | undefined {
  let index = runAt(runs, offset);
  // The end of one run rather than the start of the next finding.
  if (runs[index]?.kind === 'finding' && runs[index]?.start === offset && runs[index - 1]?.kind === 'text') index -= 1;
  const run = runs[index];
  const element = box.querySelector(`[data-i="${index}"]`);
  if (!run || !element) return undefined;
  const text = [...element.childNodes].find((child) => child instanceof Text && child.length > 0);
  if (run.kind === 'finding' || !text) return { node: element, offset: offset > run.start ? element.childNodes.length : 0, element };
  return { node: text, offset: Math.min(offset, run.end) - run.start, element };
}

function runOf(runs: readonly Run[], element: Element): Run | undefined {
  return runs[Number(element.getAttribute('data-i'))];
}
