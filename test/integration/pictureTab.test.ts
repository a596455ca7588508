import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pictureTab } from '../../entrypoints/background/pictureTab.ts';
import { cropView } from '../../lib/messaging/cropAddress.ts';
import type { Database } from '../../lib/store/database.ts';
import { viewById } from '../../lib/store/view.ts';
import { openStore } from '../support/store.ts';

const url = 'https://example.org/bread';
const urlKey = 'example.org/bread';
const captureVisibleTab = vi.fn();

let db: Database;
let tabId: number;

const lookUp = fakeBrowser.tabs.get;
let front: number | undefined;

/** Opens a page in a tab, in front of all others. */
async function inFront(address: string): Promise<number> {
  const { id } = await fakeBrowser.tabs.create({ url: address });
  front = id;
  return id!;
}

beforeEach(async () => {
  fakeBrowser.reset();
  captureVisibleTab.mockReset().mockResolvedValue('data:image/png;base64,iVBORw==');
  // The browser that stands in puts no new tab in front.
  fakeBrowser.tabs.get = async (id: number) => ({ ...(await lookUp(id)), active: id === front });
  fakeBrowser.tabs.captureVisibleTab = captureVisibleTab;
  db = await openStore();
  tabId = await inFront(url);
});

const opened = async () => {
  const tabs = await fakeBrowser.tabs.query({});
  return tabs.flatMap((tab) => (tab.url?.includes('/crop.html') ? [tab.url] : []));
};

it('keeps what is shown and opens the page that cuts it', async () => {
  expect(await pictureTab(db, tabId, urlKey)).toMatchObject({ ok: true });
  const [crop] = await opened();
  const view = await viewById(db, cropView(crop!.replace(/^[^?]*/, ''))!);
  expect(view).toMatchObject({ url, urlKey, png: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) });
});

it('takes nothing of a tab that is behind another, or closed', async () => {
  await inFront('https://example.org/rye');
  expect(await pictureTab(db, tabId, urlKey)).toMatchObject({ error: { code: 'hidden' } });
  fakeBrowser.tabs.get = () => Promise.reject(new Error('No tab with id'));
  expect(await pictureTab(db, tabId, urlKey)).toMatchObject({ error: { code: 'gone' } });
  expect(captureVisibleTab).not.toHaveBeenCalled();
});

it('throws away what it saw where another page came to the front meanwhile', async () => {
  captureVisibleTab.mockImplementation(async () => {
    await inFront('https://bank.example/');
    return 'data:image/png;base64,iVBORw==';
  });
  expect(await pictureTab(db, tabId, urlKey)).toMatchObject({ error: { code: 'hidden' } });
  expect(await db.views.count()).toBe(0);
  expect(await opened()).toEqual([]);
});

it('says that the browser lets nobody see the page', async () => {
  captureVisibleTab.mockRejectedValue(new Error('The extensions gallery cannot be scripted.'));
  expect(await pictureTab(db, tabId, urlKey)).toMatchObject({ error: { code: 'unseen' } });
  expect(await db.views.count()).toBe(0);
});
