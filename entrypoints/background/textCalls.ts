import type { Handlers } from '../../lib/messaging/serve.ts';
import type { surfaceCalls } from '../../lib/messaging/surface.ts';
import { fail, ok } from '../../lib/model/result.ts';
import { chooseTextBudget, makeTextRoom } from '../../lib/store/textRoom.ts';
import { readContent } from '../../lib/supabase/contents.ts';
import { takeRows } from '../../lib/sync/apply.ts';
import { noHub } from './accountCalls.ts';
import type { HubHolder } from './hub.ts';
import type { Library } from './library.ts';
import { syncNow } from './syncing.ts';

const requestLimit = 15_000;

/** Has no more text here than the member chose, after whatever came in. */
export const keepTextRoom = (library: Library): void =>
  void library()
    .then(makeTextRoom)
    .catch((error: unknown) => console.error('Commonplace: no room was made', error));

/** Fetches texts that were left to the hub, and has no more of them here than the member chose. */
export const textHandlers = (
  library: Library,
  hub: HubHolder,
): Pick<Handlers<typeof surfaceCalls>, 'text.fetch' | 'text.budget'> => ({
  async 'text.fetch'({ resourceId }) {
    const db = await library();
    const held = await hub.current();
    const row = await db.contents.get(resourceId);
    if (!held) return fail(noHub);
    if (!row) return ok(null);
    const { communityId } = row;
    const signal = AbortSignal.timeout(requestLimit);
    const answer = await readContent(held.client, { id: resourceId, communityId }, signal);
    if (!answer.ok) return answer;
    await takeRows(db, communityId, answer.value);
    return ok(null);
  },

  async 'text.budget'({ budget }) {
    const db = await library();
    await chooseTextBudget(db, budget);
    await makeTextRoom(db);
    await syncNow(hub);
    return ok(null);
  },
});
