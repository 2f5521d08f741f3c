// Shows progress with a Cancel button, but only for work that takes a while.
import * as vscode from 'vscode';

/** Work shorter than this shows nothing, in ms. */
const showAfter = 400;

/** The result of `work`; undefined when the user cancelled it. `progress` takes the part that is done, from 0 to 1. */
export async function withCancel<T>(title: string, work: (signal: AbortSignal, progress: (done: number) => void) => Promise<T>): Promise<T | undefined> {
  const abort = new AbortController();
  let percent = 0;
  let show: ((percent: number) => void) | undefined;
  const running = work(abort.signal, (done) => {
    const before = percent;
    percent = Math.round(done * 100);
    show?.(percent - before);
  });
  const ended = running.then(() => undefined, () => undefined);
  const timer = setTimeout(() => {
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    void vscode.window.withProgress(options, (progress, token) => {
      token.onCancellationRequested(() => abort.abort());
      show = (increment) => progress.report({ increment, message: `${percent} %` });
      show(percent);
      return ended;
    });
  }, showAfter);
  try {
    return await running;
  } catch (error) {
    if (abort.signal.aborted) return undefined;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
