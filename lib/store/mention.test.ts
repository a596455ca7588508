import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { aCommunity, aMembership } from '../../test/support/factories.ts';
import { joinShared, openStore } from '../../test/support/store.ts';
import { type CommunityId, type MemberId, newId } from '../model/id.ts';
import { mentionLink } from '../model/mention.ts';
import type { Database } from './database.ts';
import { mentionedIn } from './mention.ts';

let db: Database;
let communityId: CommunityId;
let mine: MemberId;
const amina = newId<MemberId>();
const said = (id: MemberId, where = communityId) => ({
  communityId: where,
  body: `Ask ${mentionLink({ id, name: 'Whoever' })}`,
});

beforeEach(async () => {
  db = await openStore();
  ({ communityId, memberId: mine } = await joinShared(db));
  await db.memberships.put(aMembership({ communityId, memberId: amina, name: 'Amina' }));
});

describe('whom annotations mention', () => {
  it('are members as they are called now, oneself among them', async () => {
    const found = await mentionedIn(db, [said(amina), said(mine), { communityId, body: 'plain' }]);
    expect(found.get(amina)).toEqual({ id: amina, name: 'Amina', mine: false });
    expect(found.get(mine)).toMatchObject({ mine: true });
    await db.memberships.update([communityId, amina], { name: 'Dr Amina', leftAt: 1 });
    expect((await mentionedIn(db, [said(amina)])).get(amina)?.name).toBe('Dr Amina');
  });

  it('are none of another community', async () => {
    const other = aCommunity();
    await db.communities.put(other);
    expect((await mentionedIn(db, [said(amina, other.id), said(newId())])).size).toBe(0);
  });
});
