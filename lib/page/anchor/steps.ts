/** Long work that can be left for a while after each step. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** How long work goes on before it gives way to the page, in milliseconds: half of a frame. */
const budget = 8;

/** Does all of the work at once. */
export function runNow<T>(steps: Steps<T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/**
 * Does the work piece by piece, so that the page is never kept waiting for long.
 * @returns null where `signal` was aborted before the end
 */
export async function runSoon<T>(steps: Steps<T>, signal: AbortSignal): Promise<T | null> {
  for (;;) {
    const since = performance.now();
    do {
      if (signal.aborted) return null;
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() - since < budget);
    await giveWay();
  }
}

/**
 * Lets the page do what waits to be done, in its turn (Prioritized Task Scheduling §2.1, `postTask`).
 * `scheduler.yield` would go on before the page's own timers and messages, however long they wait.
 */
const giveWay = (): Promise<unknown> => {
  const { scheduler } = globalThis as {
    scheduler?: { postTask?: (task: () => void) => Promise<void> };
  };
  return scheduler?.postTask?.(() => {}) ?? new Promise<void>((resume) => setTimeout(resume));
};
