// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { createRef, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DatabaseProvider } from '../../lib/hooks/database.ts';
import { SearchingProvider } from '../../lib/hooks/search.ts';
import type { AnnotationId, CommunityId, ResourceId } from '../../lib/model/id.ts';
import type { SearchHit } from '../../lib/model/search.ts';
import type { Hits, Searching, SearchOptions } from '../../lib/search/index.ts';
import type { Database } from '../../lib/store/database.ts';
import { aSearchHit } from '../../test/support/searchDocuments.ts';
import { openStore } from '../../test/support/store.ts';
import { SearchBox } from './SearchBox.tsx';
import { SearchResults } from './SearchResults.tsx';
import { useSearch } from './useSearch.ts';

const hit = (id: string): SearchHit =>
  aSearchHit({
    id: id as ResourceId,
    title: `Page ${id}`,
    passage: 'The missed spots',
    matched: ['missed'],
  });

/** A search that waits for its answers. */
interface Question {
  text: string;
  signal: AbortSignal | undefined;
  say: (hits: SearchHit[], complete?: boolean) => void;
  fail: (error: Error) => void;
}

/** Asks whoever the test is: each answer is given by `say`. */
async function* ask(text: string, { signal }: SearchOptions): AsyncGenerator<Hits> {
  const answers: (Hits | Error)[] = [];
  let wake = () => {};
  const put = (answer: Hits | Error) => {
    answers.push(answer);
    wake();
  };
  asked.push({
    text,
    signal,
    say: (hits, complete = true) => put({ hits, total: hits.length, complete }),
    fail: put,
  });
  for (;;) {
    while (answers.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    const next = answers.shift()!;
    if (next instanceof Error) throw next;
    yield next;
    if (next.complete) return;
  }
}

const searching = { search: ask } as unknown as Searching;

let root: HTMLElement;
let asked: Question[];
let db: Database;
const opened = vi.fn();
const input = createRef<HTMLInputElement>();

beforeEach(async () => {
  asked = [];
  db = await openStore();
  root = document.createElement('main');
  document.body.append(root);
  show();
  vi.clearAllMocks();
});

afterEach(() => {
  act(() => render(null, root));
  root.remove();
});

const show = (within: CommunityId | null = null) =>
  act(() =>
    render(
      <SearchingProvider value={searching}>
        <DatabaseProvider value={db}>
          <Library within={within} />
        </DatabaseProvider>
      </SearchingProvider>,
      root,
    ),
  );

function Library({ within }: { within: CommunityId | null }) {
  const search = useSearch('', within);
  return (
    <>
      <SearchBox search={search} placeholder="Search" onOpen={opened} input={input} />
      <SearchResults search={search} onOpen={opened} />
    </>
  );
}

function type(text: string) {
  act(() => {
    input.current!.value = text;
    input.current!.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

function press(key: string, more: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  act(() => void input.current!.dispatchEvent(event));
  return event.defaultPrevented;
}

const question = (text: string) =>
  vi.waitFor(() => {
    const found = asked.find((one) => one.text === text);
    expect(found).toBeDefined();
    return found!;
  });

const answer = async (text: string, ...ids: string[]) => (await question(text)).say(ids.map(hit));

const titles = () =>
  [...root.querySelectorAll('[role=option] .cp-title')].map((t) => t.textContent);
const shows = (...pages: string[]) => vi.waitFor(() => expect(titles()).toEqual(pages));

test('shows the hits with the words that matched marked', async () => {
  type('missed');
  await answer('missed', 'a', 'b');
  await shows('Page a', 'Page b');
  expect(root.querySelector('mark')?.textContent).toBe('missed');
  expect(root.querySelector('.search-results [role=status]')?.textContent).toBe('2 results');
});

test('the latest text wins, whichever answer comes last', async () => {
  type('mis');
  await question('mis');
  type('missed');
  await question('missed');
  const seen = new Set<string | null>();
  new MutationObserver(() => titles().forEach((title) => void seen.add(title))).observe(root, {
    childList: true,
    subtree: true,
  });
  await answer('mis', 'old');
  await answer('missed', 'new');
  await shows('Page new');
  type('spots');
  await answer('spots', 'newest');
  await shows('Page newest');
  expect([...seen]).not.toContain('Page old');
});

test('the arrows choose, Enter opens, and with Ctrl in a tab behind', async () => {
  type('missed');
  await answer('missed', 'a', 'b');
  await shows('Page a', 'Page b');
  press('ArrowDown');
  const active = input.current!.getAttribute('aria-activedescendant');
  expect(root.querySelector('[aria-selected=true]')?.id).toBe(active);
  press('Enter');
  expect(opened).toHaveBeenLastCalledWith(
    { hit: expect.objectContaining({ id: 'b' }), note: null },
    'front',
  );
  press('ArrowDown');
  press('Enter', { ctrlKey: true });
  expect(opened).toHaveBeenLastCalledWith(
    { hit: expect.objectContaining({ id: 'a' }), note: null },
    'behind',
  );
});

test('Escape empties the field, then is left to what is around', async () => {
  type('missed');
  await answer('missed', 'a');
  await shows('Page a');
  expect(press('Escape')).toBe(true);
  expect(input.current!.value).toBe('');
  await shows();
  expect(press('Escape')).toBe(false);
});

test('says so where nothing is found', async () => {
  type('zebra');
  await answer('zebra');
  await vi.waitFor(() => expect(root.textContent).toContain('Nothing found for “zebra”'));
});

test('says so where the search fails', async () => {
  type('missed');
  (await question('missed')).fail(new Error('closed'));
  await vi.waitFor(() =>
    expect(root.querySelector('[role=alert]')?.textContent).toContain('did not go through'),
  );
});

test('stops a search that nobody waits for any more', async () => {
  type('mis');
  const { signal } = await question('mis');
  type('missed');
  await question('missed');
  expect(signal?.aborted).toBe(true);
});

test('shows answers as they come, and says nothing of nothing before the last', async () => {
  type('missed');
  const { say } = await question('missed');
  say([], false);
  await vi.waitFor(() => expect(root.querySelector('[aria-busy=true]')).not.toBeNull());
  expect(root.textContent).not.toContain('Nothing found');
  say([hit('a')], false);
  await shows('Page a');
  say([hit('b'), hit('a')]);
  await shows('Page b', 'Page a');
  expect(root.querySelector('[aria-busy=true]')).toBeNull();
});

test('moves nothing once the member is choosing', async () => {
  type('missed');
  const { say } = await question('missed');
  say([hit('a'), hit('b')], false);
  await shows('Page a', 'Page b');
  press('ArrowDown');
  say([hit('c'), hit('b'), hit('a')]);
  await shows('Page a', 'Page b', 'Page c');
  expect(root.querySelector('[aria-selected=true]')?.textContent).toContain('Page b');
});

test('lists what was said about a page under it, each to be chosen', async () => {
  type('missed');
  const note = {
    id: 'n' as AnnotationId,
    kind: 'tip' as const,
    author: 'Amina',
    passage: 'Show the missed spots',
    matched: ['missed'],
  };
  (await question('missed')).say([{ ...hit('a'), notes: [note] }, hit('b')]);
  await shows('Page a', 'Page b');
  press('ArrowDown');
  press('Enter');
  expect(opened).toHaveBeenLastCalledWith(expect.objectContaining({ note }), 'front');
  type('spots');
  (await question('spots')).say([{ ...hit('a'), matched: [], notes: [note] }, hit('b')]);
  await vi.waitFor(() =>
    expect(root.querySelector('[aria-selected=true]')?.textContent).toContain('Show the missed'),
  );
});

test('a search within a community stays in it, whatever is typed', async () => {
  show('ward' as CommunityId);
  type('"missed');
  await question('in:ward "missed');
});
