import type { pageCalls } from '../../lib/messaging/page.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import { fail, ok } from '../../lib/model/result.ts';
import {
  createAnnotation,
  editAnnotation,
  removeAnnotation,
  replyTo,
} from '../../lib/store/annotation.ts';
import { isSamePage } from '../../lib/store/document.ts';
import { draftById } from '../../lib/store/draft.ts';
import type { Library } from './library.ts';
import { elsewhere, isOnPage } from './onPage.ts';
import { senderPage } from './senderPage.ts';

type NoteHandlers = Pick<
  Handlers<typeof pageCalls>,
  'annotation.create' | 'annotation.reply' | 'annotation.edit' | 'annotation.remove'
>;

/**
 * Writes what a member says in a page.
 * @param wrote called after each change
 */
export const noteHandlers = (library: Library, wrote: () => void): NoteHandlers => ({
  async 'annotation.create'({ page: { canonical, doi, document, ...said }, ...note }, sender) {
    const db = await library();
    const { url, key } = await senderPage(db, sender, { canonical, doi, document });
    if (!('urlKey' in key)) {
      return fail({ code: 'privateAddress', message: 'this address is not kept or shared' });
    }
    const page = { ...said, url, urlKey: key.urlKey };
    const draft = note.draftId === null ? undefined : await draftById(db, note.draftId);
    const isOurs = draft?.urlKey && (await isSamePage(db, key.urlKey, draft.urlKey));
    const draftId = isOurs ? draft.id : null;
    const created = await createAnnotation(db, { ...note, page, draftId });
    if (!created.ok) return created;
    wrote();
    return ok({ id: created.value.annotationId, cut: created.value.cut });
  },

  async 'annotation.reply'({ parentId, body }, sender) {
    const db = await library();
    if (!(await isOnPage(db, parentId, sender))) return fail(elsewhere);
    const replied = await replyTo(db, parentId, body);
    if (!replied.ok) return replied;
    wrote();
    return ok({ id: replied.value.annotationId, cut: replied.value.cut });
  },

  async 'annotation.edit'({ id, kind, body }, sender) {
    const db = await library();
    if (!(await isOnPage(db, id, sender))) return fail(elsewhere);
    const edited = await editAnnotation(db, id, {
      ...(kind === undefined ? {} : { kind }),
      ...(body === undefined ? {} : { body }),
    });
    if (!edited.ok) return edited;
    wrote();
    return ok({ id, cut: edited.value.cut });
  },

  async 'annotation.remove'({ id }, sender) {
    const db = await library();
    if (!(await isOnPage(db, id, sender))) return fail(elsewhere);
    const removed = await removeAnnotation(db, id);
    if (removed.ok) wrote();
    return removed;
  },
});
