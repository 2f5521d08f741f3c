// What passes between the extension host and its worker thread.
import type { Jobs } from './jobs';

export type JobName = keyof Jobs;

export interface JobRequest<K extends JobName = JobName> {
  readonly id: number;
  readonly job: K;
  readonly input: Jobs[K]['input'];
}

export type JobReport =
  | { readonly kind: 'progress'; readonly id: number; readonly done: number }
  | { readonly kind: 'done'; readonly id: number; readonly output: unknown }
  /** The class of the error only: messages quote what they were given. */
  | { readonly kind: 'failed'; readonly id: number; readonly error: string };
