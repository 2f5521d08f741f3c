// The panel: draws the newest snapshot, hears the keys that hold everywhere, and keeps the focus where the action is.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { PreviewView, ViewState } from '../protocol/messages';
import { actionBar, approve, insert, type ScreenActions } from './actionBar';
import { busyView, draftingView, insertedView, partialView } from './draftingView';
import { header } from './header';
import { send } from './hostApi';
import { HostElement, type WaitingWords } from './hostElement';
import { consume, isRun, isTyping, isUndo } from './keys';
import { messageBox, restrictedBanner } from './messageBox';
import { ownMessage } from './ownMessage';
import type { FormScreen } from './formView';
import type { PreviewScreen } from './previewView';
import type { ReviewScreen } from './reviewView';
import { screenOf, type Screen } from './screens';
import { statusOf } from './status';
import { setStrings, t } from './strings';
import './formView';
import './previewView';
import './reviewView';

/** Screens whose action bar leads back by itself. */
const hasBack: readonly Screen[] = ['partial', 'review', 'inserted'];

export class App extends HostElement<ViewState> {
  private screen: Screen | undefined;
  private follow = true;

  protected override arrives(state: ViewState): void {
    setStrings(state.strings, document.documentElement.lang);
  }

  protected override waitingWords(): WaitingWords {
    return { loading: t('panel.loading'), slow: t('panel.slow'), retry: t('panel.retry') };
  }

  protected override willUpdate(): void {
    const streamed = this.querySelector('main');
    this.follow = !streamed || streamed.scrollTop + streamed.clientHeight >= streamed.scrollHeight - 40;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('state') || !this.state) return;
    const screen = screenOf(this.state);
    const main = this.querySelector('main');
    if (screen !== this.screen) {
      main?.scrollTo(0, 0);
      this.follow = true;
    } else if (screen === 'drafting' && this.follow) {
      main?.scrollTo(0, main.scrollHeight);
    }
    const moved = screen !== this.screen;
    this.screen = screen;
    if (moved) this.moveFocus(screen);
  }

  /** Only where the focus was lost with the control that had it; never out of the editor. */
  private moveFocus(screen: Screen): void {
    if (!document.hasFocus() || (document.activeElement !== null && document.activeElement !== document.body)) return;
    // The screen's own elements draw after this one.
    requestAnimationFrame(() => {
      if (!document.hasFocus()) return;
      if (screen === 'review') this.querySelector<ReviewScreen>('theradraft-review')?.walk(1);
      else this.querySelector<HTMLElement>('.message vscode-button, [data-autofocus]')?.focus();
    });
  }

  protected override draw(state: ViewState): TemplateResult {
    const screen = screenOf(state);
    const message = state.message ?? ownMessage(state);
    return html`<div class="panel screen-${screen}">
      ${header(state)}
      <main @all-decided=${() => this.querySelector<HTMLElement>('.action-bar .insert, .action-bar .blocked button')?.focus()}>
        ${state.restricted && !message?.actions.some((action) => action.id === 'manageTrust') ? restrictedBanner() : nothing}
        ${message ? messageBox(message, hasBack.includes(screen) ? ['showPreview'] : []) : nothing}
        ${this.body(state, screen)}
      </main>
      ${actionBar(state, screen, this.actions)}
      <div class="sr-only" role="status">${statusOf(state, screen)}</div>
    </div>`;
  }

  private readonly actions: ScreenActions = {
    goToFlag: (flag) => this.querySelector<ReviewScreen>('theradraft-review')?.goToFlag(flag),
    form: { finish: () => this.form?.finish(), leave: () => this.form?.leave() },
  };

  private get form(): FormScreen | null {
    return this.querySelector<FormScreen>('theradraft-form');
  }

  private body(state: ViewState, screen: Screen): TemplateResult | typeof nothing {
    switch (screen) {
      case 'form':
        return state.form ? html`<theradraft-form .form=${state.form}></theradraft-form>` : nothing;
      case 'busy':
        return busyView(state);
      case 'preview':
        return state.preview ? html`<theradraft-preview .view=${state as ViewState & { readonly preview: PreviewView }}></theradraft-preview>` : nothing;
      case 'drafting':
        return draftingView(state);
      case 'partial':
        return partialView(state);
      case 'review':
        return state.review ? html`<theradraft-review .review=${state.review} .offline=${state.provider.id === 'offline'}></theradraft-review>` : nothing;
      case 'inserted':
        return insertedView(state);
      case 'message':
        return nothing;
    }
  }

  protected override key(event: KeyboardEvent, state: ViewState): void {
    const { screen } = this;
    if (!screen) return;
    const typing = isTyping(event) && !(event.composedPath()[0] instanceof HTMLSelectElement);
    if (typing) return;
    if (isRun(event)) {
      consume(event);
      if (screen === 'form') this.form?.finish();
      else if (screen === 'preview') approve(state);
      else if (screen === 'review') this.insertOrShow(state);
    } else if (event.key === 'Escape' && (screen === 'drafting' || screen === 'busy')) {
      consume(event);
      send({ type: 'cancel' });
    } else if (event.key === 'F7' && screen === 'review') {
      consume(event);
      this.querySelector<ReviewScreen>('theradraft-review')?.walk(event.shiftKey ? -1 : 1);
    } else if (event.key === 'F8' && screen === 'preview') {
      consume(event);
      this.querySelector<PreviewScreen>('theradraft-preview')?.walk(event.shiftKey ? -1 : 1);
    } else if (isUndo(event) && screen === 'review' && state.review?.canUndo) {
      consume(event);
      send({ type: 'undo' });
    }
  }

  private insertOrShow(state: ViewState): void {
    const flag = state.review?.insertBlocked?.flag;
    if (flag === undefined) insert(state);
    else this.querySelector<ReviewScreen>('theradraft-review')?.goToFlag(flag);
  }
}
customElements.define('theradraft-app', App);
