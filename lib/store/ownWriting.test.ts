import { expect, test } from 'vitest';
import { aContent, anAnnotation, aReaction, aResource } from '../../test/support/factories.ts';
import { joinShared, openStore } from '../../test/support/store.ts';
import { withClock } from './clock.ts';
import { departures, leaveCommunity } from './departure.ts';
import { leftCommunities, ownWriting } from './ownWriting.ts';

const names = {
  kind: (kind: string) => kind.toUpperCase(),
  reaction: (kind: string) => kind.toUpperCase(),
};

test('what a member wrote in a community that they left is one file, and nothing of others', async () => {
  const db = await openStore();
  const { communityId, memberId } = await joinShared(db);
  const page = aResource({ communityId, title: 'Bread', url: 'https://example.org/bread' });
  const at = { communityId, resourceId: page.id };
  await db.resources.add(page);
  await db.contents.add(
    aContent({ id: page.id, communityId, authorId: memberId, markdown: 'Mix.' }),
  );
  await db.annotations.bulkAdd([
    anAnnotation({
      ...at,
      authorId: memberId,
      body: 'Weigh it.',
      quote: 'Two\nlines',
      tags: ['flour'],
    }),
    anAnnotation({ ...at, authorId: memberId, kind: 'reply', body: 'I did.' }),
    anAnnotation({ ...at, body: 'Not mine.' }),
  ]);
  await db.reactions.bulkAdd([
    aReaction({ ...at, authorId: memberId, evidence: 'Two loaves.' }),
    aReaction({ ...at, authorId: memberId, kind: 'thanks' }),
    aReaction({ ...at, evidence: 'Not mine.' }),
  ]);
  await withClock(db, (clock) => leaveCommunity(db, clock, communityId, departures.forbidden));

  expect(await leftCommunities(db)).toMatchObject([{ id: communityId }]);
  const text = await ownWriting(db, communityId, names);
  expect(text).toBe(`# Bakers

## Bread

<https://example.org/bread>

**TIP** (2023-11-14) #flour

> Two
> lines

Weigh it.

**REPLY** (2023-11-14)

I did.

**WORKED** (2023-11-14)

Two loaves.

---

Mix.
`);
});

test('where they wrote nothing there is none', async () => {
  const db = await openStore();
  const { communityId } = await joinShared(db);
  await db.resources.add(aResource({ communityId }));
  expect(await ownWriting(db, communityId, names)).toBeNull();
});
