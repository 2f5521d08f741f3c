// What has been typed into the form and is not in the snapshot yet. Pure, but for the clock that waits for a pause in typing.
import type { FactAnswer, FactQuestion } from '../core/draft/questions/factQuestion';
import { isAnswered, answered } from '../core/draft/questions/factQuestion';

/** An answer goes to the note after this long without a key, in ms; a reload loses no more than that. */
const pause = 400;

export class FormAnswers {
  readonly #typed = new Map<string, FactAnswer>();
  readonly #unsent = new Set<string>();
  readonly #send: (answer: FactAnswer) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(send: (answer: FactAnswer) => void) {
    this.#send = send;
  }

  /** The question as it stands on the page: what was typed goes before what the note says. */
  shown(question: FactQuestion): FactQuestion {
    const typed = this.#typed.get(question.name);
    return typed ? answered(question, typed) : question;
  }

  isAnswered(question: FactQuestion): boolean {
    return isAnswered(this.shown(question));
  }

  /** Whether the snapshot holds everything that was typed. */
  allSaved(questions: readonly FactQuestion[]): boolean {
    return this.#unsent.size === 0 && questions.every((question) => JSON.stringify(this.shown(question)) === JSON.stringify(question));
  }

  get any(): boolean {
    return this.#typed.size > 0;
  }

  type(answer: FactAnswer): void {
    this.#typed.set(answer.name, answer);
    this.#unsent.add(answer.name);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), pause);
  }

  /** Hands over what was typed, without waiting. */
  flush(): void {
    clearTimeout(this.#timer);
    for (const name of this.#unsent) {
      const answer = this.#typed.get(name);
      if (answer) this.#send(answer);
    }
    this.#unsent.clear();
  }
}
