// Knows when a request to a model must end: the caller cancels, or the server is silent too long.

export interface Watch {
  readonly signal: AbortSignal;
  readonly timedOut: boolean;
  /** (Re)starts the wait for the server. */
  readonly start: () => void;
  readonly stop: () => void;
  /** Closes the connection, whatever its state. */
  readonly end: () => void;
}

/** `timeoutMs` is the longest silence after `start`, in milliseconds. */
export function startWatch(signal: AbortSignal, timeoutMs: number): Watch {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let timedOutNow = false;
  const cancel = (): void => controller.abort();
  const stop = (): void => clearTimeout(timer);
  signal.addEventListener('abort', cancel, { once: true });
  if (signal.aborted) cancel();
  return {
    signal: controller.signal,
    get timedOut() {
      return timedOutNow;
    },
    start: () => {
      stop();
      timer = setTimeout(() => {
        timedOutNow = true;
        controller.abort();
      }, timeoutMs);
    },
    stop,
    end: () => {
      stop();
      signal.removeEventListener('abort', cancel);
      controller.abort();
    },
  };
}
