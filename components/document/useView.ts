import { useEffect, useState } from 'preact/hooks';
import { type Fit, fitOf } from './fit.ts';
import type { PdfView } from './pdfView.ts';

/** Where the reader is in a document. */
export interface Reading {
  page: number;
  pages: number;
  /** 1 is 100 % */
  scale: number;
  /** how the scale follows the window, or null where it does not */
  fit: Fit | null;
}

const readingOf = ({ viewer, open }: PdfView): Reading => ({
  page: viewer.currentPageNumber || 1,
  pages: open.pdf.numPages,
  scale: viewer.currentScale,
  fit: fitOf(viewer.currentScaleValue),
});

/** Follows where the reader is in a document. */
export function useReading(view: PdfView): Reading {
  const [reading, setReading] = useState(() => readingOf(view));
  useEffect(() => {
    const look = () => setReading(readingOf(view));
    const events = ['pagesinit', 'pagechanging', 'scalechanging', 'rotationchanging'];
    for (const event of events) view.events.on(event, look);
    look();
    return () => {
      for (const event of events) view.events.off(event, look);
    };
  }, [view]);
  return reading;
}
