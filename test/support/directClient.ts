import type { Session } from '@supabase/supabase-js';
import pg from 'pg';
import type { HubClient } from '../../lib/supabase/client.ts';
import { failureOfAnswer, RemoteError } from '../../lib/supabase/failure.ts';

/** What may happen on the way to the database and back: throw to lose the question, or the answer. */
export interface Way {
  onCall: (name: string) => void | Promise<void>;
  onAnswer: (name: string) => void | Promise<void>;
}

const setReturning = new Set(['sync_heads']);

/** As PostgREST: `PT` and a status, or 400. */
const statusOf = (code: string): number => (/^PT\d{3}$/.test(code) ? Number(code.slice(2)) : 400);

function asApiError(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError) || !error.code) {
    // The connection broke: `fetch` throws a TypeError there.
    return error instanceof RemoteError ? error : new TypeError(String(error), { cause: error });
  }
  // Ended by its administrator: the API's own connection breaks, and it answers 503.
  const status = error.code.startsWith('57P') ? 503 : statusOf(error.code);
  const { code, message, detail } = error;
  return new RemoteError(failureOfAnswer(status, { code, message, details: detail }, null));
}

async function call(session: pg.Client, name: string, args: Record<string, unknown>) {
  const names = Object.keys(args);
  const list = names.map((key, place) => `${key} => $${place + 1}`).join(', ');
  const values = names.map((key) => (key === 'p_ops' ? JSON.stringify(args[key]) : args[key]));
  const { rows } = await session.query<{ r: unknown }>(
    `select to_jsonb(r) as r from public.${name}(${list}) as r`,
    values,
  );
  const results = rows.map(({ r }) => r);
  return setReturning.has(name) ? results : results[0];
}

/**
 * supabase-js as far as sync uses it, straight to a session of a real PostgreSQL: thousands of rounds in
 * the time that a hub needs for some hundred.
 * @param session asked for at each call, so that it can be another one after it broke
 */
export function directClient(session: () => Promise<pg.Client>, way: Way): HubClient {
  const signedIn = async () => ({ data: { session: {} as Session }, error: null });
  const rpc = (name: string, args: Record<string, unknown>) => {
    const answer = async () => {
      try {
        await way.onCall(name);
        const data = await call(await session(), name, args);
        await way.onAnswer(name);
        return { data };
      } catch (error) {
        throw asApiError(error);
      }
    };
    return { abortSignal: () => ({ throwOnError: answer }) };
  };
  const auth = { getSession: signedIn, refreshSession: signedIn };
  return {
    connection: { url: 'http://127.0.0.1', key: '' },
    supabase: { rpc, auth } as unknown as HubClient['supabase'],
  };
}
