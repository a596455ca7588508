import type { CommunityId, MemberId } from '../model/id.ts';
import type { Role } from '../model/membership.ts';
import type { SyncedRow } from '../model/resource.ts';
import type { Database } from './database.ts';
import { me } from './settings.ts';

/** Who wrote an annotation, as its community knows them. */
export interface Author {
  /** empty where the community has no profile of them (any more) */
  name: string;
  role: Role | null;
  /** this device's member */
  mine: boolean;
}

/** The authors of what members wrote, by its id. */
export async function authorsOf<Id extends string>(
  db: Database,
  written: readonly (Pick<SyncedRow, 'communityId' | 'authorId'> & { id: Id })[],
): Promise<Map<Id, Author>> {
  const myIds = new Map<CommunityId, MemberId>();
  for (const { communityId } of written) {
    if (!myIds.has(communityId)) myIds.set(communityId, await me(db, communityId));
  }
  const memberships = await db.memberships.bulkGet(
    written.map(({ communityId, authorId }): [string, string] => [communityId, authorId ?? '']),
  );
  return new Map(
    written.map(({ id, communityId, authorId }, index) => {
      const membership = memberships[index];
      return [
        id,
        {
          name: membership?.name ?? '',
          role: membership?.role ?? null,
          mine: authorId === myIds.get(communityId),
        },
      ];
    }),
  );
}
