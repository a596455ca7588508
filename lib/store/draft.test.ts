import { expect, it } from 'vitest';
import { openStore, wallClock } from '../../test/support/store.ts';
import { discardDraft, draftById, draftsAt, saveDraft } from './draft.ts';

const draft = (id: string) => ({
  id,
  urlKey: 'example.org/bread',
  communityId: null,
  kind: 'note' as const,
  parentId: null,
  body: `text of ${id}`,
  tags: [],
  selectors: [],
  quote: '',
});

it('keeps unfinished text by its page, the last written first, until it is thrown away', async () => {
  const clock = wallClock();
  const db = await openStore(clock);
  await saveDraft(db, draft('note:1'));
  clock.go(1);
  await saveDraft(db, draft('note:2'));
  clock.go(1);
  await saveDraft(db, { ...draft('note:1'), body: 'changed' });
  const bodies = (await draftsAt(db, 'example.org/bread')).map(({ body }) => body);
  expect(bodies).toEqual(['changed', 'text of note:2']);
  await discardDraft(db, 'note:1');
  expect(await draftById(db, 'note:1')).toBeUndefined();
  expect(await draftById(db, 'note:2')).toMatchObject({ body: 'text of note:2' });
});

it('says so where the disk is full', async () => {
  const db = await openStore();
  db.drafts.hook('creating', () => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
  expect(await saveDraft(db, draft('note:1'))).toMatchObject({ error: { code: 'storage' } });
});
