// The screen before sending: the exact text, its findings, what is missing, and the words to hide by hand.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { PhiCategory } from '../core/phi/categories';
import type { FindingView, PreviewView, ViewState } from '../protocol/messages';
import { countStates, toGroups } from './findingGroups';
import { caretMove } from './caretKeys';
import { fold } from './fold';
import { send } from './hostApi';
import { icon } from './icon';
import { scrubProgress } from './draftingView';
import { emptyInspector, findingInspector, selectionInspector } from './inspector';
import { consume, hasModifier } from './keys';
import { LightElement } from './lightElement';
import { chunkList, offsetAt, selectOnPage } from './previewText';
import { textBetween, toChunks, toRuns, type Chunk, type Run } from './previewRuns';
import { previewSummary } from './previewSummary';
import { t } from './strings';
import { hideTip, showTip } from './tip';
import { moveCaret, type Selected } from './wordCaret';
import './findingList';

export class PreviewScreen extends LightElement {
  static override properties = { view: { attribute: false }, picked: { state: true }, selected: { state: true }, category: { state: true } };
  declare view: ViewState & { readonly preview: PreviewView };
  /** Offset of the finding that is chosen; offsets outlive a new scrubbing, ids need not. */
  declare private picked: number | undefined;
  declare private selected: Selected | undefined;
  declare private category: PhiCategory;
  private chunks: readonly Chunk[] = [];
  private runs: readonly Run[] = [];
  private focusPicked = false;
  private readonly onSelection = (): void => this.readSelection();

