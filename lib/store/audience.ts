import { mayWrite } from '../model/membership.ts';
import { type CommunityView, myCommunities } from './community.ts';
import type { Database } from './database.ts';
import { getSetting } from './settings.ts';

/** The communities that the member may write into, and the one that is meant unless another is chosen. */
export interface Audiences {
  /** the own shelf first */
  all: CommunityView[];
  /** the one written to last, as long as it can be written to; then the first */
  usual: CommunityView;
}

/** @returns null where there is none; the first run makes the own shelf */
export async function writableAudiences(
  db: Database,
  { ownShelfOnly = false } = {},
): Promise<Audiences | null> {
  const all = (await myCommunities(db)).filter(
    ({ community, role }) =>
      (role === null || mayWrite(role)) && !(ownShelfOnly && community.kind === 'shared'),
  );
  const last = await getSetting(db, 'lastCommunity');
  const usual = all.find(({ community }) => community.id === last) ?? all[0];
  return usual ? { all, usual } : null;
}
