// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import type { Hlc } from '../../lib/model/hlc.ts';
import { anAnnotation, anOutboxEntry } from '../../test/support/factories.ts';
import { showWithStore } from '../../test/support/showWithStore.tsx';
import { joinShared, openStore } from '../../test/support/store.ts';
import { Conflicts } from './Conflicts.tsx';

const clock = (n: number) => `00000000000${n}-0000-00000000` as Hlc;

/** A note that was changed here and elsewhere, shown to its author. */
async function collided(base: string, mine: string, theirs: string) {
  const db = await openStore();
  const { communityId, memberId } = await joinShared(db);
  const note = anAnnotation({
    communityId,
    authorId: memberId,
    body: theirs,
    textClock: clock(2),
  });
  await db.annotations.add(note);
  await db.outbox.add(
    anOutboxEntry({
      communityId,
      memberId,
      rowId: note.id,
      hlc: clock(3),
      change: { type: 'set', fields: { body: mine } },
      base: { text: base, clock: clock(1) },
      state: 'rejected',
      rejection: { code: 'conflict', message: '' },
    }),
  );
  const root = showWithStore(db, <Conflicts table="annotations" rowId={note.id} />);
  const sides = await vi.waitFor(() => {
    const found = [...root.querySelectorAll('.conflict-text')];
    expect(found).toHaveLength(2);
    return found;
  });
  const press = (name: string) =>
    act(() => [...root.querySelectorAll('button')].find((it) => it.textContent === name)!.click());
  const bodyBecomes = (body: string) =>
    vi.waitFor(async () => expect((await db.annotations.get(note.id))?.body).toBe(body));
  return { db, root, sides, press, bodyBecomes };
}

const marked = (side: Element) =>
  [...side.querySelectorAll('mark')].map(({ textContent }) => textContent);

test('shows both texts, what collides marked', async () => {
  const { sides } = await collided(
    'Rest it for an hour.\nBake it hot.',
    'Rest it for two hours.\nBake it hot.',
    'Rest it overnight.\nBake it hot.',
  );
  const [mine, theirs] = sides as [Element, Element];
  expect(mine.textContent).toBe('Rest it for two hours.\nBake it hot.');
  expect(theirs.textContent).toBe('Rest it overnight.\nBake it hot.');
  expect(marked(mine).join()).toContain('two hours');
  expect(marked(theirs).join()).toContain('overnight');
  expect(marked(theirs).join()).not.toContain('Bake');
});

test('says where one side took the words out', async () => {
  const { sides } = await collided('one\ntwo\nthree', 'one\nthree', 'one\nTWO\nthree');
  expect(sides[0]?.querySelector('.conflict-none')?.textContent).toBe('taken out');
});

test.each([
  ['Keep this device’s', 'mine'],
  ['Keep the other', 'theirs'],
])('%s', async (name, body) => {
  const { db, root, press, bodyBecomes } = await collided('was', 'mine', 'theirs');
  press(name);
  await bodyBecomes(body);
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Your choice is saved.'));
  expect(root.querySelector('.conflict')).toBeNull();
  expect(await db.outbox.where({ state: 'rejected' }).count()).toBe(0);
});

test('Edit both together begins with both texts, and keeps what is made of them as a draft', async () => {
  const { db, root, press, bodyBecomes } = await collided('was', 'mine', 'theirs');
  press('Edit both together');
  const box = await vi.waitFor(() => {
    const found = root.querySelector('textarea');
    expect(found?.value).toBe('mine\n\ntheirs');
    return found!;
  });
  act(() => {
    box.value = 'mine and theirs';
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await vi.waitFor(async () =>
    expect((await db.drafts.toArray()).map(({ body }) => body)).toEqual(['mine and theirs']),
  );
  act(() => {
    box.form!.requestSubmit();
  });
  await bodyBecomes('mine and theirs');
  expect(await db.drafts.count()).toBe(0);
});
