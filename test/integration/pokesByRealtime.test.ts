import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../lib/model/id.ts';
import { type Postgres, startPostgres } from '../support/postgres.ts';
import { note, page } from '../support/push.ts';

let postgres: Postgres;
let facilitator: string;
let stranger: string;
const community = newId();

beforeAll(async () => {
  postgres = await startPostgres('realtime');
  facilitator = await postgres.addUser('Ada');
  stranger = await postgres.addUser('Sam');
  const session = await postgres.session({ role: 'authenticated', user: facilitator });
  await session.query('select public.community_found($1, $2, $3)', [community, 'Bakers', '']);
});
afterAll(() => postgres.stop());

const sent = async () =>
  (
    await postgres.admin.query(
      'select topic, event, payload, private, extension from realtime.messages order by inserted_at',
    )
  ).rows;

const clear = () => postgres.admin.query('delete from realtime.messages');

async function push(): Promise<unknown> {
  const session = await postgres.session({ role: 'authenticated', user: facilitator });
  const id = newId();
  const { rows } = await session.query('select public.sync_push($1, $2) as answer', [
    community,
    JSON.stringify([page(id), note(newId(), id), note(newId(), id)]),
  ]);
  return rows[0].answer.status;
}

describe('on a hosted project', () => {
  it('a push pokes its community once, without content, on its private channel', async () => {
    await clear();
    expect(await push()).toBe('ok');
    expect(await sent()).toEqual([
      {
        topic: `community:${community}`,
        event: 'poke',
        payload: {},
        private: true,
        extension: 'broadcast',
      },
    ]);
  });

  it.each([
    ['a member', () => facilitator, () => `community:${community}`, 1],
    ['a member on another topic', () => facilitator, () => `community:${newId()}`, 0],
    ['a stranger', () => stranger, () => `community:${community}`, 0],
  ])('%s may listen as far as they are in it', async (_who, user, topic, seen) => {
    await clear();
    await push();
    const session = await postgres.session({ role: 'authenticated', user: user() });
    await session.query("select set_config('realtime.topic', $1, false)", [topic()]);
    expect((await session.query('select from realtime.messages')).rowCount).toBe(seen);
    const insert = "insert into realtime.messages (topic, extension) values ($1, 'broadcast')";
    await expect(session.query(insert, [topic()])).rejects.toThrow('row-level security');
  });

  it('nobody signed out may listen', async () => {
    const session = await postgres.session({ role: 'anon' });
    await session.query("select set_config('realtime.topic', $1, false)", [
      `community:${community}`,
    ]);
    expect((await session.query('select from realtime.messages')).rowCount).toBe(0);
  });

  it('a write goes through where nobody can be poked', async () => {
    await clear();
    await postgres.admin.query('alter table realtime.messages add constraint closed check (false)');
    expect(await push()).toBe('ok');
    await postgres.admin.query('alter table realtime.messages drop constraint closed');
    expect(await sent()).toEqual([]);
  });
});
