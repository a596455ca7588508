import * as v from 'valibot';
import { fail, ok, type Result } from '../model/result.ts';
import type { RemoteFailure } from '../sync/remote.ts';
import type { HubClient } from './client.ts';
import { failureOfThrown } from './failure.ts';
import { currentSession, refreshedSession } from './session.ts';

export interface Rpc<Answer extends v.GenericSchema> {
  name: string;
  args: Record<string, unknown>;
  answer: Answer;
}

/**
 * Calls a function of the hub as the signed-in member and checks its answer. A token that is not
 * taken is refreshed once.
 */
export async function callRpc<Answer extends v.GenericSchema>(
  client: HubClient,
  rpc: Rpc<Answer>,
  signal: AbortSignal,
): Promise<Result<v.InferOutput<Answer>, RemoteFailure>> {
  const session = await currentSession(client, signal);
  if (!session.ok) return session;
  const first = await attempt(client, rpc, signal);
  if (first.ok || first.error.kind !== 'unauthorised') return first;
  const refreshed = await refreshedSession(client, signal);
  return refreshed.ok ? attempt(client, rpc, signal) : refreshed;
}

async function attempt<Answer extends v.GenericSchema>(
  { supabase }: HubClient,
  { name, args, answer }: Rpc<Answer>,
  signal: AbortSignal,
): Promise<Result<v.InferOutput<Answer>, RemoteFailure>> {
  try {
    const { data } = await supabase.rpc(name, args).abortSignal(signal).throwOnError();
    const checked = v.safeParse(answer, data);
    if (checked.success) return ok(checked.output);
    const message = `${name} answers in another form: ${v.summarize(checked.issues)}`;
    return fail({ kind: 'notAHub', message });
  } catch (error) {
    return fail(failureOfThrown(error));
  }
}
