import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { clipInto, openStore, personalCommunity } from '../../test/support/store.ts';

import { Database } from './database.ts';
import { salvage } from './salvage.ts';
import { setSetting } from './settings.ts';

class NextDatabase extends Database {
  constructor(name: string) {
    super(name);
    this.version(1_000)
      .stores({ paths: 'id' })
      .upgrade(() => {
        throw new Error('a fault in the upgrade');
      });
  }
}

it('reads everything of a store whose upgrade failed, and leaves it as it was', async () => {
  const db = await openStore();
  await clipInto(db, await personalCommunity(db));
  await db.pictures.add({
    ...{ id: 'a', resourceId: 'b', width: 1, height: 1, createdAt: 1 },
    bytes: new Uint8Array([1, 2, 255]),
  } as never);
  await setSetting(db, 'session', { token: 'secret' });
  db.close();

  const next = new NextDatabase(db.name);
  await expect(next.open()).rejects.toThrow('a fault in the upgrade');
  next.close();

  const text = await salvage(db.name);
  const saved = JSON.parse(text);
  expect(saved.resources).toMatchObject([{ urlKey: 'example.org/bread' }]);
  expect(saved.contents).toHaveLength(1);
  expect(saved.pictures[0].bytes).toEqual({ base64: 'AQL/' });
  expect(text).not.toContain('secret');

  const before = new Database(db.name);
  expect(await before.resources.count()).toBe(1);
  before.close();
});

it('fails where there is no store, and makes none', async () => {
  await expect(salvage('test-none')).rejects.toThrow();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('test-none');
});
