import { useEffect, useState } from 'preact/hooks';
import { FindState } from './pdfjs.ts';
import type { PdfView } from './pdfView.ts';

/** What a search in the document has come to. */
export interface Found {
  /** the one shown, counted from 1; 0 where none is */
  current: number;
  total: number;
  state: 'searching' | 'found' | 'notFound';
}

interface Told {
  matchesCount: { current: number; total: number };
  state?: number;
}

/** Searches a document, by the finder of pdf.js: it reads across lines, and without regard to case and accents. */
export function useFind(view: PdfView) {
  const [query, setQuery] = useState('');
  const [everywhere, setEverywhere] = useState(true);
  const [found, setFound] = useState<Found | null>(null);

  useEffect(() => {
    const tell = ({ matchesCount, state }: Told) =>
      setFound((before) => ({
        ...matchesCount,
        state:
          state === undefined
            ? (before?.state ?? 'searching')
            : state === FindState.PENDING
              ? 'searching'
              : state === FindState.NOT_FOUND
                ? 'notFound'
                : 'found',
      }));
    view.events.on('updatefindcontrolstate', tell);
    view.events.on('updatefindmatchescount', tell);
    return () => {
      view.events.off('updatefindcontrolstate', tell);
      view.events.off('updatefindmatchescount', tell);
    };
  }, [view]);

  const ask = (
    type: '' | 'again' | 'highlightallchange',
    wanted: { text?: string; highlightAll?: boolean; findPrevious?: boolean } = {},
  ) => {
    const { text = query, highlightAll = everywhere, findPrevious = false } = wanted;
    const options = { caseSensitive: false, entireWord: false, matchDiacritics: false };
    view.events.dispatch('find', {
      ...{ source: view, type, query: text, highlightAll, findPrevious },
      ...options,
    });
  };

  return {
    ...{ query, everywhere, found: query === '' ? null : found },
    search(text: string) {
      setQuery(text);
      ask('', { text });
    },
    go: (findPrevious: boolean) => ask('again', { findPrevious }),
    highlight(all: boolean) {
      setEverywhere(all);
      ask('highlightallchange', { highlightAll: all });
    },
    close: () => view.events.dispatch('findbarclose', { source: view }),
  };
}
