import { expect, it } from 'vitest';
import { hasRoom, spaceOf } from './space.ts';

const storage = (estimate: StorageEstimate) => ({
  estimate: async () => estimate,
  persisted: async () => true,
});

it('tells what is used, where the browser does', async () => {
  const known = storage({ usage: 10, quota: 100 });
  expect(await spaceOf(known)).toEqual({ used: 10, quota: 100, persisted: true });
  expect(await spaceOf(storage({}))).toBeNull();
  expect(await spaceOf(undefined)).toBeNull();
  const failing = { estimate: () => Promise.reject(new Error('no')), persisted: async () => false };
  expect(await spaceOf(failing)).toBeNull();
});

it.each([
  ['much left', { usage: 10, quota: 1_000_000_000 }, true],
  ['only what is reserved for own writing left', { usage: 60_000_000, quota: 100_000_000 }, false],
  ['more used than there is', { usage: 200_000_000, quota: 100_000_000 }, false],
  ['nothing told', {}, true],
])('has room to fetch: %s', async (_case, estimate, room) => {
  expect(await hasRoom(storage(estimate))).toBe(room);
});
