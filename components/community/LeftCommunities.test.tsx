// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Database } from '../../lib/store/database.ts';
import { aCommunity, anAnnotation, aResource } from '../../test/support/factories.ts';
import { showWithStore } from '../../test/support/showWithStore.tsx';
import { joinShared, openStore } from '../../test/support/store.ts';
import { LeftCommunities } from './LeftCommunities.tsx';

const show = (db: Database) => showWithStore(db, <LeftCommunities />);

const saveIn = (root: HTMLElement, name: string) =>
  vi.waitFor(() => {
    const card = [...root.querySelectorAll('li')].find((it) => it.textContent?.includes(name));
    act(() => card!.querySelector('button')!.click());
    return card!;
  });

test('saves what the member wrote in a community that they left, and says where there is nothing', async () => {
  const db = await openStore();
  const { communityId, memberId } = await joinShared(db);
  await db.communities.update(communityId, { leftAt: 1 });
  await db.communities.add(aCommunity({ name: 'Gardeners', leftAt: 2 }));
  const page = aResource({ communityId });
  await db.resources.add(page);
  await db.annotations.add(
    anAnnotation({ communityId, resourceId: page.id, authorId: memberId, body: 'Weigh it.' }),
  );
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob);
    return 'blob:file';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  onTestFinished(() => void vi.restoreAllMocks());

  const root = show(db);
  await saveIn(root, 'Bakers');
  await vi.waitFor(() => expect(files).toHaveLength(1));
  expect(await files[0]!.text()).toContain('**Tip** (2023-11-14)\n\nWeigh it.');
  const gardeners = await saveIn(root, 'Gardeners');
  await vi.waitFor(() => expect(gardeners.textContent).toContain('Nothing that you wrote there'));
  expect(files).toHaveLength(1);
});

test('is not there for one who left none', async () => {
  const db = await openStore();
  await joinShared(db);
  expect(show(db).textContent).toBe('');
});
