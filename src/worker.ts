// The worker thread: does one job after the other and reports. It has no network, no file and no log.
import { parentPort } from 'node:worker_threads';
import { jobs, type Jobs } from './worker/jobs';
import type { JobName, JobReport, JobRequest } from './worker/messages';

const report = (message: JobReport): void => parentPort?.postMessage(message);

function run<K extends JobName>({ id, job, input }: JobRequest<K>): Jobs[K]['output'] | Promise<Jobs[K]['output']> {
  return jobs[job](input, (done) => report({ kind: 'progress', id, done }));
}

async function answer(request: JobRequest): Promise<void> {
  const { id } = request;
  try {
    report({ kind: 'done', id, output: await run(request) });
  } catch (error) {
    report({ kind: 'failed', id, error: error instanceof Error ? error.name : typeof error });
  }
}

parentPort?.on('message', (request: JobRequest) => void answer(request));
