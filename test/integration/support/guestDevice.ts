import { expect, vi } from 'vitest';
import ws from 'ws';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accountHandlers } from '../../../entrypoints/background/accountCalls.ts';
import { communityHandlers } from '../../../entrypoints/background/communityCalls.ts';
import { type HubHolder, hubHolder } from '../../../entrypoints/background/hub.ts';
import type { Sender } from '../../../lib/messaging/serve.ts';
import type { CommunityId } from '../../../lib/model/id.ts';
import type { Database } from '../../../lib/store/database.ts';
import { unwrap } from '../../support/device.ts';
import type { TestHub } from '../../support/hub.ts';
import { oneAtATime } from '../../support/locks.ts';
import { openStore } from '../../support/store.ts';

/** A page of the extension that calls the background. */
export const popup = { id: fakeBrowser.runtime.id } as Sender;

/** A device whose member joined the demonstration's community, and has read all of it. */
export interface GuestDevice {
  db: Database;
  hub: HubHolder;
  library: () => Promise<Database>;
  communityId: CommunityId;
}

/** What browsers have and Node has not, for as long as a file of tests runs. */
export function stubBrowser(): void {
  const exclusively = oneAtATime();
  vi.stubGlobal('WebSocket', ws);
  vi.stubGlobal('navigator', {
    locks: { request: <V>(_name: string, work: () => Promise<V>) => exclusively(work) },
  });
}

let guests = 0;

export async function guestDevice(server: TestHub): Promise<GuestDevice> {
  fakeBrowser.reset();
  const db = await openStore();
  const library = async () => db;
  const hub = hubHolder(library, { onChange: () => {}, onDue: () => {} });
  const account = accountHandlers(library, hub, () => {});
  const { 'invite.accept': accept } = communityHandlers(hub);
  unwrap(await account['connection.set']({ url: server.url, key: server.key }, popup));
  guests++;
  const email = `guest-${guests}@example.org`;
  unwrap(await account['account.signUp']({ email, password: 'long enough', name: 'Guest' }, popup));
  const { communityId } = unwrap(await accept({ link: server.invite! }, popup));
  await vi.waitFor(
    async () => {
      expect(await db.cursors.get(communityId)).toMatchObject({ before: null });
      expect(await db.resources.count()).toBeGreaterThan(60);
    },
    { timeout: 10_000 },
  );
  return { db, hub, library, communityId };
}