  constructor() {
    super();
    this.category = 'NAME';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.onSelection);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.onSelection);
    hideTip();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('view')) return;
    const before = (changed.get('view') as ViewState | undefined)?.preview;
    if (before === this.view.preview) return;
    this.chunks = toChunks(toRuns(this.view.preview));
    this.runs = this.chunks.flat();
  }

  protected override updated(): void {
    if (!this.focusPicked) return;
    const chip = this.chipAt(this.picked);
    if (!chip) return;
    this.focusPicked = false;
    chip.focus({ preventScroll: true });
    chip.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const { preview, provider } = this.view;
    const counts = countStates(toGroups(preview));
    return html`${this.view.scrubbed === undefined ? nothing : scrubProgress(this.view)}<div class="preview">
      <section class="preview-main" aria-labelledby="preview-title">
        <div class="section-head">
          <h2 id="preview-title">${provider.leavesMachine ? t('preview.sent') : t('preview.local')}</h2>
          <span class="counts">${previewSummary(counts)}</span>
          <span class="head-actions">
            <button type="button" class="icon-button" title=${t('preview.previousFinding')} aria-label=${t('preview.previousFinding')} @click=${() => this.walk(-1)}>${icon('arrow-up')}</button>
            <button type="button" class="icon-button" title=${t('preview.nextFinding')} aria-label=${t('preview.nextFinding')} @click=${() => this.walk(1)}>${icon('arrow-down')}</button>
          </span>
        </div>
        <p class="where ${provider.leavesMachine ? 'leaves' : 'stays'}">${icon(provider.leavesMachine ? 'globe' : 'lock')}<span>${provider.leavesMachine ? t('provider.leaves') : t('provider.stays')}</span></p>
        <div class="preview-text" tabindex="0" role="group" aria-labelledby="preview-title" aria-description=${t('preview.textLabel')} data-autofocus
          @keydown=${this.onKey} @focusin=${this.onFocusIn} @click=${this.onClick} @mouseover=${this.onHover} @mouseout=${hideTip} @focusout=${hideTip} @copy=${this.onCopy}>${
          this.runs.length === 0 ? html`<p class="muted">${t('preview.empty')}</p>` : guard([this.chunks, this.picked], () => chunkList(this.chunks, this.picked))
        }</div>
        ${this.inspector()}
      </section>
      <aside class="preview-side" aria-label=${t('findings.title')} @pick-finding=${(event: CustomEvent<number>) => this.pickFinding(event.detail)}>
        <theradraft-findings .preview=${preview}></theradraft-findings>
        ${preview.missing.length === 0 ? nothing : fold('missing', t('missing.title'), preview.missing.length, html`<p class="muted fold-note">${t('missing.note')}
            <button type="button" class="link" @click=${() => send({ type: 'openForm' })}>${t('missing.answer')}</button></p><ul class="slots">${preview.missing.map((slot) => html`<li>${slot}</li>`)}</ul>`)}
        ${preview.instructions === '' ? nothing : fold('instructions', t('instructions.title'), undefined, html`<p class="muted fold-note">${t('instructions.note')}</p><pre class="instruction-text" tabindex="0" aria-label=${t('instructions.title')}>${preview.instructions}</pre>`)}
      </aside>
    </div>`;
  }

  private inspector(): TemplateResult {
    if (this.selected) {
      const [start, end] = ordered(this.selected);
      return selectionInspector(textBetween(this.runs, start, end, 'original'), this.category, (category) => (this.category = category), () => this.hideSelected());
    }
    const finding = this.pickedFinding();
    if (!finding) return emptyInspector();
    const places = this.runs.filter((run) => run.kind === 'finding' && run.finding.original === finding.original && run.finding.category === finding.category).length;
    return findingInspector(finding, places);
  }

  /** To the next (1) or previous (-1) finding, around the ends. */
  walk(by: 1 | -1): void {
    const starts = this.runs.flatMap((run) => (run.kind === 'finding' ? [run.start] : []));
    if (starts.length === 0) return;
    const from = this.picked ?? (this.selected ? ordered(this.selected)[0] : by === 1 ? -1 : Infinity);
    const next = by === 1 ? (starts.find((start) => start > from) ?? starts[0]) : (starts.findLast((start) => start < from) ?? starts[starts.length - 1]);
    this.pick(next);
  }

  private pick(start: number | undefined): void {
    this.selected = undefined;
    this.picked = start;
    this.focusPicked = true;
    this.requestUpdate();
  }

  private pickFinding(id: number): void {
    const run = this.runs.find((candidate) => candidate.kind === 'finding' && candidate.finding.id === id);
    if (run) this.pick(run.start);
  }

  private pickedFinding(): FindingView | undefined {
    const run = this.runs.find((candidate) => candidate.kind === 'finding' && candidate.start === this.picked);
    return run?.kind === 'finding' ? run.finding : undefined;
  }

  private chipAt(start: number | undefined): HTMLElement | undefined {
    const index = this.runs.findIndex((run) => run.kind === 'finding' && run.start === start);
    return this.querySelector<HTMLElement>(`.chip[data-i="${index}"]`) ?? undefined;
  }

  private hideSelected(): void {
    if (!this.selected) return;
    const [start, end] = ordered(this.selected);
    send({ type: 'hideText', start, end, category: this.category });
    document.getSelection()?.removeAllRanges();
    this.pick(start);
  }

  private readSelection(): void {
    const box = this.querySelector('.preview-text');
    const selection = document.getSelection();
    if (!box || !selection?.anchorNode || !box.contains(selection.anchorNode)) return;
    if (selection.isCollapsed) {
      if (this.selected && this.contains(document.activeElement) && !document.activeElement?.closest('.inspector')) this.selected = undefined;
      return;
    }
    const range = selection.getRangeAt(0);
    const start = offsetAt(box, this.runs, range.startContainer, range.startOffset, 'start');
    const end = offsetAt(box, this.runs, range.endContainer, range.endOffset, 'end');
    if (start === undefined || end === undefined || end <= start) return;
    const backwards = selection.focusNode === range.startContainer && selection.focusOffset === range.startOffset;
    this.picked = undefined;
    this.selected = backwards ? { anchor: end, focus: start } : { anchor: start, focus: end };
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const onChip = event.target instanceof Element && event.target.closest('.chip') !== null;
    if (event.key === 'Enter' || event.key === ' ') {
      if (event.ctrlKey || event.metaKey || (!onChip && !this.selected)) return;
      consume(event);
      this.querySelector<HTMLElement>('.inspector [data-main]')?.focus();
      return;
    }
    if (event.key === 'Escape' && (this.selected || this.picked !== undefined)) {
      consume(event);
      hideTip();
      this.selected = undefined;
      this.picked = undefined;
      document.getSelection()?.removeAllRanges();
      this.querySelector<HTMLElement>('.preview-text')?.focus();
      return;
    }
    if (onChip && !hasModifier(event) && !event.shiftKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      consume(event);
      this.walk(event.key === 'ArrowRight' ? 1 : -1);
      return;
    }
    const move = caretMove(event);
    if (!move) return;
    const next = moveCaret(this.runs, this.selected, move);
    const box = this.querySelector<HTMLElement>('.preview-text');
    if (!next || !box) return;
    consume(event);
    if (onChip) box.focus({ preventScroll: true });
    this.picked = undefined;
    this.selected = next.anchor === next.focus ? undefined : next;
    selectOnPage(box, this.runs, next.anchor, next.focus);
  };

  private readonly onFocusIn = (event: FocusEvent): void => {
    const run = this.findingUnder(event.target);
    if (!run) return;
    this.selected = undefined;
    this.picked = run.start;
  };

  private readonly onClick = (event: MouseEvent): void => {
    const run = this.findingUnder(event.target);
    if (run && document.getSelection()?.isCollapsed !== false) this.pick(run.start);
  };

  private readonly onHover = (event: MouseEvent): void => {
    const run = this.findingUnder(event.target);
    if (run && event.target instanceof Element) showTip(event.target, run.finding);
  };

  /** What is copied is what is sent, not what the page makes of it. */
  private readonly onCopy = (event: ClipboardEvent): void => {
    if (!this.selected) return;
    const [start, end] = ordered(this.selected);
    event.clipboardData?.setData('text/plain', textBetween(this.runs, start, end, 'sent'));
    event.preventDefault();
  };

  private findingUnder(target: EventTarget | null): (Run & { kind: 'finding' }) | undefined {
    const chip = target instanceof Element ? target.closest('.chip') : null;
    const run = chip ? this.runs[Number(chip.getAttribute('data-i'))] : undefined;
    return run?.kind === 'finding' ? run : undefined;
  }
}
customElements.define('theradraft-preview', PreviewScreen);

function ordered(selected: Selected): readonly [number, number] {
  return selected.anchor <= selected.focus ? [selected.anchor, selected.focus] : [selected.focus, selected.anchor];
}
