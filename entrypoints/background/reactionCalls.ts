import type { pageCalls } from '../../lib/messaging/page.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import { fail, ok } from '../../lib/model/result.ts';
import { react, takeReactionBack } from '../../lib/store/reaction.ts';
import type { Library } from './library.ts';
import { elsewhere, isOnPage } from './onPage.ts';

/**
 * Writes how a member reacts to what stands in a page.
 * @param wrote called after each change
 */
export const reactionHandlers = (
  library: Library,
  wrote: () => void,
): Pick<Handlers<typeof pageCalls>, 'annotation.react'> => ({
  async 'annotation.react'({ id, kind, evidence }, sender) {
    const db = await library();
    const annotation = await db.annotations.get(id);
    if (!annotation || !(await isOnPage(db, id, sender))) return fail(elsewhere);
    const target = { resourceId: annotation.resourceId, annotationId: id };
    const written =
      evidence === null
        ? await takeReactionBack(db, target, kind)
        : await react(db, target, kind, evidence);
    if (!written.ok) return written;
    wrote();
    return ok(null);
  },
});
