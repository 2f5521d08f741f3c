// What one section should do differently. The words go to the preview, to be scrubbed and approved like the note.
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { bringIntoView } from './bringIntoView';
import { send } from './hostApi';
import { icon } from './icon';
import { consume, isRun, runKeyLabel } from './keys';
import { LightElement } from './lightElement';
import { t } from './strings';

export class RewriteBox extends LightElement {
  static override properties = { section: { attribute: false }, offline: { attribute: false }, kept: { attribute: false }, words: { state: true } };
  declare section: string;
  /** The drafter follows no instructions. */
  declare offline: boolean;
  /** What the snapshot holds of the instruction: it begins with it after a reload. */
  declare kept: string | undefined;
  declare private words: string;
  /** What the host was last told, while the snapshot with it is still to come. */
  private underWay: string | undefined;

  constructor() {
    super();
    this.words = '';
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) this.words = this.kept ?? '';
  }

  protected override firstUpdated(): void {
    // Brought back by a reload, it takes no focus away.
    if (this.kept === undefined) this.querySelector<HTMLElement>('textarea, .small')?.focus({ preventScroll: true });
    // Its buttons too, not the field alone.
    bringIntoView(this);
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('kept')) return;
    this.underWay = undefined;
    this.tell();
  }

  protected override render(): TemplateResult {
    return html`<div class="rewrite-box" @keydown=${this.onKey}>${this.offline ? this.refusal() : this.instruction()}</div>`;
  }

  private instruction(): TemplateResult {
    return html`<label class="ask" for="rewrite-words">${t('again.label', this.section)}</label>
      <textarea class="field" id="rewrite-words" rows="2" maxlength="4000" .value=${this.words} @input=${(event: Event) => this.type((event.target as HTMLTextAreaElement).value)}></textarea>
      <p class="muted question-note">${t('again.note')}</p>
      <div class="editor-actions">
        <button type="button" class="small primary" ?disabled=${this.words.trim() === ''} @click=${() => this.ask()}>${t('again.send')}<span class="kbd">${runKeyLabel()}</span></button>
        <button type="button" class="small" @click=${() => this.close()}>${t('again.cancel')}</button>
      </div>`;
  }

  private refusal(): TemplateResult {
    return html`<p>${icon('info')} ${t('again.offline')}</p>
      <div class="editor-actions">
        <button type="button" class="small primary" @click=${() => send({ type: 'chooseProvider' })}>${t('again.choose')}</button>
        <button type="button" class="small" @click=${() => this.close()}>${t('again.cancel')}</button>
      </div>`;
  }

  private type(words: string): void {
    this.words = words;
    if (this.underWay === undefined) this.tell();
  }

  /** Hands over what was typed, so that neither a reload nor another tab loses it. */
  private tell(): void {
    if (this.words === (this.kept ?? '')) return;
    this.underWay = this.words;
    send({ type: 'rewriting', section: this.section, instruction: this.words });
  }

  /** The box is closed: what was typed is wanted no more. */
  giveUp(): void {
    if (this.kept !== undefined || this.underWay !== undefined) send({ type: 'rewriting' });
  }

  private ask(): void {
    if (this.words.trim() !== '') send({ type: 'regenerate', section: this.section, instruction: this.words.trim() });
  }

  private close(): void {
    this.dispatchEvent(new CustomEvent('rewrite-closed', { bubbles: true }));
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (isRun(event)) {
      consume(event);
      this.ask();
    } else if (event.key === 'Escape') {
      consume(event);
      this.close();
    }
  };
}
customElements.define('theradraft-rewrite', RewriteBox);
