import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followEngines, watchEngines } from '../../entrypoints/background/engines.ts';
import { engineOrigins } from '../../lib/model/searchEngine.ts';
import type { Database } from '../../lib/store/database.ts';
import { turnEngines } from '../../lib/store/searchEngines.ts';
import { getSetting } from '../../lib/store/settings.ts';
import { Permissions } from '../support/permissions.ts';
import { openStore } from '../support/store.ts';

interface Script {
  id: string;
  js: string[];
  matches: string[];
}

let db: Database;
let permissions: Permissions;
let scripts: Script[];
let entered: unknown[];
let told: unknown[];

beforeEach(async () => {
  db = await openStore();
  permissions = Permissions.install();
  scripts = [];
  entered = [];
  told = [];
  const { scripting, tabs } = fakeBrowser;
  scripting.getRegisteredContentScripts = async (filter?: { ids?: string[] }) =>
    scripts.filter(({ id }) => filter?.ids?.includes(id)) as never;
  scripting.registerContentScripts = async (more: unknown[]) => {
    scripts.push(...(more as Script[]));
  };
  scripting.unregisterContentScripts = async (filter?: { ids?: string[] }) => {
    scripts = scripts.filter(({ id }) => !filter?.ids?.includes(id));
  };
  scripting.executeScript = async ({ target, files }: { target: object; files?: string[] }) => {
    entered.push({ ...target, files });
    return [] as never;
  };
  tabs.query = async ({ url }: { url?: unknown }) =>
    (url ? [{ id: 4 }] : [{ id: 4 }, { id: 5 }]) as never;
  tabs.sendMessage = async <Message, Answer>(tabId: number, message: Message) => {
    told.push({ tabId, ...message });
    if (tabId === 5) throw new Error('Receiving end does not exist');
    return undefined as Answer;
  };
});

const library = async () => db;
const on = () => getSetting(db, 'searchEngines');

/** As the settings do it. */
async function turn(engine: 'bing' | 'startpage', wanted: boolean): Promise<void> {
  if (wanted) permissions.give(...engineOrigins(engine));
  await turnEngines(db, [engine], wanted);
  await followEngines(library);
}

describe('an engine that is turned on', () => {
  it('has our script at its results alone, in open pages too', async () => {
    await turn('bing', true);
    expect(scripts).toEqual([
      {
        id: 'beside.bing',
        js: ['/beside.js'],
        matches: ['https://www.bing.com/search', 'https://www.bing.com/search?*'],
        runAt: 'document_idle',
      },
    ]);
    expect(entered).toEqual([{ tabId: 4, files: ['/beside.js'] }]);
  });

  it('is entered once, and again after an update', async () => {
    await turn('bing', true);
    await followEngines(library);
    expect(entered).toHaveLength(1);
    await followEngines(library, { entering: true });
    expect(entered).toHaveLength(2);
    expect(scripts).toHaveLength(1);
  });
});

describe('an engine that is turned off', () => {
  beforeEach(async () => {
    await turn('bing', true);
    await turn('startpage', true);
    await turn('bing', false);
  });

  it('loses our script, and open pages are told', () => {
    expect(scripts.map(({ id }) => id)).toEqual(['beside.startpage']);
    const message = { to: 'beside', call: 'beside.refresh', input: {} };
    expect(told).toEqual([
      { tabId: 4, ...message },
      { tabId: 5, ...message },
    ]);
  });

  it('gives its permission back, and no other', () => {
    expect([...permissions.origins]).toEqual(engineOrigins('startpage'));
  });
});

describe('the browser’s own settings', () => {
  beforeEach(() => watchEngines(library));

  it('turn an engine off by taking its permission', async () => {
    await turn('bing', true);
    await turn('startpage', true);
    permissions.take(...engineOrigins('bing'));
    await vi.waitFor(async () => expect(await on()).toEqual(['startpage']));
    await vi.waitFor(() => expect(scripts.map(({ id }) => id)).toEqual(['beside.startpage']));
  });

  it('turn Google off by taking one of its countries, and the rest is given back', async () => {
    permissions.give(...engineOrigins('google'));
    await turnEngines(db, ['google'], true);
    await followEngines(library);
    permissions.take('https://www.google.de/*');
    await vi.waitFor(() => expect([...permissions.origins]).toEqual([]));
    expect(await on()).toEqual([]);
  });

  it('turn all off that are on by the permission to read every page', async () => {
    permissions.give('<all_urls>');
    await turnEngines(db, ['bing'], true);
    await followEngines(library);
    permissions.take('<all_urls>');
    await vi.waitFor(() => expect(scripts).toEqual([]));
    expect(await on()).toEqual([]);
  });
});

describe('where every page may be read', () => {
  it('an engine’s own permission is kept until that ends', async () => {
    watchEngines(library);
    await turn('bing', true);
    permissions.give('<all_urls>');
    await turn('bing', false);
    expect([...permissions.origins]).toEqual([...engineOrigins('bing'), '<all_urls>']);
    const remove = vi.spyOn(fakeBrowser.permissions, 'remove');
    permissions.take('<all_urls>');
    await vi.waitFor(() => expect([...permissions.origins]).toEqual([]));
    await followEngines(library);
    expect(remove.mock.calls).toEqual([[{ origins: engineOrigins('bing') }]]);
  });
});
