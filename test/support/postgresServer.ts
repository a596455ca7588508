import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { loadEmbeddedPostgres } from './embeddedPostgres.ts';

// Numbers as numbers: nothing here comes near 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** What a hosted project may have besides, by the names of files beside this one. */
export type Part = 'cron' | 'extensions' | 'realtime';

/** A real PostgreSQL, with the roles that a hosted Supabase project has. */
export interface PostgresServer {
  /**
   * adds a database such as a hosted project has, without our migrations
   * @returns what opens a session of the role `postgres` in it
   */
  addProject(name: string, parts: Part[]): Promise<() => Promise<pg.Client>>;
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

/** Starts a server on a free port, with its data in a temporary folder. */
export async function startPostgresServer(): Promise<PostgresServer> {
  const databaseDir = await mkdtemp(join(tmpdir(), 'commonplace-postgres-'));
  const log: string[] = [];
  const { EmbeddedPostgres, dispose } = await loadEmbeddedPostgres();
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
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

  const clients: pg.Client[] = [];
  const connect = async (user: string, database: string): Promise<pg.Client> => {
    const client = new pg.Client({ host: '127.0.0.1', port, user, password: 'postgres', database });
    await client.connect();
    clients.push(client);
    return client;
  };
  const superuser = await connect('supabase_admin', 'postgres');
  await superuser.query(await sqlIn('roles'));

  return {
    async addProject(name, parts) {
      await superuser.query(`create database ${name}`);
      const owner = await connect('supabase_admin', name);
      for (const part of ['hosted', ...parts]) await owner.query(await sqlIn(part));
      return () => connect('postgres', name);
    },
    async stop() {
      await Promise.all(clients.map((client) => client.end()));
      await server.stop();
      await dispose();
    },
  };
}
