// The appeal panel: draws the newest snapshot step by step. All state but the present focus is the host's.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { AppealView, ToAppeal } from '../../protocol/appealMessages';
import { appealSteps, type AppealStep } from '../../protocol/appealSteps';
import { send } from '../hostApi';
import { HostElement, type WaitingWords } from '../hostElement';
import { consume, isRun } from '../keys';
import { messageBox } from '../messageBox';
import { appealHeader } from './header';
import { readyStep } from './readyStep';
import { routeStep } from './routeStep';
import { setStrings, w } from './words';
import './criteriaStep';
import './denialStep';
import './evidenceStep';
import './letterStep';

type Page = Extract<ToAppeal, { readonly type: 'page' }>;

export class AppealApp extends HostElement<AppealView, Page> {
  static override properties = { letter: { state: true } };
  declare private letter: string;
  private step: AppealStep | undefined;
  private message: string | undefined;

  constructor() {
    super();
    this.letter = '';
  }

  protected override receive({ strings, letter }: Page): void {
    setStrings(strings, document.documentElement.lang);
    this.letter = letter;
  }

  protected override waitingWords(): WaitingWords {
    return { loading: w('loading'), slow: w('slow'), retry: w('retry') };
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

  protected override draw(state: AppealView): TemplateResult {
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
        ${next === undefined ? nothing : html`<button type="button" class="plain-button primary bar-end" title="Ctrl+Enter" @click=${() => send({ type: 'goTo', step: next })}>${w('next', w(`step.${next}`))}</button>`}
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

  protected override key(event: KeyboardEvent, state: AppealView): void {
    if (!isRun(event)) return;
    const next = appealSteps[appealSteps.indexOf(state.step) + 1];
    consume(event);
    // What stands in a field counts before the step is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (next !== undefined) send({ type: 'goTo', step: next });
  }
}
customElements.define('theradraft-appeal', AppealApp);
