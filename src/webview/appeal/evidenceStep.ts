// Step 3: which notes are exhibits and in what order. Labels and pages follow from the order.
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AppealView, ExhibitView } from '../../protocol/appealMessages';
import { send } from '../hostApi';
import { icon } from '../icon';
import { LightElement } from '../lightElement';
import { w } from './words';

export class EvidenceStep extends LightElement {
  static override properties = { view: { attribute: false } };
  declare view: AppealView;
  /** The exhibit that is being moved: it keeps the focus, and its new label is said. */
  private moving: { readonly file: string; readonly control: string } | undefined;

  protected override updated(): void {
    const { moving } = this;
    if (moving === undefined) return;
    this.moving = undefined;
    const row = [...this.querySelectorAll<HTMLElement>('[data-file]')].find(({ dataset }) => dataset['file'] === moving.file);
    const control = row?.querySelector<HTMLButtonElement>(`.${moving.control}`);
    (control?.disabled ? row?.querySelector<HTMLElement>('button:not(:disabled)') : control)?.focus();
  }

  protected override render(): TemplateResult {
    const { exhibits, available } = this.view;
    return html`<section class="card">
        <h2 tabindex="-1">${w('evidenceTitle')}</h2>
        <p class="muted">${w('evidenceHint')}</p>
        ${exhibits.length === 0 ? html`<p class="empty">${icon('info')}<span>${w('noExhibits')}</span></p>` : html`<ol class="exhibits">${repeat(exhibits, ({ file }) => file, (exhibit, index) => this.row(exhibit, index))}</ol>`}
        <p><button type="button" class="plain-button" @click=${() => send({ type: 'browseExhibits' })}>${w('browse')}</button></p>
      </section>
      <section class="card">
        <div class="section-head"><h2>${w('available')}</h2>${available.length < 2 ? nothing : html`<button type="button" class="link head-actions" @click=${() => send({ type: 'addExhibits', files: available.map(({ file }) => file) })}>${w('addAll')}</button>`}</div>
        ${available.length === 0 ? html`<p class="muted">${w('noneAvailable')}</p>` : html`<ul class="files">${available.map(({ file }) => html`<li>
          <button type="button" class="small outlined" aria-label=${w('addFile', file)} @click=${() => send({ type: 'addExhibits', files: [file] })}>${icon('add')}${w('add')}</button>
          <button type="button" class="link" @click=${() => send({ type: 'openExhibit', file })}>${file}</button></li>`)}</ul>`}
      </section>`;
  }

  private row(exhibit: ExhibitView, index: number): TemplateResult {
    const { file, label, title, pages, problem } = exhibit;
    const move = (by: -1 | 1, control: string): void => {
      this.moving = { file, control };
      send({ type: 'moveExhibit', file, by });
    };
    const key = (event: KeyboardEvent): void => {
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      event.preventDefault();
      const control = document.activeElement?.classList[0] ?? 'exhibit-title';
      move(event.key === 'ArrowUp' ? -1 : 1, control);
    };
    return html`<li class="exhibit" data-file=${file} @keydown=${key}>
      <span class="exhibit-label" aria-label=${w('exhibit', label)}>${label}</span>
      <span class="exhibit-words">
        <input class="exhibit-title input" type="text" aria-label=${w('titleOf', label)} .value=${title} @change=${(event: Event) => send({ type: 'renameExhibit', file, title: (event.target as HTMLInputElement).value })}>
        <span class="exhibit-file"><button type="button" class="link" @click=${() => send({ type: 'openExhibit', file })}>${file}</button> <span class="muted">${w('pages', pages)}</span></span>
        ${problem === undefined ? nothing : html`<span class="problem">${icon('error')}${problem}</span>`}
      </span>
      <span class="exhibit-actions">
        <button type="button" class="move-up icon-button" title=${w('up', label)} aria-label=${w('up', label)} ?disabled=${index === 0} @click=${() => move(-1, 'move-up')}>${icon('arrow-up')}</button>
        <button type="button" class="move-down icon-button" title=${w('down', label)} aria-label=${w('down', label)} ?disabled=${index === this.view.exhibits.length - 1} @click=${() => move(1, 'move-down')}>${icon('arrow-down')}</button>
        <button type="button" class="remove icon-button" title=${w('remove', label)} aria-label=${w('remove', label)} @click=${() => send({ type: 'removeExhibit', file })}>${icon('close')}</button>
      </span>
    </li>`;
  }
}
customElements.define('theradraft-evidence', EvidenceStep);
