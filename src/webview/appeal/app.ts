// The appeal panel: draws the newest snapshot step by step. All state but the present focus is the host's.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { AppealView, ToAppeal } from '../../protocol/appealMessages';
import { appealSteps, type AppealStep } from '../../protocol/appealSteps';
import { persist, send } from '../hostApi';
import { consume, isRun } from '../keys';
import { LightElement } from '../lightElement';
import { messageBox } from '../messageBox';
import { appealHeader } from './header';
import { readyStep } from './readyStep';
import { routeStep } from './routeStep';
import { stepNames, w } from './words';
import './criteriaStep';
import './denialStep';
import './evidenceStep';
import './letterStep';

/** After this long without a snapshot the panel offers to ask again, in ms. */
const patience = 4000;

export class AppealApp extends LightElement {
  static override properties = { state: { state: true }, letter: { state: true }, slow: { state: true } };
  declare private state: AppealView | undefined;
  declare private letter: string;
  declare private slow: boolean;
  private step: AppealStep | undefined;
  private message: string | undefined;
  private readonly onMessage = (event: MessageEvent<ToAppeal>): void => this.receive(event.data);
  private readonly onKey = (event: KeyboardEvent): void => this.key(event);

  constructor() {
    super();
    this.letter = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('message', this.onMessage);
    window.addEventListener('keydown', this.onKey, true);
    setTimeout(() => (this.slow = true), patience);
    send({ type: 'ready' });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('message', this.onMessage);
    window.removeEventListener('keydown', this.onKey, true);
  }

  private receive(message: ToAppeal): void {
    switch (message.type) {
      case 'state':
        this.state = message.state;
        return;
      case 'letter':
        this.letter = message.text;
        return;
      case 'persist':
        persist(message.value);
        return;
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('state') || this.state === undefined) return;
    const message = this.state.message?.text;
    // What was just done may have been asked for at the foot of a long step.
    if (message !== undefined && message !== this.message) this.querySelector('.message')?.scrollIntoView({ block: 'nearest' });
    this.message = message;
    if (this.state.step === this.step) return;
    const first = this.step === undefined;
    this.step = this.state.step;
    this.querySelector('main')?.scrollTo(0, 0);
    // A new step is read from its heading on; the first one must not take the focus out of the editor.
    if (!first) requestAnimationFrame(() => this.querySelector<HTMLElement>('main h2')?.focus());
  }

  protected override render(): TemplateResult {
    const { state } = this;
    if (state === undefined) return this.waiting();
    const at = appealSteps.indexOf(state.step);
    const next = appealSteps[at + 1];
    const back = appealSteps[at - 1];
    return html`<div class="panel appeal step-${state.step}">
      ${appealHeader(state)}
      <main>
        ${state.message ? messageBox(state.message, []) : nothing}
        ${this.body(state)}
      </main>
      <footer class="action-bar">
        ${back === undefined ? nothing : html`<button type="button" class="plain-button" @click=${() => send({ type: 'goTo', step: back })}>${w('back')}</button>`}
        ${next === undefined ? nothing : html`<button type="button" class="plain-button primary bar-end" title="Ctrl+Enter" @click=${() => send({ type: 'goTo', step: next })}>${w('next', stepNames[next])}</button>`}
      </footer>
    </div>`;
  }

  private body(state: AppealView): TemplateResult {
    switch (state.step) {
      case 'denial':
        return html`<theradraft-denial .view=${state} .letter=${this.letter}></theradraft-denial>`;
      case 'route':
        return routeStep(state);
      case 'evidence':
        return html`<theradraft-evidence .view=${state}></theradraft-evidence>`;
      case 'criteria':
        return html`<theradraft-criteria .view=${state}></theradraft-criteria>`;
      case 'letter':
        return html`<theradraft-letter-step .view=${state}></theradraft-letter-step>`;
      case 'ready':
        return readyStep(state);
    }
  }

  private waiting(): TemplateResult {
    return html`<div class="panel waiting"><main>
      <p class="muted busy">${this.slow ? w('slow') : w('loading')}
        ${this.slow ? html`<button type="button" class="link" @click=${() => send({ type: 'ready' })}>${w('retry')}</button>` : nothing}</p>
    </main></div>`;
  }

  private key(event: KeyboardEvent): void {
    const { state } = this;
    if (state === undefined || !isRun(event)) return;
    const next = appealSteps[appealSteps.indexOf(state.step) + 1];
    consume(event);
    // What stands in a field counts before the step is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (next !== undefined) send({ type: 'goTo', step: next });
  }
}
customElements.define('theradraft-appeal', AppealApp);
