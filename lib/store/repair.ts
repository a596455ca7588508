import type { WriteFailure } from '../model/failure.ts';
import type { AnnotationId } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Selector } from '../model/selector.ts';
import { command } from './command.ts';
import type { Database } from './database.ts';
import { fitSelectors } from './selectors.ts';

/**
 * Keeps where this device found an annotation's words after its page had changed. The one before it
 * is replaced, and selectors beyond the limits are fitted to them.
 *
 * A repair stays on this device and is never queued: it is a guess that nobody looked at, and it must
 * not overwrite, for everyone, the words that a member pinned.
 *
 * @returns `notFound` for an annotation that is not there any more
 */
export const saveRepair = (
  db: Database,
  annotationId: AnnotationId,
  selectors: readonly Selector[],
): Promise<Result<null, WriteFailure>> =>
  command(db, async () => {
    const annotation = await db.annotations.get(annotationId);
    if (!annotation || annotation.deletedAt !== null) {
      return fail({ code: 'notFound', message: 'no such annotation' });
    }
    await db.repairs.put({ annotationId, selectors: fitSelectors(selectors), at: db.now() });
    return ok(null);
  });

/** The repairs of annotations, by annotation; those that need none are not in it. */
export async function repairsOf(
  db: Database,
  ids: readonly AnnotationId[],
): Promise<Map<AnnotationId, Selector[]>> {
  const repairs = await db.repairs.bulkGet([...ids]);
  return new Map(
    repairs.flatMap((repair) => (repair ? [[repair.annotationId, repair.selectors]] : [])),
  );
}

/**
 * Annotations were deleted, or are pinned to other words now: what repaired them is of no use. Runs
 * within the caller's transaction.
 */
export const dropRepairs = (db: Database, annotations: readonly { id: string }[]): Promise<void> =>
  db.repairs.bulkDelete(annotations.map(({ id }) => id));
