import type { Annotation } from '../model/annotation.ts';
import type { Selector } from '../model/selector.ts';
import type { Database } from '../store/database.ts';
import { dropRepairs } from '../store/repair.ts';
import type { Local } from './remote.ts';

type Pulled = Omit<Annotation, Local>;

const isOther = (a: readonly Selector[], b: readonly Selector[]): boolean =>
  JSON.stringify(a) !== JSON.stringify(b);

/**
 * Drops the repairs of annotations that their authors deleted, or pinned to other words. Runs within
 * the caller's transaction, before the pulled annotations are written.
 */
export async function outdateRepairs(db: Database, pulled: readonly Pulled[]): Promise<void> {
  const rows = new Map(pulled.map((row) => [row.id, row]));
  const repaired = await db.repairs
    .where('annotationId')
    .anyOf([...rows.keys()])
    .primaryKeys();
  const known = (await db.annotations.bulkGet(repaired)).filter((row) => row !== undefined);
  const outdated = known.filter((before) => {
    const now = rows.get(before.id);
    if (now?.communityId !== before.communityId) return false;
    return now.deletedAt !== null || isOther(now.selectors, before.selectors);
  });
  await dropRepairs(db, outdated);
}
