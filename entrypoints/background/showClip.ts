import { browser } from 'wxt/browser';

/** The popup as a small window of its own, about a tab. */
export const clipWindow = (tabId: number, query = '') =>
  browser.windows.create({
    url: browser.runtime.getURL(
      `/popup.html?${new URLSearchParams({ tab: `${tabId}`, q: query })}`,
    ),
    type: 'popup',
    width: 420,
    height: 640,
  });

/** Opens the popup about a tab; as a window where the browser does not open it without a click on the button. */
export async function showClip(tabId: number): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await clipWindow(tabId);
  }
}
