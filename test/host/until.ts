/** Waits for a condition, never for a time; fails with `what`, said only then, when it does not come true. */
export async function until(condition: () => boolean, what: string | (() => string), milliseconds = 60_000): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`waited for ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
