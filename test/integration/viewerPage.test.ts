import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { captureTab } from '../../entrypoints/background/capture.ts';
import { draftHandlers } from '../../entrypoints/background/draftCalls.ts';
import { noteHandlers } from '../../entrypoints/background/noteCalls.ts';
import { openPage } from '../../entrypoints/background/openPage.ts';
import { pageHandlers } from '../../entrypoints/background/pageCalls.ts';
import { pageHintSchema } from '../../lib/messaging/page.ts';
import { fromDocumentPage, fromPage, type Sender } from '../../lib/messaging/serve.ts';
import { viewerAddress } from '../../lib/messaging/viewerAddress.ts';
import { documentKey } from '../../lib/model/documentKey.ts';
import type { CommunityId } from '../../lib/model/id.ts';
import type { Database } from '../../lib/store/database.ts';
import { draftById } from '../../lib/store/draft.ts';
import { setSetting } from '../../lib/store/settings.ts';
import { openStore, personalCommunity } from '../support/store.ts';

const fingerprint = 'c0'.repeat(32);
const file = 'https://example.org/hands.pdf';
const urlKey = 'example.org/hands.pdf';
const says = { canonical: null, doi: null, document: fingerprint };

let db: Database;
let communityId: CommunityId;
let calls: ReturnType<typeof pageHandlers> &
  ReturnType<typeof noteHandlers> &
  ReturnType<typeof draftHandlers>;

/** A tab that shows `address`, as the browser tells of it. */
const at = (address: string, tabId = 7): Sender =>
  ({
    ...{ id: fakeBrowser.runtime.id, frameId: 0, url: address },
    tab: { id: tabId, url: address },
  }) as Sender;
const viewing = (address = file, tabId = 7) => at(viewerAddress(address), tabId);

const note = (page: object = says) => ({
  page: { ...says, ...page, title: 'Hands', site: null, language: 'en' },
  ...{ communityId, kind: 'tip' as const, body: 'Count to thirty', selectors: [] },
  ...{ quote: '', tags: [], draftId: null },
});
const bodies = async (sender: Sender, hint: object = says) => {
  const view = await calls['page.view']({ canonical: null, doi: null, ...hint }, sender);
  return view.ok ? view.value.annotations.map(({ body }) => body) : view;
};

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.tabs.sendMessage = () => Promise.reject(new Error('Could not establish connection'));
  fakeBrowser.scripting.executeScript = vi.fn().mockResolvedValue([]);
  db = await openStore();
  communityId = await personalCommunity(db);
  const library = async () => db;
  calls = {
    ...pageHandlers(library),
    ...noteHandlers(library, vi.fn()),
    ...draftHandlers(library),
  };
});

