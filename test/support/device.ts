import 'fake-indexeddb/auto';
import { onTestFinished } from 'vitest';
import ws from 'ws';
import type { Connection } from '../../lib/model/invite.ts';
import type { Result } from '../../lib/model/result.ts';
import { enterAccount } from '../../lib/store/account.ts';
import type { Database } from '../../lib/store/database.ts';
import { sessionStorage } from '../../lib/store/session.ts';
import { getSetting } from '../../lib/store/settings.ts';
import { signUp } from '../../lib/supabase/account.ts';
import { createHubClient, type HubClient } from '../../lib/supabase/client.ts';
import { remote } from '../../lib/supabase/remote.ts';
import { createSync, type Sync } from '../../lib/sync/sync.ts';
import { oneAtATime } from './locks.ts';
import { openStore } from './store.ts';

/** What a member's browser has, without its surfaces: a store, a session and the sync loop. */
export interface Device {
  db: Database;
  client: HubClient;
  sync: Sync;
}

export async function openDevice(
  connection: Connection,
  now: () => number = Date.now,
): Promise<Device> {
  const db = await openStore(now);
  const client = createHubClient({
    connection,
    storage: sessionStorage(db),
    realtimeTransport: ws as never,
  });
  const sync = createSync({ db, remote: remote(client), exclusively: oneAtATime() });
  onTestFinished(() => sync.stop());
  return { db, client, sync };
}

/** A device whose member just made an account; the address is `<name>@example.org`. */
export async function signedUpDevice(
  connection: Connection,
  name: string,
  now: () => number = Date.now,
): Promise<Device> {
  const device = await openDevice(connection, now);
  const email = `${name.toLowerCase()}@example.org`;
  const account = unwrap(
    await signUp(device.client, { email, password: `password of ${name}`, name }),
  );
  await enterAccount(device.db, account, await getSetting(device.db, 'session'));
  return device;
}

export function unwrap<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.error)}`);
  return result.value;
}
