import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { beyondHandlers } from '../../entrypoints/background/beyond.ts';
import { unwrap } from '../support/device.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { type GuestDevice, guestDevice, popup, stubBrowser } from './support/guestDevice.ts';

let server: TestHub;
let device: GuestDevice;
let ask: (text: string) => ReturnType<ReturnType<typeof beyondHandlers>['search.beyond']>;

beforeAll(async () => {
  stubBrowser();
  server = await startTestHub({ demo: true });
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await server.stop();
});

/** A device that has read all of a community but the pages about insulin. */
beforeEach(async () => {
  device = await guestDevice(server);
  const { db, hub, library, communityId } = device;
  await hub.release();
  const missing = await db.resources.filter(({ tags }) => tags.includes('insulin')).primaryKeys();
  await db.resources.bulkDelete(missing);
  await db.cursors.update(communityId, { before: 5 });
  const handlers = beyondHandlers(library, hub);
  ask = async (text) => handlers['search.beyond']({ text }, popup);
});
afterEach(() => device.hub.release());

const titles = async (text: string) => unwrap(await ask(text)).map(({ title }) => title);

it('finds on the hub what this device does not hold, marked, with its passage', async () => {
  const hits = unwrap(await ask('insulin pens'));
  expect(hits.length).toBeGreaterThan(0);
  expect(new Set(hits.map(({ from }) => from))).toEqual(new Set(['hub']));
  const pens = hits.find(({ title }) => title === 'One pen, one patient');
  expect(pens).toMatchObject({ communityId: device.communityId, author: expect.any(String) });
  expect(pens?.passage).toMatch(/pen/i);
  expect(pens?.matched.length).toBeGreaterThan(0);
});

it('leaves out what is here, and what the filters do not let through', async () => {
  expect(await titles('norovirus')).toEqual([]);
  const all = await titles('sugar');
  expect(all).toContain('Steroids and the afternoon rise');
  expect(await titles('sugar tag:nutrition')).not.toContain('Steroids and the afternoon rise');
  expect(await titles('sugar tag:nutrition')).toContain(
    'The hypo box: what is in it and who fills it',
  );
  expect(await titles('sugar -tag:nutrition')).not.toContain(
    'The hypo box: what is in it and who fills it',
  );
  expect(await titles('sugar site:sugar.example')).toContain('Steroids and the afternoon rise');
  expect(await titles('sugar before:2001')).toEqual([]);
});

it('is not asked where there are no words, or everything is here', async () => {
  const called = vi.spyOn(globalThis, 'fetch');
  expect(await titles('tag:insulin')).toEqual([]);
  expect(await titles('is:unanswered sugar')).toEqual([]);
  await device.db.cursors.update(device.communityId, { before: null });
  expect(await titles('sugar')).toEqual([]);
  expect(called).not.toHaveBeenCalled();
});

it('takes any query', async () => {
  for (const text of ['"', '-', '%_\\', "' or 1=1 --", 'x'.repeat(10_000), '\u0000 sugar \ud800']) {
    expect(await ask(text)).toMatchObject({ ok: true });
  }
});

it('says that the hub could not be asked', async () => {
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
  expect(await ask('sugar')).toMatchObject({ ok: false, error: { code: 'offline' } });
  vi.restoreAllMocks();
});
