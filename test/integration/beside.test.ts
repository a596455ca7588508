import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { besideHandlers } from '../../entrypoints/background/beside.ts';
import type { Sender } from '../../lib/messaging/serve.ts';
import { openSearch, storeSource } from '../../lib/search/index.ts';
import type { Database } from '../../lib/store/database.ts';
import { setSetting } from '../../lib/store/settings.ts';
import { unwrap } from '../support/device.ts';
import { anExtractedClip } from '../support/factories.ts';
import { clipInto, openStore, personalCommunity } from '../support/store.ts';

const at = (url: string) => ({ id: fakeBrowser.runtime.id, url, tab: { id: 1 } }) as Sender;
const google = at('https://www.google.com/search?q=sourdough');

let db: Database;
let handlers: ReturnType<typeof besideHandlers>;

beforeEach(async () => {
  db = await openStore();
  const communityId = await personalCommunity(db);
  for (const title of ['Sourdough starters', '<img src=x onerror=alert(1)> sourdough bread']) {
    const page = anExtractedClip({ title, markdown: 'Feed it daily.' });
    await clipInto(db, communityId, encodeURIComponent(title), { page });
  }
  handlers = besideHandlers(async () => db, openSearch(storeSource(db)));
});

const hitsAt = async (sender: Sender, query: string) =>
  unwrap(await handlers['beside.hits']({ query }, sender)).hits;

describe('what is told beside the results of a web search engine', () => {
  it('is nothing while it is off', async () => {
    expect(await hitsAt(google, 'sourdough')).toEqual([]);
    await setSetting(db, 'searchEngines', ['bing']);
    expect(await hitsAt(google, 'sourdough')).toEqual([]);
  });

  it('is nothing to a page that is no engine’s', async () => {
    await setSetting(db, 'searchEngines', ['google']);
    for (const url of ['https://evil.example/search?q=x', 'https://www.google.com/maps', '']) {
      expect(await hitsAt(at(url), 'sourdough')).toEqual([]);
    }
  });

  it('is the pages of the library, as text', async () => {
    await setSetting(db, 'searchEngines', ['google']);
    const hits = await hitsAt(google, 'sourdough');
    expect(hits.map(({ title }) => title).sort()).toEqual([
      '<img src=x onerror=alert(1)> sourdough bread',
      'Sourdough starters',
    ]);
    expect(hits[0]!.matched).toContain('Sourdough');
  });

  it('leads to pages of the web alone, whatever a hub sent for an address', async () => {
    await setSetting(db, 'searchEngines', ['google']);
    await db.resources.toCollection().modify({ url: 'javascript:alert(1)//https://a.example' });
    expect(await hitsAt(google, 'sourdough')).toEqual([]);
  });

  it('takes what was asked for words alone, and needs enough of them', async () => {
    await setSetting(db, 'searchEngines', ['google']);
    expect(await hitsAt(google, 'tag:sourdough -starters "')).toHaveLength(1);
    expect(await hitsAt(google, 'sourdough carburettor jets petrol')).toEqual([]);
    expect(await hitsAt(google, '"')).toEqual([]);
    // One word that is there in two forms is one word.
    expect(await hitsAt(google, 'starter petrol')).toEqual([]);
    expect(await hitsAt(google, 'sourdoug starter')).toHaveLength(1);
  });
});
