import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hlcZero, tick } from '../../lib/model/hlc.ts';
import { newId } from '../../lib/model/id.ts';
import { wellFormed } from '../../lib/model/text.ts';
import { type Backend, postgresBackend } from '../support/backends.ts';
import { outcomes, page, pull, push, setOperation } from '../support/push.ts';
import { createWorld, join, type World } from '../support/world.ts';

let backend: Backend;
let world: World;
let community: string;

beforeAll(async () => {
  backend = await postgresBackend();
  world = await createWorld(backend);
  community = world.community;
});
afterAll(() => backend.stop());

const send = (...operations: unknown[]) => outcomes(world.member, community, operations);

it('converges whatever the order, and however often each edit comes', async () => {
  const fields = ['title', 'byline', 'excerpt'] as const;
  const edit = fc.record({
    row: fc.nat(3),
    field: fc.constantFrom(...fields),
    ms: fc.integer({ min: 1, max: 20 }),
    device: fc.constantFrom('aaaaaaaa', 'cccccccc'),
    value: fc.string({ maxLength: 20 }).map(wellFormed),
  });
  const edits = fc
    .uniqueArray(edit, {
      maxLength: 60,
      selector: ({ row, field, ms, device }) => `${row} ${field} ${ms} ${device}`,
    })
    .chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }),
      ),
    );
  const started = Date.now() - 1_000_000;
  const clock = (ms: number, device: string) => tick(hlcZero, started + ms, device);

  await fc.assert(
    fc.asyncProperty(edits, async ([list, shuffled]) => {
      const ids = Array.from({ length: 4 }, () => newId());
      await send(...ids.map((id) => ({ ...page(id), hlc: clock(0, 'aaaaaaaa') })));
      const operations = shuffled.map(({ row, field, ms, device, value }) =>
        setOperation('resources', ids[row]!, { [field]: value }, clock(ms, device)),
      );
      const half = Math.ceil(operations.length / 2);
      await Promise.all([
        push(world.member, community, operations.slice(0, half)),
        push(world.facilitator, community, operations.slice(half)),
      ]);

      const latest = new Map<string, (typeof list)[number]>();
      for (const one of list) {
        const cell = `${one.row} ${one.field}`;
        const before = latest.get(cell);
        if (!before || clock(one.ms, one.device) > clock(before.ms, before.device)) {
          latest.set(cell, one);
        }
      }
      const rows = await backend.sql<Record<string, unknown>>(
        'select * from public.resources where id = any($1)',
        [ids],
      );
      for (const { row, field, value } of latest.values()) {
        expect(rows.find(({ id }) => id === ids[row])?.[field]).toBe(value);
      }
    }),
    { numRuns: 25 },
  );
});

it('takes pushes of several members at a time without a gap or a double number', async () => {
  const writers = [world.member, world.facilitator];
  for (const name of ['Una', 'Vito']) {
    const writer = await backend.signUp(name);
    await join(world.facilitator, community, writer);
    writers.push(writer);
  }
  const before = (await pull(world.member, community)).head;
  await Promise.all(
    writers.map(async (writer) => {
      for (let n = 0; n < 10; n++) {
        await push(
          writer,
          community,
          Array.from({ length: 5 }, () => page(newId())),
        );
      }
    }),
  );
  const rows = await backend.sql<{ seq: number }>(
    'select seq from private.pull_rows where community_id = $1 and seq > $2 order by seq',
    [community, before],
  );
  expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 200 }, (_, n) => before + n + 1));
});
