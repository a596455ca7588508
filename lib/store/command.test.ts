import { expect, it } from 'vitest';
import { anExtractedClip } from '../../test/support/factories.ts';
import { openStore, personalCommunity } from '../../test/support/store.ts';
import { ok } from '../model/result.ts';
import { command } from './command.ts';
import { clipPage } from './resource.ts';

it('fails in words where the disk is full, and writes nothing', async () => {
  const db = await openStore();
  const communityId = await personalCommunity(db);
  // The second write of a clip, its text, is the one that does not fit.
  db.contents.hook('creating', () => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
  const clip = {
    page: anExtractedClip(),
    urlKey: 'example.org/bread',
    communityId,
    tags: [],
    note: '',
    draftId: null,
  };
  expect(await clipPage(db, clip)).toMatchObject({ ok: false, error: { code: 'storage' } });
  expect(await db.resources.count()).toBe(0);
});

it('knows a full disk by the error inside the one that ended the transaction', async () => {
  const db = await openStore();
  const inner = new DOMException('The disk is full.', 'QuotaExceededError');
  const aborted = Object.assign(new Error('aborted'), { name: 'AbortError', inner });
  expect(await command(db, () => Promise.reject(aborted))).toMatchObject({
    ok: false,
    error: { code: 'storage' },
  });
});

it('lets everything else through', async () => {
  const db = await openStore();
  await expect(command(db, () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
  expect(await command(db, async () => ok(1))).toEqual({ ok: true, value: 1 });
});
