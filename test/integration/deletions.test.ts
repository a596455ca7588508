import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchDeletions } from '../../entrypoints/background/deletions.ts';
import { awaitDeletion, awaitedDeletions, deletionAlarm } from '../../lib/store/deletion.ts';
import { clipPage } from '../../lib/store/resource.ts';
import { anExtractedClip } from '../support/factories.ts';
import { openStore, personalCommunity } from '../support/store.ts';

describe('a page deleted in a tab that was closed', () => {
  beforeEach(() => fakeBrowser.reset());

  it('is deleted when its alarm rings, and that is told', async () => {
    const db = await openStore();
    const communityId = await personalCommunity(db);
    const clip = { page: anExtractedClip(), urlKey: 'example.org/bread', communityId };
    const clipped = await clipPage(db, { ...clip, tags: [], note: '', draftId: null });
    if (!clipped.ok) throw new Error(clipped.error.message);
    await awaitDeletion(db, [clipped.value.resourceId], Date.now() - 1);
    const wrote = vi.fn();
    watchDeletions(async () => db, wrote);
    await fakeBrowser.alarms.onAlarm.trigger({ name: deletionAlarm, scheduledTime: 0 });
    await vi.waitFor(() => expect(wrote).toHaveBeenCalledOnce());
    expect(await db.resources.get(clipped.value.resourceId)).toMatchObject({ title: '' });
    expect(await awaitedDeletions(db)).toEqual([]);
  });
});
