// @vitest-environment happy-dom
import { createRef, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serve } from '../../lib/messaging/serve.ts';
import { surfaceCalls } from '../../lib/messaging/surface.ts';
import type { CommunityId } from '../../lib/model/id.ts';
import { ok, type Result } from '../../lib/model/result.ts';
import type { SearchHit } from '../../lib/model/search.ts';
import { SearchBox } from './SearchBox.tsx';
import { SearchResults } from './SearchResults.tsx';
import { useSearch } from './useSearch.ts';

const hit = (id: string): SearchHit => ({
  type: 'annotation',
  id,
  communityId: '00000000-0000-7000-8000-000000000001' as CommunityId,
  url: `https://who.example/${id}`,
  urlKey: `who.example/${id}`,
  title: `Page ${id}`,
  site: 'who.example',
  kind: 'tip',
  passage: 'The missed spots',
  author: 'Amina',
  tags: [],
  updatedAt: 0,
  score: 1,
  matched: ['missed'],
});

type Found = Result<{ hits: SearchHit[] }, never>;

let root: HTMLElement;
let stopServing: () => void;
let asked: { text: string; answer: (found: Found) => void }[];
const opened = vi.fn();
const input = createRef<HTMLInputElement>();

beforeEach(() => {
  asked = [];
  stopServing = serve(
    'background',
    { search: surfaceCalls.search },
    { search: ({ text }) => new Promise((answer) => asked.push({ text, answer })) },
    () => true,
  );
  root = document.createElement('main');
  document.body.append(root);
  act(() => render(<Library />, root));
  vi.clearAllMocks();
});

afterEach(() => {
  act(() => render(null, root));
  root.remove();
  stopServing();
});

function Library() {
  const search = useSearch();
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

const answer = async (text: string, ...ids: string[]) =>
  (await question(text)).answer(ok({ hits: ids.map(hit) }));

const titles = () =>
  [...root.querySelectorAll('[role=option] .cp-title')].map((t) => t.textContent);
const shows = (...pages: string[]) => vi.waitFor(() => expect(titles()).toEqual(pages));

test('shows the hits with the words that matched marked', async () => {
  type('missed');
  await answer('missed', 'a', 'b');
  await shows('Page a', 'Page b');
  expect(root.querySelector('mark')?.textContent).toBe('missed');
  expect(root.querySelector('[role=status]')?.textContent).toBe('2 results');
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
  expect(opened).toHaveBeenLastCalledWith(hit('b'), 'front');
  press('ArrowDown');
  press('Enter', { ctrlKey: true });
  expect(opened).toHaveBeenLastCalledWith(hit('a'), 'behind');
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

test('says so where the background does not answer', async () => {
  stopServing();
  type('missed');
  await vi.waitFor(() =>
    expect(root.querySelector('[role=alert]')?.textContent).toContain('did not go through'),
  );
});
