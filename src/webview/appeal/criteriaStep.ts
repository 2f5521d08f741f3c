// Step 4: each criterion with its status, the quote that decides it, and what to gather. A checklist, and the table of the letter.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { AppealView, CriterionView } from '../../protocol/appealMessages';
import { send } from '../hostApi';
import { icon } from '../icon';
import { LightElement } from '../lightElement';
import { w, wCount } from './words';

const statusIcons = { met: 'pass-filled', unconfirmed: 'eye', notMet: 'error', notDocumented: 'question' } as const;

export class CriteriaStep extends LightElement {
  static override properties = { view: { attribute: false }, pasting: { state: true } };
  declare view: AppealView;
  declare private pasting: boolean;
  private sent = false;
  /** The criterion that was just decided on: its other button takes the focus. */
  private judged: string | undefined;

  protected override updated(): void {
    const row = [...this.querySelectorAll<HTMLElement>('[data-criterion]')].find(({ dataset }) => dataset['criterion'] === this.judged);
    if (this.judged === undefined || row?.querySelector('.judge button') === null) return;
    this.judged = undefined;
    row?.querySelector<HTMLElement>('.judge button')?.focus();
  }

  /** The pasted text stays in its form when the host finds no criteria in it. */
  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('view') || !this.sent) return;
    this.sent = false;
    this.pasting = this.view.message !== undefined && this.view.message.severity !== 'info';
  }

  protected override render(): TemplateResult {
    const { sets, chosen, source, rows, problems } = this.view.criteria;
    const set = sets.find(({ id }) => id === chosen);
    const unconfirmed = rows.filter(({ status }) => status === 'unconfirmed').length;
    return html`<section class="card">
      <h2 tabindex="-1">${w('criteriaTitle')}</h2>
      <div class="field inline"><label for="set">${w('criteriaSet')}</label>
        <select id="set" class="dropdown" @change=${(event: Event) => send({ type: 'chooseCriteria', id: (event.target as HTMLSelectElement).value })}>
          <option value="" ?selected=${set === undefined}>${w('choose')}</option>
          ${sets.map(({ id, title }) => html`<option value=${id} ?selected=${id === chosen}>${title}</option>`)}
        </select>
        <button type="button" class="link" aria-expanded=${this.pasting ? 'true' : 'false'} @click=${() => (this.pasting = !this.pasting)}>${w('paste')}</button>
      </div>
      ${this.pasting ? this.pasteForm() : nothing}
      ${problems.map((problem) => html`<p class="notice">${icon('warning')}<span>${problem}</span></p>`)}
      ${set === undefined ? html`<p class="muted">${w('noCriteria')}</p>` : html`<p class="muted">${w(set.origin)}${source === undefined || set.origin === 'checklist' ? nothing : `: ${source}`}. ${w('argued')}</p>
        <div role="status"><p class="summary">${w('summary', rows.filter(({ status }) => status === 'met').length, rows.length)}</p>${unconfirmed === 0 ? nothing : html`<p>${wCount('unconfirmedRows', unconfirmed)}</p>`}</div>
        <table class="criteria">
          <thead><tr><th scope="col">${w('criterion')}</th><th scope="col">${w('status')}</th><th scope="col">${w('evidence')}</th></tr></thead>
          <tbody>${rows.map((row) => this.row(row))}</tbody>
        </table>`}
    </section>`;
  }

  private row(row: CriterionView): TemplateResult {
    return html`<tr class=${row.status} data-criterion=${row.id}>
      <th scope="row">${row.criterion}</th>
      <td class="status"><span class="status-mark">${icon(statusIcons[row.status])}<span>${w(row.status)}</span></span>${row.status === 'met' && !row.judged ? this.answer(row.id, w('takeBack'), false, 'link') : nothing}</td>
      <td class="proof">
        ${row.quotes.map((quote, index) => this.quote(row.id, quote, index, false))}
        ${row.otherSide.length === 0 ? nothing : html`<p class="warn">${icon('warning')}${w('otherSide')}</p>${row.otherSide.map((quote, index) => this.quote(row.id, quote, index, true))}`}
        ${row.nearest.length === 0 ? nothing : html`<p class="gather">${icon('question')}<span>${w(row.judged ? 'judgedNot' : 'nearest')}</span></p>${row.nearest.map((quote, index) => this.quote(row.id, quote, index, false, true))}`}
        ${this.judgement(row)}
        ${row.gather.filter((what) => !what.includes(row.criterion)).map((what) => html`<p class="gather">${icon('circle-large-outline')}<span>${w('gather', what)}</span></p>`)}
      </td>
    </tr>`;
  }

  /** What a person may say to the quotes of a row. */
  private judgement({ id, status, judged, nearest }: CriterionView): TemplateResult | typeof nothing {
    if (judged) return html`<p class="judge">${status === 'met' ? html`<span class="muted">${w('judgedMet')}</span> ` : nothing}${this.answer(id, w('judgeAgain'), undefined, 'link')}</p>`;
    if (status === 'unconfirmed') return html`<p class="judge">${this.answer(id, w('meets'), true, 'small outlined')} ${this.answer(id, w('meetsNot'), false, 'small outlined')}</p>`;
    return status === 'met' || nearest.length === 0 ? nothing : html`<p class="judge">${this.answer(id, w('meetsAfterAll'), true, 'link')}</p>`;
  }

  private answer(criterion: string, words: string, meets: boolean | undefined, look: string): TemplateResult {
    return html`<button type="button" class=${look} @click=${() => {
      this.judged = criterion;
      send({ type: 'judge', criterion, meets });
    }}>${words}</button>`;
  }

  private quote(criterion: string, { words, reference }: CriterionView['quotes'][number], quote: number, otherSide: boolean, nearest = false): TemplateResult {
    return html`<p class="quote"><q>${words}</q> <button type="button" class="link" title=${w('openQuote')} @click=${() => send({ type: 'openQuote', criterion, quote, otherSide, nearest })}>${reference}</button></p>`;
  }

  private pasteForm(): TemplateResult {
    const use = (): void => {
      const title = this.querySelector<HTMLInputElement>('#policy-title')?.value ?? '';
      const text = this.querySelector<HTMLTextAreaElement>('#policy-text')?.value ?? '';
      this.sent = true;
      send({ type: 'pastePolicy', title, text });
    };
    const { pasted } = this.view.criteria;
    return html`<div class="paste">
      <p class="muted">${w('pasteHint')}</p>
      <label for="policy-title">${w('pasteTitle')}</label><input id="policy-title" class="input" type="text" .value=${pasted?.title ?? ''}>
      <label for="policy-text">${w('pasteText')}</label><textarea id="policy-text" class="input" rows="8" .value=${pasted?.text ?? ''}></textarea>
      <p><button type="button" class="plain-button primary" @click=${use}>${w('usePasted')}</button> <button type="button" class="plain-button" @click=${() => (this.pasting = false)}>${w('cancel')}</button></p>
    </div>`;
  }
}
customElements.define('theradraft-criteria', CriteriaStep);
