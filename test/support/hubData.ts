import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '../../hub/database.ts';
import { startHub } from '../../hub/startHub.ts';
import { onceARun } from './onceARun.ts';

/**
 * Lays a hub's database, with nobody in it, into the folder that it keeps its data in. To make one takes
 * a hub six seconds, to find one a moment.
 */
export async function layDatabase(dataDir: string): Promise<void> {
  const made = await onceARun('database', async (path) => {
    const database = await openDatabase(path, () => undefined);
    await database.close();
  });
  await cp(made, join(dataDir, 'database'), { recursive: true });
}

/** Lays the demonstration, as a hub at another address left it, into the folder; the secrets are none of it. */
export async function layDemonstration(dataDir: string): Promise<void> {
  const made = await onceARun('demonstration', async (path) => {
    await layDatabase(path);
    const hub = await startHub({ dataDir: path, port: 0, demo: true });
    await hub.stop();
    await rm(join(path, 'secrets.json'));
  });
  await cp(made, dataDir, { recursive: true });
}
