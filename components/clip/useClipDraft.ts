import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { Draft } from '../../lib/model/draft.ts';
import { discardDraft, draftById, saveDraft } from '../../lib/store/draft.ts';

/** What of a clip is kept while it is unfinished. */
export type Unfinished = Pick<Draft, 'body' | 'tags' | 'communityId'>;

export const clipDraftId = (urlKey: string): string => `clip:${urlKey}`;

/**
 * The unfinished clip of a page, kept on the device at every key.
 * @returns `draft` is undefined until the store has answered, null where there is none
 */
export function useClipDraft(urlKey: string | null): {
  draft: Draft | null | undefined;
  write: (unfinished: Unfinished) => Promise<void>;
} {
  const db = useDatabase();
  const draft = useLive<Draft | null | undefined>(
    async () =>
      urlKey === null ? undefined : ((await draftById(db, clipDraftId(urlKey))) ?? null),
    [db, urlKey],
    undefined,
  );

  const write = async (unfinished: Unfinished) => {
    if (urlKey === null) return;
    const id = clipDraftId(urlKey);
    if (unfinished.body === '' && unfinished.tags.length === 0) return discardDraft(db, id);
    const place = { id, urlKey, kind: 'clip', parentId: null, selectors: [], quote: '' } as const;
    await saveDraft(db, { ...place, selectors: [], ...unfinished });
  };
  return { draft, write };
}
