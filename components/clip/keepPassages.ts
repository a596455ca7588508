import type { ExtractedClip, Passage } from '../../lib/model/clip.ts';
import type { Cut } from '../../lib/model/cut.ts';
import type { WriteFailure } from '../../lib/model/failure.ts';
import type { Resource } from '../../lib/model/resource.ts';
import { ok, type Result } from '../../lib/model/result.ts';
import type { Database } from '../../lib/store/database.ts';
import { clipPassages } from '../../lib/store/passage.ts';
import { editResource } from '../../lib/store/resource.ts';
import type { ClipFields } from './keepClip.ts';

/**
 * Keeps what is selected in a page. Tags and note are of the first passage; the title is the page's,
 * also of one that its community knows already (`known`).
 */
export async function keepPassages(
  db: Database,
  urlKey: string,
  page: ExtractedClip,
  passages: readonly Passage[],
  { title: said, tags, note, communityId }: ClipFields,
  known: Resource | null,
  draftId: string,
): Promise<Result<{ cut: Cut[] }, WriteFailure>> {
  const title = said.trim() || page.title || page.url;
  const kept = await clipPassages(db, {
    page: { ...page, title },
    ...{ urlKey, communityId, passages, tags, note, draftId },
  });
  if (!kept.ok) return kept;
  const { cut } = kept.value;
  if (!known || known.title === title) return ok({ cut });
  const edited = await editResource(db, known.id, { title });
  return edited.ok ? ok({ cut: [...cut, ...edited.value.cut] }) : edited;
}
