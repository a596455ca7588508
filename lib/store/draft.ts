import type { Draft } from '../model/draft.ts';
import type { WriteFailure } from '../model/failure.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { isStorageFull } from './command.ts';
import type { Database } from './database.ts';
import { meetingKeys } from './document.ts';

/** Keeps unfinished text as it is; it is cleaned and cut when it is finished. */
export async function saveDraft(
  db: Database,
  draft: Omit<Draft, 'updatedAt'>,
): Promise<Result<null, WriteFailure>> {
  try {
    await db.drafts.put({ ...draft, updatedAt: db.now() });
    return ok(null);
  } catch (error) {
    if (isStorageFull(error)) return fail({ code: 'storage', message: String(error) });
    throw error;
  }
}

export const discardDraft = (db: Database, id: string): Promise<void> => db.drafts.delete(id);

export const draftById = (db: Database, id: string): Promise<Draft | undefined> =>
  db.drafts.get(id);

/** The drafts that belong to a page, the last written first. */
export async function draftsAt(db: Database, urlKey: string): Promise<Draft[]> {
  const drafts = await db.drafts
    .where('urlKey')
    .anyOf(await meetingKeys(db, urlKey))
    .toArray();
  return drafts.sort((a, b) => b.updatedAt - a.updatedAt);
}
