// The control that takes one answer: a line, some lines, a choice, or rows of a table.
import { html, nothing, type TemplateResult } from 'lit';
import type { FactAnswer, FactQuestion, RowsQuestion, TextQuestion } from '../core/draft/questions/factQuestion';
import { t } from './strings';

type Give = (answer: FactAnswer) => void;

/** `id` ties the control to its label and its note. */
export function formField(question: FactQuestion, id: string, give: Give): TemplateResult {
  return question.kind === 'rows' ? rowsField(question, give) : textField(question, id, give);
}

function textField(question: TextQuestion, id: string, give: Give): TemplateResult {
  const typed = (event: Event): void => give({ kind: 'text', name: question.name, value: (event.target as HTMLInputElement).value });
  if (question.choices.length > 0) return select(question.value, question.choices, { id, label: undefined }, typed);
  const noted = question.hint === '' && question.why === undefined ? nothing : `${id}-note`;
  return question.multiline
    ? html`<textarea class="field" id=${id} rows="3" aria-describedby=${noted} .value=${question.value} @input=${typed}></textarea>`
    : html`<input class="field" id=${id} type="text" autocomplete="off" aria-describedby=${noted} .value=${question.value} @input=${typed}>`;
}

function select(value: string, choices: readonly string[], { id, label }: { readonly id: string | undefined; readonly label: string | undefined }, chosen: (event: Event) => void): TemplateResult {
  const known = value === '' || choices.includes(value) ? choices : [value, ...choices];
  return html`<select class="dropdown" id=${id ?? nothing} aria-label=${label ?? nothing} .value=${value} @change=${chosen}>
    <option value="" ?selected=${value === ''}>${t('form.choose')}</option>
    ${known.map((choice) => html`<option value=${choice} ?selected=${choice === value}>${choice}</option>`)}
  </select>`;
}

/** One card a row, and an empty one to go on with. */
function rowsField(question: RowsQuestion, give: Give): TemplateResult {
  const { columns, name } = question;
  const blank = columns.map(() => '');
  const rows = [...question.rows.filter((row) => row.some((cell) => cell.trim() !== '')), blank];
  const typed = (row: number, column: number) => (event: Event): void => {
    const value = (event.target as HTMLInputElement).value;
    give({ kind: 'rows', name, rows: rows.map((cells, index) => (index === row ? columns.map((_, at) => (at === column ? value : (cells[at] ?? ''))) : cells)) });
  };
  return html`<div class="rows">
    ${rows.map((cells, row) => html`<fieldset class="row-card">
      <legend>${row === rows.length - 1 ? t('form.newRow', question.label) : t('form.row', question.label, row + 1)}</legend>
      ${columns.map((column, at) => html`<label class="cell"><span>${column.label}${column.required ? nothing : html` <span class="muted">${t('form.optional')}</span>`}</span>${
        column.choices.length > 0
          ? select(cells[at] ?? '', column.choices, { id: undefined, label: undefined }, typed(row, at))
          : html`<input class="field" type="text" autocomplete="off" .value=${cells[at] ?? ''} @input=${typed(row, at)}>`
      }</label>`)}
    </fieldset>`)}
  </div>`;
}
