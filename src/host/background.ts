// Long work on a worker thread, so that the extension host answers meanwhile. The thread starts with the first job, does one job
// at a time, ends when it has been idle, and is replaced when a job is cancelled or it breaks.
import { Worker } from 'node:worker_threads';
import type { Jobs, Progress } from '../worker/jobs';
import type { JobName, JobReport, JobRequest } from '../worker/messages';

/** A job that could not be done; `name` is the class of the error. Holds nothing of the job's text. */
export class BackgroundError extends Error {
  constructor(name: string) {
    super('The background work ended unexpectedly.');
    this.name = name;
  }
}

export interface BackgroundOptions {
  /** How long the thread waits for another job, in ms. */
  readonly idle?: number;
}

export interface JobOptions {
  /** Aborting takes a waiting job out and ends a running one at once. */
  readonly signal?: AbortSignal | undefined;
  readonly progress?: Progress | undefined;
}

interface Task {
  readonly request: JobRequest;
  readonly progress: Progress | undefined;
  readonly done: (output: unknown) => void;
  readonly failed: (error: Error) => void;
}

const defaultIdle = 60_000;

export class Background {
  readonly #script: string;
  readonly #idle: number;
  readonly #waiting: Task[] = [];
  #running: Task | undefined;
  #worker: Worker | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #nextId = 1;

  /** `script` is the bundle of src/worker.ts. */
  constructor(script: string, { idle = defaultIdle }: BackgroundOptions = {}) {
    this.#script = script;
    this.#idle = idle;
  }

  /** Whether the thread exists now. */
  get isStarted(): boolean {
    return this.#worker !== undefined;
  }

  /** Rejects with the signal's reason when it was cancelled, with a `BackgroundError` when it failed. */
  run<K extends JobName>(job: K, input: Jobs[K]['input'], { signal, progress }: JobOptions = {}): Promise<Jobs[K]['output']> {
    if (signal?.aborted) return Promise.reject(reasonOf(signal));
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        this.#drop(task);
        reject(reasonOf(signal));
      };
      const settle = (): void => signal?.removeEventListener('abort', abort);
      const task: Task = {
        request: { id: this.#nextId++, job, input },
        progress,
        done: (output) => {
          settle();
          resolve(output as Jobs[K]['output']);
        },
        failed: (error) => {
          settle();
          reject(error);
        },
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.#waiting.push(task);
      this.#next();
    });
  }

  /** Ends the thread; what is under way fails. */
  dispose(): void {
    const open = [...(this.#running ? [this.#running] : []), ...this.#waiting.splice(0)];
    this.#running = undefined;
    this.#stop();
    for (const task of open) task.failed(new BackgroundError('Disposed'));
  }

  #next(): void {
    if (this.#running) return;
    clearTimeout(this.#timer);
    const task = this.#waiting.shift();
    if (!task) {
      this.#timer = setTimeout(() => this.#stop(), this.#idle);
      return;
    }
    this.#running = task;
    this.#worker ??= this.#start();
    this.#worker.postMessage(task.request);
  }

  #start(): Worker {
    // Streams of its own and no environment: nothing the thread does shows up anywhere else.
    const worker = new Worker(this.#script, { name: 'theradraft', env: {}, execArgv: [], stdout: true, stderr: true });
    worker.on('message', (report: JobReport) => worker === this.#worker && this.#onReport(report));
    worker.on('error', (error) => this.#onEnd(worker, error.name));
    worker.on('messageerror', (error) => this.#onEnd(worker, error.name));
    worker.on('exit', () => this.#onEnd(worker, 'Exited'));
    return worker;
  }

  #onReport(report: JobReport): void {
    const task = this.#running;
    if (task?.request.id !== report.id) return;
    if (report.kind === 'progress') return task.progress?.(report.done);
    this.#running = undefined;
    if (report.kind === 'done') task.done(report.output);
    else task.failed(new BackgroundError(report.error));
    this.#next();
  }

  /** The thread broke: its job fails, those behind it get a new thread. */
  #onEnd(worker: Worker, name: string): void {
    if (worker !== this.#worker) return;
    this.#stop();
    const task = this.#running;
    this.#running = undefined;
    task?.failed(new BackgroundError(name));
    this.#next();
  }

  #drop(task: Task): void {
    const at = this.#waiting.indexOf(task);
    if (at >= 0) this.#waiting.splice(at, 1);
    if (task !== this.#running) return;
    this.#running = undefined;
    this.#stop();
    this.#next();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.terminate();
  }
}

function reasonOf(signal: AbortSignal | undefined): Error {
  return signal?.reason instanceof Error ? signal.reason : new BackgroundError('AbortError');
}
