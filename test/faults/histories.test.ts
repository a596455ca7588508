import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { outboxCounts } from '../../lib/store/outbox.ts';
import { Account, history } from '../support/history.ts';
import { type Postgres, startPostgres } from '../support/postgres.ts';
import { type HistoryDevice, type Trio, trios } from '../support/threeDevices.ts';

const runs = Number(process.env.RUNS ?? 1_000);
const counts = { histories: 0, events: 0, calls: 0, words: 0, refused: 0, lost: 0 };
let postgres: Postgres;

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

/** What a device has of a community, less what waits for its member's word. */
async function held({ db }: HistoryDevice, communityId: string) {
  const refused = new Set((await db.outbox.toArray()).map(({ rowId }) => String(rowId)));
  const of = async (table: 'resources' | 'contents' | 'annotations') =>
    (await db.table(table).where({ communityId }).toArray()).filter(
      ({ id, deletedAt }) => deletedAt === null && !refused.has(id),
    );
  return {
    refused,
    resources: (await of('resources')).map(({ id, urlKey, title, tags }) => ({
      id,
      urlKey,
      title,
      tags,
    })),
    contents: (await of('contents')).map(({ id, markdown }) => ({ id, markdown })),
    annotations: (await of('annotations')).map(({ id, body, parentId }) => ({
      id,
      body,
      parentId,
    })),
  };
}

async function onHub(communityId: string) {
  const select = async (columns: string, table: string) =>
    (
      await postgres.admin.query<{ id: string }>(
        `select ${columns} from public.${table} where community_id = $1 and deleted_at is null order by id`,
        [communityId],
      )
    ).rows;
  return {
    resources: await select('id, url_key as "urlKey", title, tags', 'resources'),
    contents: await select('id, markdown', 'contents'),
    annotations: await select('id, body, parent_id as "parentId"', 'annotations'),
  };
}

async function expectSame(trio: Trio): Promise<void> {
  const hub = await onHub(trio.communityId);
  for (const device of trio.devices) {
    const { refused, ...rows } = await held(device, trio.communityId);
    for (const table of ['resources', 'contents', 'annotations'] as const) {
      const byId = [...rows[table]].sort((x, y) => (x.id < y.id ? -1 : 1));
      expect(byId, table).toEqual(hub[table].filter(({ id }) => !refused.has(id)));
    }
    const { waiting, rejected } = await outboxCounts(device.db);
    expect(waiting).toBe(0);
    counts.refused += rejected;
  }
}

it(`${runs} random histories of three devices converge, and lose no word`, async () => {
  const together = await trios(postgres);
  await fc.assert(
    fc.asyncProperty(history, async ({ events, skews }) => {
      let time = Date.now();
      const trio = await together(skews.map((minutes) => () => time + minutes * 60_000));
      const account = new Account(trio.communityId, trio.devices);
      const [first] = trio.devices;
      for (const device of trio.devices) await device.sync({ kind: 'none' });
      for (const event of events) {
        time += event.seconds * 1_000;
        await account.happen(trio.devices[event.device] ?? first, event);
      }
      for (let n = 0; n < 3; n++) {
        for (const device of trio.devices) await device.sync({ kind: 'none' });
      }
      await expectSame(trio);
      const lost = await account.lost();
      counts.histories += 1;
      counts.events += events.length;
      counts.words += account.written;
      counts.lost += lost.length;
      counts.calls += trio.devices.reduce((sum, { calls }) => sum + calls, 0);
      expect(lost).toEqual([]);
      await trio.end();
    }),
    { numRuns: runs },
  );
  expect(counts.lost).toBe(0);
  expect(counts.words).toBeGreaterThan(runs);
  console.info('three devices at a real PostgreSQL:', counts);
}, 900_000);
