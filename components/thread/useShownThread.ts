import { useEffect, useState } from 'preact/hooks';
import { panelFocus } from '../../lib/messaging/panelWord.ts';
import type { AnnotationId } from '../../lib/model/id.ts';

/** An annotation to bring into view, and how to say that it is. */
export interface WantedThread {
  id: AnnotationId;
  shown: () => void;
}

/**
 * The annotation at which somebody opened the panel for this tab, until it has been shown.
 * @param onWanted is called when there is a new one
 */
export function useWantedThread(
  tabId: number | undefined,
  onWanted: () => void,
): WantedThread | null {
  const [id, setId] = useState<AnnotationId | null>(null);
  useEffect(() => {
    if (tabId === undefined) return;
    return panelFocus.watch(tabId, (wanted) => {
      setId(wanted);
      onWanted();
    });
  }, [tabId]);
  return id && { id, shown: () => setId(null) };
}

/**
 * Scrolls to a wanted annotation and gives its thread the focus, as soon as it is there.
 * @param rendered changes whenever the list is drawn with other threads
 */
export function useShownThread(wanted: WantedThread | null, rendered: unknown): void {
  useEffect(() => {
    const entry =
      wanted && document.querySelector<HTMLElement>(`#thread-${wanted.id}, #entry-${wanted.id}`);
    if (!entry) return;
    wanted.shown();
    entry.scrollIntoView({ block: 'center' });
    entry.closest<HTMLElement>('[data-thread]')?.focus({ preventScroll: true });
  }, [wanted, rendered]);
}
