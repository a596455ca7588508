import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { tabRecord } from './tabRecord.ts';

/** The page that a tab last asked about: its address, and its key with what the page says of itself. */
export const tabPages = tabRecord('page', v.object({ url: v.string(), urlKey: v.string() }));

export const forgetClosedTabs = (): void =>
  browser.tabs.onRemoved.addListener((tabId) => void tabPages.remove(tabId));
