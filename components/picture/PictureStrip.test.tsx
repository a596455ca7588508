// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DatabaseProvider } from '../../lib/hooks/database.ts';
import { Database } from '../../lib/store/database.ts';
import { ensureFirstRun } from '../../lib/store/firstRun.ts';
import { removeResource } from '../../lib/store/removal.ts';
import { keepOne } from '../../test/support/picture.ts';
import { PictureStrip } from './PictureStrip.tsx';

let db: Database;
let root: HTMLElement;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  db = new Database('strip');
  await ensureFirstRun(db, { personalName: 'My shelf', memberName: 'Me' });
  root = document.createElement('main');
  document.body.append(root);
});

afterEach(async () => {
  act(() => render(null, root));
  root.remove();
  vi.useRealTimers();
  vi.restoreAllMocks();
  await db.delete();
});

const show = () =>
  act(() =>
    render(
      <DatabaseProvider value={db}>
        <PictureStrip urlKey="example.org/bread" />
      </DatabaseProvider>,
      root,
    ),
  );

const images = () => [...root.querySelectorAll<HTMLImageElement>('.picture-thumb img')];
const press = (name: string) =>
  act(() => [...root.querySelectorAll('button')].find((it) => it.textContent === name)!.click());

async function deleteOnly() {
  await vi.waitFor(() => expect(images()).toHaveLength(1));
  act(() => root.querySelector<HTMLElement>('.picture-thumb')!.click());
  press('Delete');
  await vi.waitFor(() => expect(root.textContent).toContain('The screenshot is deleted'));
}

test('is nothing without pictures, and follows the store', async () => {
  show();
  expect(root.textContent).toBe('');
  await keepOne(db);
  await vi.waitFor(() => expect(images()).toHaveLength(1));
  expect(images()[0]!.alt).toContain('Screenshot of Bread, ');
  expect(root.textContent).toContain('Only on this device');
});

test('gives the images back when it goes', async () => {
  const revoked = vi.spyOn(URL, 'revokeObjectURL');
  await keepOne(db);
  show();
  await vi.waitFor(() => expect(images()).toHaveLength(1));
  const { src } = images()[0]!;
  act(() => render(null, root));
  expect(revoked).toHaveBeenCalledWith(src);
});

test('takes a delete back for ten seconds', async () => {
  const picture = await keepOne(db);
  show();
  await deleteOnly();
  act(() => void vi.advanceTimersByTime(8_000));
  press('Undo');
  await vi.waitFor(() => expect(images()).toHaveLength(1));
  expect(await db.pictures.toArray()).toEqual([picture]);
  await deleteOnly();
  act(() => void vi.advanceTimersByTime(10_000));
  await vi.waitFor(() => expect(root.textContent).toBe(''));
  expect(await db.pictures.count()).toBe(0);
});

test('says why a delete cannot be taken back', async () => {
  const { resourceId } = await keepOne(db);
  show();
  await deleteOnly();
  await removeResource(db, resourceId);
  press('Undo');
  await vi.waitFor(() => expect(root.textContent).toContain('This is not there any more'));
});
