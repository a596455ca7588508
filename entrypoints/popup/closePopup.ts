import { browser } from 'wxt/browser';
import { tabParameter } from '../../lib/hooks/tab.ts';

/** Closes the popup, or the small window that stands in for one; never a tab. */
export async function closePopup(): Promise<void> {
  const bound = tabParameter(location.search) !== null;
  if (bound && (await browser.windows.getCurrent()).type !== 'popup') return;
  window.close();
}
