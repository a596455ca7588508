import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Where a list was scrolled to, by the address of the list. */
const key = () => `scroll ${location.pathname}${location.search}`;

/**
 * Keeps where a list is scrolled to over a reload, and while it is not shown.
 * @param filled whether there are rows to scroll
 */
export function usePlaceKept(list: RefObject<HTMLElement>, filled: boolean): void {
  const shown = useRef(false);
  const restore = () => {
    const element = list.current;
    const visible = element !== null && element.clientHeight > 0;
    if (visible && !shown.current && filled) {
      element.scrollTop = Number(sessionStorage.getItem(key()) ?? 0);
    }
    shown.current = visible && filled;
  };
  useLayoutEffect(restore, [filled]);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const onScroll = () => {
      if (element.clientHeight > 0 && shown.current) {
        sessionStorage.setItem(key(), String(element.scrollTop));
      }
    };
    const observer = new ResizeObserver(restore);
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [filled]);
}
