import type { Draft } from '../model/draft.ts';
import type { WriteFailure } from '../model/failure.ts';
import { hlcZero } from '../model/hlc.ts';
import type { TextVersion } from '../model/longText.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { isStorageFull } from './command.ts';
import type { Database } from './database.ts';
import { meetingKeys } from './document.ts';
import { textVersion } from './text.ts';

const editing = 'edit:';

/**
 * The text that a change to an annotation is begun from.
 * @param from what its author saw, where that may be older than what is there
 */
async function baseOf(
  db: Database,
  draftId: string,
  from: string | undefined,
): Promise<TextVersion | null> {
  if (!draftId.startsWith(editing)) return null;
  const annotation = await db.annotations.get(draftId.slice(editing.length));
  const present = annotation ? textVersion(annotation) : null;
  const isOlder = from !== undefined && present !== null && from !== present.text;
  return isOlder ? { text: from, clock: hlcZero } : present;
}

/**
 * Keeps unfinished text as it is; it is cleaned and cut when it is finished.
 * @param draft `from` is the text that a change to an annotation was begun from, as its author saw it; it
 *   counts when the draft is kept for the first time
 */
export async function saveDraft(
  db: Database,
  { from, ...draft }: Omit<Draft, 'updatedAt' | 'base'> & { from?: string | undefined },
): Promise<Result<null, WriteFailure>> {
  try {
    await db.transaction('rw', db.drafts, db.annotations, async () => {
      const base = (await db.drafts.get(draft.id))?.base ?? (await baseOf(db, draft.id, from));
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
