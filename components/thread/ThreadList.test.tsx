// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DatabaseProvider } from '../../lib/hooks/database.ts';
import type { CommunityId } from '../../lib/model/id.ts';
import { annotationsAt, createAnnotation, replyTo } from '../../lib/store/annotation.ts';
import type { Database } from '../../lib/store/database.ts';
import { draftById, saveDraft } from '../../lib/store/draft.ts';
import { joinShared, openStore } from '../../test/support/store.ts';
import { arrangeThreads } from './arrangeThreads.ts';
import { ThreadList } from './ThreadList.tsx';
import { usePageThreads } from './usePageThreads.ts';

const urlKey = 'example.org/bread';
const jump = vi.fn();
let db: Database;
let communityId: CommunityId;
let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('main');
  document.body.append(root);
});

afterEach(() => {
  act(() => render(null, root));
  root.remove();
  vi.clearAllMocks();
});

function Threads() {
  const page = usePageThreads(urlKey);
  if (!page) return null;
  return <ThreadList page={page} arranged={arrangeThreads(page.threads, null)} onJump={jump} />;
}

async function pin(body: string, quote: string, start: number) {
  const made = await createAnnotation(db, {
    page: { url: 'https://example.org/bread', urlKey, title: 'Bread', site: null, language: 'en' },
    communityId,
    kind: 'tip',
    body,
    selectors: quote
      ? [
          { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
          { type: 'TextPositionSelector', start, end: start + quote.length },
        ]
      : [],
    quote,
    tags: [],
    draftId: null,
  });
  if (!made.ok) throw new Error(made.error.message);
  return made.value.annotationId;
}

async function open(role: 'member' | 'reader' = 'member') {
  db = await openStore();
  ({ communityId } = await joinShared(db, { role }));
}

const show = () =>
  act(() =>
    render(
      <DatabaseProvider value={db}>
        <Threads />
      </DatabaseProvider>,
      root,
    ),
  );
const button = (name: string) =>
  vi.waitFor(() => {
    const found = [...root.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
    );
    expect(found).toBeDefined();
    return found!;
  });
const click = async (name: string) => {
  const found = await button(name);
  act(() => found.click());
};
const writing = () => vi.waitFor(() => root.querySelector('textarea') ?? expect.fail('no box'));
const write = async (text: string) => {
  const box = await writing();
  act(() => {
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
};
const bodies = async () => (await annotationsAt(db, urlKey)).map(({ body }) => body);

test('an answer is kept as a draft while it is written, and joins the thread when sent', async () => {
  await open();
  const id = await pin('Weigh the water.', 'add water', 4);
  show();
  await click('Reply');
  await write('To the gram?');
  await vi.waitFor(async () =>
    expect(await draftById(db, `reply:${id}`)).toMatchObject({ body: 'To the gram?', urlKey }),
  );
  await click('Send reply');
  await vi.waitFor(() =>
    expect(root.querySelector('.thread-replies')?.textContent).toContain('gram'),
  );
  expect(await draftById(db, `reply:${id}`)).toBeUndefined();
  expect(root.querySelector('textarea')).toBeNull();
});

test('a draft that was left opens its box again without taking the focus', async () => {
  await open();
  const id = await pin('Weigh the water.', 'add water', 4);
  await saveDraft(db, {
    id: `reply:${id}`,
    urlKey,
    communityId,
    kind: 'reply',
    parentId: id,
    body: 'Half a thought',
    tags: [],
    selectors: [],
    quote: '',
  });
  show();
  await vi.waitFor(() => expect(root.querySelector('textarea')?.value).toBe('Half a thought'));
  expect(document.activeElement).toBe(document.body);
});

test('one changes what one wrote', async () => {
  await open();
  await pin('Wiegh the water.', 'add water', 4);
  show();
  await click('Edit');
  await write('Weigh the water.');
  await click('Save');
  await vi.waitFor(async () => expect(await bodies()).toEqual(['Weigh the water.']));
});

test('a delete asks first, with the focus on the way out, and tells of the answers', async () => {
  await open();
  const id = await pin('Weigh the water.', 'add water', 4);
  await replyTo(db, id, 'Why?');
  show();
  await click('Delete');
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Cancel'));
  expect(root.querySelector('[role=alertdialog]')?.textContent).toContain('The reply to it stays');
  await click('Cancel');
  expect(await bodies()).toContain('Weigh the water.');
  await click('Delete');
  const question = root.querySelector('[role=alertdialog]');
  act(() => question?.querySelector('button')?.click());
  await vi.waitFor(async () => expect(await bodies()).toEqual(['Why?']));
});

test('a reader neither answers nor changes anything', async () => {
  await open();
  await pin('Weigh the water.', 'add water', 4);
  await db.memberships.where({ communityId }).modify({ role: 'reader' });
  show();
  await vi.waitFor(() => expect(root.textContent).toContain('Weigh the water.'));
  expect([...root.querySelectorAll('button')].map((one) => one.textContent)).toEqual(['add water']);
});

test('j and k walk, Enter jumps to the words', async () => {
  await open();
  await pin('second', 'words b', 20);
  await pin('first', 'words a', 10);
  show();
  const articles = await vi.waitFor(() => {
    const found = [...root.querySelectorAll<HTMLElement>('article')];
    expect(found).toHaveLength(2);
    return found;
  });
  const press = (key: string) =>
    act(() => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
  articles[0]?.focus();
  press('j');
  expect(document.activeElement).toBe(articles[1]);
  press('k');
  press('Enter');
  expect(jump).toHaveBeenCalledOnce();
  expect(jump.mock.calls[0]?.[0]).toMatchObject({ body: 'first' });
});
