import { i18n } from '#i18n';
import { Database } from '../../lib/store/database.ts';
import { ensureFirstRun } from '../../lib/store/firstRun.ts';
import { recallHub } from './knownHub.ts';

/** Gives the device's store, opened and with the first run behind it. */
export type Library = () => Promise<Database>;

/** What a store's own community and member are called. */
export const ownNames = () => ({
  personalName: i18n.t('ui.ownShelf'),
  memberName: i18n.t('ui.ownName'),
});

async function open(): Promise<Database> {
  const db = new Database();
  await ensureFirstRun(db, ownNames());
  await recallHub(db);
  return db;
}

/** A store that is opened when it is first asked for; one that did not open is tried again. */
export function lazyLibrary(): Library {
  let opening: Promise<Database> | undefined;
  return () => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
}
