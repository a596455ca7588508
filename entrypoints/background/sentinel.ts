import { browser } from 'wxt/browser';

const id = 'sentinel';
const everyPage = { origins: ['<all_urls>'] };
const webPages = ['http://*/*', 'https://*/*'];

const isRegistered = async (): Promise<boolean> =>
  (await browser.scripting.getRegisteredContentScripts({ ids: [id] })).length > 0;

/** Puts the sentinel into the pages that are open already: browsers bring it to later ones only. */
async function enterOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: webPages, discarded: false });
  await Promise.allSettled(
    tabs.map(({ id: tabId = -1 }) =>
      browser.scripting.executeScript({ target: { tabId }, files: ['/sentinel.js'] }),
    ),
  );
}

async function follow(entering: boolean): Promise<void> {
  const allowed = await browser.permissions.contains(everyPage);
  const registered = await isRegistered();
  if (!allowed) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  if (!registered) {
    await browser.scripting.registerContentScripts([
      { id, js: ['/sentinel.js'], matches: webPages, runAt: 'document_idle' },
    ]);
  }
  if (entering || !registered) await enterOpenTabs();
}

let following: Promise<void> = Promise.resolve();

/**
 * Has the sentinel in every page the extension may read, and in none where it may not. Several calls at
 * once are taken one after the other.
 * @param entering also put it into open pages: theirs went with the extension's former version
 */
export function followPermission(entering = false): Promise<void> {
  const next = following.then(() => follow(entering));
  following = next.catch(() => {});
  return next;
}

/** Follows what the member grants and takes back, here or in the browser's settings. */
export function watchPermission(): void {
  const changed = () => void followPermission().catch(report);
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}

const report = (error: unknown) =>
  console.error('Commonplace: the sentinel could not follow the permission', error);
