const shortest = 300;
const longest = 10_000;

/**
 * Watches a page for content that arrives late, and tries again each time, when the browser is idle.
 * A page that never stops changing is asked ever more rarely, until a try succeeds.
 * @param retry true if it found something
 * @param signal stops watching
 */
export function watchLateContent(
  document: Document,
  retry: () => boolean,
  signal: AbortSignal,
): void {
  let delay = shortest;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attempt = () => {
    timer = undefined;
    if (signal.aborted) return;
    delay = retry() ? shortest : Math.min(delay * 2, longest);
  };
  const idle = globalThis.requestIdleCallback ?? setTimeout;
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(() => idle(attempt), delay);
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
