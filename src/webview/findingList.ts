// The findings by class, one row a value, drawn fifty at a time so that a long record stays quick.
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PreviewView } from '../protocol/messages';
import { classSelect } from './classSelect';
import { toGroups, type FindingGroup, type FindingRow } from './findingGroups';
import { send } from './hostApi';
import { icon } from './icon';
import { LightElement } from './lightElement';
import { t, tCount } from './strings';
import '@vscode-elements/elements/dist/vscode-badge/index.js';

const pageSize = 50;
/** Up to this many rows all groups start open. */
const fewRows = 15;

export class FindingList extends LightElement {
  static override properties = { preview: { attribute: false }, shown: { state: true }, changing: { state: true } };
  declare preview: PreviewView;
  /** Rows drawn, by group. */
  declare private shown: Readonly<Record<string, number>>;
  /** The row whose class is being changed. */
  declare private changing: string | undefined;

  constructor() {
    super();
    this.shown = {};
  }

  protected override render(): TemplateResult {
    const groups = toGroups(this.preview);
    const few = groups.reduce((sum, group) => sum + group.rows.length, 0) <= fewRows;
    return html`${groups.map((group) => this.group(group, few || group.key === 'uncertain'))}`;
  }

  private group(group: FindingGroup, open: boolean): TemplateResult {
    const limit = this.shown[group.key] ?? pageSize;
    const left = group.rows.length - limit;
    const name = group.key === 'uncertain' ? t('findings.uncertainGroup') : t(`classes.${group.key}`);
    return html`<details class="fold finding-group ${group.key === 'uncertain' ? 'uncertain' : ''}" ?open=${open}>
      <summary>${icon('chevron-right')}<span class="fold-title">${group.key === 'uncertain' ? icon('question') : nothing}${name}</span><vscode-badge variant="counter">${group.rows.length}</vscode-badge></summary>
      ${group.key === 'uncertain' ? html`<p class="muted fold-note">${t('findings.uncertainNote')}</p>` : nothing}
      <ul class="rows" aria-label=${name}>${repeat(group.rows.slice(0, limit), (row) => row.key, (row) => this.row(row))}</ul>
      ${left > 0
        ? html`<button type="button" class="link more" @click=${() => (this.shown = { ...this.shown, [group.key]: limit + pageSize })}>${tCount('findings.more', Math.min(left, pageSize))}</button>`
        : nothing}
    </details>`;
  }

  private row(row: FindingRow): TemplateResult {
    const { finding, places, key } = row;
    const set = (state: 'hidden' | 'kept'): void => send({ type: 'setFinding', finding: finding.id, state, everywhere: true });
    return html`<li class="row ${finding.state}">
      <button type="button" class="row-words" title=${t('finding.show', finding.original)} @click=${() => this.pick(finding.id)}>
        <span class="original">${finding.original}</span> ${places > 1 ? html`<span class="muted">${t('finding.times', places)}</span> ` : nothing}${
          finding.state === 'kept' ? html`<span class="muted">${t('finding.keptAsIs')}</span>` : html`<span class="surrogate">${finding.surrogate}</span>`
        }
      </button>
      <span class="row-actions">
        ${finding.state === 'hidden' ? nothing : html`<button type="button" class="small" aria-label=${t('finding.hideOf', finding.original)} @click=${() => set('hidden')}>${t('finding.hide')}</button>`}
        ${finding.state === 'kept' ? nothing : html`<button type="button" class="small" aria-label=${t('finding.keepOf', finding.original)} @click=${() => set('kept')}>${t('finding.keep')}</button>`}
        <button type="button" class="icon-button" title=${t('finding.changeClass')} aria-label=${t('finding.changeClassOf', finding.original)} aria-expanded=${this.changing === key ? 'true' : 'false'}
          @click=${() => (this.changing = this.changing === key ? undefined : key)}>${icon('tag')}</button>
      </span>
      ${this.changing === key
        ? html`<span class="row-class">${classSelect(finding.category, t('finding.classOf', finding.original), (category) => {
            this.changing = undefined;
            send({ type: 'setCategory', finding: finding.id, category, everywhere: true });
          })}</span>`
        : nothing}
    </li>`;
  }

  private pick(id: number): void {
    this.dispatchEvent(new CustomEvent<number>('pick-finding', { detail: id, bubbles: true }));
  }
}
customElements.define('theradraft-findings', FindingList);
