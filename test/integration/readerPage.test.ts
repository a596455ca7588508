import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeTeller } from '../../entrypoints/background/changes.ts';
import { draftHandlers } from '../../entrypoints/background/draftCalls.ts';
import { noteHandlers } from '../../entrypoints/background/noteCalls.ts';
import { openPage } from '../../entrypoints/background/openPage.ts';
import { pageHandlers } from '../../entrypoints/background/pageCalls.ts';
import { tabPages } from '../../entrypoints/background/tabPages.ts';
import { libraryAddress, readerAddress } from '../../lib/messaging/readerAddress.ts';
import { fromDocumentPage, fromPage, type Sender } from '../../lib/messaging/serve.ts';
import { type CommunityId, newId, type ResourceId } from '../../lib/model/id.ts';
import { annotationsAt } from '../../lib/store/annotation.ts';
import type { Database } from '../../lib/store/database.ts';
import { draftById } from '../../lib/store/draft.ts';
import { removeResource } from '../../lib/store/removal.ts';
import { setSetting } from '../../lib/store/settings.ts';
import { aResource } from '../support/factories.ts';
import { joinShared, openStore, personalCommunity } from '../support/store.ts';

const url = 'https://example.org/bread';
const urlKey = 'example.org/bread';
const says = { canonical: null, doi: null };

let db: Database;
let communityId: CommunityId;
let resourceId: ResourceId;
let calls: ReturnType<typeof background>;

const background = (library: () => Promise<Database>) => ({
  ...pageHandlers(library),
  ...noteHandlers(library, () => {}),
  ...draftHandlers(library),
});

/** A page of ours in a tab, opened at an address and moved to another by its hash. */
const at = (shown: string, opened = shown): Sender =>
  ({ id: fakeBrowser.runtime.id, frameId: 0, url: opened, tab: { id: 7, url: shown } }) as Sender;

const note = (over = {}) => ({
  page: { ...says, title: 'Bread', site: null, language: 'en' },
  ...{ communityId, kind: 'tip' as const, body: 'Weigh it', selectors: [], quote: '' },
  ...{ tags: [], draftId: null, ...over },
});

const bodiesFor = async (sender: Sender) => {
  const view = await calls['page.view'](says, sender);
  return view.ok ? view.value.annotations.map(({ body }) => body) : null;
};

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.tabs.sendMessage = () => Promise.reject(new Error('Could not establish connection'));
  db = await openStore();
  communityId = await personalCommunity(db);
  calls = background(async () => db);
  const resource = aResource({ communityId, url, urlKey });
  resourceId = resource.id;
  await db.resources.put(resource);
});

describe('who may speak for a page', () => {
  const address = (page: string) => `${libraryAddress().replace('library.html', page)}#/read/x`;

  it('is the library in a tab, and no other page of ours', () => {
    expect(fromDocumentPage(at(readerAddress(resourceId)))).toBe(true);
    expect(fromDocumentPage(at(libraryAddress()))).toBe(true);
    for (const page of ['options.html', 'popup.html', 'library.html.evil', 'x/library.html']) {
      expect(fromDocumentPage(at(address(page))), page).toBe(false);
    }
    expect(fromPage(at(readerAddress(resourceId)))).toBe(true);
    expect(fromPage(at(address('popup.html')))).toBe(false);
  });

  it('is not a frame, a page without a tab, a web page or another extension', () => {
    const reader = at(readerAddress(resourceId));
    expect(fromDocumentPage({ ...reader, frameId: 2 })).toBe(false);
    expect(fromDocumentPage({ id: fakeBrowser.runtime.id, url: readerAddress(resourceId) })).toBe(
      false,
    );
    expect(fromDocumentPage(at('https://example.org/library.html'))).toBe(false);
    expect(fromDocumentPage({ ...reader, id: 'another' })).toBe(false);
  });
});

