import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Database } from './database.ts';
import { pageKey } from './pageKey.ts';
import { setSetting } from './settings.ts';

let db: Database;
beforeEach(() => {
  db = new Database('pageKey');
});
afterEach(() => db.delete());

it('gives a page of the web its key and its site', async () => {
  expect(await pageKey(db, 'https://www.news.example.co.uk/a?utm_source=x')).toEqual({
    state: 'keyed',
    urlKey: 'news.example.co.uk/a',
    site: 'example.co.uk',
  });
});

it.each(['about:blank', 'chrome://settings', 'file:///a.html', 'no address'])(
  'has no key for %s',
  async (url) => {
    expect(await pageKey(db, url)).toEqual({ state: 'notWeb' });
  },
);

it('keeps private addresses only where the member wants it', async () => {
  const url = 'http://192.168.1.1/router';
  expect(await pageKey(db, url)).toEqual({ state: 'private' });
  await setSetting(db, 'privateAddresses', true);
  expect(await pageKey(db, url)).toMatchObject({ state: 'keyed' });
});

it('keeps the pages that the connected hub serves, wherever it is', async () => {
  await setSetting(db, 'connection', { url: 'http://127.0.0.1:8787', key: 'k' });
  expect(await pageKey(db, 'http://127.0.0.1:8787/pages/soil')).toMatchObject({ state: 'keyed' });
  expect(await pageKey(db, 'http://127.0.0.1:9999/pages/soil')).toEqual({ state: 'private' });
});

it('tells of a paused site', async () => {
  await setSetting(db, 'pausedSites', ['example.org']);
  expect(await pageKey(db, 'https://docs.example.org/a')).toMatchObject({ state: 'paused' });
});
