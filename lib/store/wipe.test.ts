import { expect, it } from 'vitest';
import { anOutboxEntry } from '../../test/support/factories.ts';
import { clipInto, joinShared, openStore, personalCommunity } from '../../test/support/store.ts';

import { firstRunSetting, setSetting } from './settings.ts';
import { wipe } from './wipe.ts';

const names = { personalName: 'My shelf', memberName: 'Me' };

it('leaves nothing of what was kept, and a store as on its first day', async () => {
  const db = await openStore();
  const { communityId } = await joinShared(db);
  await clipInto(db, await personalCommunity(db), 'private', { note: 'A secret' });
  await clipInto(db, communityId, 'shared', { note: 'A secret' });
  await db.outbox.add(anOutboxEntry());
  await setSetting(db, 'session', { token: 'A secret' });
  await db.views.add({ id: 'v', png: new Uint8Array([1]) } as never);
  await db.pictures.add({ id: 'p', bytes: new Uint8Array([1]) } as never);
  const device = await firstRunSetting(db, 'device');

  await wipe(db, names);
  const rows = Object.fromEntries(
    await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );
  expect(JSON.stringify(rows)).not.toContain('secret');
  const counts = Object.entries(rows).filter(([, kept]) => kept.length > 0);
  expect(counts.map(([name, kept]) => `${kept.length} ${name}`)).toEqual([
    '1 communities',
    '1 memberships',
    '4 settings',
  ]);
  expect(await firstRunSetting(db, 'device')).not.toBe(device);
});
