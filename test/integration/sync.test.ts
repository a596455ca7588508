import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommunityId, newId } from '../../lib/model/id.ts';
import { parseInvite } from '../../lib/model/invite.ts';
import { annotationsAt, createAnnotation, replyTo } from '../../lib/store/annotation.ts';
import { authorsOf } from '../../lib/store/author.ts';
import { myCommunities } from '../../lib/store/community.ts';
import type { Database } from '../../lib/store/database.ts';
import { outboxCounts, rejectedEntries } from '../../lib/store/outbox.ts';
import { clipPage, editResource, resourcesAt } from '../../lib/store/resource.ts';
import { getSetting } from '../../lib/store/settings.ts';
import { found, inviteAccept, inviteCreate } from '../../lib/supabase/communities.ts';
import { type Device, signedUpDevice, unwrap } from '../support/device.ts';
import { anExtractedClip } from '../support/factories.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

const urlKey = 'example.org/bread';
const page = {
  url: 'https://example.org/bread',
  urlKey,
  title: 'Bread',
  site: null,
  language: null,
};

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

/** Two devices of two members in one community, both up to date. */
async function twoDevices(name: string, now?: () => number) {
  const a = await signedUpDevice(hub, `Ada-${name}`, now);
  const b = await signedUpDevice(hub, `Ben-${name}`);
  const { communityId } = unwrap(
    await found(a.client, { id: newId<CommunityId>(), name, purpose: 'Good bread' }),
  );
  const invitation = { communityId, role: 'member', uses: 1, days: 1 } as const;
  const { link } = unwrap(await inviteCreate(a.client, invitation));
  unwrap(await inviteAccept(b.client, parseInvite(link)?.token ?? ''));
  await roundFor(a);
  await roundFor(b);
  return { a, b, communityId };
}

async function roundFor({ db, sync }: Device): Promise<void> {
  await sync.now();
  expect(await getSetting(db, 'sync')).toMatchObject({ phase: 'idle' });
}

const clip = (db: Database, communityId: CommunityId, over = {}) =>
  clipPage(db, {
    page: anExtractedClip(over),
    urlKey,
    communityId,
    tags: ['baking'],
    note: '',
    draftId: null,
  });

const tip = (db: Database, communityId: CommunityId, body: string) =>
  createAnnotation(db, {
    page,
    communityId,
    kind: 'tip',
    body,
    selectors: [{ type: 'TextQuoteSelector', exact: 'Flour', prefix: '', suffix: ', water' }],
    quote: 'Flour',
    tags: ['flour'],
    draftId: null,
  });

