// The top of the appeal panel: whose letter, the six steps, and whether the case file is saved.
import { html, nothing, type TemplateResult } from 'lit';
import type { AppealView } from '../../protocol/appealMessages';
import { appealSteps } from '../../protocol/appealSteps';
import { send } from '../hostApi';
import { icon } from '../icon';
import { w } from './words';

export function appealHeader(state: AppealView): TemplateResult {
  return html`<header class="top">
    <div class="title-row">
      <h1 class="title">${w('title')}</h1>
      <span class="place">${state.place}</span>
    </div>
    <div class="where-row">
      ${steps(state)}
      ${savedMark(state)}
    </div>
  </header>`;
}

function steps({ step: present, done }: AppealView): TemplateResult {
  return html`<nav class="steps" aria-label=${w('steps')}>
    <span class="step-position">${w('position', appealSteps.indexOf(present) + 1, appealSteps.length)}</span>
    <ol>
      ${appealSteps.map((step) => {
        const state = step === present ? 'current' : done.includes(step) ? 'done' : 'todo';
        const symbol = state === 'current' ? 'circle-filled' : state === 'done' ? 'pass-filled' : 'circle-large-outline';
        return html`<li class="step ${state} ${step === present ? 'shown' : ''}">
          <button type="button" class="step-button" aria-current=${step === present ? 'step' : nothing} @click=${() => send({ type: 'goTo', step })}>
            ${icon(symbol)}<span class="step-name">${w(`step.${step}`)}</span>${state === 'done' ? html`<span class="sr-only">, ${w('done')}</span>` : nothing}
          </button>
        </li>`;
      })}
    </ol>
  </nav>`;
}

function savedMark({ saved, caseName }: AppealView): TemplateResult {
  const name = caseName ?? '';
  const words = saved === 'saved' ? w('saved', name) : saved === 'changed' ? w('changed', name) : saved === 'untitled' ? w('untitled', name) : w('unsaved');
  return html`<span class="saved ${saved}" role="status">
    ${icon(saved === 'saved' ? 'pass' : 'edit')}<span>${words}</span>
    ${saved === 'saved' ? html`<button type="button" class="link" @click=${() => send({ type: 'openCase' })}>${w('openCase')}</button>`
      : html`<button type="button" class="link" @click=${() => send({ type: 'save' })}>${w('save')}</button>`}
  </span>`;
}
