// Waiting for a condition, never for a time: polls until the condition holds or the deadline says it never will.

/** In milliseconds. A busy machine takes half a minute for a reload of the window; a test as a whole has 120 s. */
export const deadline = 60_000;

export async function waitFor(what: string, condition: () => Promise<boolean> | boolean, deadlineMs = deadline): Promise<void> {
  const end = Date.now() + deadlineMs;
  let last: unknown;
  do {
    try {
      if (await condition()) return;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (Date.now() < end);
  throw new Error(`Waited ${deadlineMs / 1000} s for ${what}`, { cause: last });
}
