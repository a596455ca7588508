import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps where a list was scrolled to, and which link was followed from it, while something else is shown in
 * its place.
 */
export function usePlaceKept(list: RefObject<HTMLElement>, hidden: boolean): void {
  const left = useRef({ top: 0, link: null as Element | null });
  useLayoutEffect(() => {
    if (hidden) return;
    const { top, link } = left.current;
    scrollTo({ top, behavior: 'instant' });
    if (link instanceof HTMLElement && link.isConnected) link.focus({ preventScroll: true });
    const onScroll = () => {
      left.current.top = scrollY;
    };
    const onFocus = ({ target }: FocusEvent) => {
      left.current.link = target instanceof Element ? target : null;
    };
    const element = list.current;
    addEventListener('scroll', onScroll, { passive: true });
    element?.addEventListener('focusin', onFocus);
    return () => {
      removeEventListener('scroll', onScroll);
      element?.removeEventListener('focusin', onFocus);
    };
  }, [hidden]);
}
