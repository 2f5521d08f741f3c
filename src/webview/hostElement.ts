// Base of a panel's root element: hears the host and the keys, keeps the newest snapshot, and offers to ask again while the host is silent.
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { persist, send } from './hostApi';
import { isSelectAll, isTyping } from './keys';
import { LightElement } from './lightElement';

/** After this long without a snapshot the panel offers to ask again, in ms. */
const patience = 3000;

export interface WaitingWords {
  readonly loading: string;
  readonly slow: string;
  readonly retry: string;
}

/** What the host of any panel sends. */
export type HostMessage<State> = { readonly type: 'state'; readonly state: State } | { readonly type: 'persist'; readonly value: unknown };

/** `Other`: what this panel's host sends beside snapshots and what to keep over a reload. */
export abstract class HostElement<State, Other extends { readonly type: string } = never> extends LightElement {
  static override properties: PropertyDeclarations = { slow: { state: true }, state: { state: true } };
  declare private slow: boolean;
  /** The newest snapshot; undefined until the first one. */
  declare protected state: State | undefined;
  readonly #onMessage = (event: MessageEvent<HostMessage<State> | Other>): void => this.#receive(event.data);
  readonly #onKey = (event: KeyboardEvent): void => {
    // The editor would select all a second time, a moment later: what is being typed by then would be typed over.
    if (isSelectAll(event) && isTyping(event)) event.stopPropagation();
    // Nothing is there to act on before the first snapshot.
    else if (this.state !== undefined) this.key(event, this.state);
  };

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

  /** Draws a snapshot. */
  protected abstract draw(state: State): TemplateResult;

  /** The panel's words while there is no snapshot. */
  protected abstract waitingWords(): WaitingWords;

  protected abstract key(event: KeyboardEvent, state: State): void;

  /** Before `state` is drawn. */
  protected arrives?(state: State): void;

  protected receive?(message: Other): void;

  protected override render(): TemplateResult {
    return this.state === undefined ? this.#waiting() : this.draw(this.state);
  }

  #receive(message: HostMessage<State> | Other): void {
    if (isState<State>(message)) {
      this.arrives?.(message.state);
      this.state = message.state;
    } else if (isKept(message)) persist(message.value);
    else this.receive?.(message as Other);
  }

  #waiting(): TemplateResult {
    const { loading, slow, retry } = this.waitingWords();
    return html`<div class="panel waiting"><main>
      <p class="muted busy">${this.slow ? slow : loading}
        ${this.slow ? html`<button type="button" class="link" @click=${() => send({ type: 'ready' })}>${retry}</button>` : nothing}</p>
    </main></div>`;
  }
}

function isState<State>(message: { readonly type: string }): message is Extract<HostMessage<State>, { readonly type: 'state' }> {
  return message.type === 'state';
}

function isKept(message: { readonly type: string }): message is Extract<HostMessage<unknown>, { readonly type: 'persist' }> {
  return message.type === 'persist';
}
