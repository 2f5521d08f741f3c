// Step 1: the fields of the denial beside the letter, each with its place, its doubt or its question, and a way to correct it.
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldName } from '../../core/appeals/case/caseFields';
import type { AppealFieldView, AppealView } from '../../protocol/appealMessages';
import { send } from '../hostApi';
import { icon } from '../icon';
import { LightElement } from '../lightElement';
import './letterText';
import { choicesOf, questionFor } from './fieldWords';
import { w } from './words';

/** Fields whose words need more than one line. */
const long: ReadonlySet<FieldName> = new Set<FieldName>(['reasonVerbatim', 'appealAddress', 'policyCited']);

export class DenialStep extends LightElement {
  static override properties = { view: { attribute: false }, letter: { attribute: false }, active: { state: true } };
  declare view: AppealView;
  declare letter: string;
  declare private active: FieldName | undefined;

  protected override render(): TemplateResult {
    const { view } = this;
    return html`<div class="columns">
      <section class="fields">
        <h2 tabindex="-1">${w('fieldsTitle')}</h2>
        <p class="muted">${w('fieldsHint')}</p>
        ${view.notices.map((notice) => html`<p class="notice">${icon('warning')}<span>${notice}</span></p>`)}
        ${view.fields.map((field) => this.field(field))}
      </section>
      <section class="letter" aria-labelledby="letter-title">
        <div class="section-head"><h2 id="letter-title">${w('letterTitle')}</h2><button type="button" class="link head-actions" @click=${() => send({ type: 'openLetter' })}>${w('openLetter')}</button></div>
        ${this.letter === ''
          ? html`<p class="muted">${w('letterGone')}</p>`
          : html`<theradraft-letter-text .text=${this.letter} .fields=${view.fields} .active=${this.active} @pick-field=${(event: CustomEvent<FieldName>) => this.querySelector<HTMLElement>(`#field-${event.detail}`)?.focus()}></theradraft-letter-text>`}
      </section>
    </div>`;
  }

  private field(field: AppealFieldView): TemplateResult {
    const { name, state } = field;
    const show = (): void => void (this.active = name);
    return html`<div class="field ${state} ${this.active === name ? 'active' : ''}" @focusin=${show} @mouseenter=${show}>
      <label for="field-${name}">${w(`field.${name}`)}</label>
      ${this.input(field)}
      <div class="field-note" id="note-${name}">${field.problem !== undefined ? html`<span class="problem">${icon('error')}${field.problem}</span>` : this.note(field)}</div>
    </div>`;
  }

  private input({ name, value, problem }: AppealFieldView): TemplateResult {
    const choices = choicesOf(name);
    const change = (event: Event): void => send({ type: 'correct', field: name, value: (event.target as HTMLInputElement).value });
    const invalid = problem === undefined ? nothing : 'true';
    if (choices !== undefined)
      return html`<select id="field-${name}" class="dropdown" aria-describedby="note-${name}" @change=${change}>
        <option value="" ?selected=${value === ''}>${w('choose')}</option>
        ${choices.map((choice) => html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.label}</option>`)}
      </select>`;
    if (long.has(name)) return html`<textarea id="field-${name}" class="input" rows=${Math.min(6, Math.max(2, Math.ceil(value.length / 60)))} aria-describedby="note-${name}" aria-invalid=${invalid} .value=${value} @change=${change}></textarea>`;
    return html`<input id="field-${name}" class="input" type="text" spellcheck="false" autocomplete="off" aria-describedby="note-${name}" aria-invalid=${invalid} .value=${value} @change=${change}>`;
  }

  private note({ name, state, value }: AppealFieldView): TemplateResult | typeof nothing {
    switch (state) {
      case 'sure':
        return nothing;
      case 'unsure':
        return html`<span class="warn">${icon('question')}${w('unsure')}</span> <button type="button" class="link" @click=${() => send({ type: 'correct', field: name, value })}>${w('confirm')}</button>`;
      case 'missing':
        return html`<span class=${name === 'planType' ? 'warn' : 'muted'}>${name === 'planType' ? icon('question') : nothing}${questionFor(name)}</span>`;
      case 'corrected':
        return html`<span class="muted">${icon('edit')}${w('corrected')}</span> <button type="button" class="link" @click=${() => send({ type: 'uncorrect', field: name })}>${w('undo')}</button>`;
    }
  }
}
customElements.define('theradraft-denial', DenialStep);
