import { autoUpdate, computePosition, flip, offset, type Placement, shift } from '@floating-ui/dom';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isElement } from '../../lib/page/anchor/flatTree.ts';

/** What a surface stands beside: a rectangle of the words' own window, asked for again whenever something moves. */
export interface Place {
  rectangle(): DOMRect;
  /** the boxes that scroll with it, and the frames that it is in, are found from here */
  within: Element;
}

const elementOf = (range: Range): Element => {
  const node = range.startContainer;
  return (isElement(node) ? node : node.parentElement) ?? document.documentElement;
};

/** Beside all of the words. */
export const atWords = (range: Range): Place => ({
  rectangle: () => range.getBoundingClientRect(),
  within: elementOf(range),
});

/** Where the words end, but clear of all of them: the height is that of the whole selection. */
export const atEndOfWords = (range: Range): Place => ({
  rectangle() {
    const all = range.getBoundingClientRect();
    const end = range.cloneRange();
    end.collapse(false);
    const { left, height } = end.getBoundingClientRect();
    const x = height > 0 ? Math.min(Math.max(left, all.left), all.right) : all.right;
    return new DOMRect(x, all.top, 0, all.height);
  },
  within: elementOf(range),
});

/**
 * Keeps an element beside a place while the page scrolls and changes its size; it turns to the other
 * side at the window's edges and never leaves the window. Without a place it stays where its style says.
 */
export function usePlaced(place: Place | null, placement: Placement): RefObject<HTMLDivElement> {
  const floating = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = floating.current;
    if (!place || !element) return;
    const reference = {
      getBoundingClientRect: () => place.rectangle(),
      contextElement: place.within,
    };
    const update = async () => {
      const { x, y } = await computePosition(reference, element, {
        strategy: 'fixed',
        placement,
        middleware: [offset(10), flip({ padding: 8 }), shift({ padding: 8, crossAxis: true })],
      });
      element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
      element.style.visibility = 'visible';
    };
    return autoUpdate(reference, element, update);
  }, [place, placement]);
  return floating;
}
