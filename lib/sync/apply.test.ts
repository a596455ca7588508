import { describe, expect, it } from 'vitest';
import { anExtractedClip } from '../../test/support/factories.ts';
import { clipInto, personalCommunity } from '../../test/support/store.ts';
import { fakeWorld } from '../../test/support/syncing.ts';
import { annotationsAt } from '../store/annotation.ts';
import { removeResource } from '../store/removal.ts';
import { editResource, resourcesAt } from '../store/resource.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';

const urlKey = 'example.org/bread';

describe('a pulled page', () => {
  it('lies under what waits here', async () => {
    const { communityId, a, b, clock } = await fakeWorld();
    const { resourceId } = await clipInto(a.db, communityId);
    await push(a.context, communityId);
    await pull(b.context, communityId);
    clock.go(1_000);
    await editResource(a.db, resourceId, { title: 'Earlier', tags: ['theirs'] });
    await push(a.context, communityId);
    clock.go(1_000);
    await editResource(b.db, resourceId, { title: 'Later' });
    await pull(b.context, communityId);
    expect(await b.db.resources.get(resourceId)).toMatchObject({
      title: 'Later',
      tags: ['theirs'],
    });
  });

  it('takes what waits for a page for the page alone, and not for its text', async () => {
    const { communityId, a, b } = await fakeWorld();
    const { resourceId } = await clipInto(a.db, communityId);
    await push(a.context, communityId);
    await pull(b.context, communityId);
    await editResource(b.db, resourceId, { title: 'Waiting' });
    await clipInto(a.db, communityId, 'bread', { page: anExtractedClip({ markdown: 'Newer' }) });
    await push(a.context, communityId);
    await pull(b.context, communityId);
    const content = await b.db.contents.get(resourceId);
    expect(content).toMatchObject({ markdown: 'Newer' });
    expect(content).not.toHaveProperty('title');
  });

  it('gives way to an edit made after seeing it, whatever the clock says', async () => {
    const { communityId, a, b, clock } = await fakeWorld();
    const { resourceId } = await clipInto(a.db, communityId);
    await push(a.context, communityId);
    await pull(b.context, communityId);
    Object.defineProperty(b.db, 'now', { value: () => clock() - 86_400_000 });
    await editResource(b.db, resourceId, { title: 'By a slow clock' });
    await push(b.context, communityId);
    await pull(a.context, communityId);
    expect(await a.db.resources.get(resourceId)).toMatchObject({ title: 'By a slow clock' });
  });

  it('keeps a waiting delete, and leaves what the hub deleted deleted', async () => {
    const { communityId, a, b } = await fakeWorld();
    const mine = await clipInto(b.db, communityId, 'mine');
    await push(b.context, communityId);
    await pull(a.context, communityId);
    await editResource(a.db, mine.resourceId, { title: 'Edited elsewhere' });
    await push(a.context, communityId);
    await removeResource(b.db, mine.resourceId);
    await pull(b.context, communityId);
    expect(await b.db.resources.get(mine.resourceId)).toMatchObject({ title: '' });
    await push(b.context, communityId);
    await editResource(a.db, mine.resourceId, { title: 'Too late' });
    await pull(a.context, communityId);
    expect(await resourcesAt(a.db, 'example.org/mine')).toEqual([]);
  });

  it('does not touch rows of other communities, whatever ids it carries', async () => {
    const { hub, communityId, a, b } = await fakeWorld();
    const own = await clipInto(b.db, await personalCommunity(b.db), 'private');
    await clipInto(a.db, communityId);
    await push(a.context, communityId);
    for (const pulled of hub.communities.get(communityId)?.rows.values() ?? []) {
      if (pulled.table === 'resources') pulled.row.id = own.resourceId;
    }
    await pull(b.context, communityId);
    expect(await resourcesAt(b.db, 'example.org/private')).toHaveLength(1);
    expect(await b.db.resources.get(own.resourceId)).toMatchObject({
      urlKey: 'example.org/private',
    });
  });
});

describe('a page clipped on both sides', () => {
  it('is one, with both notes, when the other comes in before the own went out', async () => {
    const { communityId, a, b } = await fakeWorld();
    const theirs = await clipInto(a.db, communityId, 'bread', { note: 'theirs' });
    await push(a.context, communityId);
    await clipInto(b.db, communityId, 'bread', { note: 'mine', tags: ['mine'] });
    await pull(b.context, communityId);
    expect(await resourcesAt(b.db, urlKey)).toMatchObject([{ id: theirs.resourceId }]);
    expect((await annotationsAt(b.db, urlKey)).map(({ body }) => body).sort()).toEqual([
      'mine',
      'theirs',
    ]);
    await push(b.context, communityId);
    await pull(a.context, communityId);
    expect(await annotationsAt(a.db, urlKey)).toHaveLength(2);
  });

  it('is one when the own went out first and was answered with the other', async () => {
    const { communityId, a, b, clock } = await fakeWorld();
    const theirs = await clipInto(a.db, communityId, 'bread', { note: 'theirs' });
    await push(a.context, communityId);
    clock.go(1_000);
    await clipInto(b.db, communityId, 'bread', { note: 'mine', tags: ['mine'] });
    await push(b.context, communityId);
    expect(await resourcesAt(b.db, urlKey)).toMatchObject([{ id: theirs.resourceId }]);
    await pull(b.context, communityId);
    await pull(a.context, communityId);
    for (const { db } of [a, b]) {
      expect(await resourcesAt(db, urlKey)).toMatchObject([
        { id: theirs.resourceId, tags: ['mine'] },
      ]);
      expect(await annotationsAt(db, urlKey)).toHaveLength(2);
    }
  });

  it('stays where the double was deleted before it was sent', async () => {
    const { communityId, a, b, hub } = await fakeWorld();
    const theirs = await clipInto(a.db, communityId);
    await push(a.context, communityId);
    hub.join(communityId, b.memberId, 'facilitator');
    const mine = await clipInto(b.db, communityId);
    await removeResource(b.db, mine.resourceId);
    await push(b.context, communityId);
    await pull(b.context, communityId);
    expect(await resourcesAt(b.db, urlKey)).toMatchObject([{ id: theirs.resourceId }]);
  });
});
