// The list of hunks by section: one tab stop, walked by keys, drawn in slices so that thousands stay quick.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FlagView, HunkView, ReviewView } from '../protocol/messages';
import { bringIntoView } from './bringIntoView';
import { flagKeys } from './flagRow';
import type { HunkItem } from './hunkItem';
import { send } from './hostApi';
import { consume, hasModifier, isTyping } from './keys';
import { LightElement } from './lightElement';
import { changesOf, flagIds, hunkOfFlag, isContext, toSections, type ReviewSection } from './reviewSections';
import { t } from './strings';
import './hunkItem';
import type { RewriteBox } from './rewriteBox';
import './rewriteBox';

/** Hunks drawn at once at first, and added with each frame after. */
const slice = 150;

export class HunkList extends LightElement {
  static override properties = { review: { attribute: false }, offline: { attribute: false }, rewriting: { state: true }, active: { state: true }, drawn: { state: true } };
  declare review: ReviewView;
  /** The drafter follows no instructions. */
  declare offline: boolean;
  /** The section whose instruction is being written; the snapshot's, until it is opened or closed on this page. */
  declare private rewriting: string | undefined;
  private chosen = false;
  /** Id of the hunk that holds the tab stop. */
  declare private active: number | undefined;
  declare private drawn: number;
  private numbers: ReadonlyMap<number, number> = new Map();
  private flagsById: ReadonlyMap<number, FlagView> = new Map();

