import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { draftHandlers } from '../../entrypoints/background/draftCalls.ts';
import { noteHandlers } from '../../entrypoints/background/noteCalls.ts';
import { pageHandlers } from '../../entrypoints/background/pageCalls.ts';
import { repairHandlers } from '../../entrypoints/background/repairCalls.ts';
import { tabPages } from '../../entrypoints/background/tabPages.ts';
import type { Sender } from '../../lib/messaging/serve.ts';
import { type CommunityId, newId } from '../../lib/model/id.ts';
import { annotationsAt } from '../../lib/store/annotation.ts';
import type { Database } from '../../lib/store/database.ts';
import { draftById } from '../../lib/store/draft.ts';
import { setSetting } from '../../lib/store/settings.ts';
import { aMembership } from '../support/factories.ts';
import { joinShared, openStore, personalCommunity } from '../support/store.ts';

const url = 'https://example.org/bread?utm_source=letter';
const urlKey = 'example.org/bread';
const says = { canonical: null, doi: null };
const wrote = vi.fn();
const executeScript = vi.fn();

let db: Database;
let communityId: CommunityId;
let calls: ReturnType<typeof background>;

const background = (library: () => Promise<Database>) => ({
  ...pageHandlers(library),
  ...noteHandlers(library, wrote),
  ...repairHandlers(library),
  ...draftHandlers(library),
});

/** A script of ours in the page at `address`, in a tab of its own number. */
const at = (address: string, tabId = 7): Sender =>
  ({
    id: fakeBrowser.runtime.id,
    frameId: 0,
    url: address,
    tab: { id: tabId, url: address },
  }) as Sender;

const note = (over: { body?: string; draftId?: string } = {}) => ({
  page: { ...says, title: 'Bread', site: null, language: 'en' },
  communityId,
  kind: 'tip' as const,
  body: 'Weigh the water',
  selectors: [],
  quote: '',
  tags: [],
  draftId: null,
  ...over,
});

const draft = (id: string, body = 'Weigh') => ({
  page: says,
  draft: {
    ...{ id, communityId, kind: 'tip' as const, parentId: null },
    ...{ body, tags: [], selectors: [], quote: '' },
  },
});

const badge = (tabId = 7) => fakeBrowser.action.getBadgeText({ tabId });

beforeEach(async () => {
  fakeBrowser.reset();
  wrote.mockReset();
  executeScript.mockReset().mockResolvedValue([]);
  // The page has no annotator yet: nobody answers, and scripts can be brought.
  fakeBrowser.tabs.sendMessage = () => Promise.reject(new Error('Could not establish connection'));
  fakeBrowser.scripting.executeScript = executeScript;
  db = await openStore();
  communityId = await personalCommunity(db);
  calls = background(async () => db);
});

describe('a page whose tab has moved on', () => {
  const tab = (address: string) => ({ tab: { id: 7, url: address } }) as Pick<Sender, 'tab'>;

  it.each([
    ['to another site', { ...at(url), ...tab('https://elsewhere.example/') }],
    [
      'within the site',
      {
        ...at(url),
        ...tab('https://example.org/salt'),
        documentLifecycle: 'pending_deletion' as const,
      },
    ],
  ])('%s has its last words kept for itself', async (_, sender) => {
    const moved = { url: sender.tab?.url ?? '', urlKey: 'moved' };
    await tabPages.set(7, moved);
    await calls['draft.save'](draft('last'), sender);
    expect(await draftById(db, 'last')).toMatchObject({ urlKey });
    expect(await tabPages.get(7)).toEqual(moved);
  });

  it('without a new document is the page that it is now', async () => {
    await calls['draft.save'](draft('now'), { ...at(url), ...tab('https://example.org/salt') });
    expect(await draftById(db, 'now')).toMatchObject({ urlKey: 'example.org/salt' });
  });
});

