// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, onTestFinished, test, vi } from 'vitest';
import { DatabaseProvider } from '../../lib/hooks/database.ts';
import type { Database } from '../../lib/store/database.ts';
import { aCommunity, anAnnotation, aResource } from '../../test/support/factories.ts';
import { joinShared, openStore } from '../../test/support/store.ts';
import { LeftCommunities } from './LeftCommunities.tsx';

function show(db: Database): HTMLElement {
  const root = document.createElement('main');
  document.body.append(root);
  act(() =>
    render(
      <DatabaseProvider value={db}>
        <LeftCommunities />
      </DatabaseProvider>,
      root,
    ),
  );
  onTestFinished(() => {
    act(() => render(null, root));
    root.remove();
  });
  return root;
}

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
