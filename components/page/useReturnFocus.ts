import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Gives the focus back to the dialog around an element when something that was open in it closes:
 * with what had the focus gone, keys would reach the page instead.
 */
export function useReturnFocus<Place extends HTMLElement>(open: boolean): RefObject<Place> {
  const place = useRef<Place>(null);
  const wasOpen = useRef(open);
  useLayoutEffect(() => {
    if (wasOpen.current && !open) {
      place.current?.closest<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
    }
    wasOpen.current = open;
  }, [open]);
  return place;
}