  constructor() {
    super();
    this.drawn = slice;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('review')) return;
    if (!this.chosen) this.rewriting = this.review.rewriting?.section;
    const changes = changesOf(this.review);
    this.numbers = new Map(changes.map((hunk, index) => [hunk.id, index + 1]));
    this.flagsById = new Map(this.review.flags.map((flag) => [flag.id, flag]));
    if (this.active === undefined || !this.review.hunks.some((hunk) => hunk.id === this.active)) {
      this.active = (changes.find((hunk) => hunk.decision === 'pending') ?? changes[0] ?? this.review.hunks[0])?.id;
    }
  }

  protected override updated(): void {
    if (this.drawn < this.review.hunks.length) requestAnimationFrame(() => (this.drawn += slice));
  }

  protected override render(): TemplateResult {
    const sections = toSections(this.review.hunks.slice(0, this.drawn));
    return html`<div class="hunk-list" @keydown=${this.onKey} @focusin=${this.onFocusIn} @hunk-focus=${(event: CustomEvent<number>) => this.focusHunk(event.detail)}>
      ${sections.map((section, index) => this.section(section, index))}
    </div>`;
  }

  private section(section: ReviewSection, index: number): TemplateResult {
    const name = section.name ?? t('review.noSection');
    return html`<section class="hunk-section" aria-labelledby="section-${index}">
      <div class="section-side ${section.name === undefined ? 'sr-only' : ''}">
        <h3 class="section-name" id="section-${index}">${name}</h3>
        ${this.canRewrite(section, index) ? html`<button type="button" class="link rewrite" aria-expanded=${this.rewriting === section.name ? 'true' : 'false'} aria-label=${t('again.openOf', name)} @click=${() => this.rewrite(section.name)}>${t('again.open')}</button>` : nothing}
      </div>
      ${section.name !== undefined && this.rewriting === section.name && this.canRewrite(section, index) ? html`<theradraft-rewrite .section=${section.name} .offline=${this.offline} .kept=${this.keptWords(section.name)} @rewrite-closed=${() => this.rewrite(section.name)}></theradraft-rewrite>` : nothing}
      <ul class="hunks" aria-label=${t('review.listOf', name)}>
        ${repeat(section.hunks, (hunk) => hunk.id, (hunk) => html`<li class="hunk-item ${hunk.id === this.active ? 'active' : ''}" data-hunk=${hunk.id} tabindex=${hunk.id === this.active ? 0 : -1} aria-label=${this.label(hunk)}>
          <theradraft-hunk .hunk=${hunk} .flags=${this.flagsOf(hunk)} .ask=${this.askOf(hunk)} .active=${hunk.id === this.active}></theradraft-hunk>
        </li>`)}
      </ul>
    </section>`;
  }

  /** Once a section, at its first run of hunks. */
  private canRewrite(section: ReviewSection, index: number): boolean {
    const { name } = section;
    return name !== undefined && this.review.sections.includes(name) && toSections(this.review.hunks).findIndex((other) => other.name === name) === index;
  }

  private rewrite(section: string | undefined): void {
    this.chosen = true;
    this.querySelector<RewriteBox>('theradraft-rewrite')?.giveUp();
    this.rewriting = this.rewriting === section ? undefined : section;
  }

  /** What the snapshot holds of the instruction for the section. */
  private keptWords(section: string): string | undefined {
    const { rewriting } = this.review;
    return rewriting?.section === section ? rewriting.instruction : undefined;
  }

  private askOf(hunk: HunkView): string | undefined {
    const need = hunk.after.find((piece) => piece.needs)?.text;
    return need === undefined ? undefined : this.review.asks[need.replace(/^\[NEEDS:\s*|\s*\]$/g, '')];
  }

  private label(hunk: HunkView): string {
    if (isContext(hunk)) return t(`hunk.${hunk.kind}`);
    return t('hunk.label', t(`hunk.${hunk.kind}`), this.numbers.get(hunk.id) ?? 0, this.numbers.size, t(`hunk.${hunk.decision}`));
  }

  private flagsOf(hunk: HunkView): readonly FlagView[] {
    return [...flagIds(hunk)].flatMap((id) => this.flagsById.get(id) ?? []);
  }

  /** To the next (1) or previous (-1) change, around the ends. */
  walk(by: 1 | -1): void {
    const changes = changesOf(this.review);
    if (changes.length === 0) return;
    const order = this.review.hunks.findIndex((hunk) => hunk.id === this.active);
    const inside = this.contains(document.activeElement);
    const place = (hunk: HunkView): number => this.review.hunks.indexOf(hunk);
    // The first F7 from elsewhere goes to the current change, not past it.
    const from = inside ? order : order - by;
    const next = by === 1 ? (changes.find((hunk) => place(hunk) > from) ?? changes[0]) : (changes.findLast((hunk) => place(hunk) < from) ?? changes[changes.length - 1]);
    if (next) this.focusHunk(next.id);
  }

  /** Brings a flag into view and puts the focus on its first answer. */
  goToFlag(flag: number): void {
    const hunk = hunkOfFlag(this.review.hunks, flag);
    if (hunk) this.focusHunk(hunk.id, `[data-flag-row="${flag}"] button`);
  }

  /** Brings the first blank into view. */
  goToBlank(): void {
    const hunk = this.review.hunks.find((candidate) => candidate.edited === undefined && candidate.after.some((piece) => piece.needs));
    if (hunk) this.focusHunk(hunk.id, '.fill');
  }

  focusHunk(id: number, inside?: string): void {
    const index = this.review.hunks.findIndex((hunk) => hunk.id === id);
    this.drawn = Math.max(this.drawn, index + 1);
    this.active = id;
    void this.updateComplete.then(async () => {
      const item = this.querySelector<HTMLElement>(`[data-hunk="${id}"]`);
      await item?.querySelector<HunkItem>('theradraft-hunk')?.updateComplete;
      const target = (inside === undefined ? undefined : item?.querySelector<HTMLElement>(inside)) ?? item;
      if (item) bringIntoView(item);
      // Never out of the editor: she may have gone there meanwhile.
      if (document.hasFocus()) target?.focus({ preventScroll: true });
    });
  }

  private step(by: number): void {
    const hunks = this.review.hunks;
    const order = hunks.findIndex((hunk) => hunk.id === this.active);
    const next = hunks[Math.max(0, Math.min(hunks.length - 1, order + by))];
    if (next) this.focusHunk(next.id);
  }

  /** Decides the current hunk and goes on to the next open one. */
  private decide(decision: 'accepted' | 'rejected'): void {
    const hunk = this.review.hunks.find((candidate) => candidate.id === this.active);
    if (!hunk || isContext(hunk)) return;
    const undo = hunk.decision === decision;
    send({ type: 'decide', hunk: hunk.id, decision: undo ? 'pending' : decision });
    if (undo) return;
    const open = changesOf(this.review).filter((candidate) => candidate.decision === 'pending' && candidate.id !== hunk.id);
    const order = this.review.hunks.indexOf(hunk);
    const next = open.find((candidate) => this.review.hunks.indexOf(candidate) > order) ?? open[0];
    if (next) this.focusHunk(next.id);
    else this.dispatchEvent(new CustomEvent('all-decided', { bubbles: true }));
  }

  private readonly onFocusIn = (event: FocusEvent): void => {
    const item = event.target instanceof Element ? event.target.closest('[data-hunk]') : null;
    if (item) this.active = Number(item.getAttribute('data-hunk'));
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (isTyping(event) || hasModifier(event) || event.shiftKey) return;
    const onItem = event.target instanceof Element && event.target.matches('[data-hunk]');
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key === 'ArrowDown' || key === 'ArrowUp') this.step(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Home' || key === 'End') this.step(key === 'Home' ? -Infinity : Infinity);
    else if (key === 'a') this.decide('accepted');
    else if (key === 'r') this.decide('rejected');
    else if (key === 'e' || (key === 'Enter' && onItem)) this.current()?.edit();
    else if (key === ' ' && onItem) this.current()?.toggleFold();
    else if (key === 'f' && this.current()?.fill()) return consume(event);
    else if (!this.answerFlag(key)) return;
    consume(event);
  };

  private current(): HunkItem | undefined {
    return this.querySelector<HunkItem>(`[data-hunk="${this.active}"] theradraft-hunk`) ?? undefined;
  }

  private answerFlag(key: string): boolean {
    const answer = flagKeys[key];
    const hunk = this.review.hunks.find((candidate) => candidate.id === this.active);
    const flag = hunk && hunk.decision !== 'rejected' && hunk.edited === undefined ? this.flagsOf(hunk).find((candidate) => candidate.answer === 'open') : undefined;
    if (!answer || !flag || (answer === 'noteValue' && flag.noteValue === undefined)) return false;
    send({ type: 'answerFlag', flag: flag.id, answer });
    return true;
  }
}
customElements.define('theradraft-hunks', HunkList);
