import { emptyCharter } from '../model/community.ts';
import { hlcZero, tick } from '../model/hlc.ts';
import { type CommunityId, type MemberId, newId } from '../model/id.ts';
import type { Database } from './database.ts';
import { getSetting, setSetting } from './settings.ts';

const newDevice = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/**
 * Makes what every store has: the device and its clock, its own member, and that member's personal
 * community. Whoever comes first does it; after that it changes nothing.
 * @param names what the personal community and its member are called in the member's language
 */
export const ensureFirstRun = (
  db: Database,
  names: { personalName: string; memberName: string },
): Promise<void> =>
  db.transaction('rw', db.settings, db.communities, db.memberships, async () => {
    if (await getSetting(db, 'localMember')) return;
    const device = newDevice();
    const now = db.now();
    const touched = tick(hlcZero, now, device);
    const communityId = newId<CommunityId>();
    const memberId = newId<MemberId>();
    await db.communities.add({
      id: communityId,
      name: names.personalName,
      kind: 'personal',
      charter: emptyCharter,
      createdAt: now,
      leftAt: null,
      deletedAt: null,
      touched,
    });
    await db.memberships.add({
      communityId,
      memberId,
      role: 'facilitator',
      name: names.memberName,
      topics: [],
      bio: '',
      openToMentor: false,
      joinedAt: now,
      leftAt: null,
      touched,
    });
    await setSetting(db, 'device', device);
    await setSetting(db, 'clock', touched);
    await setSetting(db, 'lastCommunity', communityId);
    await setSetting(db, 'localMember', memberId);
  });
