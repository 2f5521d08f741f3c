// The choice of an identifier class, as a native list.
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { phiCategories, type PhiCategory } from '../core/phi/categories';
import { t } from './strings';

export function classSelect(chosen: PhiCategory, label: string, onChoose: (category: PhiCategory) => void): TemplateResult {
  const change = (event: Event): void => {
    const category = phiCategories.find((known) => known === (event.target as HTMLSelectElement).value);
    if (category) onChoose(category);
  };
  return html`<select class="dropdown" aria-label=${label} .value=${live(chosen)} @change=${change}>
    ${phiCategories.map((category) => html`<option value=${category} ?selected=${category === chosen}>${t(`class.${category}`)}</option>`)}
  </select>`;
}
