import type { pageCalls } from '../../lib/messaging/page.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import type { Draft } from '../../lib/model/draft.ts';
import { ok } from '../../lib/model/result.ts';
import type { Database } from '../../lib/store/database.ts';
import { isSamePage } from '../../lib/store/document.ts';
import { discardDraft, draftById, saveDraft } from '../../lib/store/draft.ts';
import type { Library } from './library.ts';
import { senderPage, senderUrlKey } from './senderPage.ts';

type DraftHandlers = Pick<Handlers<typeof pageCalls>, 'draft.save' | 'draft.discard'>;

/** Whether a draft was begun on the page with this key. */
const isOneOf = async (db: Database, urlKey: string | null, draft: Draft): Promise<boolean> =>
  draft.urlKey === urlKey ||
  (draft.urlKey !== null && urlKey !== null && isSamePage(db, urlKey, draft.urlKey));

/**
 * Keeps what a member has not finished writing in a page.
 * A page has no say about drafts that were begun elsewhere.
 */
export const draftHandlers = (library: Library): DraftHandlers => ({
  async 'draft.save'({ page, draft }, sender) {
    const db = await library();
    const { key } = await senderPage(db, sender, page);
    const urlKey = 'urlKey' in key ? key.urlKey : null;
    const known = await draftById(db, draft.id);
    if (known && !(await isOneOf(db, urlKey, known))) {
      throw new Error('this draft belongs to another page');
    }
    const saved = await saveDraft(db, { ...draft, urlKey });
    if (!saved.ok) throw new Error(saved.error.message);
    return ok(null);
  },

  async 'draft.discard'({ id }, sender) {
    const db = await library();
    const known = await draftById(db, id);
    if (known && (await isOneOf(db, await senderUrlKey(db, sender), known))) {
      await discardDraft(db, id);
    }
    return ok(null);
  },
});
