// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Database } from '../../lib/store/database.ts';
import { ClosedStore } from './ClosedStore.tsx';

function show(): HTMLElement {
  const root = document.createElement('main');
  document.body.append(root);
  act(() => render(<ClosedStore reason={new Error('a fault')} />, root));
  onTestFinished(() => {
    act(() => render(null, root));
    root.remove();
  });
  return root;
}

const buttonIn = (root: HTMLElement, name: string) =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name);

test('says what happened, and saves what is there', async () => {
  const db = new Database();
  await db.settings.put({ key: 'readerSize', value: 2 });
  db.close();
  onTestFinished(() => db.delete());
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:saved');
  const root = show();
  expect(root.textContent).toContain('(a fault)');
  act(() => buttonIn(root, 'Save everything as a file')?.click());
  await vi.waitFor(() => expect(root.textContent).toContain('was saved as commonplace.json'));
  const [file] = made.mock.calls[0] as [Blob];
  expect(JSON.parse(await file.text()).settings).toEqual([{ key: 'readerSize', value: 2 }]);
});

test('says where nothing could be saved', async () => {
  const root = show();
  act(() => buttonIn(root, 'Save everything as a file')?.click());
  await vi.waitFor(() => expect(root.textContent).toContain('no file was saved'));
});
