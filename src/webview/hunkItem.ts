// One hunk of the review: both wordings with their marks, its decision, its flags and where the note says it.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { FlagView, HunkView } from '../protocol/messages';
import { flagRow } from './flagRow';
import { icon } from './icon';
import { send } from './hostApi';
import { consume, isRun } from './keys';
import { LightElement } from './lightElement';
import { afterPieces, afterText, beforePieces, beforeText, evidenceOf, reveal } from './pieces';
import { isContext } from './reviewSections';
import { t, tCount } from './strings';

/** Unchanged stretches longer than this many lines start folded. */
const foldAbove = 2;

export class HunkItem extends LightElement {
  static override properties = {
    hunk: { attribute: false, hasChanged: differs },
    flags: { attribute: false, hasChanged: differs },
    ask: { attribute: false },
    active: { attribute: false },
    editing: { state: true },
    unfolded: { state: true },
  };
  declare hunk: HunkView;
  /** Flags that stand in this hunk. */
  declare flags: readonly FlagView[];
  /** The question that fills a blank of this hunk. */
  declare ask: string | undefined;
  /** The one hunk of the list whose controls the Tab key reaches. */
  declare active: boolean;
  declare private editing: boolean;
  declare private unfolded: boolean;
  /** What the editor started from; a snapshot that comes meanwhile must not overwrite what she types. */
  private started = '';
  private earlier: Pick<HunkView, 'edited' | 'decision'> = { edited: undefined, decision: 'pending' };
  /** What the host was last told of her wording. */
  private told: string | undefined;
  /** The snapshot with what was told is still to come. */
  private waiting = false;

