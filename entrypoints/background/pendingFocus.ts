import type { PageAnchor } from '../../lib/messaging/page.ts';
import { type AnnotationId, idSchema } from '../../lib/model/id.ts';
import type { Database } from '../../lib/store/database.ts';
import { askAnnotator } from './annotator.ts';
import { tabRecord } from './tabRecord.ts';

/** The note that a tab is to show as soon as its page has found the words. */
const waiting = tabRecord('focus', idSchema<AnnotationId>());

/** The note that stands in the page: replies are with the note they answer. */
async function rootOf(db: Database, id: AnnotationId): Promise<AnnotationId> {
  const seen = new Set<AnnotationId>();
  let at = id;
  while (!seen.has(at)) {
    seen.add(at);
    at = (await db.annotations.get(at))?.parentId ?? at;
  }
  return at;
}

/** Shows a note in the page of a tab: at once, or once the page has found its words. */
export async function focusNote(db: Database, tabId: number, id: AnnotationId): Promise<void> {
  const root = await rootOf(db, id);
  await waiting.set(tabId, root);
  await tryFocus(tabId, root);
}

async function tryFocus(tabId: number, id: AnnotationId): Promise<void> {
  const answer = await askAnnotator(tabId)('annotator.focus', { id });
  if (answer.ok && answer.value.found) await waiting.remove(tabId);
}

/** A page told which notes it found: one that was waited for is shown. */
export async function focusAnchored(tabId: number, anchors: readonly PageAnchor[]): Promise<void> {
  const id = await waiting.get(tabId);
  if (id && anchors.some((anchor) => anchor.id === id)) await tryFocus(tabId, id);
}
