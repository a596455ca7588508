// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import type { Hlc } from '../../lib/model/hlc.ts';
import type { Database } from '../../lib/store/database.ts';
import { outboxCounts } from '../../lib/store/outbox.ts';
import { anAnnotation, anOutboxEntry } from '../../test/support/factories.ts';
import { showWithStore } from '../../test/support/showWithStore.tsx';
import { openStore } from '../../test/support/store.ts';
import { OutboxList } from './OutboxList.tsx';

const show = (db: Database) => showWithStore(db, <OutboxList />);

const refused = (code: string, message = '') =>
  ({ state: 'rejected', rejection: { code, message } }) as const;

const cardsOf = (root: HTMLElement, count: number) =>
  vi.waitFor(() => {
    const cards = [...root.querySelectorAll<HTMLElement>('.cp-card')];
    expect(cards).toHaveLength(count);
    return cards;
  });

const buttonIn = (card: HTMLElement, name: string) =>
  [...card.querySelectorAll('button')].find(({ textContent }) => textContent === name);

test('shows what was refused, in the member’s own words, with what can be done', async () => {
  const db = await openStore();
  await db.outbox.bulkAdd([
    anOutboxEntry(refused('readonly')),
    anOutboxEntry({ table: 'resources', change: { type: 'delete' }, ...refused('not_author') }),
    anOutboxEntry(refused('23514', 'body too long')),
  ]);
  const [readonly, notMine, tooLong] = await cardsOf(show(db), 3);
  expect(readonly?.textContent).toMatch(/^NoteWeigh the water too\.You can read/);
  expect(buttonIn(readonly!, 'Try again')).toBeDefined();
  expect(notMine?.textContent).toMatch(/^Delete: PageOnly its author/);
  expect(buttonIn(notMine!, 'Try again')).toBeUndefined();
  expect(buttonIn(notMine!, 'Copy the words')).toBeUndefined();
  expect(tooLong?.textContent).toContain('The hub said: body too long.');
});

test('shows what waits, in order', async () => {
  const db = await openStore();
  await db.outbox.bulkAdd([
    anOutboxEntry({ change: { type: 'set', fields: { body: 'First' } } }),
    anOutboxEntry({ change: { type: 'set', fields: { tags: ['rye', 'levain'] } } }),
  ]);
  const root = show(db);
  await vi.waitFor(() => {
    const items = [...root.querySelectorAll('.outbox-waiting > li')];
    expect(items.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^NoteFirst/),
      expect.stringMatching(/^Noterye, levain/),
    ]);
  });
});

test('sends again', async () => {
  const db = await openStore();
  await db.outbox.add(anOutboxEntry(refused('readonly')));
  const root = show(db);
  const [card] = await cardsOf(root, 1);
  act(() => buttonIn(card!, 'Try again')?.click());
  await cardsOf(root, 0);
  expect(await outboxCounts(db)).toEqual({ waiting: 1, rejected: 0 });
});

test('discards after asking', async () => {
  const db = await openStore();
  const note = anAnnotation();
  await db.annotations.add(note);
  await db.outbox.add(anOutboxEntry({ rowId: note.id, ...refused('gone') }));
  const root = show(db);
  const [card] = await cardsOf(root, 1);
  act(() => buttonIn(card!, 'Discard')?.click());
  expect(card?.querySelector('[role="alertdialog"]')).not.toBeNull();
  act(() => buttonIn(card!, 'Discard')?.click());
  await cardsOf(root, 0);
  expect((await db.annotations.get(note.id))?.deletedAt).not.toBeNull();
});

test('asks what becomes of a text that collided, and says so where its other side is gone', async () => {
  const db = await openStore();
  const note = anAnnotation({ body: 'theirs', textClock: '000000000002-0000-00000000' as Hlc });
  await db.annotations.add(note);
  const mine = { type: 'set', fields: { body: 'mine' } } as const;
  await db.outbox.bulkAdd([
    anOutboxEntry({ rowId: note.id, change: mine, ...refused('conflict') }),
    anOutboxEntry({ change: mine, ...refused('conflict') }),
  ]);
  const [both, alone] = await cardsOf(show(db), 2);
  await vi.waitFor(() => expect(buttonIn(both!, 'Keep the other')).toBeDefined());
  expect(alone?.textContent).toContain('Copy the words');
  expect(buttonIn(alone!, 'Try again')).toBeUndefined();
});
