// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, onTestFinished, test, vi } from 'vitest';
import { DatabaseProvider } from '../../lib/hooks/database.ts';
import { anOutboxEntry } from '../../test/support/factories.ts';
import { openStore } from '../../test/support/store.ts';
import { RejectedList } from './RejectedList.tsx';

test('shows what was refused, in the member’s own words, with the reason', async () => {
  const db = await openStore();
  const rejection = { code: 'not_author', message: 'written by someone else' };
  await db.outbox.bulkAdd([
    anOutboxEntry({ state: 'waiting' }),
    anOutboxEntry({ state: 'rejected', rejection }),
    anOutboxEntry({ table: 'resources', change: { type: 'delete' }, state: 'rejected', rejection }),
  ]);
  const root = document.createElement('main');
  act(() =>
    render(
      <DatabaseProvider value={db}>
        <RejectedList />
      </DatabaseProvider>,
      root,
    ),
  );
  onTestFinished(() => act(() => render(null, root)));
  const cards = await vi.waitFor(() => {
    const found = [...root.querySelectorAll('.cp-card')].map((card) => card.textContent);
    expect(found).toHaveLength(2);
    return found;
  });
  expect(cards[0]).toBe('NoteWeigh the water too.Reason: written by someone else');
  expect(cards[1]).toBe('Delete: PageReason: written by someone else');
});
