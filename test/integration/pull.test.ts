import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hlcZero, tick } from '../../lib/model/hlc.ts';
import { newId } from '../../lib/model/id.ts';
import { type Backend, postgresBackend } from '../support/backends.ts';
import { note, outcomes, page, pull, push, setOperation } from '../support/push.ts';
import { clockNow, createWorld, data, join, type World } from '../support/world.ts';

let backend: Backend;
let world: World;
let community: string;

beforeAll(async () => {
  backend = await postgresBackend();
  world = await createWorld(backend);
  community = world.community;
  await send(...Array.from({ length: 30 }, () => page(newId())));
});
afterAll(() => backend.stop());

const everything = { limit: 1_000, bytes: 4_000_000 };
const send = (...operations: unknown[]) => outcomes(world.member, community, operations);

describe('a pull', () => {
  it('misses nothing, however small its pages', async () => {
    const whole = (await pull(world.member, community, everything)).rows;
    const seen: { t: string; id: string }[] = [];
    let since = 0;
    let epoch: string | null = null;
    for (let more = true; more; ) {
      const answer = await pull(world.member, community, { epoch, since, limit: 7, bytes: 900 });
      expect(answer.status).toBe('ok');
      expect(answer.rows.length).toBeLessThanOrEqual(7);
      expect(answer.rows.length).toBeGreaterThan(0);
      seen.push(...answer.rows);
      ({ cursor: since, epoch, more } = answer);
    }
    expect(seen).toEqual(whole);
    expect(since).toBe((await pull(world.member, community, { epoch, since })).head);
  });

  it('gives one heavy row rather than none', async () => {
    const id = newId();
    const { epoch, cursor: since } = await pull(world.member, community, everything);
    await send(page(id), setOperation('contents', id, { markdown: 'x'.repeat(200_000) }));
    const first = await pull(world.member, community, { epoch, since, bytes: 1 });
    expect([first.rows.length, first.more]).toEqual([1, true]);
    const second = await pull(world.member, community, { epoch, since: first.cursor, bytes: 1 });
    expect([second.rows.length, second.more]).toEqual([1, false]);
  });

  it('leaves out columns that are not the reader’s', async () => {
    const { rows } = await pull(world.member, community, everything);
    const columns = (t: string) => Object.keys(rows.find((row) => row.t === t) ?? {}).sort();
    const synced = [
      'author_id',
      'created_at',
      'deleted_at',
      'id',
      'rev',
      'seq',
      'stamps',
      't',
      'updated_at',
    ];
    expect(columns('communities')).toEqual([
      'created_at',
      'deleted_at',
      'guidelines',
      'id',
      'kind',
      'languages',
      'name',
      'purpose',
      'seq',
      't',
      'topics',
    ]);
    expect(columns('memberships')).toEqual([
      'bio',
      'joined_at',
      'left_at',
      'name',
      'open_to_mentor',
      'role',
      'seq',
      't',
      'topics',
      'user_id',
    ]);
    expect(columns('contents')).toEqual([...synced, 'markdown', 'words'].sort());
    expect(columns('annotations')).toEqual(
      [...synced, 'body', 'kind', 'parent_id', 'quote', 'resource_id', 'selectors', 'tags'].sort(),
    );
    expect(columns('resources')).toEqual(
      [
        ...synced,
        'byline',
        'excerpt',
        'language',
        'published',
        'site',
        'tags',
        'title',
        'url',
        'url_key',
      ].sort(),
    );
  });

  it('starts anew after another epoch, a cursor ahead of the head, and a purge', async () => {
    const { epoch, head } = await pull(world.member, community);
    const reset = { status: 'reset', epoch, head };
    expect(await pull(world.member, community, { epoch: newId(), since: 3 })).toEqual(reset);
    expect(await pull(world.member, community, { epoch: null, since: 3 })).toEqual(reset);
    expect(await pull(world.member, community, { epoch, since: head + 1 })).toEqual(reset);
    const purge = 'update private.clocks set purged_seq = $2 where community_id = $1';
    await backend.sql(purge, [community, 5]);
    const behind = await pull(world.member, community, { epoch, since: 4 });
    expect(behind).toMatchObject({ status: 'reset', head });
    expect(await pull(world.member, community, { epoch, since: 5 })).toMatchObject({
      status: 'ok',
      epoch: behind.epoch,
    });
    expect(await pull(world.member, community)).toMatchObject({ status: 'ok' });
    await backend.sql(purge, [community, 0]);
  });

  it('reads a purged history from its start to its head, page by page', async () => {
    const purge = 'update private.clocks set purged_seq = $2 where community_id = $1';
    const { head } = await pull(world.member, community);
    await backend.sql(purge, [community, head]);
    let since = 0;
    let epoch: string | null = null;
    for (let pages = 0; since < head && pages < head; pages += 1) {
      const answer = await pull(world.member, community, { epoch, since, limit: 2 });
      expect(answer.status).toBe('ok');
      ({ cursor: since, epoch } = answer);
    }
    expect(since).toBe(head);
    await backend.sql(purge, [community, 0]);
  });

  it('carries what an account left behind, without its author', async () => {
    const leaver = await backend.signUp('Gone');
    await join(world.facilitator, community, leaver);
    const [resource, annotation] = [newId(), newId()];
    await push(leaver, community, [page(resource), note(annotation, resource, { body: 'stays' })]);
    const { epoch, cursor: since } = await pull(world.member, community, everything);
    await data(leaver.rpc('sync_heads'));
    await backend.sql('delete from auth.users where id = $1', [leaver.id]);
    const { rows } = await pull(world.member, community, { epoch, since });
    expect(rows.map(({ id, author_id }) => [id, author_id]).sort()).toEqual(
      [
        [resource, null],
        [annotation, null],
      ].sort(),
    );
  });

  it('is of the moment: clocks of devices do not order it', async () => {
    const [early, late] = [newId(), newId()];
    await send({ ...page(late), hlc: clockNow() });
    await send({ ...page(early), hlc: tick(hlcZero, 1, 'aaaaaaaa') });
    const ids = (await pull(world.member, community, everything)).rows.map(({ id }) => id);
    expect(ids.indexOf(early)).toBeGreaterThan(ids.indexOf(late));
  });
});
