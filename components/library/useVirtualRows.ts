import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useReducer } from 'preact/hooks';

/** Rows that are in the document, by their places, and how high all rows together are. */
export interface VirtualRows {
  places: readonly number[];
  /** CSS pixels */
  height: number;
  reveal: (place: number) => void;
}

/**
 * The rows of a long list that are in sight, or nearly. One more is there too, so that the focus is not lost by
 * scrolling.
 * @param rowHeight of each row, in CSS pixels
 * @param held the place of the row that has the focus
 */
export function useVirtualRows(
  scroller: RefObject<HTMLElement>,
  count: number,
  rowHeight: number,
  held: number,
): VirtualRows {
  const [, render] = useReducer((turn: number) => turn + 1, 0);
  const virtualizer = useMemo(
    () =>
      new Virtualizer<HTMLElement, HTMLElement>({
        count,
        getScrollElement: () => scroller.current,
        estimateSize: () => rowHeight,
        scrollToFn: elementScroll,
        observeElementRect,
        observeElementOffset,
      }),
    [],
  );
  virtualizer.setOptions({
    ...virtualizer.options,
    count,
    overscan: 8,
    estimateSize: () => rowHeight,
    rangeExtractor: (range) => {
      const places = new Set(defaultRangeExtractor(range));
      if (held >= 0 && held < count) places.add(held);
      return [...places].sort((a, b) => a - b);
    },
    onChange: () => render(null as never),
  });
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return {
    places: virtualizer.getVirtualItems().map(({ index }) => index),
    height: virtualizer.getTotalSize(),
    reveal: (place) => virtualizer.scrollToIndex(place),
  };
}
