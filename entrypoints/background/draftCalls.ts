import type { pageCalls } from '../../lib/messaging/page.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import { ok } from '../../lib/model/result.ts';
import { discardDraft, draftById, saveDraft } from '../../lib/store/draft.ts';
import type { Library } from './library.ts';
import { senderPage, senderUrlKey } from './senderPage.ts';

type DraftHandlers = Pick<Handlers<typeof pageCalls>, 'draft.save' | 'draft.discard'>;

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
    if (known && known.urlKey !== urlKey) throw new Error('this draft belongs to another page');
    const saved = await saveDraft(db, { ...draft, urlKey });
    if (!saved.ok) throw new Error(saved.error.message);
    return ok(null);
  },

  async 'draft.discard'({ id }, sender) {
    const db = await library();
    const known = await draftById(db, id);
    if (known && known.urlKey === (await senderUrlKey(db, sender))) await discardDraft(db, id);
    return ok(null);
  },
});
