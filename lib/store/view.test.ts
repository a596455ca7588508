import { expect, it } from 'vitest';
import { openStore, wallClock } from '../../test/support/store.ts';
import { newId, type ViewId } from '../model/id.ts';
import { discardView, keepView, viewById } from './view.ts';

const aView = () => ({
  ...{ id: newId<ViewId>(), urlKey: 'example.org/bread', url: 'https://example.org/bread' },
  ...{ title: 'Bread', png: new Uint8Array([1, 2, 3]), width: 1_280 },
});

it('is there until it is discarded, or a day is over', async () => {
  const clock = wallClock();
  const db = await openStore(clock);
  const [first, second, third] = [aView(), aView(), aView()];
  await keepView(db, first);
  clock.go(80_000_000);
  await keepView(db, second);
  expect(await viewById(db, first.id)).toMatchObject(first);
  clock.go(10_000_000);
  await keepView(db, third);
  expect(await viewById(db, first.id)).toBeUndefined();
  await discardView(db, second.id);
  expect(await db.views.toCollection().primaryKeys()).toEqual([third.id]);
});

it('says that the disk is full', async () => {
  const db = await openStore();
  db.views.hook('creating', () => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
  expect(await keepView(db, aView())).toMatchObject({ error: { code: 'storage' } });
});
