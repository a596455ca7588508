import type { Handlers } from '../../lib/messaging/serve.ts';
import type { surfaceCalls } from '../../lib/messaging/surface.ts';
import { fail, ok } from '../../lib/model/result.ts';
import type { HubPage } from '../../lib/model/search.ts';
import { askedOfHub, hitsBeyond, storeSource } from '../../lib/search/index.ts';
import { parseQuery } from '../../lib/search/language/parse.ts';
import { compile } from '../../lib/search/query/compile.ts';
import { communitiesBeyond } from '../../lib/store/beyond.ts';
import type { Database } from '../../lib/store/database.ts';
import { isTextAway } from '../../lib/store/textRoom.ts';
import { searchCommunity } from '../../lib/supabase/searchCommunity.ts';
import type { HubHolder } from './hub.ts';
import type { Library } from './library.ts';

/** Pages asked for, of each community. */
const limit = 20;
/** A search that takes longer than this is of no use to somebody who types, in milliseconds. */
const patience = 8_000;

/** Pages that this device does not hold, alive or deleted, or not with their text. */
async function notHere(db: Database, pages: readonly HubPage[]): Promise<HubPage[]> {
  const ids = pages.map(({ resource }) => resource.id);
  const [here, texts] = await Promise.all([db.resources.bulkGet(ids), db.contents.bulkGet(ids)]);
  return pages.filter((_, place) => {
    const text = texts[place];
    return here[place] === undefined || (text !== undefined && isTextAway(text));
  });
}

/** Asks the hub for what is not on this device, where a community is not all here. */
export const beyondHandlers = (
  library: Library,
  hub: HubHolder,
): Pick<Handlers<typeof surfaceCalls>, 'search.beyond'> => ({
  async 'search.beyond'({ text }) {
    const db = await library();
    const communities = await communitiesBeyond(db);
    const parsed = parseQuery(text, Date.now());
    const asked = askedOfHub(parsed);
    const held = communities.length > 0 && asked !== null ? await hub.current() : null;
    if (!held || asked === null) return ok([]);
    const signal = AbortSignal.timeout(patience);
    const answers = await Promise.all(
      communities.map((communityId) =>
        searchCommunity(held.client, { communityId, text: asked, limit }, signal),
      ),
    );
    const found = answers.flatMap((answer) => (answer.ok ? answer.value : []));
    const failed = answers.find((answer) => !answer.ok);
    if (found.length === 0 && failed && !failed.ok) return fail(failed.error);
    const names = await storeSource(db).names();
    return ok(hitsBeyond(await notHere(db, found), compile(parsed, names), names));
  },
});
