import { followText } from '../../lib/page/anchor/index.ts';
import { eachDocument, offsetOf } from '../../lib/page/frame/documents.ts';
import { watchNavigation } from '../../lib/page/navigation/watchNavigation.ts';
import { watchSelection } from '../../lib/page/selection/watchSelection.ts';
import type { Annotator } from './annotator.ts';
import { isForThePage } from './clicked.ts';

/**
 * Follows what happens in the page: selections, clicks on highlights, content that comes late, and
 * navigation. Only listens; the page's own handling of every event goes on as before.
 */
export function listen(parts: {
  document: Document;
  annotator: Annotator;
  /** false once the extension that this belongs to is gone */
  isAlive: () => boolean;
  stop: () => void;
  signal: AbortSignal;
}): void {
  const { document, annotator, isAlive, stop, signal } = parts;
  const window = document.defaultView;
  if (!window) return;
  const whileAlive = (act: () => void) => (isAlive() ? act() : stop());

  followText(
    annotator.page.root,
    async (texts) => isAlive() && annotator.notes.follow(texts),
    annotator.notes.arePinned,
    signal,
  );
  let page = pageOf(window.location.href);
  const navigated = () => {
    const next = pageOf(window.location.href);
    if (next === page) return void annotator.notes.load();
    page = next;
    annotator.leave();
    void annotator.start();
  };
  watchNavigation(window, () => whileAlive(navigated), signal);
  const clicked = (event: MouseEvent, within: Document) => {
    if (isForThePage(event, within)) return;
    const { x, y } = offsetOf(within);
    whileAlive(() => annotator.openAt(event.clientX + x, event.clientY + y));
  };
  eachDocument(
    document,
    (one) => {
      watchSelection(one, () => whileAlive(annotator.selected), signal);
      one.addEventListener('click', (event) => clicked(event, one), { passive: true, signal });
    },
    signal,
  );
  // What is being written belongs to the page that is about to go, whether with its document or within it.
  const leaving = [
    [window, 'pagehide'],
    ['navigation' in window ? window.navigation : null, 'navigate'],
  ] as const;
  for (const [target, type] of leaving) {
    if (!(target instanceof EventTarget)) continue;
    target.addEventListener(type, annotator.drafts.flush, { passive: true, signal });
  }
}

/** A fragment is a place in a page, except where an application routes by it. */
const pageOf = (url: string): string => url.replace(/#(?![!/]).*$/, '');
