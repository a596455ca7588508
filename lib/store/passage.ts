import type { ExtractedClip, Passage } from '../model/clip.ts';
import type { Cut } from '../model/cut.ts';
import type { WriteFailure } from '../model/failure.ts';
import { type AnnotationId, type CommunityId, newId } from '../model/id.ts';
import { limits } from '../model/limits.ts';
import { ok, type Result } from '../model/result.ts';
import { Change } from './change.ts';
import { command } from './command.ts';
import { Cutter } from './cutter.ts';
import type { Database } from './database.ts';
import { ensureResource, resourceFields } from './page.ts';
import { writablePlace } from './place.ts';

/**
 * Keeps passages of a page, each as a highlight with its Markdown, in one transaction. The page's own
 * text is left as it is; where the community does not know the page, it comes to know it by this.
 */
export const clipPassages = (
  db: Database,
  input: {
    page: ExtractedClip;
    urlKey: string;
    communityId: CommunityId;
    passages: readonly Passage[];
  },
): Promise<Result<{ annotationIds: AnnotationId[]; cut: Cut[] }, WriteFailure>> =>
  command(db, async (clock) => {
    const place = await writablePlace(db, input.communityId);
    if (!place.ok) return place;
    const change = new Change(db, clock, place.value);
    const cutter = new Cutter();
    const page = await ensureResource(change, resourceFields(input.page, input.urlKey, cutter));
    const annotationIds: AnnotationId[] = [];
    for (const { selectors, quote, markdown } of input.passages) {
      const { id } = await change.insert('annotations', {
        id: newId<AnnotationId>(),
        resourceId: page.id,
        parentId: null,
        kind: 'highlight',
        body: cutter.bytes('body', markdown, limits.bytes.body),
        selectors: cutter.selectors(selectors),
        quote: cutter.characters('quote', quote, limits.characters.quote),
        tags: [],
      });
      annotationIds.push(id);
    }
    return ok({ annotationIds, cut: cutter.cuts });
  });
