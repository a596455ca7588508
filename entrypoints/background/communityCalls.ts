import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Handlers } from '../../lib/messaging/serve.ts';
import type { surfaceCalls } from '../../lib/messaging/surface.ts';
import { type CommunityId, idSchema, newId } from '../../lib/model/id.ts';
import { parseInvite } from '../../lib/model/invite.ts';
import { fail } from '../../lib/model/result.ts';
import { found, inviteAccept, inviteCreate } from '../../lib/supabase/communities.ts';
import { noHub } from './accountCalls.ts';
import type { HubHolder } from './hub.ts';
import { syncNow } from './syncing.ts';

type CommunityHandlers = Pick<
  Handlers<typeof surfaceCalls>,
  'community.found' | 'invite.create' | 'invite.accept'
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

/** Founds communities, invites to them and joins them. What came of it arrives by sync. */
export const communityHandlers = (hub: HubHolder): CommunityHandlers => ({
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
