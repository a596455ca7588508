import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMigrations } from '../../hub/migrations.ts';
import { type Part, type PostgresServer, startPostgresServer } from '../support/postgresServer.ts';
import { type Privileges, privilegesOf } from '../support/privileges.ts';

const migrations = await readMigrations();
const migrate = async (database: pg.Client) => {
  for (const { sql } of migrations) await database.query(sql);
};
const values = async (database: pg.Client, query: string): Promise<unknown[]> =>
  (await database.query<{ value: unknown }>(query)).rows.map(({ value }) => value);

const readable = [
  'annotations',
  'communities',
  'contents',
  'memberships',
  'profiles',
  'reactions',
  'resources',
];

/** All that client roles end with. */
function expectOnlyWhatIsMeant({ schemas, relations, columns, functions }: Privileges) {
  expect(schemas).toEqual([
    // that public may be looked into is a hosted project's own
    'anon USAGE public',
    'authenticated USAGE private',
    'authenticated USAGE public',
    'public USAGE public',
  ]);
  expect(relations).toEqual(readable.map((table) => `authenticated SELECT public.${table}`));
  expect(columns).toEqual([]);
  expect(functions.filter((privilege) => !privilege.startsWith('authenticated EXECUTE '))).toEqual(
    [],
  );
}

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgresServer();
});
afterAll(() => server.stop());

describe.each<[string, Part[]]>([
  ['nothing_besides', []],
  ['extensions', ['extensions']],
  ['realtime', ['realtime']],
  ['cron', ['cron']],
  ['all_of_these', ['cron', 'extensions', 'realtime']],
])('on a hosted project with %s', (name, parts) => {
  let connect: () => Promise<pg.Client>;
  let owner: pg.Client;
  beforeAll(async () => {
    connect = await server.addProject(name, parts);
    owner = await connect();
    await migrate(owner);
  });

  it('the migrations leave client roles with what is meant and nothing else', async () => {
    expectOnlyWhatIsMeant(await privilegesOf(owner));
  });

  it('a purge is set for every night, and pokes may be heard, where there is what for', async () => {
    const jobs = parts.includes('cron')
      ? await values(owner, "select schedule || ' ' || command as value from cron.job")
      : [];
    expect(jobs).toEqual(parts.includes('cron') ? ['17 3 * * * select private.purge()'] : []);
    const heard = await values(
      owner,
      "select cmd as value from pg_policies where schemaname = 'realtime'",
    );
    expect(heard).toEqual(parts.includes('realtime') ? ['SELECT'] : []);
  });
});

describe('client roles', () => {
  let owner: pg.Client;
  const sql = (text: string) => owner.query(text);
  const refused = { code: '42501' };

  beforeAll(async () => {
    owner = await (await server.addProject('clients', ['cron', 'extensions', 'realtime']))();
    await migrate(owner);
  });

  /** Undoes what is done in between. */
  const undone = async (act: () => Promise<void>) => {
    await sql('begin');
    try {
      await act();
    } finally {
      await sql('rollback');
    }
  };
  const refuses = async (role: string, statement: string) => {
    await sql(`savepoint asked; set local role ${role}`);
    await expect(sql(statement)).rejects.toMatchObject(refused);
    await sql('rollback to asked');
  };

  it('may call what is in public, and of private what stands behind it', async () => {
    const { functions } = await privilegesOf(owner);
    const called = (schema: string) =>
      functions.flatMap((entry) => entry.split(`EXECUTE ${schema}.`).slice(1));
    await sql("set search_path = ''");
    const named = await values(
      owner,
      `select oid::regprocedure::text as value from pg_proc
       where pronamespace = 'public'::regnamespace`,
    );
    await sql('reset search_path');
    const all = named.map((name) => String(name).replace('public.', ''));
    expect(called('public')).toEqual(all.sort());
    expect(called('private')).toEqual([...all, 'my_communities()', 'my_companions()'].sort());
  });

  it('are members of no role that may more', async () => {
    expect(
      await values(
        owner,
        `select roleid::regrole::text as value from pg_auth_members
         where member in ('anon'::regrole, 'authenticated'::regrole)`,
      ),
    ).toEqual([]);
  });

  it('get nothing of what is made later', () =>
    undone(async () => {
      for (const schema of ['public', 'private']) {
        await sql(`create table ${schema}.later (id serial primary key, body text)`);
        await sql(`create view ${schema}.later_view as select 1 as one`);
        await sql(`create materialized view ${schema}.later_list as select 1 as one`);
        await sql(`create function ${schema}.later() returns int language sql as 'select 1'`);
        await sql(`create procedure ${schema}.later_done() language sql as 'select 1'`);
      }
      expectOnlyWhatIsMeant(await privilegesOf(owner));
      await sql('grant usage on schema private to anon');
      for (const role of ['anon', 'authenticated']) {
        for (const schema of ['public', 'private']) {
          for (const statement of [
            `select from ${schema}.later`,
            `insert into ${schema}.later default values`,
            `update ${schema}.later set body = ''`,
            `delete from ${schema}.later`,
            `truncate ${schema}.later`,
            `select from ${schema}.later_view`,
            `select from ${schema}.later_list`,
            `select nextval('${schema}.later_id_seq')`,
            `select ${schema}.later()`,
            `call ${schema}.later_done()`,
          ]) {
            await refuses(role, statement);
          }
        }
      }
    }));

  it.each(['anon', 'authenticated'])('%s make nothing themselves', (role) =>
    undone(async () => {
      for (const schema of ['public', 'private']) {
        await refuses(role, `create table ${schema}.mine (id int)`);
        await refuses(
          role,
          `create function ${schema}.mine() returns int language sql as 'select 1'`,
        );
      }
      await refuses(role, 'create schema mine');
      await refuses(role, 'alter table public.communities disable row level security');
      await refuses(role, 'select private.apply_privileges()');
      await refuses(role, 'select from auth.users');
    }),
  );

  it('lose what they were granted besides when the privileges are applied again', () =>
    undone(async () => {
      const before = await privilegesOf(owner);
      await sql('grant usage on schema private to anon, public');
      for (const schema of ['public', 'private']) {
        await sql(`create sequence ${schema}.counter`);
        for (const kind of ['tables', 'sequences', 'functions']) {
          await sql(`grant all on all ${kind} in schema ${schema} to anon, authenticated, public`);
        }
      }
      await sql('grant select (token_hash), update (uses) on private.invites to anon, public');
      expect(await privilegesOf(owner)).not.toEqual(before);
      await sql('select private.apply_privileges()');
      await sql('select private.apply_privileges()');
      expect(await privilegesOf(owner)).toEqual(before);
    }));

  it('are as before when a project is reset and migrated anew', () =>
    undone(async () => {
      const before = await privilegesOf(owner);
      // as `supabase db reset --linked` does: schemas of ours go, of public what is in it
      await sql('drop schema private cascade');
      const drops = await values(
        owner,
        `select format('drop function %s', oid::regprocedure) as value from pg_proc
         where pronamespace = 'public'::regnamespace
         union all
         select format('drop table %s cascade', oid::regclass) from pg_class
         where relnamespace = 'public'::regnamespace and relkind = 'r'`,
      );
      for (const drop of drops) await sql(String(drop));
      await migrate(owner);
      expect(await privilegesOf(owner)).toEqual(before);
      expect(await values(owner, 'select jobname as value from cron.job')).toHaveLength(1);
    }));
});
