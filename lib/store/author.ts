import type { Annotation } from '../model/annotation.ts';
import type { AnnotationId, CommunityId, MemberId } from '../model/id.ts';
import type { Role } from '../model/membership.ts';
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

/** The authors of annotations, by annotation. */
export async function authorsOf(
  db: Database,
  annotations: readonly Pick<Annotation, 'id' | 'communityId' | 'authorId'>[],
): Promise<Map<AnnotationId, Author>> {
  const myIds = new Map<CommunityId, MemberId>();
  for (const { communityId } of annotations) {
    if (!myIds.has(communityId)) myIds.set(communityId, await me(db, communityId));
  }
  const memberships = await db.memberships.bulkGet(
    annotations.map(({ communityId, authorId }): [string, string] => [communityId, authorId ?? '']),
  );
  return new Map(
    annotations.map(({ id, communityId, authorId }, index) => {
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
