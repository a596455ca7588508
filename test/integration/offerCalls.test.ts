import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { offerHandlers } from '../../entrypoints/background/offerCalls.ts';
import { pageView } from '../../entrypoints/background/pageView.ts';
import { pageCalls } from '../../lib/messaging/page.ts';
import type { Sender } from '../../lib/messaging/serve.ts';
import { type CommunityId, type MemberId, newId } from '../../lib/model/id.ts';
import { mentionLink } from '../../lib/model/mention.ts';
import { openSearch, storeSource } from '../../lib/search/index.ts';
import { createAnnotation } from '../../lib/store/annotation.ts';
import type { Database } from '../../lib/store/database.ts';
import { unwrap } from '../support/device.ts';
import { aMembership, anExtractedClip } from '../support/factories.ts';
import { clipInto, joinShared, openStore } from '../support/store.ts';

const sender = { url: 'https://example.org/bread', tab: { id: 7 } } as Sender;
const amina = newId<MemberId>();

let db: Database;
let communityId: CommunityId;
let calls: ReturnType<typeof offerHandlers>;

beforeEach(async () => {
  db = await openStore();
  ({ communityId } = await joinShared(db));
  await db.memberships.put(aMembership({ communityId, memberId: amina, name: 'Amina' }));
  await clipInto(db, communityId, 'lamp', { page: anExtractedClip({ title: 'The lamp' }) });
  calls = offerHandlers(async () => db, openSearch(storeSource(db)));
});

const names = async (typed = '', where = communityId) =>
  unwrap(await calls['offer.members']({ communityId: where, typed }, sender)).map((it) => it.name);
const titles = async (typed = 'lamp', where = communityId) =>
  unwrap(await calls['offer.items']({ communityId: where, typed }, sender)).map((it) => it.title);

describe('what a page is told to complete a text', () => {
  it('are the members, and the pages, of a community that may be written to', async () => {
    expect(await names('am')).toEqual(['Amina']);
    expect(await titles()).toEqual(['The lamp']);
  });

  it.each([
    ['only read in', { role: 'reader' as const }],
    ['left', { leftAt: 1 }],
  ])('is nothing of one that the member may %s', async (what, change) => {
    if ('leftAt' in change) await db.communities.update(communityId, change);
    else await db.memberships.filter(({ memberId }) => memberId !== amina).modify(change);
    expect(what && (await names())).toEqual([]);
    expect(await titles()).toEqual([]);
  });

  it('is nothing of one that is not the member’s', async () => {
    expect(await names('', newId<CommunityId>())).toEqual([]);
    expect(await titles('lamp', newId<CommunityId>())).toEqual([]);
  });

  it('is asked for with a few words at most', () => {
    const { input } = pageCalls['offer.members'];
    const ask = (typed: string) => ({ communityId, typed });
    expect(input['~run']({ value: ask('x'.repeat(200)) }, {}).issues).toBeUndefined();
    expect(input['~run']({ value: ask('x'.repeat(201)) }, {}).issues).toHaveLength(1);
  });
});

it('tells a page the names of those whom its notes mention', async () => {
  await createAnnotation(db, {
    page: { url: sender.url!, urlKey: 'example.org/bread', title: '', site: null, language: null },
    ...{ communityId, kind: 'tip', tags: [], selectors: [], quote: '', draftId: null },
    body: `Ask ${mentionLink({ id: amina, name: 'A.' })}`,
  });
  const { mentioned } = await pageView(db, 'example.org/bread');
  expect(mentioned).toEqual([{ id: amina, name: 'Amina', mine: false }]);
});
