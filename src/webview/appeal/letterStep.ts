// Step 5: the facts go into the case file, and from there through the draft panel into a letter.
import { html, nothing, type TemplateResult } from 'lit';
import type { AppealView } from '../../protocol/appealMessages';
import { send } from '../hostApi';
import { icon } from '../icon';
import { LightElement } from '../lightElement';
import { w, wCount } from './words';

/** Blanks listed before the rest is only counted. */
const shownBlanks = 12;

export class LetterStep extends LightElement {
  static override properties = { view: { attribute: false } };
  declare view: AppealView;

  protected override render(): TemplateResult {
    const { letter, route, criteria } = this.view;
    const unconfirmed = criteria.rows.filter(({ status }) => status === 'unconfirmed').length;
    const written = letter.state !== 'none';
    return html`<section class="card">
      <h2 tabindex="-1">${w('letterStepTitle')}</h2>
      ${route.noAppeal ? html`<p class="notice">${icon('warning')}<span>${w('noAppealHint', route.action)}</span></p>` : nothing}
      ${unconfirmed === 0 ? nothing : html`<p class="notice">${icon('eye')}<span>${wCount('undecided', unconfirmed)} <button type="button" class="link" @click=${() => send({ type: 'goTo', step: 'criteria' })}>${w('decideNow')}</button></span></p>`}
      <div class="field inline"><label for="template">${w('template')}</label>
        <select id="template" class="dropdown" @change=${(event: Event) => send({ type: 'chooseTemplate', id: (event.target as HTMLSelectElement).value })}>
          ${letter.templates.map(({ id, title }) => html`<option value=${id} ?selected=${id === letter.chosen}>${title}</option>`)}
        </select></div>
      <p>${w('factsHint')}</p>
      <p><button type="button" class="plain-button ${written ? '' : 'primary'}" @click=${() => send({ type: 'writeFacts' })}>${w(written ? 'updateFacts' : 'writeFacts')}</button>
        ${written ? html`<button type="button" class="plain-button" @click=${() => send({ type: 'openCase' })}>${w('openCase')}</button>` : nothing}</p>
      ${letter.missing.length === 0 ? nothing : html`<h3>${w('missingFacts')}</h3><ul class="blanks">${letter.missing.slice(0, shownBlanks).map((blank) => html`<li>${blank}</li>`)}${letter.missing.length > shownBlanks ? html`<li class="muted">${w('moreMissing', letter.missing.length - shownBlanks)}</li>` : nothing}</ul>`}
    </section>
    ${letter.found.length === 0 ? nothing : html`<section class="card"><details class="found"><summary>${w('found')} <span class="muted">(${letter.found.length})</span></summary>
      <p class="muted">${w('foundHint')}</p>
      <dl>${letter.found.map((row, index) => this.found(row, index))}</dl>
    </details></section>`}
    ${written ? html`<section class="card">
      <p>${w('draftHint')}</p>
      ${letter.state === 'letter' ? html`<p class="ok">${icon('pass-filled')}<span>${w('letterThere')}</span></p>` : nothing}
      <p><button type="button" class="plain-button ${letter.state === 'letter' ? '' : 'primary'}" @click=${() => send({ type: 'draftLetter' })}>${w('draft')}</button></p>
    </section>` : nothing}`;
  }

  private found({ label, value, sure, places }: AppealView['letter']['found'][number], row: number): TemplateResult {
    return html`<dt>${label}</dt>
      <dd><span class="found-value">${value}</span>${sure ? nothing : html`<span class="warn">${icon('question')}${w('differs')}</span>`}
        <span class="found-places">${places.map((file, place) => html`<button type="button" class="link" title=${w('openPlace', file)} @click=${() => send({ type: 'openSlot', row, place })}>${file}</button>`)}</span></dd>`;
  }
}
customElements.define('theradraft-letter-step', LetterStep);
