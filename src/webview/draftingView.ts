// While text arrives, after it stopped short, and after insertion.
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewState } from '../protocol/messages';
import { icon } from './icon';
import { draftWords } from './pieces';
import { t, tCount } from './strings';
import '@vscode-elements/elements/dist/vscode-progress-bar/index.js';

export function busyView(state: ViewState): TemplateResult {
  return html`${scrubProgress(state)}<p class="muted busy">${state.scrubbed === undefined ? t('preview.busy') : t('preview.busyPercent', state.scrubbed)}</p>`;
}

/** How far the look for patient information is. */
export function scrubProgress({ scrubbed }: ViewState): TemplateResult {
  return scrubbed === undefined
    ? html`<vscode-progress-bar indeterminate aria-label=${t('preview.busy')}></vscode-progress-bar>`
    : html`<vscode-progress-bar .value=${scrubbed} aria-label=${t('preview.busy')}></vscode-progress-bar>`;
}

export function draftingView(state: ViewState): TemplateResult {
  return html`<vscode-progress-bar indeterminate aria-label=${t('drafting.title')}></vscode-progress-bar>
    <section class="draft" aria-labelledby="draft-title">
      <div class="section-head"><h2 id="draft-title">${t('drafting.title')}</h2><span class="counts">${state.provider.label}</span></div>
      ${state.streamed === '' ? html`<p class="muted">${t('drafting.waiting')}</p>` : arrived(state.streamed, t('drafting.text'))}
    </section>`;
}

/** What had arrived when drafting was cancelled, failed or was cut off. */
export function partialView(state: ViewState): TemplateResult {
  return html`<section class="draft" aria-labelledby="draft-title">
    <div class="section-head"><h2 id="draft-title">${t('partial.title')}</h2></div>
    ${state.streamed === '' ? html`<p class="muted">${t('partial.none')}</p>` : arrived(state.streamed, t('partial.title'))}
  </section>`;
}

export function insertedView(state: ViewState): TemplateResult {
  return html`<section class="inserted" aria-labelledby="inserted-title">
    <h2 id="inserted-title">${icon('pass-filled')}${t('inserted.title')}</h2>
    ${state.message ? nothing : html`<p>${t('inserted.text')}</p>`}
    ${state.review ? html`<p class="muted">${t('inserted.counts', tCount('review.accepted', state.review.accepted), tCount('review.rejected', state.review.rejected))}</p>` : nothing}
  </section>`;
}

/** Not a live region: a screen reader reads it when asked, the status region tells that it is done. */
function arrived(text: string, label: string): TemplateResult {
  return html`<div class="streamed" tabindex="0" role="group" aria-label=${label}>${draftWords(text)}</div>`;
}
