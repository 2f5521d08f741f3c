// What has been typed into the form and is not in the snapshot yet. Pure.
import type { FactAnswer, FactQuestion } from '../core/draft/questions/factQuestion';
import { isAnswered, answered } from '../core/draft/questions/factQuestion';

/** An answer goes to the note as it is typed; while one is on its way, what is typed on waits for the next snapshot. */
export class FormAnswers {
  readonly #typed = new Map<string, FactAnswer>();
  readonly #sent = new Map<string, FactAnswer>();
  readonly #underWay = new Set<string>();
  readonly #send: (answer: FactAnswer) => void;

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
    return questions.every((question) => JSON.stringify(this.shown(question)) === JSON.stringify(question));
  }

  get any(): boolean {
    return this.#typed.size > 0;
  }

  type(answer: FactAnswer): void {
    this.#typed.set(answer.name, answer);
    if (!this.#underWay.has(answer.name)) this.flush();
  }

  /** A snapshot has come. */
  arrived(): void {
    this.#underWay.clear();
    this.flush();
  }

  /** Hands over what was typed, without waiting. */
  flush(): void {
    for (const [name, answer] of this.#typed) {
      if (this.#sent.get(name) === answer) continue;
      this.#sent.set(name, answer);
      this.#underWay.add(name);
      this.#send(answer);
    }
  }
}
