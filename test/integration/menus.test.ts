import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keptHandlers } from '../../entrypoints/background/keptLast.ts';
import { watchMenus } from '../../entrypoints/background/menus.ts';
import { takeReport } from '../../entrypoints/background/reports.ts';
import type { Envelope } from '../../lib/messaging/envelope.ts';
import type { KeptReport } from '../../lib/messaging/keptReport.ts';
import type { Sender } from '../../lib/messaging/serve.ts';
import { noteKinds } from '../../lib/model/annotation.ts';
import { ok } from '../../lib/model/result.ts';
import type { Database } from '../../lib/store/database.ts';
import { setSetting } from '../../lib/store/settings.ts';
import { anExtractedClip } from '../support/factories.ts';
import { joinShared, openStore } from '../support/store.ts';

const url = 'https://who.example/hands';
const page = anExtractedClip({ url, canonical: null, doi: null });
const passage = { selectors: [], quote: 'Wet, then soap', markdown: '- Wet\n- soap' };
const linkUrl = `https://www.google.com/url?q=${encodeURIComponent('https://who.example/soap')}`;

type Click = { menuItemId: string; linkUrl?: string; frameId?: number };

const wrote = vi.fn();
const openPopup = vi.fn();
const executeScript = vi.fn();
const createWindow = vi.fn();
let choose: (click: Click, tab: { id: number } | undefined) => void;
/** What the annotator was asked, in each tab that has one. */
let asked: { tabId: number; call: string; input: unknown }[];
let hasAnnotator: boolean;
let db: Database;
let tabId: number;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  asked = [];
  hasAnnotator = true;
  executeScript.mockReset().mockResolvedValue([]);
  fakeBrowser.scripting.executeScript = executeScript;
  fakeBrowser.action.openPopup = openPopup.mockResolvedValue(undefined);
  fakeBrowser.windows.create = createWindow;
  fakeBrowser.tabs.sendMessage = (async (id: number, message: unknown) => {
    if (!hasAnnotator) throw new Error('Could not establish connection');
    const { call, input } = message as Envelope;
    asked.push({ tabId: id, call, input });
    return ok(null);
  }) as typeof fakeBrowser.tabs.sendMessage;
  db = await openStore();
  const addListener = vi.spyOn(fakeBrowser.contextMenus.onClicked, 'addListener');
  addListener.mockImplementation((listener) => {
    choose = listener as unknown as typeof choose;
  });
  watchMenus(async () => db, wrote);
  tabId = (await fakeBrowser.tabs.create({ url })).id ?? -1;
});

const reads = (...passages: (typeof passage)[]) =>
  executeScript.mockResolvedValue([{ result: { state: 'extracted', page, passages } }]);

const told = (): KeptReport[] =>
  asked
    .filter(({ call }) => call === 'annotator.tell')
    .map(({ input }) => (input as { report: KeptReport }).report);

const says = (report: object) => vi.waitFor(() => expect(told()).toMatchObject([report]));
const badge = () => fakeBrowser.action.getBadgeText({ tabId });
const pick = (menuItemId: string, more: object = {}) =>
  choose({ menuItemId, ...more }, { id: tabId });

const takeBack = (keptId: string, id = tabId) =>
  keptHandlers(async () => db, wrote)['kept.takeBack']({ keptId }, {
    tab: { id, url },
  } as unknown as Sender);

function keptIdOf(report: KeptReport | undefined): string {
  if (report?.state !== 'kept') throw new Error('nothing was kept');
  return report.keptId;
}

it('opens the popup for the page, and nothing outside of tabs', async () => {
  pick('clip');
  await vi.waitFor(() => expect(openPopup).toHaveBeenCalledOnce());
  choose({ menuItemId: 'clip' }, undefined);
  expect(openPopup).toHaveBeenCalledOnce();
});

it('opens a window where the browser does not open the popup', async () => {
  openPopup.mockRejectedValue(new Error('no gesture'));
  pick('clip');
  await vi.waitFor(() => expect(createWindow).toHaveBeenCalledOnce());
});

it.each(noteKinds)('begins a %s in the page', async (kind) => {
  pick(kind);
  await vi.waitFor(() =>
    expect(asked).toContainEqual({ tabId, call: 'annotator.compose', input: { kind } }),
  );
});

