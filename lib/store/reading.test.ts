import { expect, it } from 'vitest';
import { openStore } from '../../test/support/store.ts';
import { newId, type ResourceId } from '../model/id.ts';
import { noteReading, openedAmong } from './reading.ts';

it('a page that was opened is known as such, and how often', async () => {
  let now = 1_000;
  const db = await openStore(() => now);
  const [bread, soup] = [newId<ResourceId>(), newId<ResourceId>()];
  await noteReading(db, [bread]);
  now = 2_000;
  await noteReading(db, [bread]);
  expect(await db.readings.toArray()).toEqual([{ resourceId: bread, times: 2, at: 2_000 }]);
  expect(await openedAmong(db, [bread, soup])).toEqual(new Set([bread]));
});

it('is found among very many', async () => {
  const db = await openStore();
  const ids = Array.from({ length: 2_000 }, () => newId<ResourceId>());
  await noteReading(db, ids.slice(0, 600));
  expect(await openedAmong(db, ids)).toEqual(new Set(ids.slice(0, 600)));
});
