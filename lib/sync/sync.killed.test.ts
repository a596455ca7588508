import { describe, expect, it } from 'vitest';
import { oneAtATime } from '../../test/support/locks.ts';
import { Life, mortalRemote, mortalStore } from '../../test/support/mortal.ts';
import { clipInto } from '../../test/support/store.ts';
import { copyDevice, type FakeWorld, fakeDevice, fakeWorld } from '../../test/support/syncing.ts';
import type { SyncedRow } from '../model/resource.ts';
import { replyTo } from '../store/annotation.ts';
import { outboxCounts } from '../store/outbox.ts';
import { removeResource } from '../store/removal.ts';
import { editResource } from '../store/resource.ts';
import { getSetting } from '../store/settings.ts';
import { round } from './round.ts';
import { createSync } from './sync.ts';

/** Something of everything waits on A: a page that B clipped too, edits, a delete, answers. */
async function busyWorld(): Promise<FakeWorld> {
  const world = await fakeWorld();
  const { a, b, communityId, clock } = world;
  const shared = await clipInto(b.db, communityId, 'shared', { note: 'from B' });
  await clipInto(b.db, communityId, 'theirs');
  await round(b.context);
  await round(a.context);
  await clipInto(b.db, communityId, 'both', { note: 'B on both', tags: ['b'] });
  await editResource(b.db, shared.resourceId, { title: 'Title by B' });
  await round(b.context);

  clock.go(1_000);
  await clipInto(a.db, communityId, 'both', { note: 'A on both', tags: ['a'] });
  await editResource(a.db, shared.resourceId, { tags: ['by A'] });
  const gone = await clipInto(a.db, communityId, 'gone');
  await removeResource(a.db, gone.resourceId);
  if (shared.annotationId) await replyTo(a.db, shared.annotationId, 'A answers');
  return world;
}

const live = ({ deletedAt }: SyncedRow) => deletedAt === null;

/** What matters of a store: pages with their tags, texts and notes, without ids and clocks. */
async function shelf(db: FakeWorld['a']['db']) {
  const pages = (await db.resources.toArray()).filter(live);
  const notes = (await db.annotations.toArray()).filter(live);
  const texts = (await db.contents.toArray()).filter(live);
  return pages
    .map(({ id, urlKey, title, tags }) => ({
      urlKey,
      title,
      tags,
      texts: texts.filter((text) => text.id === id).length,
      notes: notes
        .filter(({ resourceId }) => resourceId === id)
        .map(({ body }) => body)
        .sort(),
    }))
    .sort((x, y) => (x.urlKey < y.urlKey ? -1 : 1));
}

const busy = [
  {
    urlKey: 'example.org/both',
    title: 'Bread from scratch',
    tags: ['a'],
    texts: 1,
    notes: ['A on both', 'B on both'],
  },
  {
    urlKey: 'example.org/shared',
    title: 'Title by B',
    tags: ['by A'],
    texts: 1,
    notes: ['A answers', 'from B'],
  },
  { urlKey: 'example.org/theirs', title: 'Bread from scratch', tags: [], texts: 1, notes: [] },
];

/** A has just come into the community, and B wrote there before: more than a page of a first reading holds. */
async function newcomersWorld(): Promise<FakeWorld> {
  const world = await fakeWorld();
  const { hub, communityId, b } = world;
  for (let n = 0; n < 5; n++) {
    await clipInto(b.db, communityId, `page${n}`, { note: `note ${n}`, tags: [`tag${n}`] });
  }
  await round(b.context);
  const a = await fakeDevice(hub);
  hub.join(communityId, a.memberId, 'member');
  return { ...world, a };
}

const firstRead = Array.from({ length: 5 }, (_, n) => ({
  urlKey: `example.org/page${n}`,
  title: 'Bread from scratch',
  tags: [`tag${n}`],
  texts: 1,
  notes: [`note ${n}`],
}));

/** A worker that is stopped at its nth step, and one that goes on after it. */
async function killedAt(
  step: number,
  world: FakeWorld,
  expected: unknown,
): Promise<{ died: boolean }> {
  const hub = world.hub.copy();
  const [a, b] = await Promise.all([copyDevice(world.a, hub), copyDevice(world.b, hub)]);
  a.remote.pageSize = 3;
  const end = new Life(step);
  const db = mortalStore(a.db.name, world.clock, end);
  mortalRemote(a.remote, end);
  const killed = createSync({ db, remote: a.remote, exclusively: oneAtATime() });
  await killed.now().catch((error: unknown) => {
    if (!end.over) throw error;
  });
  db.close();

  a.remote.onCall = () => {};
  a.remote.onAnswer = () => {};
  await createSync({ db: a.db, remote: a.remote, exclusively: oneAtATime() }).now();
  await round(b.context);
  expect(await getSetting(a.db, 'sync'), `stopped at step ${step}`).toMatchObject({
    phase: 'idle',
  });
  expect(await outboxCounts(a.db), `stopped at step ${step}`).toEqual({ waiting: 0, rejected: 0 });
  expect(await shelf(a.db), `stopped at step ${step}`).toEqual(expected);
  expect(await shelf(b.db), `stopped at step ${step}`).toEqual(expected);
  return { died: end.over };
}

describe('a worker that is killed', () => {
  it.each([
    ['in the middle of writes', busyWorld, busy, 50],
    ['in its first reading', newcomersWorld, firstRead, 50],
  ])(
    '%s, at whatever await, loses and doubles nothing',
    async (what, start, expected, least) => {
      const world = await start();
      const atOnce = 10;
      let survived = false;
      let steps = 0;
      for (; !survived; steps += atOnce) {
        const lives = await Promise.all(
          Array.from({ length: atOnce }, (_, index) => killedAt(steps + index, world, expected)),
        );
        survived = lives.some(({ died }) => !died);
        expect(steps).toBeLessThan(600);
      }
      expect(steps).toBeGreaterThan(least);
      console.info(`killed ${what}:`, { awaits: steps, lost: 0 });
    },
    120_000,
  );
});
