import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyCharter } from '../../lib/model/community.ts';
import { type CommunityId, newId } from '../../lib/model/id.ts';
import { parseInvite } from '../../lib/model/invite.ts';
import { storeSource } from '../../lib/search/index.ts';
import { communityById } from '../../lib/store/community.ts';
import { charterSave, found, inviteAccept, inviteCreate } from '../../lib/supabase/communities.ts';
import { signedUpDevice, unwrap } from '../support/device.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

it('a charter that a facilitator writes reaches every member, and only facilitators write it', async () => {
  const ada = await signedUpDevice(hub, 'Ada');
  const ben = await signedUpDevice(hub, 'Ben');
  const id = newId<CommunityId>();
  const { communityId } = unwrap(await found(ada.client, { id, name: 'Bakers', purpose: '' }));
  const { link } = unwrap(
    await inviteCreate(ada.client, { communityId, role: 'mentor', uses: 1, days: 1 }),
  );
  unwrap(await inviteAccept(ben.client, parseInvite(link)?.token ?? ''));
  const charter = {
    purpose: 'Better *bread*.',
    topics: ['rye', 'starters'],
    guidelines: 'Be kind.',
    languages: ['de', 'sv'],
  };
  unwrap(await charterSave(ada.client, communityId, charter));
  expect(await charterSave(ben.client, communityId, emptyCharter)).toMatchObject({
    error: { code: 'forbidden' },
  });
  await ben.sync.now();
  expect((await communityById(ben.db, communityId))?.charter).toEqual(charter);
  unwrap(await charterSave(ada.client, communityId, { languages: ['de'] }));
  await ben.sync.now();
  expect((await communityById(ben.db, communityId))?.charter).toEqual({
    ...charter,
    languages: ['de'],
  });
  unwrap(await charterSave(ada.client, communityId, { languages: ['de', 'sv'] }));
  await ben.sync.now();
  expect(await storeSource(ben.db).languages()).toEqual(['de', 'sv']);
});
