import { join } from 'node:path';
import type { SupabaseClient } from '@supabase/supabase-js';
import pg from 'pg';
import { openDatabase } from '../../hub/database.ts';
import { startTestHub } from './hub.ts';
import { startPostgres } from './postgres.ts';

/** What a request gave: its data, or the code it was refused with. */
export type Answer = { data: unknown } | { refused: string };

/** Somebody who makes requests, signed in or not. */
export interface Caller {
  /** null for one who is not signed in */
  id: string | null;
  rpc(name: string, input?: Record<string, unknown>): Promise<Answer>;
  select(table: Table): Promise<Answer>;
  insert(table: Table): Promise<Answer>;
  update(table: Table): Promise<Answer>;
  delete(table: Table): Promise<Answer>;
}

export interface Table {
  schema: string;
  name: string;
  /** a column it has */
  column: string;
}

/** The schema, served: by PostgreSQL itself, or through a hub's API. */
export interface Backend {
  signUp(name: string): Promise<Caller & { id: string }>;
  signedOut(): Promise<Caller>;
  /** runs SQL as the owner of the tables */
  sql<Row>(text: string, values?: unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

const setReturning = new Set(['sync_heads']);

function sqlCaller(session: pg.Client, id: string | null): Caller {
  const answer = async (text: string, values: unknown[] = []): Promise<Answer> => {
    try {
      return { data: (await session.query(text, values)).rows };
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code) return { refused: error.code };
      throw error;
    }
  };
  const named = ({ schema, name }: Table) => `${schema}.${name}`;
  return {
    id,
    async rpc(name, input = {}) {
      const names = Object.keys(input);
      const values = names.map((key) =>
        key === 'p_ops' ? JSON.stringify(input[key]) : input[key],
      );
      const list = names.map((key, place) => `${key} => $${place + 1}`).join(', ');
      const given = await answer(
        `select to_jsonb(r) as r from public.${name}(${list}) as r`,
        values,
      );
      if ('refused' in given) return given;
      const rows = (given.data as { r: unknown }[]).map(({ r }) => r);
      return { data: setReturning.has(name) ? rows : rows[0] };
    },
    select: (table) => answer(`select * from ${named(table)}`),
    insert: (table) => answer(`insert into ${named(table)} (${table.column}) values (null)`),
    update: (table) => answer(`update ${named(table)} set ${table.column} = null`),
    delete: (table) => answer(`delete from ${named(table)}`),
  };
}

function apiCaller(clientNow: () => SupabaseClient, id: string | null): Caller {
  const from = ({ schema, name }: Table) => clientNow().schema(schema).from(name);
  const answer = ({ data, error }: { data: unknown; error: { code?: string } | null }): Answer =>
    error ? { refused: error.code ?? 'unknown' } : { data };
  return {
    id,
    rpc: async (name, input = {}) => answer(await clientNow().rpc(name, input)),
    select: async (table) => answer(await from(table).select()),
    insert: async (table) => answer(await from(table).insert({ [table.column]: null })),
    update: async (table) =>
      answer(
        await from(table)
          .update({ [table.column]: null })
          .not(table.column, 'is', null),
      ),
    delete: async (table) => answer(await from(table).delete().not(table.column, 'is', null)),
  };
}

/** PostgreSQL, asked as the API of a hosted project asks it. */
export async function postgresBackend(): Promise<Backend> {
  const postgres = await startPostgres();
  return {
    async signUp(name) {
      const id = await postgres.addUser(name);
      const session = await postgres.session({ role: 'authenticated', user: id });
      return { ...sqlCaller(session, id), id };
    },
    signedOut: async () => sqlCaller(await postgres.session({ role: 'anon' }), null),
    sql: async (text, values) => (await postgres.admin.query(text, values)).rows,
    stop: postgres.stop,
  };
}

/** A hub, asked as the extension asks it. */
export async function hubBackend(): Promise<Backend> {
  const hub = await startTestHub();
  return {
    async signUp(name) {
      const { id, client } = await hub.signUp(name);
      return { ...apiCaller(() => client, id), id };
    },
    signedOut: async () => apiCaller(hub.client, null),
    sql: async <Row>(text: string, values?: unknown[]) => {
      let rows: Row[] = [];
      await hub.restart(async () => {
        const database = await openDatabase(join(hub.dataDir, 'database'), () => undefined);
        rows = (await database.driver.query<Row>(text, values)).rows;
        await database.close();
      });
      return rows;
    },
    stop: hub.stop,
  };
}
