import { expect, it } from 'vitest';
import { aCommunity, aMembership } from '../../test/support/factories.ts';
import { joinShared, openStore } from '../../test/support/store.ts';
import { communityById, membersOf, myCommunities } from './community.ts';

it('lists the personal community first, then the others by name, without those left', async () => {
  const db = await openStore();
  const { communityId } = await joinShared(db, { role: 'mentor' });
  await db.memberships.put(aMembership({ communityId, name: 'Ben' }));
  await db.memberships.put(aMembership({ communityId, name: 'Gone', leftAt: 1 }));
  await db.communities.put(aCommunity({ name: 'Apiarists' }));
  await db.communities.put(aCommunity({ name: 'Left', leftAt: 1 }));
  await db.communities.put(aCommunity({ name: 'Closed', deletedAt: 1 }));
  expect(
    (await myCommunities(db)).map(({ community, role, members }) => [
      community.name,
      role,
      members,
    ]),
  ).toEqual([
    ['My shelf', 'facilitator', 1],
    ['Apiarists', null, 0],
    ['Bakers', 'mentor', 2],
  ]);
  expect((await membersOf(db, communityId)).map(({ name }) => name)).toEqual(['Ada', 'Ben']);
  expect(await communityById(db, communityId)).toMatchObject({ name: 'Bakers' });
});
