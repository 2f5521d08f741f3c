// The form on the panel: its questions, and their answers, which go into the note one by one as they are given.
import type { DraftSource } from '../core/draft/draftSource';
import { answered, type FactAnswer, type FactQuestion } from '../core/draft/questions/factQuestion';
import { interviewQuestions, missingQuestions } from '../core/draft/questions/questionsFor';
import { writeAnswer } from '../core/prompts/writeAnswer';
import type { FormView } from '../protocol/messages';
import type { InsertOutcome, NoteTarget } from './noteTarget';

export class DraftForm {
  readonly #source: DraftSource;
  readonly #target: NoteTarget;
  readonly #at: string | undefined;
  #questions: readonly FactQuestion[];
  #changed = false;
  #queue: Promise<unknown> = Promise.resolve();

  /** Opens at the question `at`, else at the first without an answer. */
  constructor(source: DraftSource, target: NoteTarget, at: string | undefined) {
    this.#source = source;
    this.#target = target;
    this.#at = at;
    this.#questions = source.template.mode === 'interview' ? interviewQuestions(source) : missingQuestions(source);
  }

  /** Whether the note holds an answer that it did not hold before. */
  get changed(): boolean {
    return this.#changed;
  }

  view(): FormView {
    return { interview: this.#source.template.mode === 'interview', questions: this.#questions, at: this.#at };
  }

  /** Writes the answer after those before it. All answers of one form are one undo step. */
  answer(answer: FactAnswer): Promise<InsertOutcome> {
    const writing = this.#queue.then(() => this.#write(answer));
    this.#queue = writing.catch(() => undefined);
    return writing;
  }

  /** Resolves when every answer given so far is written. */
  async settled(): Promise<void> {
    await this.#queue;
  }

  async #write(answer: FactAnswer): Promise<InsertOutcome> {
    const question = this.#questions.find(({ name }) => name === answer.name);
    if (!question) return 'inserted';
    const { template } = this.#source;
    const outcome = await this.#target.amend((text) => writeAnswer(text, template, { ...answer, label: question.label }), this.#changed);
    if (outcome !== 'inserted') return outcome;
    this.#changed = true;
    this.#questions = this.#questions.map((other) => answered(other, answer));
    return outcome;
  }
}
