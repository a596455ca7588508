import { useEffect, useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { wakeSync } from '../../lib/hooks/background.ts';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { ResourceId } from '../../lib/model/id.ts';
import {
  awaitDeletion,
  awaitedDeletions,
  type Deletions,
  deleteDue,
  deletionAlarm,
} from '../../lib/store/deletion.ts';
import type { AwaitedDeletion } from '../../lib/store/local.ts';

/** How long what was done can be taken back, in milliseconds. */
export const undoable = 10_000;

const none: readonly AwaitedDeletion[] = [];

/** Pages that are going to be deleted, as every tab knows them, and the way to have more of them be so. */
export function useDeletions(onDeleted: (deletions: Deletions) => void) {
  const db = useDatabase();
  const awaited = useLive(() => awaitedDeletions(db), [db], none);
  const doomed = useMemo(() => new Set<ResourceId>(awaited.map(({ id }) => id)), [awaited]);
  useEffect(() => {
    if (awaited.length === 0) return;
    const first = Math.min(...awaited.map(({ due }) => due));
    const run = async () => {
      onDeleted(await deleteDue(db, Date.now()));
      wakeSync();
    };
    const timer = setTimeout(() => void run(), Math.max(0, first - Date.now()));
    return () => clearTimeout(timer);
  }, [db, awaited]);
  const doom = async (ids: readonly ResourceId[]) => {
    const due = Date.now() + undoable;
    await awaitDeletion(db, ids, due);
    // The background does it where no tab is left to.
    await browser.alarms.create(deletionAlarm, { when: due });
  };
  return { doomed, doom };
}
