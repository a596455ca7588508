import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../hub/database.ts';
import { layDatabase } from '../support/hubData.ts';
import { databaseTests, installPgtap, type RunSql, runDatabaseTest } from '../support/pgtap.ts';
import { startPostgres } from '../support/postgres.ts';

const names = await databaseTests();

interface Started {
  run: RunSql;
  stop(): Promise<void>;
}

async function postgres(): Promise<Started> {
  const { admin, stop } = await startPostgres('cron', 'extensions', 'realtime');
  await installPgtap((script) => admin.query(script));
  return { run: async (statement) => (await admin.query(statement)).rows, stop };
}

/** PGlite with the hub's roles and migrations. */
async function hub(): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-pgtap-'));
  await layDatabase(folder);
  const connection = await openDatabase(join(folder, 'database'), () => undefined);
  const { driver } = connection;
  await installPgtap((script) => driver.exec(script));
  return {
    run: async (statement) =>
      (await driver.exec(statement)).flatMap(({ rows }) => rows as Record<string, unknown>[]),
    async stop() {
      await connection.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

describe.each([
  ['PostgreSQL', postgres],
  ['the hub’s database', hub],
])('on %s', (_, start) => {
  let started: Started;
  beforeAll(async () => {
    started = await start();
  });
  afterAll(() => started.stop());

  it.each(names)('%s', async (name) => {
    const { passed, failures } = await runDatabaseTest(started.run, name);
    expect(failures.join('\n')).toBe('');
    expect(passed).toBeGreaterThan(0);
  });
});