describe('our viewer', () => {
  it('is the one page of ours that may make page calls', () => {
    expect([fromPage(viewing()), fromDocumentPage(viewing())]).toEqual([true, true]);
    const others = ['popup.html', 'sidepanel.html', 'viewer.htm', 'x/viewer.html'].map((name) =>
      at(`${fakeBrowser.runtime.getURL('/')}${name}?file=${file}`),
    );
    expect(others.filter(fromPage)).toEqual([]);
    expect(fromDocumentPage(at('https://example.org/viewer.html'))).toBe(false);
    expect(fromPage({ ...viewing(), frameId: 3 })).toBe(false);
  });

  it('keeps notes under the key of the file, with the address they were written at', async () => {
    expect(await calls['annotation.create'](note(), viewing())).toMatchObject({ ok: true });
    expect(await db.resources.toArray()).toMatchObject([
      { urlKey: documentKey(fingerprint), url: file },
    ]);
    expect(await db.documents.toArray()).toEqual([{ fingerprint, urlKeys: [urlKey] }]);
  });

  it('shows them in the same file elsewhere, and in no other file', async () => {
    await calls['annotation.create'](note(), viewing());
    const elsewhere = 'https://files.example.com/copy';
    expect(await bodies(viewing(elsewhere, 8))).toEqual(['Count to thirty']);
    const other = { document: 'd1'.repeat(32) };
    expect(await bodies(viewing('https://example.org/other.pdf', 9), other)).toEqual([]);
  });

  it('shows what was written at the address before, and lets it be answered', async () => {
    const before = await calls['annotation.create'](note({ document: undefined }), at(file));
    if (!before.ok) throw new Error(before.error.code);
    expect(await bodies(viewing())).toEqual(['Count to thirty']);
    const reply = { parentId: before.value.id, body: 'Aloud' };
    expect(await calls['annotation.reply'](reply, viewing())).toMatchObject({ ok: true });
  });

  it('has them counted on a tab that shows the file by the browser\u2019s own means', async () => {
    await calls['annotation.create'](note(), viewing());
    await calls['page.lookup']({ canonical: null, doi: null }, at(file, 9));
    expect(await fakeBrowser.action.getBadgeText({ tabId: 9 })).toBe('1');
  });

  it('keeps a draft with the file', async () => {
    const draft = {
      ...{ id: 'note:1', communityId, kind: 'tip' as const, parentId: null },
      ...{ body: 'Count', tags: [], selectors: [], quote: '' },
    };
    await calls['draft.save']({ page: says, draft }, viewing());
    expect(await draftById(db, 'note:1')).toMatchObject({ urlKey: documentKey(fingerprint) });
    await calls['draft.discard']({ id: 'note:1' }, viewing('https://example.org/b.pdf', 8));
    expect(await draftById(db, 'note:1')).toBeDefined();
    await calls['draft.discard']({ id: 'note:1' }, viewing());
    expect(await draftById(db, 'note:1')).toBeUndefined();
  });

  it.each([
    ['http://192.168.1.1/manual.pdf', 'off'],
    ['file:///C:/manual.pdf', 'off'],
  ])('keeps nothing of %s', async (address, state) => {
    expect(await calls['page.lookup'](says, viewing(address))).toMatchObject({ value: { state } });
    const written = await calls['annotation.create'](note(), viewing(address));
    expect(written).toMatchObject({ ok: false, error: { code: 'privateAddress' } });
    expect(await db.documents.count()).toBe(0);
  });

  it('shows nothing on a site that is paused', async () => {
    await setSetting(db, 'pausedSites', ['example.org']);
    await calls['annotation.create'](note(), viewing());
    expect(await bodies(viewing())).toEqual([]);
    expect(await calls['page.lookup'](says, viewing())).toMatchObject({ value: { state: 'off' } });
  });
});

describe('a page of the web', () => {
  it('is not believed that it shows a file', async () => {
    await calls['annotation.create'](note(), viewing());
    const page = at('https://evil.example/', 8);
    expect(await bodies(page)).toEqual([]);
    expect(await db.documents.toArray()).toEqual([{ fingerprint, urlKeys: [urlKey] }]);
  });

  it.each(['', 'c0', 'C0'.repeat(32), `${fingerprint}0`, 7])('cannot name one %s', (document) => {
    expect(v.is(pageHintSchema, { ...says, document })).toBe(false);
  });
});

describe('opening a page', () => {
  it('opens a document in our viewer, in the tab where it is open already', async () => {
    await calls['annotation.create'](note(), viewing());
    await fakeBrowser.tabs.create({ url: file });
    const before = (await fakeBrowser.tabs.query({})).length;
    await openPage(db, file, null);
    const tabs = await fakeBrowser.tabs.query({});
    expect(tabs).toHaveLength(before + 1);
    expect(tabs.at(-1)?.url).toBe(viewerAddress(file));
    await openPage(db, file, null);
    expect(await fakeBrowser.tabs.query({})).toHaveLength(before + 1);
  });

  it('opens what nobody opened as a document as the browser does', async () => {
    await openPage(db, 'https://example.org/new.pdf', null);
    const tabs = await fakeBrowser.tabs.query({});
    expect(tabs.at(-1)?.url).toBe('https://example.org/new.pdf');
  });
});

it('a tab whose viewer does not answer is captured by its address', async () => {
  const { id } = await fakeBrowser.tabs.create({ url: viewerAddress(file) });
  expect(await captureTab(id!)).toMatchObject({
    ok: true,
    value: { state: 'unreadable', url: file },
  });
});
