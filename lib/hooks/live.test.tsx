// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { Dexie, type Table } from 'dexie';
import { render } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useLive } from './live.ts';

class Shelf extends Dexie {
  declare books: Table<{ id: string; shelf: string }, string>;
  constructor() {
    super('shelf');
    this.version(1).stores({ books: 'id, shelf' });
  }
}

let store: Shelf;
let root: HTMLElement;

beforeEach(() => {
  store = new Shelf();
  root = document.createElement('main');
  document.body.append(root);
});

afterEach(async () => {
  act(() => render(null, root));
  root.remove();
  await store.delete();
});

function Count({ shelf }: { shelf: string }) {
  const count = useLive(() => store.books.where({ shelf }).count(), [shelf], -1);
  return <output>{`${shelf} ${count}`}</output>;
}

const shows = (text: string) => vi.waitFor(() => expect(root.textContent).toBe(text));

test('gives the initial value, then the answer, then each change', async () => {
  await store.books.add({ id: '1', shelf: 'a' });
  act(() => render(<Count shelf="a" />, root));
  expect(root.textContent).toBe('a -1');
  await shows('a 1');
  await store.books.add({ id: '2', shelf: 'a' });
  await shows('a 2');
});

test('an answer to other inputs is never shown', async () => {
  await store.books.bulkAdd([
    { id: '1', shelf: 'a' },
    { id: '2', shelf: 'b' },
    { id: '3', shelf: 'b' },
  ]);
  act(() => render(<Count shelf="a" />, root));
  await shows('a 1');
  act(() => render(<Count shelf="b" />, root));
  expect(root.textContent).toBe('b -1');
  await shows('b 2');
});

test('a query that fails reaches the error boundary', async () => {
  const Failing = () => {
    useLive(() => Promise.reject(new Error('the store is closed')), [], null);
    return <output>waiting</output>;
  };
  const Boundary = () => {
    const [error] = useErrorBoundary();
    return error ? <p>{(error as Error).message}</p> : <Failing />;
  };
  act(() => render(<Boundary />, root));
  await shows('the store is closed');
});
