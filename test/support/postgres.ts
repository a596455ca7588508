import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readMigrations } from '../../hub/migrations.ts';
import { loadEmbeddedPostgres } from './embeddedPostgres.ts';

// Numbers as numbers: nothing here comes near 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Who a session speaks for: a signed-in user, or nobody. */
export type Caller = { role: 'authenticated'; user: string } | { role: 'anon' };

/** A real PostgreSQL, set up as a hosted Supabase project is, with the project's migrations. */
export interface Postgres {
  /** the role `postgres`, which owns the project's tables */
  admin: pg.Client;
  /** a session of its own, as the API opens it for a request of the caller */
  session(caller: Caller): Promise<pg.Client>;
  /** signs a user up; gives the id */
  addUser(name: string): Promise<string>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

const sqlIn = (name: string): Promise<string> =>
  readFile(new URL(`./${name}.sql`, import.meta.url), 'utf8');

/**
 * Starts a server of its own on a free port, with its data in a temporary folder.
 * @param parts what else a hosted project has, by the names of files beside this one
 */
export async function startPostgres(...parts: 'realtime'[]): Promise<Postgres> {
  const databaseDir = await mkdtemp(join(tmpdir(), 'commonplace-postgres-'));
  const log: string[] = [];
  const { EmbeddedPostgres, dispose } = await loadEmbeddedPostgres();
  const server = new EmbeddedPostgres({
    databaseDir,
    port: await freePort(),
    user: 'supabase_admin',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: [
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-sync',
    ],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1'],
    onLog: (message) => log.push(String(message)),
    onError: (message) => log.push(String(message)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await rm(databaseDir, { recursive: true, force: true });
    await dispose();
    throw new Error(`PostgreSQL did not start:\n${log.join('')}`, { cause: error });
  }

  const superuser = server.getPgClient('postgres', '127.0.0.1');
  await superuser.connect();
  for (const part of ['hosted', ...parts]) await superuser.query(await sqlIn(part));

  const clients: pg.Client[] = [superuser];
  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client({
      host: '127.0.0.1',
      port: superuser.port,
      user: 'postgres',
      password: 'postgres',
      database: 'postgres',
    });
    await client.connect();
    clients.push(client);
    return client;
  };

  const admin = await connect();
  for (const migration of await readMigrations()) await admin.query(migration.sql);

  return {
    admin,
    async session(caller) {
      const client = await connect();
      const claims =
        caller.role === 'anon' ? { role: 'anon' } : { role: caller.role, sub: caller.user };
      await client.query("select set_config('request.jwt.claims', $1, false)", [
        JSON.stringify(claims),
      ]);
      await client.query(`set role ${caller.role}`);
      return client;
    },
    async addUser(name) {
      const { rows } = await admin.query<{ id: string }>(
        `insert into auth.users (id, email, raw_user_meta_data)
         values (gen_random_uuid(), lower($1) || '@example.org', jsonb_build_object('name', $1::text))
         returning id`,
        [name],
      );
      return rows[0]!.id;
    },
    async stop() {
      await Promise.all(clients.map((client) => client.end()));
      await server.stop();
      await dispose();
    },
  };
}
