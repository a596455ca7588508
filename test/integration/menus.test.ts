import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clipSelection } from '../../entrypoints/background/clipSelection.ts';
import type { Database } from '../../lib/store/database.ts';
import { anExtractedClip } from '../support/factories.ts';
import { openStore } from '../support/store.ts';

const url = 'https://who.example/hands';
const openPopup = vi.fn();
const wrote = vi.fn();
let db: Database;
let tabId: number;

function reads(result: unknown) {
  const executeScript = vi.fn().mockResolvedValue([{ frameId: 0, documentId: '', result }]);
  fakeBrowser.scripting.executeScript = executeScript;
}

const passage = { selectors: [], quote: 'Wet, then soap', markdown: '- Wet\n- soap' };
const page = anExtractedClip({ url, canonical: null, doi: null });

beforeEach(async () => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  fakeBrowser.action.openPopup = openPopup.mockResolvedValue(undefined);
  db = await openStore();
  tabId = (await fakeBrowser.tabs.create({ url })).id ?? -1;
});

const clip = () => clipSelection(async () => db, tabId, wrote);

it('keeps the selection of the tab as a highlight, and tells of it', async () => {
  reads({ state: 'extracted', page, passages: [passage] });
  await clip();
  expect(await db.annotations.toArray()).toMatchObject([
    { kind: 'highlight', quote: passage.quote, body: passage.markdown },
  ]);
  expect(await db.contents.count()).toBe(0);
  expect(wrote).toHaveBeenCalledOnce();
  expect(openPopup).not.toHaveBeenCalled();
});

it('opens the popup, which says why, where nothing can be kept', async () => {
  reads({ state: 'pdf' });
  await clip();
  reads({ state: 'extracted', page, passages: [] });
  await clip();
  reads({
    state: 'extracted',
    page: { ...page, url: 'http://localhost/x' },
    passages: [passage],
  });
  await clip();
  expect(openPopup).toHaveBeenCalledTimes(3);
  expect(await db.annotations.count()).toBe(0);
  expect(wrote).not.toHaveBeenCalled();
});

it('does nothing where the tab was closed', async () => {
  await clipSelection(async () => db, 9_999, wrote);
  expect(openPopup).not.toHaveBeenCalled();
});
