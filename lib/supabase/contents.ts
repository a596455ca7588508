import * as v from 'valibot';
import type { HubFailure } from '../model/failure.ts';
import type { CommunityId, ResourceId } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { PulledRow } from '../sync/remote.ts';
import type { HubClient } from './client.ts';
import { failureOfThrown, hubFailure } from './failure.ts';
import { readRows } from './rows.ts';
import { currentSession } from './session.ts';

/** Reads the text of one page from the hub: a row as a pull gives it; none where the hub has it no more. */
export async function readContent(
  client: HubClient,
  { id, communityId }: { id: ResourceId; communityId: CommunityId },
  signal: AbortSignal,
): Promise<Result<PulledRow[], HubFailure>> {
  const session = await currentSession(client, signal);
  if (!session.ok) return fail(hubFailure(session.error));
  try {
    const { data } = await client.supabase
      .from('contents')
      .select()
      .eq('id', id)
      .eq('community_id', communityId)
      .abortSignal(signal)
      .throwOnError();
    return ok(
      readRows(
        data.map((row) => ({ ...row, t: 'contents' })),
        communityId,
      ),
    );
  } catch (error) {
    if (v.isValiError(error)) {
      return fail({ code: 'notAHub', message: `a text has another form: ${error.message}` });
    }
    return fail(hubFailure(failureOfThrown(error)));
  }
}
