import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { beyondHandlers } from '../../entrypoints/background/beyond.ts';
import { textHandlers } from '../../entrypoints/background/textCalls.ts';
import { openSearch, storeSource } from '../../lib/search/index.ts';
import { keptCopy } from '../../lib/store/content.ts';
import { isTextAway, textsHere } from '../../lib/store/textRoom.ts';
import { unwrap } from '../support/device.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { type GuestDevice, guestDevice, popup, stubBrowser } from './support/guestDevice.ts';

let server: TestHub;
let device: GuestDevice;
let calls: ReturnType<typeof textHandlers>;

beforeAll(async () => {
  stubBrowser();
  server = await startTestHub({ demo: true });
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await server.stop();
});

beforeEach(async () => {
  device = await guestDevice(server);
  calls = textHandlers(device.library, device.hub);
});
afterEach(() => device.hub.release());

/** The page that came in first: its text goes first. */
async function oldest() {
  const [id] = (await device.db.contents.toCollection().primaryKeys()).sort();
  const before = await device.db.contents.get(id!);
  return { id: before!.id, before: before! };
}

const choose = async (budget: number | null) =>
  unwrap(await calls['text.budget']({ budget }, popup));

it('texts that are left to the hub are found there, and fetched when they are opened', async () => {
  const { db, library, hub } = device;
  const { id, before } = await oldest();
  const all = await textsHere(db);
  await choose(Math.round(all.bytes / 2));
  expect(isTextAway((await db.contents.get(id))!)).toBe(true);
  expect((await keptCopy(db, id))?.away).toBe(true);
  expect((await textsHere(db)).bytes).toBeLessThanOrEqual(all.bytes / 2);

  const asked = before.markdown
    .split(/\s+/)
    .slice(-8)
    .join(' ')
    .replace(/[^\p{L} ]/gu, '');
  const beyond = beyondHandlers(library, hub)['search.beyond'];
  const found = unwrap(await beyond({ text: asked }, popup));
  expect(found.map((hit) => hit.id)).toContain(id);

  unwrap(await calls['text.fetch']({ resourceId: id }, popup));
  expect(await db.contents.get(id)).toMatchObject({
    markdown: before.markdown,
    words: before.words,
    textClock: before.textClock,
  });
});

it('a page whose text is away is still found by what is here', async () => {
  const { db } = device;
  const { id } = await oldest();
  const resource = await db.resources.get(id);
  await choose(1);
  const index = openSearch(storeSource(db));
  const titles: string[] = [];
  for await (const { hits, complete } of index.search(resource!.title, { limit: 5 })) {
    if (complete) titles.push(...hits.map(({ title }) => title));
  }
  expect(titles).toContain(resource!.title);
});

it('all texts come back when all are to be kept', async () => {
  const { db } = device;
  const all = await textsHere(db);
  await choose(1_000);
  expect((await textsHere(db)).texts).toBeLessThan(all.texts);
  await choose(null);
  await vi.waitFor(async () => expect(await textsHere(db)).toEqual(all), { timeout: 10_000 });
});

it('says that a text could not be fetched, and keeps the page', async () => {
  const { id } = await oldest();
  await choose(1_000);
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
  expect(await calls['text.fetch']({ resourceId: id }, popup)).toMatchObject({
    ok: false,
    error: { code: 'offline' },
  });
  vi.restoreAllMocks();
  expect((await keptCopy(device.db, id))?.away).toBe(true);
});
