import { expect, it } from 'vitest';
import { openStore, wallClock } from '../../test/support/store.ts';
import { type Hlc, hlcTime, tick } from '../model/hlc.ts';
import { withClock } from './clock.ts';
import { Database } from './database.ts';

it('gives every clock once, to however many contexts', async () => {
  const db = await openStore(wallClock());
  const other = new Database(db.name, db.now);
  const contexts = Array.from({ length: 40 }, (_, index) => (index % 2 ? db : other));
  const given = await Promise.all(
    contexts.map((context) => withClock(context, async (clock) => [clock.next(), clock.next()])),
  );
  expect(new Set(given.flat()).size).toBe(80);
  other.close();
});

it('goes on after what it saw elsewhere, and remembers that', async () => {
  const db = await openStore(wallClock());
  const ahead = tick('000000000000-0000-00000000' as Hlc, db.now() + 5_000, 'ffffffff');
  await withClock(db, async (clock) => clock.observe(ahead));
  const next = await withClock(db, async (clock) => clock.next());
  expect(next > ahead).toBe(true);
  expect(hlcTime(next)).toBe(db.now() + 5_000);
});

it('gives nothing back where the transaction failed', async () => {
  const db = await openStore(wallClock());
  const before = await db.settings.get('clock');
  const failed = withClock(db, async (clock) => {
    clock.next();
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  expect(await db.settings.get('clock')).toEqual(before);
});
