import * as v from 'valibot';
import type { HubFailure } from '../model/failure.ts';
import type { Connection } from '../model/invite.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { failureOfAnswer, failureOfThrown, hubFailure } from './failure.ts';
import type { Fetch } from './hubFetch.ts';

const requestLimit = 15_000;

/** What every Supabase sign-in service tells of itself. */
const settingsSchema = v.object({ external: v.record(v.string(), v.unknown()) });

const notAHub = (message: string): Result<never, HubFailure> => fail({ code: 'notAHub', message });

/** Whether a hub, or at least a sign-in service like a hub's, answers at an address. */
export async function checkConnection(
  { url, key }: Connection,
  base: Fetch = (...request) => fetch(...request),
): Promise<Result<null, HubFailure>> {
  try {
    const response = await base(`${url}/auth/v1/settings`, {
      headers: { apikey: key },
      signal: AbortSignal.timeout(requestLimit),
    });
    if (response.status === 401 || response.status === 403) {
      return notAHub('the address answers, but does not take this key');
    }
    if (!response.ok) {
      const retryAfter = response.headers.get('retry-after');
      const failure = failureOfAnswer(response.status, null, retryAfter);
      return fail(hubFailure(failure));
    }
    const settings = v.safeParse(settingsSchema, await response.json());
    return settings.success ? ok(null) : notAHub('what answers there is no sign-in service');
  } catch (error) {
    if (error instanceof SyntaxError) return notAHub('what answers there is no sign-in service');
    return fail(hubFailure(failureOfThrown(error)));
  }
}
