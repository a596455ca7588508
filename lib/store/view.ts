import type { WriteFailure } from '../model/failure.ts';
import type { ViewId } from '../model/id.ts';
import { ok, type Result } from '../model/result.ts';
import { command } from './command.ts';
import type { Database } from './database.ts';
import type { View } from './local.ts';

/** A view that nobody cut a picture out of is dropped after a day. Milliseconds. */
const patience = 86_400_000;

/** Keeps what a tab showed until a picture is cut out of it. Nothing of it is ever queued. */
export const keepView = (
  db: Database,
  view: Omit<View, 'at'>,
): Promise<Result<null, WriteFailure>> =>
  command(db, async () => {
    const at = db.now();
    await db.views
      .where('at')
      .below(at - patience)
      .delete();
    await db.views.put({ ...view, at });
    return ok(null);
  });

export const viewById = (db: Database, id: ViewId): Promise<View | undefined> => db.views.get(id);

export const discardView = (db: Database, id: ViewId): Promise<void> => db.views.delete(id);
