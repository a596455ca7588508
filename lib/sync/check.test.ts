import { expect, it, vi } from 'vitest';
import { clipInto } from '../../test/support/store.ts';
import { fakeWorld } from '../../test/support/syncing.ts';
import { round } from './round.ts';

const week = 7 * 24 * 60 * 60_000;

async function readWorld() {
  const world = await fakeWorld();
  const { communityId, a, b } = world;
  await clipInto(a.db, communityId, 'one', { note: 'A note' });
  const gone = await clipInto(a.db, communityId, 'two');
  await round(a.context);
  await round(b.context);
  return { ...world, gone };
}

it('compares copies once a week, and leaves alone those that are equal', async () => {
  const { b, clock } = await readWorld();
  clock.go(week - 2_000);
  b.remote.calls.length = 0;
  await round(b.context);
  expect(b.remote.calls).toEqual(['heads']);
  clock.go(2_001);
  await round(b.context);
  await round(b.context);
  expect(b.remote.calls).toEqual(['heads', 'heads', 'check', 'heads']);
});

it.each([
  ['a page was lost', async ({ b, gone }) => void (await b.db.resources.delete(gone.resourceId))],
  [
    'a page is another version',
    async ({ b, gone }) => void (await b.db.resources.update(gone.resourceId, { rev: 7 })),
  ],
  [
    'a note is there that the hub has not',
    async ({ b }) => {
      const [note] = await b.db.annotations.toArray();
      await b.db.annotations.put({ ...note!, id: crypto.randomUUID() as never });
    },
  ],
  ['its members were lost', async ({ b }) => void (await b.db.memberships.clear())],
] as [string, (world: Awaited<ReturnType<typeof readWorld>>) => Promise<void>][])(
  'mends a copy where %s, and writes it down',
  async (_fault, breaks) => {
    const warned = vi
      .spyOn(console, 'warn')
      .mockReset()
      .mockImplementation(() => {});
    const world = await readWorld();
    const { a, b, clock, communityId } = world;
    await breaks(world);
    clock.go(week + 1_000);
    await round(b.context);
    const live = async ({ db }: typeof a) =>
      Promise.all(
        [db.resources, db.contents, db.annotations].map((table) =>
          table.filter(({ deletedAt }) => deletedAt === null).count(),
        ),
      );
    expect(await live(b)).toEqual(await live(a));
    expect(await b.db.memberships.where({ communityId }).count()).toBe(2);
    expect((await b.db.cursors.get(communityId))?.mendedAt).toBe(clock());
    expect(warned).toHaveBeenCalledOnce();
    b.remote.calls.length = 0;
    await round(b.context);
    expect(b.remote.calls).toEqual(['heads']);
  },
);

it('waits while something is on its way', async () => {
  const { b, communityId, clock } = await readWorld();
  clock.go(week + 1_000);
  await clipInto(b.db, communityId, 'mine');
  b.remote.calls.length = 0;
  b.remote.failures.push(null, { kind: 'offline' });
  await round(b.context);
  expect(b.remote.calls).toEqual(['heads', 'push']);
});
