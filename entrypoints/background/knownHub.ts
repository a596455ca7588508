import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { connectionSchema } from '../../lib/messaging/connection.ts';
import type { Connection } from '../../lib/model/invite.ts';
import type { Database } from '../../lib/store/database.ts';
import { getSetting, setSetting } from '../../lib/store/settings.ts';

const key = 'hub';

/**
 * Keeps the address of the hub that a member is signed in to apart from the store, which a browser may empty when the disk is full. It is
 * no secret: the session is not kept with it.
 */
export const rememberHub = (connection: Connection): Promise<void> =>
  browser.storage.local.set({ [key]: connection });

/** The member signed out: nothing is to be asked for again. */
export const forgetHub = (): Promise<void> => browser.storage.local.remove(key);

/**
 * Connects a store that was emptied to the hub it had. Its member signs in again, and everything that was
 * shared is read again.
 */
export async function recallHub(db: Database): Promise<void> {
  if (await getSetting(db, 'connection')) return;
  const { [key]: stored } = await browser.storage.local.get(key);
  const known = v.safeParse(connectionSchema, stored);
  if (!known.success) return;
  await setSetting(db, 'connection', known.output);
  await setSetting(db, 'sync', { phase: 'needsSignIn', syncedAt: null });
}
