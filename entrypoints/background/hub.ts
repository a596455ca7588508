import type { Connection } from '../../lib/model/invite.ts';
import type { Database } from '../../lib/store/database.ts';
import { sessionStorage } from '../../lib/store/session.ts';
import { getSetting } from '../../lib/store/settings.ts';
import { hasRoom } from '../../lib/store/space.ts';
import { createHubClient, type HubClient } from '../../lib/supabase/client.ts';
import { createPokes } from '../../lib/supabase/pokes.ts';
import { remote } from '../../lib/supabase/remote.ts';
import { createSync, type Due, type Sync } from '../../lib/sync/sync.ts';
import type { Library } from './library.ts';
import { Listening } from './listening.ts';

/** The hub this device is connected to, with the loop that keeps the store in step with it. */
export interface Hub {
  client: HubClient;
  sync: Sync;
  /** to pokes, while a surface is looked at */
  listening: Listening;
}

/** Gives the connected hub; null where the device has none. */
export interface HubHolder {
  current(): Promise<Hub | null>;
  /** ends the loop of the hub at hand: its connection or its account changes */
  release(): Promise<void>;
}

interface Events {
  onChange: () => void;
  onDue: (due: Due) => void;
}

function hubAt(connection: Connection, db: Database, events: Events): Hub {
  const client = createHubClient({ connection, storage: sessionStorage(db) });
  const sync = createSync({ db, remote: remote(client), room: hasRoom, ...events });
  const poked = (): void => {
    sync.now().catch((error: unknown) => console.error('Commonplace: sync failed', error));
  };
  return { client, sync, listening: new Listening(db, createPokes(client, poked)) };
}

const isSame = (a: Connection, b: Connection): boolean => a.url === b.url && a.key === b.key;

/**
 * Holds the hub of the connection in the settings, made when it is first asked for.
 * @param events called when rows changed here, and after each round with when the next is due
 */
export function hubHolder(library: Library, events: Events): HubHolder {
  let held: Hub | undefined;

  const release = async () => {
    const leaving = held;
    held = undefined;
    leaving?.listening.stop();
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
      held ??= hubAt(connection, db, events);
      return held;
    },
  };
}
