import type pg from 'pg';
import { readMigrations } from '../../hub/migrations.ts';
import { type Part, startPostgresServer } from './postgresServer.ts';

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

/**
 * Starts a server of its own, with one database.
 * @param parts what else a hosted project has
 */
export async function startPostgres(...parts: Part[]): Promise<Postgres> {
  const server = await startPostgresServer();
  const connect = await server.addProject('project', parts);
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
    stop: server.stop,
  };
}
