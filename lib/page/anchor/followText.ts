import { awaitTrees } from './awaitTrees.ts';
import { liveIndexOf } from './liveIndex.ts';

/** How long changes are gathered before the page is read again, in milliseconds. */
const shortestRest = 50;
/** Where the last ones broke a note, no longer than a frame: its words are missing for as long. */
const restOfBroken = 16;
/** A page whose changes touch no note is read again ever more rarely, down to this. */
const longestRest = 4_000;
/** At most a twentieth of the time is spent on a page that never stops changing, */
const share = 1 / 20;
/** beyond what may be spent at once, in milliseconds. */
const burst = 100;
/** Unless that would be longer than anybody waits: in a tab that nobody looks at, work takes long by the clock. */
const longestRestAfterWork = 20_000;
/** How long we wait for a page that is never idle, in milliseconds. */
const longestWait = 1_000;

/**
 * Follows what changes under a root: reads it again, in steps and when the page is idle, and tells which
 * text nodes are new, say something else, or stand beside others. Nothing is followed until the root
 * has been read for the first time.
 * @param act gives whether the change mattered
 * @param isNeeded whether anything on the page can be touched by changes at all
 * @param signal ends it
 */
export function followText(
  root: Node,
  act: (texts: ReadonlySet<Text>) => Promise<boolean>,
  isNeeded: () => boolean,
  signal: AbortSignal,
): void {
  const live = liveIndexOf(root);
  const touched = new Set<Text>();
  let state: 'still' | 'waiting' | 'reading' = 'still';
  let isChanged = false;
  let rest = shortestRest;
  let restedAt = 0;
  let credit = burst;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const read = async () => {
    if (signal.aborted) return;
    state = 'reading';
    isChanged = false;
    const since = performance.now();
    await live.soon(signal);
    const texts = new Set(touched);
    touched.clear();
    const mattered = texts.size > 0 && (await act(texts));
    const now = performance.now();
    credit = Math.min(burst, credit + (now - restedAt) * share) - (now - since);
    restedAt = now;
    const patience = mattered
      ? restOfBroken
      : Math.min(Math.max(rest, shortestRest) * 2, longestRest);
    rest = Math.max(patience, Math.min(-credit / share, longestRestAfterWork));
    state = 'still';
    if (isChanged) wait();
  };
  const wait = () => {
    isChanged = true;
    if (state !== 'still' || signal.aborted || !isNeeded()) return;
    state = 'waiting';
    // What changes after a long silence is news, not unrest.
    if (performance.now() - restedAt > 2 * rest) rest = Math.min(rest, shortestRest);
    timer = setTimeout(() => whenIdle(() => void read()), rest);
  };

  const stops = [
    live.onTouch((texts) => {
      // What is pinned later is looked for in the whole page.
      if (isNeeded()) for (const text of texts) touched.add(text);
    }),
    live.onChange(wait),
    awaitTrees(live, isNeeded),
  ];
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  });
}

const whenIdle = (act: () => void): void => {
  if (globalThis.requestIdleCallback) globalThis.requestIdleCallback(act, { timeout: longestWait });
  else setTimeout(act);
};
