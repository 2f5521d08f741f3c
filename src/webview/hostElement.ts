// Base of a panel's root element: hears the host and the keys, and offers to ask again while the host is silent.
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { send } from './hostApi';
import { LightElement } from './lightElement';

/** After this long without a snapshot the panel offers to ask again, in ms. */
const patience = 3000;

export interface WaitingWords {
  readonly loading: string;
  readonly slow: string;
  readonly retry: string;
}

export abstract class HostElement<Message> extends LightElement {
  static override properties: PropertyDeclarations = { slow: { state: true } };
  declare private slow: boolean;
  readonly #onMessage = (event: MessageEvent<Message>): void => this.receive(event.data);
  readonly #onKey = (event: KeyboardEvent): void => this.key(event);

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('message', this.#onMessage);
    // Before the buttons, so that Ctrl+Enter on a button is not two actions.
    window.addEventListener('keydown', this.#onKey, true);
    setTimeout(() => (this.slow = true), patience);
    send({ type: 'ready' });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('message', this.#onMessage);
    window.removeEventListener('keydown', this.#onKey, true);
  }

  protected abstract receive(message: Message): void;

  protected abstract key(event: KeyboardEvent): void;

  /** Shown before the first snapshot. */
  protected waiting({ loading, slow, retry }: WaitingWords): TemplateResult {
    return html`<div class="panel waiting"><main>
      <p class="muted busy">${this.slow ? slow : loading}
        ${this.slow ? html`<button type="button" class="link" @click=${() => send({ type: 'ready' })}>${retry}</button>` : nothing}</p>
    </main></div>`;
  }
}