describe('two devices', () => {
  it('know the community, and each other by name', async () => {
    const { b } = await twoDevices('names');
    const shared = (await myCommunities(b.db)).at(-1);
    expect(shared).toMatchObject({ community: { name: 'names' }, role: 'member', members: 2 });
  });

  it('see what the other clips, notes and answers', async () => {
    const { a, b, communityId } = await twoDevices('thread');
    const { resourceId } = unwrap(await clip(a.db, communityId));
    const { annotationId } = unwrap(await tip(a.db, communityId, 'Weigh it.'));
    await roundFor(a);
    await roundFor(b);

    expect(await resourcesAt(b.db, urlKey)).toMatchObject([
      { id: resourceId, title: 'Bread from scratch', tags: ['baking'], published: '2026-01-02' },
    ]);
    expect(await b.db.contents.get(resourceId)).toMatchObject({ words: 5 });
    const [seen] = await annotationsAt(b.db, urlKey);
    expect(seen).toMatchObject({
      id: annotationId,
      kind: 'tip',
      body: 'Weigh it.',
      quote: 'Flour',
      selectors: [{ type: 'TextQuoteSelector', exact: 'Flour', prefix: '', suffix: ', water' }],
    });
    const authors = await authorsOf(b.db, seen ? [seen] : []);
    expect([...authors.values()]).toEqual([
      { name: 'Ada-thread', role: 'facilitator', mine: false },
    ]);

    unwrap(await replyTo(b.db, annotationId, 'And the water.'));
    await roundFor(b);
    await roundFor(a);
    expect((await annotationsAt(a.db, urlKey)).map(({ body }) => body).sort()).toEqual([
      'And the water.',
      'Weigh it.',
    ]);
    expect(await outboxCounts(a.db)).toEqual({ waiting: 0, rejected: 0 });
    expect(await outboxCounts(b.db)).toEqual({ waiting: 0, rejected: 0 });
  });

  it('that clip the same page offline meet in one resource, with both notes and both tags', async () => {
    const { a, b, communityId } = await twoDevices('meeting');
    unwrap(await clip(a.db, communityId));
    unwrap(await tip(a.db, communityId, 'from Ada'));
    unwrap(await clip(b.db, communityId, { title: 'Bread, the later title' }));
    unwrap(await tip(b.db, communityId, 'from Ben'));
    await roundFor(a);
    await roundFor(b);
    await roundFor(a);

    const [onA, onB] = await Promise.all([resourcesAt(a.db, urlKey), resourcesAt(b.db, urlKey)]);
    expect(onA).toHaveLength(1);
    expect(onB.map(({ id }) => id)).toEqual(onA.map(({ id }) => id));
    expect(onA[0]?.title).toBe('Bread, the later title');
    for (const { db } of [a, b]) {
      const notes = await annotationsAt(db, urlKey);
      expect(notes.map(({ body }) => body).sort()).toEqual(['from Ada', 'from Ben']);
      expect(await outboxCounts(db)).toEqual({ waiting: 0, rejected: 0 });
    }
  });

  it('take the later of two edits of one field, and both of two fields', async () => {
    const { a, b, communityId } = await twoDevices('edits');
    const { resourceId } = unwrap(await clip(a.db, communityId));
    await roundFor(a);
    await roundFor(b);
    unwrap(await editResource(a.db, resourceId, { title: 'Earlier', tags: ['a'] }));
    unwrap(await editResource(b.db, resourceId, { title: 'Later' }));
    await roundFor(b);
    await roundFor(a);
    await roundFor(b);
    for (const { db } of [a, b]) {
      expect(await db.resources.get(resourceId)).toMatchObject({ title: 'Later', tags: ['a'] });
    }
  });
});

describe('bad days', () => {
  it('keep what is written while the hub is down, and send it when it is back', async () => {
    const { a, b, communityId } = await twoDevices('outage');
    const { port } = new URL(hub.url);
    await hub.halt();
    unwrap(await clip(a.db, communityId));
    await a.sync.now();
    expect(await getSetting(a.db, 'sync')).toMatchObject({ phase: 'backoff', reason: 'offline' });
    expect(await outboxCounts(a.db)).toEqual({ waiting: 2, rejected: 0 });

    await hub.restart();
    expect(new URL(hub.url).port).toBe(port);
    await roundFor(a);
    await roundFor(b);
    expect(await resourcesAt(b.db, urlKey)).toHaveLength(1);
  });

  it('stamp anew what a clock an hour ahead wrote', async () => {
    const anHourAhead = () => Date.now() + 3_600_000;
    const { a, b, communityId } = await twoDevices('skew', anHourAhead);
    const { resourceId } = unwrap(await clip(a.db, communityId));
    await roundFor(a);
    await roundFor(b);
    expect(await b.db.resources.get(resourceId)).toMatchObject({ title: 'Bread from scratch' });
    expect(await rejectedEntries(a.db)).toEqual([]);
  });

  it('carry any text there is', async () => {
    const { a, b, communityId } = await twoDevices('text');
    const body = 'a\0b\uD83D <script>alert(1)</script> \u202E שלום 麦 😀 \u0007';
    const { annotationId } = unwrap(await tip(a.db, communityId, body));
    await roundFor(a);
    await roundFor(b);
    expect(await b.db.annotations.get(annotationId)).toMatchObject({
      body: 'ab\uFFFD <script>alert(1)</script> \u202E שלום 麦 😀 \u0007',
    });
  });
});
