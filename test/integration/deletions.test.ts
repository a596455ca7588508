import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchDeletions } from '../../entrypoints/background/deletions.ts';
import { awaitDeletion, awaitedDeletions, deletionAlarm } from '../../lib/store/deletion.ts';
import { clipInto, openStore, personalCommunity } from '../support/store.ts';

describe('a page deleted in a tab that was closed', () => {
  beforeEach(() => fakeBrowser.reset());

  it('is deleted when its alarm rings, and that is told', async () => {
    const db = await openStore();
    const communityId = await personalCommunity(db);
    const { resourceId } = await clipInto(db, communityId);
    await awaitDeletion(db, [resourceId], Date.now() - 1);
    const wrote = vi.fn();
    watchDeletions(async () => db, wrote);
    await fakeBrowser.alarms.onAlarm.trigger({ name: deletionAlarm, scheduledTime: 0 });
    await vi.waitFor(() => expect(wrote).toHaveBeenCalledOnce());
    expect(await db.resources.get(resourceId)).toMatchObject({ title: '' });
    expect(await awaitedDeletions(db)).toEqual([]);
  });
});
