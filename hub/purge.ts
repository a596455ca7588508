import type { PgliteConnection } from '@supabase/lite/pglite';

/** Does work while no request is under way. */
export type Between = <Value>(work: () => Promise<Value>) => Promise<Value>;

const day = 24 * 60 * 60_000;

/**
 * Deletes tombstones that are old enough, now and once a day, in steps between which requests are answered.
 * @returns stops it; settles once nothing of it runs any more
 */
export function purgeDaily(
  { driver }: Pick<PgliteConnection, 'driver'>,
  between: Between,
  log: (line: string) => void,
  every: (work: () => void, milliseconds: number) => () => void = everyInterval,
): () => Promise<void> {
  let stopped = false;
  let running = Promise.resolve();

  const purge = async (): Promise<void> => {
    for (let purged = 1; purged > 0 && !stopped; ) {
      const { rows } = await between(() =>
        driver.query<{ purged: number }>('select private.purge() as purged'),
      );
      purged = rows[0]?.purged ?? 0;
    }
  };
  const start = (): void => {
    running = running
      .then(purge)
      .catch((error: unknown) => log(`Old tombstones were not deleted: ${String(error)}`));
  };

  start();
  const cancel = every(start, day);
  return async () => {
    stopped = true;
    cancel();
    await running;
  };
}

function everyInterval(work: () => void, milliseconds: number): () => void {
  const timer = setInterval(work, milliseconds);
  timer.unref();
  return () => clearInterval(timer);
}
