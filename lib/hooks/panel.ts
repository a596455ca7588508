import { browser } from 'wxt/browser';

/** Firefox's name for it; Chrome has none of this. */
const sidebar = (): { open(): Promise<void> } | undefined => Reflect.get(browser, 'sidebarAction');

/** Where the browser takes what happened for no gesture of the member's, the panel comes as a window. */
const asWindow = (tabId: number) =>
  browser.windows.create({
    url: browser.runtime.getURL(`/sidepanel.html?tab=${tabId}`),
    type: 'popup',
    width: 400,
    height: 720,
  });

/** Opens the side panel beside a tab. To be called before anything is awaited: it takes the member's gesture. */
export async function showPanel(tabId: number): Promise<void> {
  try {
    await (sidebar()?.open() ?? browser.sidePanel.open({ tabId }));
  } catch {
    await asWindow(tabId);
  }
}
