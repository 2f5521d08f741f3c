// A part that starts folded, with its title and, where there is one, its count.
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon';
import '@vscode-elements/elements/dist/vscode-badge/index.js';

export function fold(name: string, title: string, count: number | undefined, body: TemplateResult): TemplateResult {
  return html`<details class="fold ${name}">
    <summary>${icon('chevron-right')}<span class="fold-title">${title}</span>${count === undefined ? nothing : html`<vscode-badge variant="counter">${count}</vscode-badge>`}</summary>
    ${body}
  </details>`;
}
