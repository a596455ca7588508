import * as v from 'valibot';
import type { Charter } from '../model/community.ts';
import type { HubFailure } from '../model/failure.ts';
import { type CommunityId, idSchema } from '../model/id.ts';
import { formatInvite } from '../model/invite.ts';
import { limits } from '../model/limits.ts';
import type { Role } from '../model/membership.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { firstCharacters, wellFormed } from '../model/text.ts';
import type { HubClient } from './client.ts';
import { hubFailure } from './failure.ts';
import { callRpc, type Rpc } from './rpc.ts';

const requestLimit = 15_000;

const community = idSchema<CommunityId>();

const foundAnswer = v.variant('status', [
  v.object({ status: v.literal('ok'), community }),
  v.object({ status: v.picklist(['name_taken', 'name_invalid']) }),
]);

const createAnswer = v.variant('status', [
  v.object({ status: v.literal('ok'), token: v.string() }),
  v.object({ status: v.literal('forbidden') }),
]);

const acceptAnswer = v.variant('status', [
  v.object({ status: v.picklist(['ok', 'already_member']), community }),
  v.object({ status: v.picklist(['unknown', 'expired', 'spent', 'revoked']) }),
]);

const foundFailures = { name_taken: 'nameTaken', name_invalid: 'nameInvalid' } as const;
const acceptFailures = {
  unknown: 'inviteUnknown',
  expired: 'inviteExpired',
  spent: 'inviteSpent',
  revoked: 'inviteRevoked',
} as const;

const leaveAnswer = v.object({ status: v.picklist(['ok', 'last_facilitator', 'forbidden']) });
const facilitatorAnswer = v.object({ status: v.picklist(['ok', 'forbidden']) });

async function ask<Answer extends v.GenericSchema>(
  client: HubClient,
  rpc: Rpc<Answer>,
): Promise<Result<v.InferOutput<Answer>, HubFailure>> {
  const answer = await callRpc(client, rpc, AbortSignal.timeout(requestLimit));
  return answer.ok ? answer : fail(hubFailure(answer.error));
}

const refused = (code: HubFailure['code']): Result<never, HubFailure> =>
  fail({ code, message: '' });

/**
 * Founds a community. The id is the caller's, so that asking again after a lost answer founds no
 * second one.
 */
export async function found(
  client: HubClient,
  { id, name, purpose }: { id: CommunityId; name: string; purpose: string },
): Promise<Result<{ communityId: CommunityId }, HubFailure>> {
  const answer = await ask(client, {
    name: 'community_found',
    args: {
      p_id: id,
      p_name: wellFormed(name),
      p_purpose: firstCharacters(wellFormed(purpose), limits.characters.charterPurpose),
    },
    answer: foundAnswer,
  });
  if (!answer.ok) return answer;
  return answer.value.status === 'ok'
    ? ok({ communityId: answer.value.community })
    : refused(foundFailures[answer.value.status]);
}

/** Makes an invite and gives its link. */
export async function inviteCreate(
  client: HubClient,
  invite: {
    communityId: CommunityId;
    role: Exclude<Role, 'facilitator'>;
    uses: number;
    days: number;
  },
): Promise<Result<{ link: string }, HubFailure>> {
  const answer = await ask(client, {
    name: 'invite_create',
    args: {
      p_community: invite.communityId,
      p_role: invite.role,
      p_uses: invite.uses,
      p_days: invite.days,
    },
    answer: createAnswer,
  });
  if (!answer.ok) return answer;
  return answer.value.status === 'ok'
    ? ok({ link: formatInvite({ ...client.connection, token: answer.value.token }) })
    : refused('forbidden');
}

/** Joins by an invite's token. One who is in the community already has arrived as well. */
export async function inviteAccept(
  client: HubClient,
  token: string,
): Promise<Result<{ communityId: CommunityId }, HubFailure>> {
  const answer = await ask(client, {
    name: 'invite_accept',
    args: { p_token: token },
    answer: acceptAnswer,
  });
  if (!answer.ok) return answer;
  switch (answer.value.status) {
    case 'ok':
    case 'already_member':
      return ok({ communityId: answer.value.community });
    default:
      return refused(acceptFailures[answer.value.status]);
  }
}

const textOf = (text: string | undefined, most: number): string | null =>
  text === undefined ? null : firstCharacters(wellFormed(text), most);

/** Changes parts of a community's charter; the others stay as they are there. */
export async function charterSave(
  client: HubClient,
  communityId: CommunityId,
  { purpose, topics, guidelines, languages }: Partial<Charter>,
): Promise<Result<null, HubFailure>> {
  const { characters, count } = limits;
  const answer = await ask(client, {
    name: 'charter_save',
    args: {
      p_community: communityId,
      p_purpose: textOf(purpose, characters.charterPurpose),
      p_topics:
        topics?.slice(0, count.topics).map((topic) => textOf(topic, characters.topic)) ?? null,
      p_guidelines: textOf(guidelines, characters.charterGuidelines),
      p_languages: languages?.slice(0, count.languages) ?? null,
    },
    answer: facilitatorAnswer,
  });
  if (!answer.ok) return answer;
  return answer.value.status === 'ok' ? ok(null) : refused('forbidden');
}

/** Leaves a community. What the member wrote stays there. */
export async function leave(
  client: HubClient,
  communityId: CommunityId,
): Promise<Result<null, HubFailure>> {
  const args = { p_community: communityId };
  const answer = await ask(client, { name: 'community_leave', args, answer: leaveAnswer });
  if (!answer.ok) return answer;
  if (answer.value.status === 'last_facilitator') return refused('lastFacilitator');
  // One who is not in it any more has left.
  return ok(null);
}

/** Ends a community for everyone. */
export async function end(
  client: HubClient,
  communityId: CommunityId,
): Promise<Result<null, HubFailure>> {
  const args = { p_community: communityId };
  const answer = await ask(client, { name: 'community_delete', args, answer: facilitatorAnswer });
  if (!answer.ok) return answer;
  return answer.value.status === 'ok' ? ok(null) : refused('forbidden');
}
