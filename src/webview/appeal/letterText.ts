// The letter with the places of its fields marked. The place of the field in hand stands out and is scrolled to; a click on one leads to its field.
import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { FieldName } from '../../core/appeals/case/caseFields';
import type { AppealFieldView } from '../../protocol/appealMessages';
import { LightElement } from '../lightElement';
import { w } from './words';

interface Run {
  readonly text: string;
  readonly names: readonly FieldName[];
}

export class LetterText extends LightElement {
  static override properties = { text: { attribute: false }, fields: { attribute: false }, active: { attribute: false } };
  declare text: string;
  declare fields: readonly AppealFieldView[];
  declare active: FieldName | undefined;

  protected override render(): TemplateResult {
    return html`<div class="letter-text" tabindex="0" role="document" aria-label="Denial letter">${runsOf(this.text, this.fields).map((run) =>
      run.names.length === 0
        ? run.text.replaceAll('\f', '')
        : html`<mark data-names=${run.names.join(' ')} title=${run.names.map((name) => w(`field.${name}`)).join(', ')} @click=${() => this.pick(run.names)}>${run.text}</mark>`)}</div>`;
  }

  protected override updated(changed: PropertyValues): void {
    let first: Element | undefined;
    for (const mark of this.querySelectorAll('mark')) {
      const isActive = this.active !== undefined && (mark.dataset['names'] ?? '').split(' ').includes(this.active);
      mark.classList.toggle('active', isActive);
      if (isActive) first ??= mark;
    }
    if (changed.has('active')) first?.scrollIntoView({ block: 'nearest' });
  }

  private pick(names: readonly FieldName[]): void {
    this.dispatchEvent(new CustomEvent<FieldName>('pick-field', { detail: names[0] as FieldName, bubbles: true }));
  }
}
customElements.define('theradraft-letter-text', LetterText);

/** The text cut at every edge of a place, each piece with the fields that stand there. */
export function runsOf(text: string, fields: readonly AppealFieldView[]): readonly Run[] {
  const edges = fields.flatMap(({ name, spans }) => spans.flatMap(({ start, end }) => [{ at: start, name, opens: true }, { at: end, name, opens: false }])).sort((a, b) => a.at - b.at);
  const runs: Run[] = [];
  const open = new Map<FieldName, number>();
  let from = 0;
  for (const { at, name, opens } of [...edges, { at: text.length, name: undefined, opens: false }]) {
    if (at > from) runs.push({ text: text.slice(from, at), names: [...open.keys()] });
    from = Math.max(from, at);
    if (name === undefined) continue;
    const depth = (open.get(name) ?? 0) + (opens ? 1 : -1);
    if (depth > 0) open.set(name, depth);
    else open.delete(name);
  }
  return runs;
}