  constructor() {
    super();
    this.flags = [];
    this.editing = false;
    this.unfolded = false;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('hunk')) return;
    this.waiting = false;
    this.tell();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.waiting = false;
    this.tell();
  }

  protected override render(): TemplateResult {
    const { hunk } = this;
    if (isContext(hunk)) return this.context();
    return html`<div class="hunk ${hunk.kind} ${hunk.decision}">
      ${this.editing ? this.editor() : this.words()}
      ${this.shownFlags().map((flag) => flagRow(flag, this.tab))}
      <div class="hunk-foot">${this.editing ? nothing : this.controls()}${this.evidence()}</div>
    </div>`;
  }

  /** Words that are thrown away, or that are the therapist's own, want no answer. */
  private shownFlags(): readonly FlagView[] {
    const settled = this.editing || this.hunk.decision === 'rejected' || this.hunk.edited !== undefined;
    return settled ? [] : this.flags;
  }

  private get tab(): number {
    return this.active ? 0 : -1;
  }

  private words(): TemplateResult {
    const { hunk } = this;
    const flags = new Map(this.flags.map((flag) => [flag.id, flag]));
    const open = hunk.decision === 'pending' && hunk.edited === undefined;
    const notes: TemplateResult[] = [];
    const lines: TemplateResult[] = [];
    if (hunk.kind === 'move' || hunk.moved) notes.push(html`${icon('arrow-swap')}${hunk.kind !== 'move' || hunk.after.some((piece) => piece.mark !== 'same') ? t('hunk.movedEdited') : t('hunk.moved')}`);
    if (hunk.takesFacts === true && hunk.decision === 'pending') notes.push(html`${icon('warning')}${t('hunk.takesFacts')}`);
    if (hunk.edited !== undefined) notes.push(html`${icon('edit')}${t('hunk.edited')}`);
    const before = (): TemplateResult => line('removed', '−', t('hunk.yourWords'), beforePieces(hunk.before, open));
    const after = (): TemplateResult => line('added', '+', t('hunk.draftWords'), hunk.edited === undefined ? afterPieces(hunk.after, flags, open) : html`${hunk.edited}`);
    if (hunk.decision === 'rejected') {
      notes.push(html`${icon('discard')}${hunk.before.length > 0 && hunk.kind !== 'add' ? t('hunk.yoursStays') : t('hunk.leftOut')}`);
      lines.push(hunk.kind === 'add' || hunk.before.length === 0 ? line('out', '', t('hunk.draftWords'), html`<del>${afterText(hunk.after)}</del>`) : line('kept', '', t('hunk.yourWords'), beforePieces(hunk.before, false)));
    } else if (hunk.decision === 'accepted' && hunk.kind === 'remove' && hunk.edited === undefined) {
      notes.push(html`${icon('trash')}${t('hunk.taken')}`);
      lines.push(line('out', '', t('hunk.yourWords'), html`<del>${beforeText(hunk.before)}</del>`));
    } else {
      if (hunk.decision === 'pending' && hunk.before.length > 0 && hunk.kind !== 'move') lines.push(before());
      if (hunk.after.length > 0 || hunk.edited !== undefined) lines.push(hunk.kind === 'move' && open ? line('moved', '↕', t('hunk.draftWords'), afterPieces(hunk.after, flags, true)) : after());
    }
    return html`${notes.map((note) => html`<p class="hunk-note">${note}</p>`)}${lines}`;
  }

  private controls(): TemplateResult {
    const { hunk, tab } = this;
    const toggle = (decision: 'accepted' | 'rejected'): void => send({ type: 'decide', hunk: hunk.id, decision: hunk.decision === decision ? 'pending' : decision });
    const blank = hunk.edited === undefined && hunk.after.some((piece) => piece.needs);
    return html`<span class="decide">
      <button type="button" class="small accept" tabindex=${tab} aria-pressed=${hunk.decision === 'accepted' ? 'true' : 'false'} aria-keyshortcuts="A" title="${t('hunk.accept')} (A)" @click=${() => toggle('accepted')}>${icon('check')}${t('hunk.accept')}</button>
      <button type="button" class="small reject" tabindex=${tab} aria-pressed=${hunk.decision === 'rejected' ? 'true' : 'false'} aria-keyshortcuts="R" title="${t('hunk.reject')} (R)" @click=${() => toggle('rejected')}>${icon('close')}${t('hunk.reject')}</button>
      <button type="button" class="small edit ${blank && this.ask === undefined ? 'fill' : ''}" tabindex=${tab} aria-keyshortcuts="E" title="${t('hunk.edit')} (E)" @click=${() => this.edit()}>${icon('edit')}${blank && this.ask === undefined ? t('hunk.fill') : t('hunk.edit')}</button>
      ${blank && this.ask !== undefined ? html`<button type="button" class="small fill" tabindex=${tab} aria-keyshortcuts="F" title="${t('hunk.fillNote')} (F)" @click=${() => this.fill()}>${icon('question')}${t('hunk.fill')}</button>` : nothing}
    </span>`;
  }

  private evidence(): TemplateResult | typeof nothing {
    const places = evidenceOf([...this.hunk.after, ...(this.hunk.after.length === 0 ? this.hunk.before : [])]);
    if (places.length === 0) return nothing;
    return html`<span class="evidence" role="group" aria-label=${t('hunk.evidenceList')}>
      ${places.map((place) => html`<button type="button" class="link" tabindex=${this.tab} title=${t('hunk.show', place.line, place.words)} @click=${() => reveal(place)}>${t('hunk.evidence', place.line)}</button>`)}
    </span>`;
  }

  private context(): TemplateResult {
    const { hunk } = this;
    const list = hunk.after.length > 0 ? hunk.after : hunk.before;
    const count = beforeText(list).trim().split('\n').filter((text) => text.trim() !== '').length;
    const folded = (hunk.kind === 'noteOnly' || count > foldAbove) && !this.unfolded && this.flags.length === 0;
    if (folded) {
      return html`<button type="button" class="folded" tabindex=${this.tab} aria-expanded="false" @click=${() => (this.unfolded = true)}>${icon('unfold')}… ${tCount(hunk.kind === 'noteOnly' ? 'hunk.foldNoteOnly' : 'hunk.fold', count)} …</button>`;
    }
    const flags = new Map(this.flags.map((flag) => [flag.id, flag]));
    return html`<div class="hunk same">
      ${line('same', '', t(`hunk.${hunk.kind}`), hunk.after.length > 0 ? afterPieces(list, flags, false) : beforePieces(list, false))}
      ${this.flags.map((flag) => flagRow(flag, this.tab))}
      ${this.unfolded ? html`<button type="button" class="folded" tabindex=${this.tab} aria-expanded="true" @click=${() => (this.unfolded = false)}>${icon('fold')}${t('hunk.foldAgain')}</button>` : nothing}
    </div>`;
  }

  private editor(): TemplateResult {
    const { before } = this.hunk;
    return html`${before.length === 0 ? nothing : line('kept', '', t('hunk.yourWords'), beforePieces(before, false))}<div class="hunk-editor">
      <textarea aria-label=${t('hunk.editLabel')} rows="3" .value=${this.started} @input=${() => this.tell()} @keydown=${this.onEditorKey}></textarea>
      <div class="editor-actions">
        <button type="button" class="small primary" @click=${() => this.save()}>${icon('check')}${t('hunk.save')}</button>
        <button type="button" class="small" @click=${() => this.discard()}>${t('hunk.discard')}</button>
      </div>
    </div>`;
  }

  /** Opens the wording for editing; the first blank, where there is one, is selected. */
  edit(): void {
    if (isContext(this.hunk)) {
      this.unfolded = true;
      return;
    }
    if (this.editing) return;
    const { hunk } = this;
    this.started = hunk.edited ?? (hunk.after.length > 0 ? afterText(hunk.after) : beforeText(hunk.before));
    this.earlier = { edited: hunk.edited, decision: hunk.decision };
    this.told = undefined;
    this.editing = true;
    void this.updateComplete.then(() => {
      const area = this.querySelector('textarea');
      area?.focus();
      const blank = /\[NEEDS:[^\]]*\]/.exec(area?.value ?? '');
      if (blank) area?.setSelectionRange(blank.index, blank.index + blank[0].length);
    });
  }

  /** To the question that fills the blank, so that the answer gets into the note; false where there is none. */
  fill(): boolean {
    if (this.ask === undefined) return false;
    send({ type: 'openForm', at: this.ask });
    return true;
  }

  /** Unfolds an unchanged stretch, or folds it again. */
  toggleFold(): void {
    this.unfolded = !this.unfolded;
  }

  private readonly onEditorKey = (event: KeyboardEvent): void => {
    if (isRun(event)) {
      consume(event);
      this.save();
    } else if (event.key === 'Escape') {
      consume(event);
      this.discard();
    }
  };

  /** Hands over what was typed, so that neither a reload nor another tab loses it; while it is on its way, no more. */
  private tell(): void {
    const text = this.editing && !this.waiting ? this.querySelector('textarea')?.value : undefined;
    if (text === undefined || text === (this.told ?? this.started)) return;
    send({ type: 'editHunk', hunk: this.hunk.id, text, ...(this.told === undefined ? {} : { goesOn: true }) });
    this.told = text;
    this.waiting = true;
  }

  private save(): void {
    if (this.querySelector('textarea')?.value === this.started) return this.discard();
    this.waiting = false;
    this.tell();
    this.close();
  }

  /** Everything as it was before. */
  private discard(): void {
    const { edited, decision } = this.earlier;
    if (this.told !== undefined) send({ type: 'editHunk', hunk: this.hunk.id, ...(edited === undefined ? {} : { text: edited }), decision, goesOn: true });
    this.close();
  }

  private close(): void {
    this.editing = false;
    this.dispatchEvent(new CustomEvent('hunk-focus', { detail: this.hunk.id, bubbles: true }));
  }
}
customElements.define('theradraft-hunk', HunkItem);

function line(kind: string, glyph: string, spoken: string, words: unknown): TemplateResult {
  return html`<div class="line ${kind}"><span class="glyph" aria-hidden="true">${glyph}</span><span class="sr-only">${spoken} </span><span class="line-text">${words}</span></div>`;
}

/** Snapshots are new objects each time; only a hunk that reads differently is drawn again. */
function differs(value: unknown, old: unknown): boolean {
  return JSON.stringify(value) !== JSON.stringify(old);
}
