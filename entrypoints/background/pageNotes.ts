import { threads } from '../../lib/model/thread.ts';
import { annotationsAt } from '../../lib/store/annotation.ts';
import type { Database } from '../../lib/store/database.ts';
import { draftsAt } from '../../lib/store/draft.ts';
import { getSetting } from '../../lib/store/settings.ts';
import { bringAnnotator } from './annotator.ts';
import { showBadge } from './badge.ts';

/**
 * Shows in a tab what is known of its page: the count on the button and, unless the member wants
 * nothing in pages, the notes in the page itself.
 * @returns how many notes the page has; replies belong to theirs
 */
export async function showPageNotes(db: Database, tabId: number, urlKey: string): Promise<number> {
  const notes = threads(await annotationsAt(db, urlKey)).length;
  await showBadge(tabId, notes);
  const unfinished = (await draftsAt(db, urlKey)).some(({ kind }) => kind !== 'clip');
  if ((notes > 0 || unfinished) && (await getSetting(db, 'inPage'))) await bringAnnotator(tabId);
  return notes;
}
