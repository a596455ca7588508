import type { pageCalls } from '../../lib/messaging/page.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import type { CommunityId } from '../../lib/model/id.ts';
import { ok } from '../../lib/model/result.ts';
import type { Searching } from '../../lib/search/index.ts';
import { itemsLike, membersLike } from '../../lib/search/offers.ts';
import { writableAudiences } from '../../lib/store/audience.ts';
import type { Database } from '../../lib/store/database.ts';
import type { Library } from './library.ts';

type OfferHandlers = Pick<Handlers<typeof pageCalls>, 'offer.members' | 'offer.items'>;

/** Whether a text may go there: of other communities a page is told neither who is in them nor what they know. */
const mayWriteTo = async (db: Database, communityId: CommunityId): Promise<boolean> =>
  !!(await writableAudiences(db))?.all.some(({ community }) => community.id === communityId);

/** Completes what a member types in a page. */
export const offerHandlers = (library: Library, searching: Searching): OfferHandlers => ({
  async 'offer.members'({ communityId, typed }) {
    const db = await library();
    if (!(await mayWriteTo(db, communityId))) return ok([]);
    return ok(await membersLike(db, communityId, typed));
  },

  async 'offer.items'({ communityId, typed }) {
    const db = await library();
    if (!(await mayWriteTo(db, communityId))) return ok([]);
    return ok(await itemsLike(db, searching, communityId, typed));
  },
});
