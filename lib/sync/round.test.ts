import { expect, it } from 'vitest';
import { clipInto, personalCommunity } from '../../test/support/store.ts';
import { fakeWorld } from '../../test/support/syncing.ts';
import { type CommunityId, newId } from '../model/id.ts';
import { myCommunities } from '../store/community.ts';
import { outboxCounts } from '../store/outbox.ts';
import { resourcesAt } from '../store/resource.ts';
import { round } from './round.ts';

it('brings in communities that the member joined elsewhere', async () => {
  const { hub, b } = await fakeWorld();
  hub.found(newId<CommunityId>(), b.memberId, 'Rye only');
  await round(b.context);
  expect((await myCommunities(b.db)).map(({ community }) => community.name)).toEqual([
    'My shelf',
    'Bakers',
    'Rye only',
  ]);
});

it('asks only for heads where nothing is new', async () => {
  const { a } = await fakeWorld();
  await round(a.context);
  a.remote.calls.length = 0;
  expect(await round(a.context)).toEqual({ ok: true, value: null });
  expect(a.remote.calls).toEqual(['heads']);
});

it('never sends the personal community, even to a hub that claims it', async () => {
  const { hub, a } = await fakeWorld();
  const personal = await personalCommunity(a.db);
  await clipInto(a.db, personal, 'private');
  hub.found(personal, a.memberId, 'A trap');
  await round(a.context);
  expect(await a.db.communities.get(personal)).toMatchObject({ name: 'My shelf' });
  expect(hub.pulledSince(personal, 0).some(({ table }) => table === 'resources')).toBe(false);
});

it('leaves a community that the member is not in any more, and enters it again', async () => {
  const { hub, communityId, a, b } = await fakeWorld();
  await clipInto(a.db, communityId, 'theirs');
  await round(a.context);
  await round(b.context);
  hub.remove(communityId, b.memberId);
  await round(b.context);
  expect((await myCommunities(b.db)).map(({ community }) => community.kind)).toEqual(['personal']);
  expect(await resourcesAt(b.db, 'example.org/theirs')).toEqual([]);

  hub.join(communityId, b.memberId);
  await round(b.context);
  expect((await myCommunities(b.db)).map(({ community }) => community.name)).toContain('Bakers');
  expect(await resourcesAt(b.db, 'example.org/theirs')).toHaveLength(1);
});

it('goes on with the other communities where one is refused, and says so', async () => {
  const { hub, communityId, a } = await fakeWorld();
  const second = newId<CommunityId>();
  hub.found(second, a.memberId, 'Rye only');
  await clipInto(a.db, communityId);
  const { pull } = a.remote;
  a.remote.pull = async (request, signal) =>
    request.communityId === communityId
      ? { ok: false, error: { kind: 'refused', code: '42501', message: 'no' } }
      : pull(request, signal);
  expect(await round(a.context)).toMatchObject({ ok: false, error: { kind: 'refused' } });
  expect(await a.db.communities.get(second)).toMatchObject({ name: 'Rye only' });
  expect(await outboxCounts(a.db)).toEqual({ waiting: 0, rejected: 0 });
});

it('ends where the connection is lost', async () => {
  const { communityId, a } = await fakeWorld();
  await clipInto(a.db, communityId);
  a.remote.failures.push(null, { kind: 'offline' });
  a.remote.calls.length = 0;
  expect(await round(a.context)).toEqual({ ok: false, error: { kind: 'offline' } });
  expect(a.remote.calls).toEqual(['heads', 'push']);
});
