import { browser } from 'wxt/browser';
import { followEngines } from './engines.ts';
import type { Library } from './library.ts';
import { makeMenus } from './menus.ts';
import { followPermission } from './sentinel.ts';

/** What has to be there before the member does anything: the store, the menus, the sentinel. */
async function prepare(library: Library, entering: boolean): Promise<void> {
  const steps = await Promise.allSettled([
    library(),
    makeMenus(),
    followPermission(entering),
    followEngines(library, { entering }),
  ]);
  for (const step of steps) {
    if (step.status === 'rejected') console.error('Commonplace: could not prepare', step.reason);
  }
}

/** Prepares the extension when it is installed, when it is updated and when the browser starts. */
export function watchInstall(library: Library): void {
  // A browser that starts with an update says both at once.
  let preparing = Promise.resolve();
  const prepareNext = (entering: boolean) => {
    preparing = preparing.then(() => prepare(library, entering));
  };
  browser.runtime.onInstalled.addListener(({ reason }) => {
    prepareNext(true);
    if (reason === 'install') void browser.tabs.create({ url: '/welcome.html' });
  });
  browser.runtime.onStartup.addListener(() => prepareNext(false));
}
