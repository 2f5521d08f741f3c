// A message: what happened, whether anything left the machine, and the next steps as buttons.
import { html, nothing, type TemplateResult } from 'lit';
import type { PanelMessage } from '../protocol/messages';
import { send } from './hostApi';
import { icon } from './icon';
import { t } from './strings';
import '@vscode-elements/elements/dist/vscode-button/index.js';

/** `without` names actions that the screen offers by itself already. */
export function messageBox(message: PanelMessage, without: readonly string[]): TemplateResult {
  const actions = message.actions.filter((action) => !without.includes(action.id));
  return html`<section class="message ${message.severity}" aria-label=${t(`severity.${message.severity}`)}>
    ${icon(message.severity)}
    <div class="message-body">
      <p class="message-text">${message.text}</p>
      ${message.left === undefined ? nothing : html`<p class="message-left">${message.left}</p>`}
      ${actions.length === 0
        ? nothing
        : html`<div class="message-actions">
            ${actions.map((action) => html`<vscode-button secondary @click=${() => send({ type: 'action', id: action.id })}>${action.label}</vscode-button>`)}
          </div>`}
    </div>
  </section>`;
}

/** Shown above everything while the workspace is not trusted. */
export function restrictedBanner(): TemplateResult {
  return html`<section class="message info restricted" aria-label=${t('severity.info')}>
    ${icon('shield')}
    <div class="message-body">
      <p class="message-text">${t('restricted.text')}
        <button type="button" class="link" @click=${() => send({ type: 'action', id: 'manageTrust' })}>${t('restricted.trust')}</button>
      </p>
    </div>
  </section>`;
}
