import { fail } from '../../lib/model/result.ts';
import { pageKey } from '../../lib/store/pageKey.ts';
import { clipPassages } from '../../lib/store/passage.ts';
import { captureTab } from './capture.ts';
import { keepFromMenu } from './keepFromMenu.ts';
import type { Library } from './library.ts';
import { showClip } from './showClip.ts';
import { tabPages } from './tabPages.ts';

/**
 * Keeps what is selected in a tab, in the community that was written to last; the page shows it
 * highlighted, and says where it went. Where the page cannot be read, the popup opens and says why.
 * @param wrote called after the change
 */
export async function clipSelection(
  library: Library,
  tabId: number,
  wrote: () => void,
): Promise<void> {
  const db = await library();
  const captured = await captureTab(tabId);
  if (!captured.ok) return;
  const capture = captured.value;
  if (capture.state !== 'extracted') return showClip(tabId);
  const { page, passages } = capture;
  const key = await pageKey(db, page.url, page);
  await keepFromMenu(
    db,
    tabId,
    'selection',
    async ({ id: communityId }) => {
      if (!('urlKey' in key)) return fail({ code: 'privateAddress', message: page.url });
      if (passages.length === 0) return fail({ code: 'noWords', message: 'no words were read' });
      const { urlKey } = key;
      const input = { page, urlKey, communityId, passages, tags: [], note: '', draftId: null };
      const kept = await clipPassages(db, input);
      if (kept.ok) await tabPages.set(tabId, { url: page.url, urlKey });
      return kept;
    },
    wrote,
  );
}
