// The review: how much of the draft is hers, every change with its decision, and what still keeps it from being inserted.
import { html, nothing, type TemplateResult } from 'lit';
import type { ReviewView } from '../protocol/messages';
import { send } from './hostApi';
import type { HunkList } from './hunkList';
import { icon } from './icon';
import { LightElement } from './lightElement';
import { changesOf, firstOpenFlag } from './reviewSections';
import { t, tCount } from './strings';
import './hunkList';

export class ReviewScreen extends LightElement {
  static override properties = { review: { attribute: false }, offline: { attribute: false } };
  declare review: ReviewView;
  declare offline: boolean;

  private readonly head = new ResizeObserver(([entry]) => {
    // What is scrolled to must come to rest below the head, however many lines it takes.
    if (entry) this.style.setProperty('--review-head', `${Math.ceil(entry.target.getBoundingClientRect().height)}px`);
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.head.disconnect();
  }

  protected override firstUpdated(): void {
    const head = this.querySelector('.review-head');
    if (head) this.head.observe(head);
  }

  protected override render(): TemplateResult {
    const { review } = this;
    const asked = changesOf(review);
    const changes = asked.length;
    const left = asked.filter((hunk) => hunk.takesFacts === true && hunk.decision !== 'accepted').length;
    return html`<div class="review">
      <div class="review-head">
        <div class="section-head">
          <h2 class="sr-only">${t('review.title')}</h2>
          ${this.facts()}
          <span class="head-actions">
            <button type="button" class="icon-button" title=${t('review.previous')} aria-label=${t('review.previous')} ?disabled=${changes === 0} @click=${() => this.walk(-1)}>${icon('arrow-up')}</button>
            <button type="button" class="icon-button" title=${t('review.next')} aria-label=${t('review.next')} ?disabled=${changes === 0} @click=${() => this.walk(1)}>${icon('arrow-down')}</button>
          </span>
        </div>
        <div class="section-head tools">
          <span class="counts"><strong>${tCount('review.changes', changes)}</strong>${this.decided()}</span>
          <span class="head-actions">
            ${firstOpenFlag(review) === undefined ? nothing : html`<button type="button" class="small" title=${t('review.acceptSupportedNote')} @click=${() => send({ type: 'decideAll', decision: 'accepted', supportedOnly: true })}>${icon('check-all')}${t('review.acceptSupported')}</button>`}
            <button type="button" class="small" title=${left === 0 ? nothing : t('review.acceptAllNote')} ?disabled=${review.accepted === changes - left} @click=${() => send({ type: 'decideAll', decision: 'accepted' })}>${icon('check-all')}${t('review.acceptAll')}</button>
            <button type="button" class="small" ?disabled=${review.rejected === changes} @click=${() => send({ type: 'decideAll', decision: 'rejected' })}>${icon('close-all')}${t('review.rejectAll')}</button>
            <button type="button" class="small" ?disabled=${!review.canUndo} @click=${() => send({ type: 'undo' })}>${icon('discard')}${t('review.undo')}</button>
          </span>
        </div>
      </div>
      ${changes === 0 ? html`<p class="muted no-changes">${t('review.noChanges')}</p>` : html`<p class="muted keys-hint">${t('review.keys')}</p>`}
      <theradraft-hunks .review=${review} .offline=${this.offline}></theradraft-hunks>
    </div>`;
  }

  private facts(): TemplateResult {
    const { facts, needs, questions } = this.review;
    const open = firstOpenFlag(this.review);
    const words = open === undefined && facts.notInNote > 0 ? t('review.answered', facts.notInNote) : t('review.notInNote', facts.notInNote);
    const notInNote = html`${icon(open === undefined ? 'pass' : 'warning')}${words}`;
    return html`<p class="facts"><strong>${tCount('review.facts', facts.total)}</strong>: ${t('review.fromNote', facts.fromNote)},
      ${open !== undefined ? html`<button type="button" class="link warn" @click=${() => this.list?.goToFlag(open)}>${notInNote}</button>` : html`<span class="all-proved">${notInNote}</span>`}${
        needs.length === 0 ? nothing : html` · <button type="button" class="link" title=${needs.join('\n')} @click=${() => this.list?.goToBlank()}>${tCount('review.blanks', needs.length)}</button>`
      }${questions === 0 ? nothing : html` · <button type="button" class="link" title=${t('review.questionsNote')} @click=${() => send({ type: 'openForm' })}>${tCount('review.questions', questions)}</button>`}</p>`;
  }

  private decided(): string {
    const { accepted, rejected, pending } = this.review;
    const parts = [
      ...(accepted > 0 ? [tCount('review.accepted', accepted)] : []),
      ...(rejected > 0 ? [tCount('review.rejected', rejected)] : []),
      ...(pending > 0 ? [tCount('review.pending', pending)] : []),
    ];
    return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
  }

  private get list(): HunkList | undefined {
    return this.querySelector<HunkList>('theradraft-hunks') ?? undefined;
  }

  walk(by: 1 | -1): void {
    this.list?.walk(by);
  }

  goToFlag(flag: number): void {
    this.list?.goToFlag(flag);
  }
}
customElements.define('theradraft-review', ReviewScreen);
