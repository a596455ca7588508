import type { AuthError, Session } from '@supabase/supabase-js';
import { fail, ok, type Result } from '../model/result.ts';
import type { RemoteFailure } from '../sync/remote.ts';
import type { HubClient } from './client.ts';
import { failureOfThrown } from './failure.ts';
import { within } from './within.ts';

type SessionAnswer = { data: { session: Session | null }; error: AuthError | null };

/** The session, refreshed first where it is about to expire. */
export const currentSession = (
  { supabase }: HubClient,
  signal: AbortSignal,
): Promise<Result<Session, RemoteFailure>> => sessionOf(supabase.auth.getSession(), signal);

/** A new session for the old one: the hub did not take its token though it looked good. */
export const refreshedSession = (
  { supabase }: HubClient,
  signal: AbortSignal,
): Promise<Result<Session, RemoteFailure>> => sessionOf(supabase.auth.refreshSession(), signal);

/** supabase-js tries a refresh for up to 30 seconds; the caller's time may be up before. */
async function sessionOf(
  answer: Promise<SessionAnswer>,
  signal: AbortSignal,
): Promise<Result<Session, RemoteFailure>> {
  try {
    const { data, error } = await within(answer, signal);
    if (data.session) return ok(data.session);
    return fail(error ? failureOfRefresh(error) : { kind: 'unauthorised' });
  } catch (error) {
    return fail(failureOfThrown(error));
  }
}

/** supabase-js calls failures that may pass "retryable", with status 0 where there was no answer. */
function failureOfRefresh(error: AuthError): RemoteFailure {
  if (error.status === 429) return { kind: 'rateLimited', retryAfterMs: 60_000 };
  if (error.name !== 'AuthRetryableFetchError') return { kind: 'unauthorised' };
  return error.status ? { kind: 'unavailable', message: error.message } : { kind: 'offline' };
}
