import { pageKey } from '../../lib/store/pageKey.ts';
import { askAnnotator } from './annotator.ts';
import type { Library } from './library.ts';
import { showPageNotes } from './pageNotes.ts';
import { tabPages } from './tabPages.ts';

/**
 * Makes a function that tells every open page that the store changed, so that badges and notes in the
 * pages follow. Changes that come while pages are being told are told together afterwards.
 */
export function changeTeller(library: Library): () => void {
  let state: 'resting' | 'telling' | 'again' = 'resting';

  const tellAll = async () => {
    const db = await library();
    const pages = await tabPages.all();
    await Promise.all(
      pages.map(async ({ tabId, value: { url, urlKey } }) => {
        const paused = (await pageKey(db, url)).state === 'paused';
        if (!paused) await showPageNotes(db, tabId, urlKey);
        await askAnnotator(tabId)('annotator.refresh', {});
      }),
    );
  };

  const run = async () => {
    do {
      state = 'telling';
      await tellAll().catch((error: unknown) =>
        console.error('Commonplace: open pages could not be told of a change', error),
      );
    } while ((state as 'telling' | 'again') === 'again');
    state = 'resting';
  };

  return () => {
    if (state === 'resting') void run();
    else state = 'again';
  };
}
