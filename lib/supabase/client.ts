import {
  createClient,
  type SupabaseClient,
  type SupabaseClientOptions,
} from '@supabase/supabase-js';
import type { Connection } from '../model/invite.ts';
import { type Fetch, hubFetch } from './hubFetch.ts';

/** Where supabase-js keeps its session, by its storage key. */
export interface AsyncStorage {
  getItem(key: string): Promise<string | null>;
  setItem(key: string, value: string): Promise<void>;
  removeItem(key: string): Promise<void>;
}

type RealtimeTransport = NonNullable<
  NonNullable<SupabaseClientOptions<'public'>['realtime']>['transport']
>;

export interface HubClientOptions {
  connection: Connection;
  storage: AsyncStorage;
  fetch?: Fetch;
  /** where the runtime has no WebSocket of its own */
  realtimeTransport?: RealtimeTransport;
}

/** A connection to one hub, with its session. */
export interface HubClient {
  connection: Connection;
  supabase: SupabaseClient;
}

/**
 * A client that refreshes its session only when it is about to use it: the worker it lives in is
 * stopped and started at any time, and timers in it mean nothing.
 */
export function createHubClient(options: HubClientOptions): HubClient {
  const { connection, storage, realtimeTransport } = options;
  const base = options.fetch ?? ((...request: Parameters<Fetch>) => fetch(...request));
  const supabase = createClient(connection.url, connection.key, {
    auth: {
      storage,
      storageKey: 'commonplace',
      persistSession: true,
      autoRefreshToken: false,
      detectSessionInUrl: false,
      flowType: 'pkce',
    },
    global: { fetch: hubFetch(base) },
    ...(realtimeTransport ? { realtime: { transport: realtimeTransport } } : {}),
  });
  return { connection, supabase };
}
