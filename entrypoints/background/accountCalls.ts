import { browser } from 'wxt/browser';
import type { Handlers } from '../../lib/messaging/serve.ts';
import type { surfaceCalls } from '../../lib/messaging/surface.ts';
import type { Account } from '../../lib/model/account.ts';
import type { HubFailure } from '../../lib/model/failure.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { enterAccount, leaveAccount } from '../../lib/store/account.ts';
import { heldSession } from '../../lib/store/session.ts';
import { getSetting, setSetting } from '../../lib/store/settings.ts';
import { wipe } from '../../lib/store/wipe.ts';
import {
  enterCode,
  rename,
  sendCode,
  signIn,
  signOut,
  signUp,
} from '../../lib/supabase/account.ts';
import { createHubClient, type HubClient } from '../../lib/supabase/client.ts';
import { checkConnection } from '../../lib/supabase/connection.ts';
import { whileNobodySyncs } from '../../lib/sync/sync.ts';
import type { HubHolder } from './hub.ts';
import { forgetHub, rememberHub } from './knownHub.ts';
import { type Library, ownNames } from './library.ts';
import { syncNow } from './syncing.ts';

type AccountHandlers = Pick<
  Handlers<typeof surfaceCalls>,
  | 'connection.set'
  | 'account.signUp'
  | 'account.signIn'
  | 'account.sendCode'
  | 'account.enterCode'
  | 'account.signOut'
  | 'account.rename'
>;

export const noHub: HubFailure = {
  code: 'notAHub',
  message: 'this device is not connected to a hub',
};

/**
 * Connects to a hub, and signs in and out there.
 * @param wiped called when everything on the device was deleted
 */
export function accountHandlers(
  library: Library,
  hub: HubHolder,
  wiped: () => void,
): AccountHandlers {
  const enter = async (
    ask: (client: HubClient) => Promise<Result<Account, HubFailure>>,
  ): Promise<Result<null, HubFailure>> => {
    const held = await hub.current();
    if (!held) return fail(noHub);
    // The one who was signed in so far stays it until all is known of the one who comes.
    const session: Record<string, string> = {};
    const { connection } = held.client;
    const entered = await ask(createHubClient({ connection, storage: heldSession(session) }));
    if (!entered.ok) return entered;
    const db = await library();
    await hub.release();
    await whileNobodySyncs(() => enterAccount(db, entered.value, session));
    await rememberHub(connection);
    await syncNow(hub);
    return ok(null);
  };

  return {
    async 'connection.set'(connection) {
      const checked = await checkConnection(connection);
      if (!checked.ok) return checked;
      const db = await library();
      const before = await getSetting(db, 'connection');
      await hub.release();
      if (before && before.url !== connection.url) await leaveAccount(db);
      await setSetting(db, 'connection', connection);
      await syncNow(hub);
      return ok(null);
    },
    'account.signUp': (given) => enter((client) => signUp(client, given)),
    'account.signIn': (given) => enter((client) => signIn(client, given)),
    'account.enterCode': (given) => enter((client) => enterCode(client, given)),

    async 'account.sendCode'({ email }) {
      const held = await hub.current();
      return held ? sendCode(held.client, email) : fail(noHub);
    },

    async 'account.signOut'(chosen) {
      const held = await hub.current();
      await hub.release();
      // Where the hub cannot be told, its session ends by itself; the device forgets it now.
      if (held) await signOut(held.client);
      const db = await library();
      await leaveAccount(db);
      await forgetHub();
      if (!chosen.wipe) return ok(null);
      await wipe(db, ownNames());
      await browser.storage.session.clear();
      wiped();
      return ok(null);
    },

    async 'account.rename'({ name }) {
      const db = await library();
      const held = await hub.current();
      const account = await getSetting(db, 'account');
      if (!held) return fail(noHub);
      if (!account) return fail({ code: 'needsSignIn', message: '' });
      const renamed = await rename(held.client, account, name);
      if (!renamed.ok) return renamed;
      await setSetting(db, 'account', renamed.value);
      await syncNow(hub);
      return ok(null);
    },
  };
}