describe('a kept copy', () => {
  it('is its page: what is written on it is on the page, and the other way round', async () => {
    const reader = at(readerAddress(resourceId), libraryAddress());
    await calls['annotation.create'](note({ body: 'on the copy' }), reader);
    await calls['annotation.create'](note({ body: 'on the page' }), at(url));
    expect((await bodiesFor(reader))?.sort()).toEqual(['on the copy', 'on the page']);
    expect(await db.resources.toArray()).toMatchObject([{ id: resourceId, url }]);
    const [first] = await annotationsAt(db, urlKey);
    const edited = await calls['annotation.edit']({ id: first!.id, body: 'changed' }, reader);
    expect(edited).toMatchObject({ ok: true });
  });

  it('has the notes of every community that knows the page', async () => {
    const shared = await joinShared(db);
    const theirs = aResource({ communityId: shared.communityId, url, urlKey });
    await db.resources.put(theirs);
    const mine = at(readerAddress(resourceId));
    await calls['annotation.create'](note({ body: 'mine' }), mine);
    await calls['annotation.create'](
      note({ body: 'ours', communityId: shared.communityId }),
      at(readerAddress(theirs.id)),
    );
    expect((await bodiesFor(mine))?.sort()).toEqual(['mine', 'ours']);
    expect(await db.resources.count()).toBe(2);
  });

  it('keeps drafts for its page', async () => {
    const draft = {
      ...{ id: 'note:1', communityId, kind: 'tip' as const, parentId: null },
      ...{ body: 'Weigh', tags: [], selectors: [], quote: '' },
    };
    await calls['draft.save']({ page: says, draft }, at(readerAddress(resourceId)));
    expect(await draftById(db, 'note:1')).toMatchObject({ urlKey });
    await calls['draft.discard']({ id: 'note:1' }, at(url));
    expect(await draftById(db, 'note:1')).toBeUndefined();
  });

  it('is read where its site is paused, or its address private', async () => {
    const reader = at(readerAddress(resourceId));
    await calls['annotation.create'](note(), reader);
    await setSetting(db, 'pausedSites', ['example.org']);
    expect(await bodiesFor(reader)).toEqual(['Weigh it']);
    const router = aResource({ communityId, url: 'http://10.0.0.1/', urlKey: '10.0.0.1' });
    await db.resources.put(router);
    const written = await calls['annotation.create'](note(), at(readerAddress(router.id)));
    expect(written).toMatchObject({ ok: true });
  });

  it('that is not there is no page, and neither is the list', async () => {
    await calls['annotation.create'](note(), at(url));
    for (const shown of [libraryAddress(), readerAddress(newId<ResourceId>())]) {
      expect(await bodiesFor(at(shown))).toEqual([]);
      expect(await calls['annotation.create'](note(), at(shown))).toMatchObject({ ok: false });
    }
    await db.annotations.clear();
    await removeResource(db, resourceId);
    expect(await bodiesFor(at(readerAddress(resourceId)))).toEqual([]);
  });
});

describe('the tab of the library', () => {
  it('hears of changes, and has no count on the button', async () => {
    const shown = readerAddress(resourceId);
    await calls['annotation.create'](note(), at(shown));
    await bodiesFor(at(shown));
    expect(await tabPages.get(7)).toEqual({ url: shown, urlKey });
    const heard = vi.fn().mockResolvedValue({ ok: true, value: null });
    fakeBrowser.tabs.sendMessage = heard;
    fakeBrowser.tabs.get = async () => at(shown).tab as never;
    changeTeller(async () => db)();
    await vi.waitFor(() =>
      expect(heard).toHaveBeenCalledWith(7, expect.objectContaining({ call: 'annotator.refresh' })),
    );
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe('');
  });

  it('is not taken for the page when that is opened', async () => {
    const shown = readerAddress(resourceId);
    await bodiesFor(at(shown));
    const create = vi.fn().mockResolvedValue({ id: 8 });
    fakeBrowser.tabs.query = async () => [{ id: 7, url: shown }] as never;
    fakeBrowser.tabs.create = create;
    await openPage(db, url, null);
    expect(create).toHaveBeenCalledWith({ url });
  });
});
