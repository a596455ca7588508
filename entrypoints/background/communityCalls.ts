import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Handlers } from '../../lib/messaging/serve.ts';
import type { surfaceCalls } from '../../lib/messaging/surface.ts';
import type { HubFailure } from '../../lib/model/failure.ts';
import { type CommunityId, idSchema, newId } from '../../lib/model/id.ts';
import { parseInvite } from '../../lib/model/invite.ts';
import { fail, type Result } from '../../lib/model/result.ts';
import type { HubClient } from '../../lib/supabase/client.ts';
import {
  charterSave,
  end,
  found,
  inviteAccept,
  inviteCreate,
  leave,
} from '../../lib/supabase/communities.ts';
import { noHub } from './accountCalls.ts';
import type { HubHolder } from './hub.ts';
import { syncNow } from './syncing.ts';

type CommunityHandlers = Pick<
  Handlers<typeof surfaceCalls>,
  | 'charter.save'
  | 'community.found'
  | 'community.leave'
  | 'community.delete'
  | 'invite.create'
  | 'invite.accept'
>;

const founding = 'founding';
const foundingSchema = v.object({ name: v.string(), id: idSchema<CommunityId>() });

/** The id for a community to be founded: the same when the founding is tried again after a lost answer. */
async function foundingId(name: string): Promise<CommunityId> {
  const stored = await browser.storage.session.get(founding);
  const before = v.safeParse(foundingSchema, stored[founding]);
  if (before.success && before.output.name === name) return before.output.id;
  const id = newId<CommunityId>();
  await browser.storage.session.set({ [founding]: { name, id } });
  return id;
}

/** Sends what waits, then does what parts the member from a community. */
async function part(
  hub: HubHolder,
  ask: (client: HubClient) => Promise<Result<null, HubFailure>>,
): Promise<Result<null, HubFailure>> {
  const held = await hub.current();
  if (!held) return fail(noHub);
  await held.sync.now();
  const answer = await ask(held.client);
  if (answer.ok) await syncNow(hub);
  return answer;
}

/** Founds communities, invites to them, joins and leaves them. What came of it arrives by sync. */
export const communityHandlers = (hub: HubHolder): CommunityHandlers => ({
  'community.leave': ({ communityId }) => part(hub, (client) => leave(client, communityId)),
  'community.delete': ({ communityId }) => part(hub, (client) => end(client, communityId)),

  async 'community.found'({ name, purpose }) {
    const held = await hub.current();
    if (!held) return fail(noHub);
    const answer = await found(held.client, { id: await foundingId(name), name, purpose });
    if (answer.ok) {
      await browser.storage.session.remove(founding);
      await syncNow(hub);
    }
    return answer;
  },

  async 'charter.save'({ communityId, charter }) {
    const held = await hub.current();
    if (!held) return fail(noHub);
    const answer = await charterSave(held.client, communityId, charter);
    if (answer.ok) await syncNow(hub);
    return answer;
  },

  async 'invite.create'(invite) {
    const held = await hub.current();
    return held ? inviteCreate(held.client, invite) : fail(noHub);
  },

  async 'invite.accept'({ link }) {
    const held = await hub.current();
    const invite = parseInvite(link);
    if (!held) return fail(noHub);
    if (!invite) return fail({ code: 'inviteUnknown', message: 'this is no invite' });
    const answer = await inviteAccept(held.client, invite.token);
    if (answer.ok) await syncNow(hub);
    return answer;
  },
});
