import type { CommunityId, MemberId } from '../model/id.ts';
import type { Database } from './database.ts';
import type { Settings } from './local.ts';

const defaults = {
  sync: { phase: 'signedOut' },
  pausedSites: [],
  privateAddresses: false,
  inPage: true,
  readerSize: 1,
  documentsInViewer: false,
  searchEngines: [],
  savedSearches: [],
  awaitedDeletions: [],
  textBudget: null,
  textsAway: [],
  session: {},
} satisfies Partial<Settings>;

type Found<Key extends keyof Settings> =
  | Settings[Key]
  | (Key extends keyof typeof defaults ? never : undefined);

/** A setting, or its default; `undefined` where it has none and was never set. */
export async function getSetting<Key extends keyof Settings>(
  db: Database,
  key: Key,
): Promise<Found<Key>> {
  const stored = await db.settings.get(key);
  return (stored ? stored.value : (defaults as Partial<Settings>)[key]) as Found<Key>;
}

export async function setSetting<Key extends keyof Settings>(
  db: Database,
  key: Key,
  value: Settings[Key],
): Promise<void> {
  await db.settings.put({ key, value });
}

export const removeSetting = (db: Database, key: keyof Settings): Promise<void> =>
  db.settings.delete(key);

/** A setting that the first run makes. @throws where the first run has not happened */
export async function firstRunSetting<Key extends 'device' | 'clock' | 'localMember'>(
  db: Database,
  key: Key,
): Promise<Settings[Key]> {
  const value = await getSetting(db, key);
  if (value === undefined) throw new Error(`the store has no ${key}: the first run comes first`);
  return value;
}

/**
 * Who this device's member is in a community: the account's member in a shared one, even while
 * signed out, and the device's own in the personal one.
 */
export async function me(db: Database, communityId: CommunityId): Promise<MemberId> {
  const community = await db.communities.get(communityId);
  const shared = community?.kind === 'shared' ? await getSetting(db, 'sharedMember') : undefined;
  return shared ?? firstRunSetting(db, 'localMember');
}
