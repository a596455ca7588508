import { browser } from 'wxt/browser';

/** Closes the tab of this page; the browser goes back to the one that it was opened from. */
export async function closeTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
