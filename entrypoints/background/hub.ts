import type { Connection } from '../../lib/model/invite.ts';
import { sessionStorage } from '../../lib/store/session.ts';
import { getSetting } from '../../lib/store/settings.ts';
import { hasRoom } from '../../lib/store/space.ts';
import { createHubClient, type HubClient } from '../../lib/supabase/client.ts';
import { remote } from '../../lib/supabase/remote.ts';
import { createSync, type Due, type Sync } from '../../lib/sync/sync.ts';
import type { Library } from './library.ts';

/** The hub this device is connected to, with the loop that keeps the store in step with it. */
export interface Hub {
  client: HubClient;
  sync: Sync;
}

/** Gives the connected hub; null where the device has none. */
export interface HubHolder {
  current(): Promise<Hub | null>;
  /** ends the loop of the hub at hand: its connection or its account changes */
  release(): Promise<void>;
}

const isSame = (a: Connection, b: Connection): boolean => a.url === b.url && a.key === b.key;

/**
 * Holds the hub of the connection in the settings, made when it is first asked for.
 * @param events called when rows changed here, and after each round with when the next is due
 */
export function hubHolder(
  library: Library,
  events: { onChange: () => void; onDue: (due: Due) => void },
): HubHolder {
  let held: Hub | undefined;

  const release = async () => {
    const leaving = held;
    held = undefined;
    await leaving?.sync.stop();
  };

  return {
    release,
    async current() {
      const db = await library();
      const connection = await getSetting(db, 'connection');
      if (held && connection && isSame(held.client.connection, connection)) return held;
      if (held) await release();
      if (!connection) return null;
      const client = createHubClient({ connection, storage: sessionStorage(db) });
      held ??= {
        client,
        sync: createSync({ db, remote: remote(client), room: hasRoom, ...events }),
      };
      return held;
    },
  };
}
