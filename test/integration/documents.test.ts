import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchDocuments } from '../../entrypoints/background/documents.ts';
import { viewerAddress } from '../../lib/messaging/viewerAddress.ts';
import type { Database } from '../../lib/store/database.ts';
import { setSetting } from '../../lib/store/settings.ts';
import { openStore } from '../support/store.ts';

const file = 'https://example.org/hands.pdf';
const page = 'https://example.org/';

let db: Database;
let tabId: number;
const executeScript = vi.fn();
/** the addresses of the pages that were looked into */
let asked: (string | undefined)[];

/** The tab has come to an address. */
async function arrive(url: string): Promise<void> {
  await fakeBrowser.tabs.update(tabId, { url });
  const tab = await fakeBrowser.tabs.get(tabId);
  await fakeBrowser.tabs.onUpdated.trigger(tabId, { status: 'complete', url }, tab);
}
const shown = async () => (await fakeBrowser.tabs.get(tabId)).url;
const isSent = () => vi.waitFor(async () => expect(await shown()).toBe(viewerAddress(file)));
/** Whatever a visit sets off has ended when the same has been done for a page after it. */
const settled = async () => {
  await arrive(page);
  await vi.waitFor(() => expect(asked).toContain(page));
};

beforeEach(async () => {
  fakeBrowser.reset();
  asked = [];
  executeScript.mockReset().mockImplementation(async ({ target }) => {
    const { url } = await fakeBrowser.tabs.get(target.tabId);
    asked.push(url);
    return [{ result: url === file ? 'application/pdf' : 'text/html' }];
  });
  fakeBrowser.scripting.executeScript = executeScript;
  db = await openStore();
  await setSetting(db, 'documentsInViewer', true);
  tabId = (await fakeBrowser.tabs.create({ url: page })).id!;
  watchDocuments(async () => db);
});
afterEach(() => vi.unstubAllGlobals());

describe('a PDF, where the member chose our viewer', () => {
  it('is shown by it', async () => {
    await arrive(file);
    await isSent();
  });

  it('is left to the browser when the member comes back to it, until another page was shown', async () => {
    await arrive(file);
    await isSent();
    await arrive(viewerAddress(file));
    asked = [];
    await arrive(file);
    await settled();
    expect(asked).not.toContain(file);
    await arrive(file);
    await isSent();
  });

  it('is known by what its server says where no script may look', async () => {
    executeScript.mockRejectedValue(new Error('Missing host permission for the tab'));
    const headers = { 'content-type': 'application/pdf; charset=binary' };
    const fetch = vi.fn(async () => new Response(null, { headers }));
    vi.stubGlobal('fetch', fetch);
    await arrive(file);
    await isSent();
    expect(fetch).toHaveBeenCalledWith(file, { method: 'HEAD', credentials: 'include' });
  });

  it.each([
    ['on a paused site', () => setSetting(db, 'pausedSites', ['example.org'])],
    ['without that choice', () => setSetting(db, 'documentsInViewer', false)],
  ])('is left to the browser %s', async (_, arrange) => {
    await arrange();
    await arrive(file);
    await vi.waitFor(async () => {
      const kept = await fakeBrowser.storage.session.get(null);
      expect(kept).not.toHaveProperty(`document:${tabId}`);
    });
    expect(executeScript).not.toHaveBeenCalled();
    expect(await shown()).toBe(file);
  });
});
