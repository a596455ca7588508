import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { besideHandlers } from '../../entrypoints/background/beside.ts';
import type { Sender } from '../../lib/messaging/serve.ts';
import type { BesideHit } from '../../lib/model/beside.ts';
import { openSearch, storeSource } from '../../lib/search/index.ts';
import type { Database } from '../../lib/store/database.ts';
import { setSetting } from '../../lib/store/settings.ts';
import { unwrap } from '../support/device.ts';
import { anExtractedClip } from '../support/factories.ts';
import { clipInto, openStore, personalCommunity } from '../support/store.ts';

/** A script in a page, whose tab may have moved on since it was loaded. */
const at = (url: string, shown = url) =>
  ({ id: fakeBrowser.runtime.id, url, tab: { id: 1, url: shown }, frameId: 0 }) as Sender;
const results = 'https://www.google.com/search?q=sourdough';
const google = at(results);

let db: Database;
let handlers: ReturnType<typeof besideHandlers>;

beforeEach(async () => {
  db = await openStore();
  const communityId = await personalCommunity(db);
  for (const title of ['Sourdough starters', '<img src=x onerror=alert(1)> sourdough bread']) {
    const page = anExtractedClip({ title, markdown: 'Feed it daily.' });
    await clipInto(db, communityId, encodeURIComponent(title), { page });
  }
  handlers = besideHandlers(
    async () => db,
    openSearch(storeSource(db)),
    () => ['en-GB', 'de'],
  );
});

const answerTo = async (sender: Sender, query: string) =>
  unwrap(await handlers['beside.hits']({ query }, sender));
const hitsAt = async (sender: Sender, query: string) => {
  const answer = await answerTo(sender, query);
  return answer.state === 'on' ? answer.hits : [];
};

const markedIn = ({ title, passage }: BesideHit) =>
  [...title, ...passage].filter(({ matched }) => matched).map(({ text }) => text);

describe('what is told beside the results of a web search engine', () => {
  it('is that it is off, while it is', async () => {
    expect(await answerTo(google, 'sourdough')).toEqual({ state: 'off' });
    await setSetting(db, 'searchEngines', ['bing']);
    expect(await answerTo(google, 'sourdough')).toEqual({ state: 'off' });
  });

  it('is nothing to a page that is no engine’s', async () => {
    await setSetting(db, 'searchEngines', ['google']);
    for (const url of ['https://evil.example/search?q=x', 'https://www.google.com/maps', '']) {
      expect(await hitsAt(at(url), 'sourdough')).toEqual([]);
    }
  });

  it('is nothing where the tab shows something else by now', async () => {
    await setSetting(db, 'searchEngines', ['google', 'bing']);
    for (const shown of [
      'https://www.google.com/maps?q=sourdough',
      'https://www.google.com/searchbyimage?q=sourdough',
      'https://www.bing.com/search?q=sourdough',
      'https://evil.example/',
    ]) {
      expect(await answerTo(at(results, shown), 'sourdough')).toMatchObject({ hits: [] });
    }
    const untold = { ...google, tab: { id: 1 } } as Sender;
    expect(await hitsAt(untold, 'sourdough')).toEqual([]);
    const cached = { ...google, documentLifecycle: 'cached' } as Sender;
    expect(await hitsAt(cached, 'sourdough')).toEqual([]);
  });

  it('is for the next search within the page too', async () => {
    await setSetting(db, 'searchEngines', ['google']);
    const later = 'https://www.google.com/search?q=sourdough+bread';
    expect(await hitsAt(at(results, later), 'sourdough')).toHaveLength(2);
  });

  it('is nothing on a site that is paused', async () => {
    await setSetting(db, 'searchEngines', ['google']);
    await setSetting(db, 'pausedSites', ['google.com']);
    expect(await answerTo(google, 'sourdough')).toMatchObject({ state: 'on', hits: [] });
  });

  it('is by the words of meaning alone, in the languages of the member', async () => {
    await setSetting(db, 'searchEngines', ['google']);
    const communityId = await personalCommunity(db);
    const page = anExtractedClip({ title: 'How to have a rest', markdown: 'Is it the one?' });
    await clipInto(db, communityId, 'example.org/rest', { page });
    expect(await hitsAt(google, 'how to have a sourdough starter')).toHaveLength(1);
    expect(await hitsAt(google, 'how to have a carburettor')).toEqual([]);
    expect(await hitsAt(google, 'wie is it')).toEqual([]);
    const [hit] = await hitsAt(google, 'how is a starter of sourdough');
    expect(markedIn(hit!)).toEqual(['starters', 'Sourdough'].sort());
  });

  it('is the pages of the library, as text', async () => {
    await setSetting(db, 'searchEngines', ['google']);
    const hits = await hitsAt(google, 'sourdough');
    expect(hits.map(({ title }) => title.map(({ text }) => text).join('')).sort()).toEqual([
      '<img src=x onerror=alert(1)> sourdough bread',
      'Sourdough starters',
    ]);
    expect(hits.map(markedIn)).toContainEqual(['Sourdough']);
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
