// Codicons as decoration; the meaning always stands in words beside them or in the control's label.
import { html, type TemplateResult } from 'lit';

export function icon(name: string): TemplateResult {
  return html`<span class="codicon codicon-${name}" aria-hidden="true"></span>`;
}