it('finishes no draft of another page by a note', async () => {
  await calls['draft.save'](draft('salt'), at('https://example.org/salt', 8));
  await calls['draft.save'](draft('bread'), at(url));
  const finishing = (draftId: string) => calls['annotation.create'](note({ draftId }), at(url));
  expect(await finishing('salt')).toMatchObject({ ok: true });
  expect(await finishing('bread')).toMatchObject({ ok: true });
  expect(await draftById(db, 'salt')).toBeDefined();
  expect(await draftById(db, 'bread')).toBeUndefined();
});

describe('a site that was paused', () => {
  it('shows its notes again once it is resumed', async () => {
    await calls['annotation.create'](note(), at(url));
    await setSetting(db, 'pausedSites', ['example.org']);
    expect(await calls['page.lookup'](says, at(url))).toMatchObject({ value: { state: 'off' } });
    expect(await tabPages.get(7)).toEqual({ url, urlKey });
  });
});

describe('page.lookup', () => {
  const lookup = (address = url) => calls['page.lookup'](says, at(address));

  it('knows nothing of a page nobody wrote on', async () => {
    expect(await lookup()).toEqual({ ok: true, value: { state: 'unknown' } });
    expect(await badge()).toBe('');
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('counts the notes, shows the count and brings the annotator', async () => {
    const created = await calls['annotation.create'](note(), at(url));
    if (!created.ok) throw new Error(created.error.message);
    await calls['annotation.reply']({ parentId: created.value.id, body: 'Yes' }, at(url));
    expect(await lookup('http://www.example.org/bread/')).toEqual({
      ok: true,
      value: { state: 'known', notes: 1 },
    });
    expect(await badge()).toBe('1');
    expect(executeScript).toHaveBeenCalledWith({ target: { tabId: 7 }, files: ['/annotator.js'] });
  });

  it.each([
    'http://localhost:8080/',
    'http://192.168.0.4/router',
    'https://me:secret@example.org/',
    'file:///diary.html',
  ])('looks nothing up at %s', async (address) => {
    expect(await lookup(address)).toEqual({ ok: true, value: { state: 'off' } });
  });

  it('looks nothing up on a paused site, and takes the count away', async () => {
    await calls['annotation.create'](note(), at(url));
    await lookup();
    await setSetting(db, 'pausedSites', ['example.org']);
    expect(await lookup()).toEqual({ ok: true, value: { state: 'off' } });
    expect(await badge()).toBe('');
  });

  it('leaves pages alone where the member wants nothing in them', async () => {
    await calls['annotation.create'](note(), at(url));
    await setSetting(db, 'inPage', false);
    expect(await lookup()).toEqual({ ok: true, value: { state: 'off' } });
    expect(await badge()).toBe('1');
    expect(executeScript).not.toHaveBeenCalled();
  });
});

describe('a note', () => {
  it('is pinned to the address of its tab, and told about', async () => {
    await calls['annotation.create'](note(), at(url));
    expect(await annotationsAt(db, urlKey)).toMatchObject([
      { body: 'Weigh the water', kind: 'tip' },
    ]);
    expect(wrote).toHaveBeenCalledOnce();
  });

  it('follows an application that moved within its page', async () => {
    const moved = { ...at('https://app.example/b'), url: 'https://app.example/a' };
    await calls['annotation.create'](note(), moved);
    expect(await annotationsAt(db, 'app.example/b')).toHaveLength(1);
  });

  it('is not written about a private address', async () => {
    const answer = await calls['annotation.create'](note(), at('http://10.0.0.1/'));
    expect(answer).toMatchObject({ ok: false, error: { code: 'privateAddress' } });
    expect(wrote).not.toHaveBeenCalled();
  });

  it('says what was cut of it', async () => {
    const answer = await calls['annotation.create'](note({ body: 'x'.repeat(40_000) }), at(url));
    expect(answer).toMatchObject({ ok: true, value: { cut: [{ field: 'body' }] } });
  });

  it('is answered, changed and deleted from its own page only', async () => {
    const created = await calls['annotation.create'](note(), at(url));
    if (!created.ok) throw new Error(created.error.message);
    const { id } = created.value;
    const elsewhere = at('https://example.org/cake', 8);
    const notThere = { ok: false, error: { code: 'notFound' } };
    expect(await calls['annotation.edit']({ id, body: 'x' }, elsewhere)).toMatchObject(notThere);
    expect(await calls['annotation.reply']({ parentId: id, body: 'x' }, elsewhere)).toMatchObject(
      notThere,
    );
    expect(await calls['annotation.remove']({ id }, elsewhere)).toMatchObject(notThere);
    expect(await calls['annotation.edit']({ id, body: 'Weigh it' }, at(url))).toMatchObject({
      ok: true,
    });
    expect(await annotationsAt(db, urlKey)).toMatchObject([{ body: 'Weigh it' }]);
    expect(await calls['annotation.remove']({ id }, at(url))).toMatchObject({ ok: true });
    expect(await annotationsAt(db, urlKey)).toEqual([]);
  });

  it('of a page with a DOI is known by what the page told before', async () => {
    const paper = at('https://journal.example/7');
    const hint = { canonical: null, doi: '10.5555/jars.7' };
    const created = await calls['annotation.create'](
      { ...note(), page: { ...note().page, ...hint } },
      paper,
    );
    if (!created.ok) throw new Error(created.error.message);
    const edited = await calls['annotation.edit']({ id: created.value.id, body: 'x' }, paper);
    expect(edited).toMatchObject({ ok: true });
  });
});

describe('page.view', () => {
  it('gives notes with their authors, drafts, and where a note may go', async () => {
    await calls['annotation.create'](note(), at(url));
    await calls['draft.save'](draft('note:1'), at(url));
    const shared = await joinShared(db);
    const reading = newId<CommunityId>();
    await joinShared(db, { communityId: reading, memberId: shared.memberId, role: 'reader' });
    await db.memberships.put(aMembership({ communityId: shared.communityId }));
    const view = await calls['page.view'](says, at(url));
    if (!view.ok) throw new Error('no view');
    expect(view.value.annotations).toMatchObject([{ author: { name: 'Me', mine: true } }]);
    expect(
      view.value.audiences.map((audience) => [audience.communityId, audience.members]),
    ).toEqual([
      [communityId, 1],
      [shared.communityId, 2],
    ]);
    expect(view.value.lastCommunity).toBe(communityId);
    expect(view.value.drafts).toMatchObject([{ id: 'note:1', urlKey }]);
  });

  it('has no notes for a page of a site that was paused meanwhile', async () => {
    await calls['annotation.create'](note(), at(url));
    await setSetting(db, 'pausedSites', ['example.org']);
    expect(await calls['page.view'](says, at(url))).toMatchObject({
      ok: true,
      value: { annotations: [] },
    });
  });

  it('has no notes for a page without a key', async () => {
    expect(await calls['page.view'](says, at('http://localhost/'))).toMatchObject({
      ok: true,
      value: { annotations: [], drafts: [] },
    });
  });
});

describe('a draft', () => {
  it('is kept for its page, and finished by its note', async () => {
    await calls['draft.save'](draft('note:1'), at(url));
    expect(await draftById(db, 'note:1')).toMatchObject({ urlKey, body: 'Weigh' });
    await calls['annotation.create'](note({ draftId: 'note:1' }), at(url));
    expect(await draftById(db, 'note:1')).toBeUndefined();
  });

  it('brings the annotator to its page, to be offered there', async () => {
    await calls['draft.save'](draft('note:1'), at(url));
    await calls['page.lookup'](says, at(url));
    expect(executeScript).toHaveBeenCalledOnce();
  });

  it('is not touched by another page', async () => {
    await calls['draft.save'](draft('note:1'), at(url));
    const elsewhere = at('https://example.org/cake', 8);
    await expect(calls['draft.save'](draft('note:1', 'gone'), elsewhere)).rejects.toThrow();
    await calls['draft.discard']({ id: 'note:1' }, elsewhere);
    expect(await draftById(db, 'note:1')).toMatchObject({ body: 'Weigh' });
    await calls['draft.discard']({ id: 'note:1' }, at(url));
    expect(await draftById(db, 'note:1')).toBeUndefined();
  });
});
