import { liveIndexOf } from './liveIndex.ts';

/** How long changes are gathered before the page is read again, in milliseconds. */
const shortestRest = 50;
/** A page whose changes touch no note is read again ever more rarely, down to this. */
const longestRest = 4_000;
/** At most a twentieth of the time is spent on a page that never stops changing. */
const restPerWork = 19;
/** Custom elements may get their shadow tree, of which no event tells, this long after they were read. */
const shortestShadowRest = 1_000;
const longestShadowRest = 32_000;
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
  let timer: ReturnType<typeof setTimeout> | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  let shadowTimer: ReturnType<typeof setTimeout> | undefined;
  let shadowRest = shortestShadowRest;

  const read = async () => {
    if (signal.aborted) return;
    state = 'reading';
    isChanged = false;
    const since = performance.now();
    let mattered = false;
    try {
      await live.soon(signal);
      const texts = new Set(touched);
      touched.clear();
      mattered = texts.size > 0 && !signal.aborted && (await act(texts));
    } finally {
      rested(since, mattered);
    }
  };
  const rested = (since: number, mattered: boolean) => {
    restedAt = performance.now();
    const patience = mattered ? shortestRest : Math.min(rest * 2, longestRest);
    rest = Math.max(patience, (restedAt - since) * restPerWork);
    state = 'still';
    if (signal.aborted) return;
    if (isChanged) wait();
  };
  const watchForShadows = () => {
    clearTimeout(shadowTimer);
    shadowRest = shortestShadowRest;
    if (live.mayGetShadows()) shadowTimer = setTimeout(lookForShadows, shadowRest);
  };
  const lookForShadows = () => {
    if (isNeeded()) live.lookForShadows();
    shadowRest *= 2;
    if (shadowRest <= longestShadowRest) shadowTimer = setTimeout(lookForShadows, shadowRest);
  };
  /** Notes may be on their way while the page changes: their arrival is no change of the page. */
  const askAgain = () => {
    later = undefined;
    if (isChanged && isNeeded()) wait();
  };
  const wait = () => {
    isChanged = true;
    if (state !== 'still' || signal.aborted) return;
    if (!isNeeded()) {
      later ??= setTimeout(askAgain, longestRest);
      return;
    }
    state = 'waiting';
    // What changes after a long silence is news, not unrest.
    if (performance.now() - restedAt > 2 * rest) rest = shortestRest;
    timer = setTimeout(() => whenIdle(() => void read()), rest);
  };

  const stops = [
    live.onTouch((texts) => {
      for (const text of texts) touched.add(text);
    }),
    live.onChange(wait),
    live.onRead(watchForShadows),
  ];
  signal.addEventListener('abort', () => {
    for (const each of [timer, later, shadowTimer]) clearTimeout(each);
    for (const stop of stops) stop();
  });
}

const whenIdle = (act: () => void): void => {
  if (globalThis.requestIdleCallback) globalThis.requestIdleCallback(act, { timeout: longestWait });
  else setTimeout(act);
};
