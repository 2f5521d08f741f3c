// The buttons at the foot of each screen, the main one first.
import { html, nothing, type TemplateResult } from 'lit';
import type { InsertMode, ViewState } from '../protocol/messages';
import { send } from './hostApi';
import { icon } from './icon';
import { runKeyLabel } from './keys';
import { changesOf } from './reviewSections';
import { t, tCount } from './strings';
import type { Screen } from './screens';
import '@vscode-elements/elements/dist/vscode-button/index.js';

const modes: readonly InsertMode[] = ['replace', 'below', 'newDocument'];

/** Why approval is off, or undefined where it is on. */
export function approveBlocked(state: ViewState): string | undefined {
  return state.restricted && state.provider.id !== 'offline' ? t('restricted.approve') : undefined;
}

export function approve(state: ViewState): void {
  if (state.phase === 'scrubbed' && !state.stale && state.preview && state.preview.segments.length > 0 && approveBlocked(state) === undefined) send({ type: 'approve', revision: state.revision });
}

export function insert(state: ViewState): void {
  if (state.review && !state.review.insertBlocked && changesOf(state.review).length > 0) send({ type: 'insert', mode: state.insertMode });
}

/** What the bar asks of the screen above it. */
export interface ScreenActions {
  readonly goToFlag: (flag: number) => void;
  readonly form: { readonly finish: () => void; readonly leave: () => void };
}

export function actionBar(state: ViewState, screen: Screen, actions: ScreenActions): TemplateResult | typeof nothing {
  const content = bar(state, screen, actions);
  return content === nothing ? nothing : html`<footer class="action-bar" aria-label=${t('action.list')}>${content}</footer>`;
}

function bar(state: ViewState, screen: Screen, { goToFlag, form }: ScreenActions): TemplateResult | typeof nothing {
  switch (screen) {
    case 'form':
      return html`<vscode-button @click=${form.finish}>${t('form.draft')}</vscode-button>
        <vscode-button secondary class="bar-end" @click=${form.leave}>${t('form.leave')}</vscode-button>`;
    case 'preview':
      return previewBar(state);
    case 'drafting':
      return html`<vscode-button secondary data-autofocus @click=${() => send({ type: 'cancel' })}>${t('action.stop')} <span class="kbd">Esc</span></vscode-button><span class="muted bar-note">${t('drafting.note')}</span>`;
    case 'partial':
      return html`<vscode-button data-autofocus @click=${() => send({ type: 'back' })}>${t('action.back')}</vscode-button>
        <vscode-button secondary @click=${() => send({ type: 'copyPrompt' })}>${t('action.copy')}</vscode-button>`;
    case 'review':
      return state.review ? reviewBar(state, goToFlag) : nothing;
    case 'inserted':
      return html`<vscode-button secondary data-autofocus @click=${() => send({ type: 'back' })}>${t('inserted.review')}</vscode-button>`;
    case 'busy':
      return html`<vscode-button secondary @click=${() => send({ type: 'cancel' })}>${t('action.cancel')} <span class="kbd">Esc</span></vscode-button><span class="muted bar-note">${t('preview.busyNote')}</span>`;
    case 'message':
      return nothing;
  }
}

function previewBar(state: ViewState): TemplateResult {
  const reason = approveBlocked(state);
  const off = reason !== undefined || state.stale || state.preview?.segments.length === 0;
  return html`${reason === undefined ? nothing : html`<p class="blocked">${icon('warning')}<span>${reason}</span></p>`}
    <vscode-button ?disabled=${off} aria-disabled=${off ? 'true' : 'false'} @click=${() => approve(state)}>${t('action.approve')} <span class="kbd">${runKeyLabel()}</span></vscode-button>
    <vscode-button secondary @click=${() => send({ type: 'copyPrompt' })}>${t('action.copy')}</vscode-button>
    <vscode-button secondary @click=${() => send({ type: 'pasteReply' })}>${t('action.paste')}</vscode-button>
    <span class="muted bar-note">${cost(state)}</span>
    <vscode-button secondary class="bar-end" @click=${() => send({ type: 'cancel' })}>${t('action.cancel')}</vscode-button>`;
}

function cost(state: ViewState): string {
  if (!state.preview) return '';
  const tokens = tCount('cost.tokens', state.preview.tokens);
  const price = state.preview.cost;
  if (!state.provider.leavesMachine && (price === undefined || price === 0)) return tokens;
  return `${tokens} · ${price === undefined ? t('cost.unknown') : price === 0 ? t('cost.free') : t('cost.price', price < 0.1 ? price.toFixed(3) : price.toFixed(2))}`;
}

function reviewBar(state: ViewState, goToFlag: (flag: number) => void): TemplateResult {
  const { review } = state;
  const blocked = review?.insertBlocked;
  const flag = blocked?.flag;
  const off = blocked !== undefined || !review || changesOf(review).length === 0;
  const choose = (event: Event): void => {
    const mode = modes.find((known) => known === (event.target as HTMLSelectElement).value);
    if (mode) send({ type: 'setInsertMode', mode });
  };
  return html`${blocked
      ? html`<p class="blocked">${icon('warning')}<span>${t('insert.blocked')} ${flag === undefined ? blocked.reason : html`<button type="button" class="link" @click=${() => goToFlag(flag)}>${blocked.reason}</button>`}</span></p>`
      : review && review.pending > 0
        ? html`<p class="muted blocked">${tCount('review.openLeftOut', review.pending)}</p>`
        : nothing}
    <vscode-button class="insert" ?disabled=${off} aria-disabled=${off ? 'true' : 'false'} @click=${() => insert(state)}>${t('insert.action')} <span class="kbd">${runKeyLabel()}</span></vscode-button>
    <select class="dropdown" aria-label=${t('insert.mode')} .value=${state.insertMode} @change=${choose}>
      ${modes.map((mode) => html`<option value=${mode} ?selected=${mode === state.insertMode}>${t(`insert.${mode}`)}</option>`)}
    </select>
    <vscode-button secondary @click=${() => send({ type: 'openDiff' })}>${t('insert.diff')}</vscode-button>
    <vscode-button secondary class="bar-end" @click=${() => send({ type: 'back' })}>${t('action.back')}</vscode-button>`;
}