it.each(noteKinds)('begins no %s where no script may run', async (kind) => {
  hasAnnotator = false;
  executeScript.mockRejectedValue(new Error('Cannot access'));
  pick(kind);
  await vi.waitFor(() => expect(executeScript).toHaveBeenCalledOnce());
  expect(asked).toEqual([]);
});

describe('the selection', () => {
  it('is kept as a highlight, and the page says where it went', async () => {
    reads(passage);
    pick('clipSelection');
    await says({ state: 'kept', what: 'selection', community: { name: 'My shelf' }, cut: [] });
    expect(await db.annotations.toArray()).toMatchObject([
      { kind: 'highlight', quote: passage.quote, body: passage.markdown },
    ]);
    expect(await db.contents.count()).toBe(0);
    expect(wrote).toHaveBeenCalledOnce();
    expect(openPopup).not.toHaveBeenCalled();
  });

  it('says what was cut', async () => {
    reads({ ...passage, quote: 'x'.repeat(6_000) });
    pick('clipSelection');
    await says({ cut: [{ field: 'quote', kept: 5_000, given: 6_000 }] });
  });

  it('is taken back with the page that came with it, once, and by its own tab alone', async () => {
    reads(passage);
    pick('clipSelection');
    await says({ state: 'kept' });
    const keptId = keptIdOf(told()[0]);
    expect(await takeBack(keptId, tabId + 1)).toMatchObject({ ok: false });
    expect(await takeBack('another')).toMatchObject({ ok: false });
    expect(await takeBack(keptId)).toMatchObject({ ok: true });
    expect(await db.annotations.toArray()).toMatchObject([{ deletedAt: expect.any(Number) }]);
    expect(await db.resources.toArray()).toMatchObject([{ deletedAt: expect.any(Number) }]);
    expect(await takeBack(keptId)).toMatchObject({ ok: false, error: { code: 'notFound' } });
  });

  it.each(['left', 'reader'])(
    'goes to the own shelf where the last community is %s',
    async (how) => {
      const { communityId } = await joinShared(db, {
        role: how === 'reader' ? 'reader' : 'member',
      });
      if (how === 'left') await db.communities.update(communityId, { leftAt: 1 });
      await setSetting(db, 'lastCommunity', communityId);
      reads(passage);
      pick('clipSelection');
      await says({ state: 'kept', community: { name: 'My shelf', kind: 'personal' } });
    },
  );

  it('says so where its words cannot be read, and where the address is private', async () => {
    reads();
    pick('clipSelection');
    await says({ state: 'failed', failure: { code: 'noWords' } });
    const hidden = { ...page, url: 'http://localhost/x' };
    executeScript.mockResolvedValue([
      { result: { state: 'extracted', page: hidden, passages: [passage] } },
    ]);
    pick('clipSelection');
    await vi.waitFor(() =>
      expect(told()[1]).toMatchObject({ failure: { code: 'privateAddress' } }),
    );
    expect(await db.annotations.count()).toBe(0);
    expect(wrote).not.toHaveBeenCalled();
  });

  it('says that the disk is full, and keeps nothing', async () => {
    vi.spyOn(db.annotations, 'add').mockRejectedValue(new DOMException('', 'QuotaExceededError'));
    vi.spyOn(db, 'table').mockReturnValue(db.annotations as never);
    reads(passage);
    pick('clipSelection');
    await says({ state: 'failed', failure: { code: 'storage' } });
  });

  it('opens the popup, which says why, where the page cannot be read', async () => {
    executeScript.mockRejectedValue(new Error('Cannot access'));
    pick('clipSelection');
    await vi.waitFor(() => expect(openPopup).toHaveBeenCalledOnce());
    expect(await db.annotations.count()).toBe(0);
  });

  it('is left alone where the tab was closed before it was read', async () => {
    choose({ menuItemId: 'clipSelection' }, { id: 9_999 });
    await new Promise((next) => setImmediate(next));
    expect(openPopup).not.toHaveBeenCalled();
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('is kept where the tab is closed afterwards', async () => {
    hasAnnotator = false;
    const get = vi.spyOn(fakeBrowser.tabs, 'get');
    onTestFinished(() => get.mockRestore());
    executeScript.mockImplementation(async () => {
      get.mockRejectedValue(new Error('No tab with id'));
      return [{ result: { state: 'extracted', page, passages: [passage] } }];
    });
    pick('clipSelection');
    await vi.waitFor(() => expect(wrote).toHaveBeenCalledOnce());
    expect(await db.annotations.count()).toBe(1);
  });

  it('shows nothing in the page where the member wants nothing there', async () => {
    await setSetting(db, 'inPage', false);
    reads(passage);
    pick('clipSelection');
    await vi.waitFor(() => expect(wrote).toHaveBeenCalledOnce());
    expect(told()).toEqual([]);
    expect(await badge()).toBe('✓');
  });
});

describe('a link', () => {
  it('is kept unread, by what it says and where it leads', async () => {
    executeScript.mockResolvedValue([{ result: 'Soap and water' }]);
    pick('clipLink', { linkUrl, frameId: 3 });
    await says({ state: 'kept', what: 'link' });
    expect(executeScript).toHaveBeenCalledWith(
      expect.objectContaining({ target: { tabId, frameIds: [3] }, args: [linkUrl] }),
    );
    expect(await db.resources.toArray()).toMatchObject([
      { url: 'https://who.example/soap', title: 'Soap and water' },
    ]);
    expect(await db.contents.count()).toBe(0);
    expect(await takeBack(keptIdOf(told()[0]))).toMatchObject({ ok: true });
    expect(await db.resources.toArray()).toMatchObject([{ deletedAt: expect.any(Number) }]);
  });

  it('that is there already is not doubled, and that is said', async () => {
    pick('clipLink', { linkUrl });
    await says({ state: 'kept' });
    pick('clipLink', { linkUrl: 'https://who.example/soap#top' });
    await vi.waitFor(() => expect(told()[1]).toMatchObject({ state: 'known' }));
    expect(await db.resources.count()).toBe(1);
    expect(wrote).toHaveBeenCalledOnce();
  });

  it.each([
    ['http://192.168.1.1/', 'privateLink'],
    ['file:///etc/hosts', 'notWebLink'],
    ['mailto:ada@example.org', 'notWebLink'],
    ['javascript:alert(1)', 'notWebLink'],
  ])('to %s is refused', async (link, code) => {
    pick('clipLink', { linkUrl: link });
    await says({ state: 'failed', failure: { code } });
    expect(await db.resources.count()).toBe(0);
  });

  it('is kept where no script may run: the button is marked, and the popup says it once', async () => {
    hasAnnotator = false;
    executeScript.mockRejectedValue(new Error('Cannot access'));
    pick('clipLink', { linkUrl });
    await vi.waitFor(async () => expect(await badge()).toBe('✓'));
    expect(await db.resources.toArray()).toMatchObject([{ title: 'soap' }]);
    const library = async () => db;
    expect(await takeReport(library, tabId)).toMatchObject({ state: 'kept', what: 'link' });
    expect(await takeReport(library, tabId)).toBeNull();
    expect(await badge()).toBe('');
  });

  it('that is refused where no script may run leaves a mark too', async () => {
    hasAnnotator = false;
    executeScript.mockRejectedValue(new Error('Cannot access'));
    pick('clipLink', { linkUrl: 'http://localhost/' });
    await vi.waitFor(async () => expect(await badge()).toBe('!'));
  });

  it('is kept where the tab is closed meanwhile', async () => {
    hasAnnotator = false;
    executeScript.mockRejectedValue(new Error('No tab'));
    choose({ menuItemId: 'clipLink', linkUrl }, { id: 9_999 });
    await vi.waitFor(() => expect(wrote).toHaveBeenCalledOnce());
    expect(await db.resources.count()).toBe(1);
  });
});

it.each([
  ['Wet, then soap', 'Wet then soap'],
  ['tag:gloves -"not these"', 'tag gloves not these'],
  ['one '.repeat(40), 'one '.repeat(12).trim()],
])('the words %j are asked of the library in the panel', async (selectionText, value) => {
  pick('know', { selectionText });
  await vi.waitFor(async () =>
    expect(await fakeBrowser.storage.session.get('panelQuery')).toEqual({
      panelQuery: { tabId, value },
    }),
  );
});
