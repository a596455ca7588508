import type { OutboxEntry } from '../model/operation.ts';
import type { Database } from './database.ts';

/** How many changes wait for their hub, and how many it did not take. */
export async function outboxCounts(db: Database): Promise<{ waiting: number; rejected: number }> {
  const [waiting, rejected] = await Promise.all([
    db.outbox.where({ state: 'waiting' }).count(),
    db.outbox.where({ state: 'rejected' }).count(),
  ]);
  return { waiting, rejected };
}

/** The first changes that wait for their hub, oldest first. */
export const waitingEntries = async (db: Database, most: number): Promise<OutboxEntry[]> =>
  (await db.outbox.where({ state: 'waiting' }).sortBy('n')).slice(0, most);

/** The changes a hub did not take, with why, oldest first. */
export const rejectedEntries = (db: Database): Promise<OutboxEntry[]> =>
  db.outbox.where({ state: 'rejected' }).sortBy('n');
