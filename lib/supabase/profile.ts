import * as v from 'valibot';
import type { MemberId } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { RemoteFailure } from '../sync/remote.ts';
import type { HubClient } from './client.ts';
import { failureOfThrown } from './failure.ts';
import { callRpc } from './rpc.ts';

const profileSchema = v.object({
  name: v.string(),
  topics: v.array(v.string()),
  bio: v.string(),
  open_to_mentor: v.boolean(),
});

export type Profile = v.InferOutput<typeof profileSchema>;

const requestLimit = 15_000;

/** The member's own profile; null before they have founded or joined a community. */
export async function ownProfile(
  { supabase }: HubClient,
  memberId: MemberId,
): Promise<Result<Profile | null, RemoteFailure>> {
  try {
    const { data } = await supabase
      .from('profiles')
      .select('name,topics,bio,open_to_mentor')
      .eq('user_id', memberId)
      .retry(false)
      .throwOnError();
    const checked = v.safeParse(v.array(profileSchema), data);
    if (checked.success) return ok(checked.output[0] ?? null);
    return fail({ kind: 'notAHub', message: v.summarize(checked.issues) });
  } catch (error) {
    return fail(failureOfThrown(error));
  }
}

export const saveProfile = (
  client: HubClient,
  { name, topics, bio, open_to_mentor }: Profile,
): Promise<Result<unknown, RemoteFailure>> =>
  callRpc(
    client,
    {
      name: 'profile_save',
      args: { p_name: name, p_topics: topics, p_bio: bio, p_open_to_mentor: open_to_mentor },
      answer: v.object({ status: v.literal('ok') }),
    },
    AbortSignal.timeout(requestLimit),
  );
