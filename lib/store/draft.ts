import type { Draft } from '../model/draft.ts';
import type { WriteFailure } from '../model/failure.ts';
import type { TextVersion } from '../model/longText.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { isStorageFull } from './command.ts';
import type { Database } from './database.ts';
import { meetingKeys } from './document.ts';
import { textVersion } from './text.ts';

const editing = 'edit:';

/** The text that a change to an annotation is begun from: as it is when the first key is kept. */
async function baseOf(db: Database, draftId: string): Promise<TextVersion | null> {
  if (!draftId.startsWith(editing)) return null;
  const annotation = await db.annotations.get(draftId.slice(editing.length));
  return annotation ? textVersion(annotation) : null;
}

/** Keeps unfinished text as it is; it is cleaned and cut when it is finished. */
export async function saveDraft(
  db: Database,
  draft: Omit<Draft, 'updatedAt' | 'base'>,
): Promise<Result<null, WriteFailure>> {
  try {
    await db.transaction('rw', db.drafts, db.annotations, async () => {
      const base = (await db.drafts.get(draft.id))?.base ?? (await baseOf(db, draft.id));
      await db.drafts.put({ ...draft, base, updatedAt: db.now() });
    });
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
