import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it, onTestFinished } from 'vitest';
import { aResource } from '../../test/support/factories.ts';
import { Database } from './database.ts';

/** A store as the third version left it. */
async function thirdVersion(name: string, rows: Record<string, object[]>): Promise<void> {
  const old = new Dexie(name);
  old.version(3).stores({
    communities: 'id, touched',
    memberships: '[communityId+memberId], communityId, memberId, touched',
    resources: 'id, urlKey, &[communityId+urlKey+id], communityId, touched, *tags',
    contents: 'id, communityId, touched',
    annotations: 'id, resourceId, parentId, communityId, touched, *tags',
    drafts: 'id, urlKey, updatedAt',
    outbox: '++n, &id, state, [communityId+state], rowId',
    cursors: 'communityId',
    settings: 'key',
    repairs: 'annotationId, at',
    pictures: 'id, resourceId',
    documents: 'fingerprint, *urlKeys',
    views: 'id, at',
  });
  for (const [table, entries] of Object.entries(rows)) await old.table(table).bulkAdd(entries);
  old.close();
}

it('reads anew what an older version kept of its communities, and loses nothing meanwhile', async () => {
  const name = 'test-third-version';
  const { rev: _rev, ...resource } = aResource();
  const cursor = { communityId: resource.communityId, epoch: 'e', since: 9, syncedAt: 1 };
  await thirdVersion(name, {
    resources: [resource],
    cursors: [{ ...cursor, sweepBelow: null }],
  });

  const db = new Database(name, () => 77);
  onTestFinished(() => db.delete());
  expect(await db.resources.toArray()).toEqual([{ ...resource, rev: 0 }]);
  expect(await db.cursors.toArray()).toEqual([
    { ...cursor, since: 0, before: null, sweepBelow: null, checkedAt: 77, mendedAt: null },
  ]);
});
