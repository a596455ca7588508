import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeTeller } from '../../entrypoints/background/changes.ts';
import { openPage } from '../../entrypoints/background/openPage.ts';
import { focusAnchored } from '../../entrypoints/background/pendingFocus.ts';
import { followPermission } from '../../entrypoints/background/sentinel.ts';
import { tabPages } from '../../entrypoints/background/tabPages.ts';
import type { Envelope } from '../../lib/messaging/envelope.ts';
import type { AnnotationId } from '../../lib/model/id.ts';
import { ok } from '../../lib/model/result.ts';
import { createAnnotation, replyTo } from '../../lib/store/annotation.ts';
import type { Database } from '../../lib/store/database.ts';
import { openedAmong } from '../../lib/store/reading.ts';
import { openStore, personalCommunity } from '../support/store.ts';

const url = 'https://example.org/bread';
const urlKey = 'example.org/bread';

let db: Database;
let noteId: AnnotationId;
/** What the annotators of tabs were asked; `null` where a tab has none. */
let annotator: ((tabId: number, call: string, input: unknown) => unknown) | null;
const executeScript = vi.fn();

async function tabAt(address: string): Promise<number> {
  const { id } = await fakeBrowser.tabs.create({ url: address });
  if (id === undefined) throw new Error('the tab has no id');
  return id;
}

const badge = (tabId: number) => fakeBrowser.action.getBadgeText({ tabId });

beforeEach(async () => {
  fakeBrowser.reset();
  annotator = null;
  executeScript.mockReset().mockResolvedValue([]);
  fakeBrowser.scripting.executeScript = executeScript;
  const answer = async (tabId: number, message: unknown) => {
    if (!annotator) throw new Error('Could not establish connection');
    const { call, input } = message as Envelope;
    return ok(annotator(tabId, call, input));
  };
  fakeBrowser.tabs.sendMessage = answer as typeof fakeBrowser.tabs.sendMessage;
  db = await openStore();
  const created = await createAnnotation(db, {
    page: { url, urlKey, title: 'Bread', site: null, language: null },
    communityId: await personalCommunity(db),
    kind: 'tip',
    body: 'Weigh the water',
    selectors: [],
    quote: '',
    tags: [],
    draftId: null,
  });
  if (!created.ok) throw new Error(created.error.message);
  noteId = created.value.annotationId;
});

describe('a change of the store', () => {
  it('reaches the pages that are open, and brings the annotator where notes are new', async () => {
    const tabId = await tabAt(url);
    await tabPages.set(tabId, { url, urlKey });
    changeTeller(async () => db)();
    await vi.waitFor(() => expect(executeScript).toHaveBeenCalledOnce());
    expect(await badge(tabId)).toBe('1');
  });

  it('has annotators load their notes again', async () => {
    const tabId = await tabAt(url);
    await tabPages.set(tabId, { url, urlKey });
    const asked = vi.fn(() => null);
    annotator = asked;
    changeTeller(async () => db)();
    await vi.waitFor(() => expect(asked).toHaveBeenCalledWith(tabId, 'annotator.refresh', {}));
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('is not shown in a tab that has gone to another page', async () => {
    const tabId = await tabAt('https://example.org/cake');
    await tabPages.set(tabId, { url, urlKey });
    changeTeller(async () => db)();
    await vi.waitFor(async () => expect(await tabPages.get(tabId)).toBeNull());
    expect(await badge(tabId)).toBe('');
  });
});

describe('opening a page at a note', () => {
  it('shows the note once the page has found its words', async () => {
    await openPage(db, url, noteId);
    const tab = (await fakeBrowser.tabs.query({ url }))[0];
    const focused = vi.fn(() => ({ found: true }));
    annotator = focused;
    const tabId = tab?.id ?? -1;
    await focusAnchored(tabId, [{ id: noteId, status: 'exact' }]);
    expect(focused).toHaveBeenCalledWith(tabId, 'annotator.focus', { id: noteId });
    await focusAnchored(tabId, [{ id: noteId, status: 'exact' }]);
    expect(focused).toHaveBeenCalledOnce();
  });

  it('is noted on the device, by which search knows what was opened before', async () => {
    await openPage(db, url, null);
    const [resource] = await db.resources.where({ urlKey }).toArray();
    expect(await openedAmong(db, [resource!.id])).toEqual(new Set([resource!.id]));
    await openPage(db, 'https://example.org/unknown', null);
    expect(await db.readings.count()).toBe(1);
  });

  it('shows a reply by the note that it answers', async () => {
    const replied = await replyTo(db, noteId, 'And the salt');
    if (!replied.ok) throw new Error(replied.error.message);
    const focused = vi.fn(() => ({ found: true }));
    annotator = focused;
    await openPage(db, url, replied.value.annotationId);
    expect(focused).toHaveBeenCalledWith(expect.any(Number), 'annotator.focus', { id: noteId });
  });

  it('takes the tab that shows the page, whatever address it was reached by', async () => {
    const other = 'https://www.example.org/bread/?utm_source=x';
    const tabId = await tabAt(other);
    await tabPages.set(tabId, { url: other, urlKey });
    const before = (await fakeBrowser.tabs.query({})).length;
    await openPage(db, url, null);
    expect(await fakeBrowser.tabs.query({})).toHaveLength(before);
  });
});

describe('the sentinel', () => {
  let registered: { id: string }[];
  let allowed: boolean;

  beforeEach(() => {
    registered = [];
    allowed = true;
    fakeBrowser.permissions.contains = async () => allowed;
    const { scripting } = fakeBrowser;
    scripting.getRegisteredContentScripts = async () => registered as never;
    scripting.registerContentScripts = async (scripts: { id: string }[]) => {
      registered.push(...scripts);
    };
    scripting.unregisterContentScripts = async () => {
      registered = [];
    };
    fakeBrowser.tabs.query = async () => [{ id: 4 }] as never;
  });

  it('is registered once pages may be read, and enters those that are open', async () => {
    await Promise.all([followPermission(), followPermission()]);
    expect(registered).toMatchObject([{ id: 'sentinel', js: ['/sentinel.js'] }]);
    expect(executeScript).toHaveBeenCalledOnce();
    expect(executeScript).toHaveBeenCalledWith({ target: { tabId: 4 }, files: ['/sentinel.js'] });
  });

  it('enters open pages again after an update', async () => {
    await followPermission();
    await followPermission(true);
    expect(executeScript).toHaveBeenCalledTimes(2);
  });

  it('goes when the permission does', async () => {
    await followPermission();
    allowed = false;
    await followPermission();
    expect(registered).toEqual([]);
  });
});
