// The line under the preview text: what is chosen there (a finding, or words to hide) and what can be done with it.
import { html, nothing, type TemplateResult } from 'lit';
import type { PhiCategory } from '../core/phi/categories';
import type { FindingView } from '../protocol/messages';
import { classSelect } from './classSelect';
import { icon } from './icon';
import { send } from './hostApi';
import { t, tCount } from './strings';

/** Longest stretch of the chosen words that is shown. */
const shownLength = 60;

export function findingInspector(finding: FindingView, places: number): TemplateResult {
  const kept = finding.state === 'kept';
  const state = kept ? 'hidden' : 'kept';
  const set = (everywhere: boolean): void => send({ type: 'setFinding', finding: finding.id, state, everywhere });
  return html`<div class="inspector" role="group" aria-label=${t('findings.title')}>
    <span class="inspector-words">
      ${icon(kept ? 'eye' : 'lock')}<strong>${clip(finding.original)}</strong>
      <span class="muted">${kept ? t('finding.keptAsIs') : html`${t('finding.standsFor')} <code>${finding.surrogate}</code>`}${finding.byHand ? `, ${t('finding.byHand')}` : nothing}</span>
    </span>
    <span class="inspector-actions">
      ${finding.state === 'uncertain' ? html`<button type="button" class="small" @click=${() => send({ type: 'setFinding', finding: finding.id, state: 'hidden', everywhere: true })}>${icon('eye-closed')}${tCount('finding.hideAll', places)}</button>` : nothing}
      <button type="button" class="small" data-main @click=${() => set(true)}>${icon(kept ? 'eye-closed' : 'eye')}${kept ? tCount('finding.hideAll', places) : tCount('finding.keepAll', places)}</button>
      ${places > 1 ? html`<button type="button" class="small" @click=${() => set(false)}>${kept ? t('finding.hide') : t('finding.keep')} ${t('finding.hereOnly')}</button>` : nothing}
      ${classSelect(finding.category, t('finding.classOf', clip(finding.original)), (category) => send({ type: 'setCategory', finding: finding.id, category, everywhere: true }))}
    </span>
  </div>`;
}

export function selectionInspector(words: string, category: PhiCategory, onCategory: (category: PhiCategory) => void, onHide: () => void): TemplateResult {
  return html`<div class="inspector choosing" role="group" aria-label=${t('select.hide')}>
    <span class="inspector-words"><span class="muted">${t('select.chosen')}</span> <strong>${clip(words)}</strong></span>
    <span class="inspector-actions">
      <span class="muted" aria-hidden="true">${t('select.hideAs')}</span>
      ${classSelect(category, t('select.classLabel'), onCategory)}
      <button type="button" class="small primary" data-main @click=${onHide}>${icon('eye-closed')}${t('select.hide')}</button>
    </span>
  </div>`;
}

export function emptyInspector(): TemplateResult {
  return html`<div class="inspector hint">
    <span class="muted">${t('preview.hint')} <span class="keys-hint">${t('preview.hintKeys')}</span></span>
  </div>`;
}

function clip(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > shownLength ? `${line.slice(0, shownLength)}…` : line;
}
