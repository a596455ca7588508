import type { WriteFailure } from '../model/failure.ts';
import type { ResourceId } from '../model/id.ts';
import type { Database } from './database.ts';
import type { AwaitedDeletion } from './local.ts';
import { removeResource } from './removal.ts';
import { getSetting, setSetting } from './settings.ts';

/** Rings when deletions are due. */
export const deletionAlarm = 'deletion';

/** What came of deletions whose time had come. */
export interface Deletions {
  deleted: number;
  /** pages that stayed after all */
  failures: WriteFailure[];
}

/**
 * Has pages deleted at a time, until which they are as they were. It is in the store: closing the tab in which they
 * were deleted takes nothing back.
 * @param due milliseconds since 1970
 */
export const awaitDeletion = (
  db: Database,
  ids: readonly ResourceId[],
  due: number,
): Promise<void> =>
  change(db, (awaited) => [
    ...awaited.filter(({ id }) => !ids.includes(id)),
    ...ids.map((id) => ({ id, due })),
  ]);

/** Takes back that pages are deleted. */
export const takeBackDeletion = (db: Database, ids: readonly ResourceId[]): Promise<void> => {
  const spared = new Set(ids);
  return change(db, (awaited) => awaited.filter(({ id }) => !spared.has(id)));
};

/** Pages that are going to be deleted. */
export const awaitedDeletions = (db: Database): Promise<AwaitedDeletion[]> =>
  getSetting(db, 'awaitedDeletions');

/** Deletes the pages whose time has come. @param now milliseconds since 1970 */
export async function deleteDue(db: Database, now: number): Promise<Deletions> {
  const due = (await awaitedDeletions(db)).filter((awaited) => awaited.due <= now);
  const result: Deletions = { deleted: 0, failures: [] };
  for (const { id } of due) {
    const removed = await removeResource(db, id);
    if (removed.ok) result.deleted++;
    // Another tab was at it too.
    else if (removed.error.code !== 'notFound') result.failures.push(removed.error);
  }
  if (due.length > 0)
    await takeBackDeletion(
      db,
      due.map(({ id }) => id),
    );
  return result;
}

const change = (
  db: Database,
  next: (awaited: AwaitedDeletion[]) => AwaitedDeletion[],
): Promise<void> =>
  db.transaction('rw', db.settings, async () => {
    await setSetting(db, 'awaitedDeletions', next(await awaitedDeletions(db)));
  });
