import { browser } from 'wxt/browser';

/** Firefox's name for it; Chrome has none of this. */
const sidebar = (): { open(): Promise<void> } | undefined => Reflect.get(browser, 'sidebarAction');

/**
 * Opens the side panel in the window of a tab. To be called right in a click or a key press:
 * browsers open it at no other time.
 */
export const openPanel = (tabId: number): Promise<void> =>
  sidebar()?.open() ?? browser.sidePanel.open({ tabId });
