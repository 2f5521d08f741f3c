// Step 2: what to do, on what authority, and by when; with what a person must answer first.
import { html, nothing, type TemplateResult } from 'lit';
import type { AppealFieldView, AppealView, DeadlineView } from '../../protocol/appealMessages';
import { send } from '../hostApi';
import { icon } from '../icon';
import { choicesOf } from './fieldWords';
import { w, wCount } from './words';

export function routeStep(view: AppealView): TemplateResult {
  const { route } = view;
  const plan = view.fields.find(({ name }) => name === 'planType');
  return html`<section class="card">
      <h2 tabindex="-1">${w('routeTitle')}</h2>
      ${plan === undefined ? nothing : planQuestion(plan)}
      <p class="lead">${icon(route.noAppeal ? 'warning' : 'arrow-right')}<span>${route.action}</span></p>
      <p>${route.reason}</p>
      <p class="muted">${route.authority === undefined ? w('noAuthority') : w('authority', route.authority)}</p>
      ${route.questions.length === 0 ? nothing : html`<h3>${w('questions')}</h3><ul class="bullets">${route.questions.map((question) => html`<li>${question}</li>`)}</ul>`}
      ${route.others.length === 0 ? nothing : html`<h3>${w('others')}</h3><dl class="others">${route.others.map((other) => html`<dt>${w(`other.${other.step}`)}</dt><dd>${other.reason}${other.authority === undefined ? nothing : html` <span class="muted">${other.authority}</span>`}</dd>`)}</dl>`}
    </section>
    ${deadline(view.deadline, view.fields)}`;
}

function planQuestion({ value }: AppealFieldView): TemplateResult {
  return html`<div class="field inline">
    <label for="route-plan">${w('field.planType')}</label>
    <select id="route-plan" class="dropdown" @change=${(event: Event) => send({ type: 'correct', field: 'planType', value: (event.target as HTMLSelectElement).value })}>
      <option value="" ?selected=${value === ''}>${w('choose')}</option>
      ${(choicesOf('planType') ?? []).map((choice) => html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.label}</option>`)}
    </select>
  </div>`;
}

function deadline(clock: DeadlineView, fields: readonly AppealFieldView[]): TemplateResult {
  const haste = clock.daysLeft === undefined || clock.daysLeft >= 14 ? '' : clock.daysLeft < 0 ? 'past' : 'soon';
  return html`<section class="card">
    <h2>${w('deadlineTitle')}</h2>
    <p class="due ${haste}"><span class="due-date">${clock.fileBy === undefined ? w('noDeadline') : `${w('fileBy')} ${clock.fileBy}`}</span>
      ${clock.daysLeft === undefined ? nothing : html`<span class="due-left">${haste === '' ? nothing : icon(haste === 'past' ? 'error' : 'warning')} ${left(clock.daysLeft)}</span>`}</p>
    ${clock.problem === undefined ? nothing : html`<p class="notice">${icon('warning')}<span>${clock.problem}</span></p>`}
    ${clock.conflict ? html`<p class="notice">${icon('warning')}<span>${w('conflict', clock.printedDate ?? '', clock.ruleDate ?? '')}</span></p>` : nothing}
    ${clock.from === 'notice' ? html`<p>${w('fromNotice', clock.printedWords ?? '')}</p>` : clock.printedWords !== undefined ? html`<p>${w('printedUnclear', clock.printedWords)}</p>` : clock.from === 'rule' ? html`<p>${w('fromRule')}</p>` : nothing}
    ${clock.ruleDate === undefined ? html`<p class="muted">${w('noRule')}</p>` : html`<details class="how" open><summary>${w('how')}</summary>
      <ul class="bullets">${clock.explain.map((line) => html`<li>${line}</li>`)}</ul>
      <p class="muted">${w('authority', clock.authority ?? '')}</p>
      ${clock.decideWithin === undefined ? nothing : html`<p>${w('decide', clock.decideWithin)}</p>`}
      ${clock.unverified ? html`<p class="notice">${icon('warning')}<span>${w('unverified')}</span></p>` : nothing}
    </details>`}
    <fieldset class="choices"><legend>${w('clock')}</legend>
      ${fields.filter(({ name }) => name === 'denialDate' || name === 'receivedDate').map((field) => html`<div class="field inline ${field.state}"><label for="route-${field.name}">${w(`field.${field.name}`)}</label>
        <input id="route-${field.name}" class="input date" type="text" .value=${field.value} placeholder="mm/dd/yyyy" aria-invalid=${field.problem === undefined ? nothing : 'true'} @change=${(event: Event) => send({ type: 'correct', field: field.name, value: (event.target as HTMLInputElement).value })}>
        ${field.problem === undefined ? nothing : html`<span class="problem">${icon('error')}${field.problem}</span>`}</div>`)}
      ${check('preService', clock.preService, (preService) => setClock(clock, { preService }))}
      ${check('urgent', clock.urgent, (urgent) => setClock(clock, { urgent }))}
      <div class="field inline"><label for="levels">${w('levels')}</label>
        <select id="levels" class="dropdown" @change=${(event: Event) => setClock(clock, { levels: (event.target as HTMLSelectElement).value === '2' ? 2 : 1 })}>
          <option value="1" ?selected=${clock.levels === 1}>${w('one')}</option><option value="2" ?selected=${clock.levels === 2}>${w('two')}</option>
        </select></div>
    </fieldset>
  </section>`;
}

function check(name: 'urgent' | 'preService', value: boolean, set: (value: boolean) => void): TemplateResult {
  return html`<label class="check"><input type="checkbox" .checked=${value} @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}><span>${w(name)}</span></label>`;
}

function setClock({ urgent, preService, levels }: DeadlineView, change: Partial<Pick<DeadlineView, 'urgent' | 'preService' | 'levels'>>): void {
  send({ type: 'setClock', urgent, preService, levels, ...change });
}

function left(days: number): string {
  return days < 0 ? wCount('past', -days) : days === 0 ? w('dueToday') : wCount('daysLeft', days);
}
