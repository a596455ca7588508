import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { askBackground } from './background.ts';

const everyPage = { origins: ['<all_urls>'] };

/** Pages of the browser itself cannot be read, but with `tabs` they can be kept by their address. */
const everyTab = {
  ...everyPage,
  permissions: ['tabs'],
} satisfies Parameters<typeof browser.permissions.request>[0];

/**
 * The permission to read pages as the member browses. `ask` and `stop` have to be called right in a
 * click: browsers show the question at no other time.
 * @returns `granted` is null until the browser has answered
 */
export function usePagePermission() {
  const [granted, setGranted] = useState<boolean | null>(null);

  useEffect(() => {
    const look = () => void browser.permissions.contains(everyPage).then(setGranted);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);

  const changed = () => askBackground('permission.changed', {});
  return {
    granted,
    /** @returns whether it was given */
    ask: async (): Promise<boolean> => {
      const given = await browser.permissions.request(everyTab);
      await changed();
      return given;
    },
    stop: async (): Promise<void> => {
      await browser.permissions.remove(everyTab);
      await changed();
    },
  };
}
