import { browser } from 'wxt/browser';

const path = '/viewer.html';

/** The address at which our own viewer shows the document at `file`. */
export const viewerAddress = (file: string): string =>
  `${browser.runtime.getURL(path)}?${new URLSearchParams({ file })}`;

/** The address of the document that our own viewer shows; null for any other page. */
export function documentIn(address: string | undefined): string | null {
  if (!address?.startsWith(browser.runtime.getURL(path)) || !URL.canParse(address)) return null;
  const shown = new URL(address);
  return shown.pathname === path ? shown.searchParams.get('file') : null;
}

/** The address of what a tab shows: of the document itself where our viewer shows it. */
export const shownAddress = <Address extends string | undefined>(
  address: Address,
): Address | string => documentIn(address) ?? address;
