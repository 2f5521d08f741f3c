// One statement that the note does not bear out, and the four answers to it.
import { html, nothing, type TemplateResult } from 'lit';
import type { FlagView } from '../protocol/messages';
import { icon } from './icon';
import { send } from './hostApi';
import { t } from './strings';
import type { StringKey } from '../protocol/englishStrings';

type Answer = FlagView['answer'];

const answered: Readonly<Record<Exclude<Answer, 'open'>, StringKey>> = {
  removed: 'flag.removed',
  needs: 'flag.asked',
  mine: 'flag.isMine',
  noteValue: 'flag.replaced',
};

/** Kinds that their words do not tell by themselves. */
const named: ReadonlySet<FlagView['kind']> = new Set(['laterality', 'negation', 'name', 'citation']);

/** Letter keys that answer the first open flag of the current hunk. */
export const flagKeys: Readonly<Record<string, Answer>> = { d: 'removed', n: 'needs', v: 'noteValue', m: 'mine' };

export function flagRow(flag: FlagView, tabIndex: number): TemplateResult {
  const answer = (given: Answer): void => send({ type: 'answerFlag', flag: flag.id, answer: given });
  if (flag.answer !== 'open') {
    return html`<div class="flag answered" data-flag-row=${flag.id}>
      ${icon('pass')}<span><strong>${flag.text}</strong> <span class="muted">${t(answered[flag.answer])}</span></span>
      <button type="button" class="link" tabindex=${tabIndex} @click=${() => answer('open')}>${t('flag.reopen')}</button>
    </div>`;
  }
  const button = (given: Answer, label: string, key: string): TemplateResult =>
    html`<button type="button" class="small" tabindex=${tabIndex} aria-keyshortcuts=${key} title="${label} (${key})" @click=${() => answer(given)}>${label}</button>`;
  return html`<div class="flag open" data-flag-row=${flag.id}>
    ${icon('warning')}
    <span class="flag-words">${named.has(flag.kind) ? html`<span class="muted">${t(`flag.kind.${flag.kind}`)}</span> ` : nothing}<strong>${flag.text}</strong> ${t('flag.isNot')}${
      flag.noteValue === undefined ? nothing : html` <span>${t('flag.noteSays', flag.noteValue)}</span>`
    }</span>
    <span class="flag-actions" role="group" aria-label=${t('flag.actionsFor', flag.text)}>
      ${flag.noteValue === undefined ? nothing : button('noteValue', t('flag.noteValue', flag.noteValue), 'V')}
      ${button('removed', t('flag.remove'), 'D')}
      ${button('needs', t('flag.needs'), 'N')}
      ${button('mine', t('flag.mine'), 'M')}
    </span>
  </div>`;
}

