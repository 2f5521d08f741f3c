// The top of the panel: what is drafted, from where, where text goes, and the four steps.
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewState } from '../protocol/messages';
import { send } from './hostApi';
import { icon } from './icon';
import { stepNames, stepsOf, type StepState } from './screens';
import { t } from './strings';

const stepIcons: Readonly<Record<StepState, string>> = { done: 'pass-filled', current: 'circle-filled', stopped: 'circle-slash', todo: 'circle-large-outline' };

export function header(state: ViewState): TemplateResult {
  const { provider } = state;
  return html`<header class="top">
    <div class="title-row">
      <h1 class="title">${state.title}</h1>
      <span class="place">${state.place}</span>
    </div>
    <div class="where-row">
      ${steps(stepsOf(state))}
      <button type="button" class="provider ${provider.leavesMachine ? 'leaves' : 'stays'}" aria-label=${t('provider.change', provider.label)}
        @click=${() => send({ type: 'chooseProvider' })}>
        ${icon(provider.leavesMachine ? 'globe' : 'lock')}<span class="provider-label">${provider.label}</span>${icon('chevron-down')}
      </button>
    </div>
  </header>`;
}

function steps(states: readonly StepState[]): TemplateResult {
  const at = states.findIndex((step) => step === 'current' || step === 'stopped');
  const shown = at < 0 ? states.length - 1 : at;
  return html`<nav class="steps" aria-label=${t('step.list')}>
    <span class="step-position">${t('step.position', shown + 1, states.length)}</span>
    <ol>
      ${states.map((step, index) => html`<li class="step ${step} ${index === shown ? 'shown' : ''}" aria-current=${step === 'current' ? 'step' : nothing}>
        ${icon(stepIcons[step])}<span>${t(`step.${stepNames[index] ?? 'scrub'}`)}</span><span class="sr-only">, ${t(`step.${step}`)}</span>
      </li>`)}
    </ol>
  </nav>`;
}
