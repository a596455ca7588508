import type { ExtractedClip } from '../../lib/model/clip.ts';
import type { Cut } from '../../lib/model/cut.ts';
import type { WriteFailure } from '../../lib/model/failure.ts';
import type { CommunityId } from '../../lib/model/id.ts';
import type { Resource } from '../../lib/model/resource.ts';
import { ok, type Result } from '../../lib/model/result.ts';
import type { Database } from '../../lib/store/database.ts';
import { clipPage, editResource } from '../../lib/store/resource.ts';

/** What the member says of a page. */
export interface ClipFields {
  title: string;
  tags: readonly string[];
  /** Markdown; blank for none */
  note: string;
  communityId: CommunityId;
}

/** A page of which only address and title are known. */
export const bareClip = (url: string, title: string): ExtractedClip => ({
  url,
  title,
  canonical: null,
  doi: null,
  byline: null,
  site: null,
  published: null,
  language: null,
  excerpt: null,
  markdown: '',
  image: null,
  words: 0,
});

/**
 * Keeps a page with what the member says of it. A page that its community knows already (`known`)
 * gets the member's tags instead of its own: those taken away in the form are gone.
 */
export async function keepClip(
  db: Database,
  urlKey: string,
  page: ExtractedClip,
  fields: ClipFields,
  known: Resource | null,
  draftId: string,
): Promise<Result<{ cut: Cut[] }, WriteFailure>> {
  const title = fields.title.trim() || page.title || page.url;
  const { tags, note, communityId } = fields;
  const clipped = await clipPage(db, {
    page: { ...page, title },
    urlKey,
    communityId,
    tags,
    note,
    draftId,
  });
  if (!clipped.ok) return clipped;
  if (known?.tags.some((tag) => !tags.includes(tag))) {
    const edited = await editResource(db, clipped.value.resourceId, { tags });
    if (!edited.ok) return edited;
  }
  return ok({ cut: clipped.value.cut });
}
