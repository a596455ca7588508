import type { Exclusively } from '../../lib/sync/sync.ts';

/** What the browser's Web Lock does for the sync loop, among those who share it. */
export function oneAtATime(): Exclusively {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => null);
    return mine;
  };
}
