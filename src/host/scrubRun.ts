// One scrub at a time for one draft, on the worker thread. While one runs, only the newest wish waits; its progress is reported.
import type { CapturedSession, ScrubbedSession } from '../core/draft/sessionTypes';
import { Disposable } from './dispose';
import { scrubPreview, type PreviewParts, type ScrubbedPreview } from './scrubPreview';

type Session = CapturedSession | ScrubbedSession;

export interface ScrubReport {
  readonly done: (scrubRun: number, made: ScrubbedPreview) => void;
  readonly failed: (error: unknown) => void;
  /** A short scrub is over before this is called. */
  readonly moved: () => void;
}

/** A scrub shorter than this shows no progress, and progress is shown no more often, in ms. */
const showAfter = 150;

export class ScrubRun extends Disposable {
  readonly #report: ScrubReport;
  #abort: AbortController | undefined;
  #next: { readonly session: Session; readonly parts: PreviewParts } | undefined;
  #shown = 0;
  #percent: number | undefined;

  constructor(report: ScrubReport) {
    super();
    this.#report = report;
    this.register({ dispose: () => this.stop() });
  }

  /** How far the scrub is that has been running for a while, in percent; undefined when there is none. */
  get percent(): number | undefined {
    return this.#percent;
  }

  start(session: Session, parts: PreviewParts): void {
    if (this.#abort) this.#next = { session, parts };
    else void this.#run(session, parts);
  }

  stop(): void {
    this.#next = undefined;
    this.#percent = undefined;
    this.#abort?.abort();
    this.#abort = undefined;
  }

  async #run(session: Session, parts: PreviewParts): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    this.#shown = Date.now();
    try {
      const made = await scrubPreview(session, parts, { signal: abort.signal, progress: (done) => this.#onProgress(done) });
      if (abort.signal.aborted) return;
      this.#finish();
      if (!this.#startNext()) this.#report.done(session.scrubRun, made);
    } catch (error) {
      if (abort.signal.aborted) return;
      this.#finish();
      if (!this.#startNext()) this.#report.failed(error);
    }
  }

  #finish(): void {
    this.#abort = undefined;
    this.#percent = undefined;
  }

  #startNext(): boolean {
    const next = this.#next;
    this.#next = undefined;
    if (next) this.start(next.session, next.parts);
    return next !== undefined;
  }

  #onProgress(done: number): void {
    if (Date.now() - this.#shown < showAfter) return;
    this.#shown = Date.now();
    this.#percent = Math.round(done * 100);
    this.#report.moved();
  }
}
