import type { LiveIndex } from './liveIndex.ts';

/** When components are looked at again after they were met, in milliseconds: most are ready soon, or never. */
const intervals = [500, 1_000, 2_000, 4_000, 8_000];

/**
 * Looks a few times more at components that had no shadow tree when they were read: to attach one is no
 * change that anybody is told of.
 * @param isNeeded whether anything can be touched by what is found
 * @returns a function that ends it
 */
export function awaitTrees(live: LiveIndex, isNeeded: () => boolean): () => void {
  let met = new WeakSet<Element>();
  let round = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;

  const wait = () => {
    clearTimeout(timer);
    const interval = intervals[round];
    due = interval === undefined ? Number.POSITIVE_INFINITY : performance.now() + interval;
    if (interval !== undefined) timer = setTimeout(look, interval);
  };
  const look = () => {
    round++;
    wait();
    if (isNeeded()) live.lookForTrees();
  };
  const stop = live.onRead(({ treeless }) => {
    const areKnown = treeless.every((element) => met.has(element));
    met = new WeakSet(treeless);
    if (areKnown) return;
    round = 0;
    // A page that brings new components all the time puts no look off.
    if (performance.now() + intervals[0]! < due) wait();
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
