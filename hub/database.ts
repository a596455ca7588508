import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { inspect } from 'node:util';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { ensureHistoryTable, getAuthSchemaSql, splitSqlStatements } from '@supabase/lite';
import { createPgliteConnection, type PgliteConnection } from '@supabase/lite/pglite';
import { readMigrations } from './migrations.ts';

const clientRoles = `
create role anon nologin;
create role authenticated nologin;
create role service_role nologin bypassrls;`;

/** What the migrations use where it is there. */
const pgliteOptions = { extensions: { pg_trgm } };

const otherHistory = new Error(
  'The data in this folder was made by another version of the hub, whose changes to the database were other ones. ' +
    'Nothing was changed. Start the version that made it, or begin anew in another folder with --data.',
);

/** What ran in this database so far: statements by version. */
async function history(connection: PgliteConnection): Promise<Map<string, string>> {
  await ensureHistoryTable(connection);
  const { rows } = await connection.driver.query<{ version: string; statements: string[] }>(
    'select version, statements from supabase_migrations.schema_migrations',
  );
  return new Map(rows.map(({ version, statements }) => [version, statements.join(';')]));
}

/** @throws in words where a migration is not any more what it was when it ran here */
async function migrate(connection: PgliteConnection): Promise<void> {
  const applied = await history(connection);
  for (const { version, name, sql } of await readMigrations()) {
    const ran = applied.get(version);
    if (ran !== undefined && ran !== splitSqlStatements(sql).join(';')) throw otherHistory;
    if (ran !== undefined) continue;
    await connection.driver.transaction(async (transaction) => {
      await transaction.exec(sql);
      await transaction.query(
        'insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)',
        [version, name, splitSqlStatements(sql)],
      );
    });
  }
}

/**
 * Once a connection, @supabase/lite grants its client roles everything in each schema that has
 * row-level security. It is made to do so now, so that our own privileges have the last word.
 */
async function applyPrivileges(connection: PgliteConnection): Promise<void> {
  await connection.withContext({ auth: { role: 'anon' } }, async () => undefined);
  await connection.driver.exec('select private.apply_privileges()');
}

/**
 * @supabase/lite writes every error of a request to the console, with what members wrote in it. It is
 * left with one line that says what was refused.
 */
function quieten(connection: PgliteConnection): void {
  const normalize = connection.normalizeDbError.bind(connection);
  connection.normalizeDbError = (error) => {
    const normal = normalize(error);
    if (normal instanceof Error) {
      Object.defineProperty(normal, inspect.custom, {
        value: () => `A request was refused: ${normal.message}`,
      });
    }
    return normal;
  };
}

/**
 * Makes an empty database. One that was begun and cut short would never open again, so that it is
 * made beside its place and moved there once it is whole.
 */
async function create(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const connection = await createPgliteConnection({ url: unfinished, pgliteOptions });
  await connection.driver.exec(clientRoles);
  await connection.close();
  await rename(unfinished, folder);
}

/**
 * Opens the database in `folder`, making it where there is none, and brings it up to date with the
 * project's migrations. Which ran is recorded as the Supabase CLI does.
 */
export async function openDatabase(
  folder: string,
  log: (line: string) => void,
): Promise<PgliteConnection> {
  if (!existsSync(folder)) {
    log('Making the database …');
    await create(folder);
  }
  const connection = await createPgliteConnection({ url: folder, pgliteOptions });
  try {
    await connection.driver.exec(connection.config.baseSchema ?? '');
    await connection.driver.exec(getAuthSchemaSql());
    await migrate(connection);
    await applyPrivileges(connection);
    quieten(connection);
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}
