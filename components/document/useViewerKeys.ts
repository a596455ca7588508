import { useEffect } from 'preact/hooks';
import { ownHostName } from '../../lib/page/anchor/layout.ts';
import type { PdfView } from './pdfView.ts';

const typing = `input, textarea, select, [contenteditable], ${ownHostName}`;

/**
 * The viewer's keys: Ctrl or Cmd+F searches, `n` and `p` turn pages, `+`, `-` and `0` zoom, `r` turns them round.
 * @param find opens the search
 */
export function useViewerKeys(view: PdfView | null, find: () => void): void {
  useEffect(() => {
    if (!view) return;
    const { viewer } = view;
    const keys: Record<string, () => void> = {
      n: () => viewer.nextPage(),
      p: () => viewer.previousPage(),
      '+': () => viewer.updateScale({ steps: 1 }),
      '=': () => viewer.updateScale({ steps: 1 }),
      '-': () => viewer.updateScale({ steps: -1 }),
      '0': () => {
        viewer.currentScaleValue = 'auto';
      },
      r: () => {
        viewer.pagesRotation += 90;
      },
      '/': find,
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey, altKey } = event;
      if (key === 'f' && (ctrlKey || metaKey) && !altKey) {
        event.preventDefault();
        find();
        return;
      }
      if (ctrlKey || metaKey || altKey || event.isComposing) return;
      if (target instanceof Element && target.closest(typing)) return;
      const act = keys[key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [view, find]);
}
