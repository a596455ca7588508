/** Times that we are placed anew in one stand: a page that throws us out each time has its way. */
const most = 20;

/**
 * Keeps an element of ours before the one that it belongs before, while the page is drawn anew. Costs a page little:
 * only the children of what we are in are watched, and looked at once a frame at most. Where there is nothing yet to be
 * before, the whole page is watched for it.
 * @param element ours; nothing happens until it is there
 * @param goal what it belongs before; null where it stands apart
 * @param place puts it before its goal, or apart
 * @param signal ends it
 */
export function stand(parts: {
  document: Document;
  element: Element;
  goal: () => Element | null;
  place: (goal: Element | null) => void;
  giveUp: () => void;
  signal: AbortSignal;
}): void {
  const { document, element, goal, place, giveUp, signal } = parts;
  let placed = 0;
  let frame = 0;
  let before: Element | null = null;

  const stands = () =>
    element.isConnected && (before ? element.nextElementSibling === before : goal() === null);

  const watch = () => {
    observer.disconnect();
    if (!before) return observer.observe(document, { childList: true, subtree: true });
    for (let at = element.parentNode; at; at = at.parentNode) {
      observer.observe(at, { childList: true });
    }
  };

  const settle = () => {
    before = goal();
    place(before);
    watch();
  };

  const look = () => {
    frame = 0;
    if (stands()) return;
    placed += 1;
    if (placed <= most) return settle();
    observer.disconnect();
    giveUp();
  };

  const observer = new MutationObserver(() => {
    frame ||= requestAnimationFrame(look);
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
  settle();
}
