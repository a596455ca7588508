import type { ExtractedClip, Passage } from '../model/clip.ts';
import type { WriteFailure } from '../model/failure.ts';
import { type AnnotationId, type CommunityId, newId } from '../model/id.ts';
import type { Kept } from '../model/kept.ts';
import { limits } from '../model/limits.ts';
import { ok, type Result } from '../model/result.ts';
import { Change } from './change.ts';
import { command } from './command.ts';
import { Cutter } from './cutter.ts';
import type { Database } from './database.ts';
import { ensureResource, liveResource, resourceFields } from './page.ts';
import { writablePlace } from './place.ts';
import { setSetting } from './settings.ts';

export interface PassagesInput {
  page: ExtractedClip;
  urlKey: string;
  communityId: CommunityId;
  passages: readonly Passage[];
  /** of the first passage */
  tags: readonly string[];
  /** Markdown about the first passage, which is a note by it; blank for none */
  note: string;
  /** the draft that this finishes */
  draftId: string | null;
}

/**
 * Keeps passages of a page, each as a highlight with its Markdown, in one transaction. The page's own
 * text is left as it is; where the community does not know the page, it comes to know it by this.
 */
export const clipPassages = (
  db: Database,
  input: PassagesInput,
): Promise<Result<Kept, WriteFailure>> =>
  command(db, async (clock) => {
    const { communityId, urlKey } = input;
    const place = await writablePlace(db, communityId);
    if (!place.ok) return place;
    const change = new Change(db, clock, place.value);
    const cutter = new Cutter();
    const known = await liveResource(db, communityId, urlKey);
    const page = await ensureResource(change, resourceFields(input.page, urlKey, cutter));
    const annotationIds: AnnotationId[] = [];
    for (const [index, { selectors, quote, markdown }] of input.passages.entries()) {
      const note = index === 0 ? input.note.trim() : '';
      const body = [note, markdown].filter(Boolean).join('\n\n');
      const { id } = await change.insert('annotations', {
        id: newId<AnnotationId>(),
        resourceId: page.id,
        parentId: null,
        kind: note ? 'note' : 'highlight',
        body: cutter.bytes('passage', body, limits.bytes.body),
        selectors: cutter.selectors(selectors),
        quote: cutter.characters('quote', quote, limits.characters.quote),
        tags: index === 0 ? cutter.tags(input.tags) : [],
      });
      annotationIds.push(id);
    }
    if (input.draftId) await db.drafts.delete(input.draftId);
    await setSetting(db, 'lastCommunity', communityId);
    return ok({ annotationIds, resourceId: known ? null : page.id, cut: cutter.cuts });
  });
