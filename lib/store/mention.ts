import type { Annotation } from '../model/annotation.ts';
import type { CommunityId, MemberId } from '../model/id.ts';
import { type Mentioned, mentionsIn } from '../model/mention.ts';
import type { Database } from './database.ts';
import { me } from './settings.ts';

/**
 * Whom annotations mention, as their communities call them now. Left out: who is in none of them, so that a text
 * cannot show the name of somebody elsewhere.
 */
export async function mentionedIn(
  db: Database,
  annotations: readonly Pick<Annotation, 'communityId' | 'body'>[],
): Promise<Map<MemberId, Mentioned>> {
  const asked = annotations.flatMap(({ communityId, body }) =>
    mentionsIn(body).map((id): [CommunityId, MemberId] => [communityId, id]),
  );
  const found = new Map<MemberId, Mentioned>();
  for (const membership of await db.memberships.bulkGet(asked)) {
    if (!membership) continue;
    const { communityId, memberId: id, name } = membership;
    found.set(id, { id, name, mine: id === (await me(db, communityId)) });
  }
  return found;
}
