// The questions about the facts, one at a time or all at once. Each answer goes to the host, which writes it into the note.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FactQuestion } from '../core/draft/questions/factQuestion';
import type { FormView } from '../protocol/messages';
import { FormAnswers } from './formAnswers';
import { formField } from './formField';
import { send } from './hostApi';
import { icon } from './icon';
import { consume, hasModifier, isRun, runKeyLabel } from './keys';
import { LightElement } from './lightElement';
import { t, tCount } from './strings';

/** So few questions are shown at once. */
const atOnce = 8;

export class FormScreen extends LightElement {
  static override properties = { form: { attribute: false }, all: { state: true }, at: { state: true } };
  declare form: FormView;
  /** All questions on the page, not one at a time. */
  declare private all: boolean;
  /** Name of the current question. */
  declare private at: string | undefined;
  private readonly answers = new FormAnswers((answer) => send({ type: 'answer', answer }));

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('form')) this.answers.arrived();
    if (this.all === undefined) this.all = !this.form.interview && this.form.questions.length <= atOnce;
    const { questions } = this.form;
    if (!questions.some(({ name }) => name === this.at)) {
      this.at = (questions.find(({ name }) => name === this.form.at) ?? questions.find((question) => !this.answers.isAnswered(question)) ?? questions[0])?.name;
    }
  }

  protected override firstUpdated(): void {
    this.focusQuestion();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.answers.flush();
  }

  protected override render(): TemplateResult {
    const { questions } = this.form;
    const done = questions.filter((question) => this.answers.isAnswered(question)).length;
    return html`<div class="form" @keydown=${this.onKey} @focusin=${this.onFocusIn} @focusout=${() => this.flush()}>
      <div class="section-head">
        <h2>${this.form.interview ? t('form.interview') : t('form.missing')}</h2>
        <span class="counts">${tCount('form.answered', questions.length, done)}</span>
        <span class="head-actions">
          ${questions.length < 2 ? nothing : html`<button type="button" class="small" aria-pressed=${this.all ? 'false' : 'true'} @click=${() => this.show(false)}>${t('form.oneAtATime')}</button>
          <button type="button" class="small" aria-pressed=${this.all ? 'true' : 'false'} @click=${() => this.show(true)}>${t('form.everything')}</button>`}
        </span>
      </div>
      <progress class="progress" max=${questions.length} value=${done} aria-label=${t('form.progress')}></progress>
      ${questions.length === 0 ? html`<p class="muted">${t('form.nothing')}</p>` : this.all ? this.everything() : this.single()}
      <p class="muted saved" role="status">${this.answers.any ? (this.answers.allSaved(questions) ? html`${icon('pass')}${t('form.saved')}` : t('form.saving')) : t('form.note')}</p>
    </div>`;
  }

  private everything(): TemplateResult {
    const { questions } = this.form;
    return html`<div class="questions">${repeat(questions, ({ name }) => name, (question, index) => html`
      ${index > 0 && question.section === questions[index - 1]?.section ? nothing : html`<h3 class="question-section">${question.section ?? t('form.general')}</h3>`}
      ${this.question(question, false)}`)}</div>`;
  }

  private single(): TemplateResult {
    const { questions } = this.form;
    const index = this.index;
    const question = questions[index];
    if (!question) return html``;
    const last = index === questions.length - 1;
    return html`<p class="muted position">${t('form.position', index + 1, questions.length)}${question.section === undefined ? nothing : html` · ${question.section}`}</p>
      ${repeat([question], ({ name }) => name, () => this.question(question, true))}
      <div class="form-actions">
        <button type="button" class="small plain" ?disabled=${index === 0} @click=${() => this.step(-1)}>${icon('arrow-left')}${t('form.back')}</button>
        <button type="button" class="small primary" @click=${() => this.step(1)}>${
          last ? t('form.done') : this.answers.isAnswered(question) ? t('form.next') : t('form.skip')
        }<span class="kbd">${singleLine(question) ? 'Enter' : runKeyLabel()}</span></button>
      </div>`;
  }

  private question(question: FactQuestion, alone: boolean): TemplateResult {
    const shown = this.answers.shown(question);
    const id = `answer-${question.name.replaceAll('.', '-')}`;
    const words = question.question ?? question.label;
    return html`<div class="question ${alone ? 'alone' : ''}" data-question=${question.name}>
      ${question.kind === 'rows' ? html`<p class="ask">${words}</p>` : html`<label class="ask" for=${id}>${words}${question.required ? nothing : html` <span class="muted">${t('form.optional')}</span>`}</label>`}
      ${formField(shown, id, (answer) => this.give(answer))}
      ${this.note(question, id)}
    </div>`;
  }

  private note(question: FactQuestion, id: string): TemplateResult | typeof nothing {
    const hint = question.kind === 'text' ? question.hint : '';
    if (hint === '' && question.why === undefined) return nothing;
    return html`<p class="muted question-note" id="${id}-note">${hint}${question.why === undefined ? nothing : html`${hint === '' ? nothing : html`<br>`}${icon('law')}${question.why}`}</p>`;
  }

  private give(answer: Parameters<FormAnswers['type']>[0]): void {
    this.answers.type(answer);
    this.requestUpdate();
  }

  private flush(): void {
    this.answers.flush();
    this.requestUpdate();
  }

  private get index(): number {
    return Math.max(0, this.form.questions.findIndex(({ name }) => name === this.at));
  }

  private show(all: boolean): void {
    this.answers.flush();
    this.all = all;
    this.focusQuestion();
  }

  /** To the next (1) or previous (-1) question; past the last one the form is done. */
  private step(by: 1 | -1): void {
    this.answers.flush();
    const next = this.form.questions[this.index + by];
    if (next) {
      this.at = next.name;
      this.focusQuestion();
    } else if (by === 1) this.finish();
  }

  /** On to the draft. */
  finish(): void {
    this.answers.flush();
    send({ type: 'closeForm', leave: false });
  }

  leave(): void {
    this.answers.flush();
    send({ type: 'closeForm', leave: true });
  }

  private focusQuestion(): void {
    void this.updateComplete.then(() => {
      const box = this.querySelector<HTMLElement>(`[data-question="${this.at}"]`);
      box?.scrollIntoView({ block: 'nearest' });
      box?.querySelector<HTMLElement>('.field, select')?.focus({ preventScroll: true });
    });
  }

  private readonly onFocusIn = (event: FocusEvent): void => {
    const box = event.target instanceof Element ? event.target.closest('[data-question]') : null;
    if (box) this.at = box.getAttribute('data-question') ?? undefined;
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const field = event.target instanceof HTMLElement && event.target.matches('.field, select') ? event.target : undefined;
    if (!field || event.isComposing) return;
    const first = field === this.querySelector('[data-question] .field, [data-question] select');
    if (isRun(event) || (event.key === 'Enter' && !hasModifier(event) && !event.shiftKey && !(field instanceof HTMLTextAreaElement))) {
      consume(event);
      this.step(1);
    } else if (event.key === 'Tab' && event.shiftKey && !this.all && first && this.index > 0) {
      consume(event);
      this.step(-1);
    }
  };
}
customElements.define('theradraft-form', FormScreen);

/** Whether Enter alone ends the answer. */
function singleLine(question: FactQuestion): boolean {
  return question.kind === 'rows' || !question.multiline || question.choices.length > 0;
}
