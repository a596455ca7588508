// @vitest-environment happy-dom
import { createRef, render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DatabaseProvider } from '../../lib/hooks/database.ts';
import { SearchingProvider } from '../../lib/hooks/search.ts';
import type { Completion, Searching } from '../../lib/search/index.ts';
import type { Database } from '../../lib/store/database.ts';
import { SearchField } from './SearchField.tsx';

const values: Record<string, Completion[]> = {
  tag: [
    { value: 'gloves', count: 3 },
    { value: 'glove boxes', count: 1 },
  ],
};

const complete = vi.fn(async (key: string, typed: string) =>
  (values[key] ?? []).filter(({ value }) => value.startsWith(typed)),
);
const searching = { complete } as unknown as Searching;

let root: HTMLElement;
const onKey = vi.fn(() => false);
const input = createRef<HTMLInputElement>();

function Field() {
  const [text, setText] = useState('');
  return (
    <SearchField
      text={text}
      onText={setText}
      placeholder="Search"
      input={input}
      list={null}
      onKey={onKey}
    />
  );
}

beforeEach(() => {
  root = document.createElement('main');
  document.body.append(root);
  act(() =>
    render(
      <SearchingProvider value={searching}>
        <DatabaseProvider value={{} as Database}>
          <Field />
        </DatabaseProvider>
      </SearchingProvider>,
      root,
    ),
  );
  vi.clearAllMocks();
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
});

const type = async (text: string) => {
  await act(async () => {
    input.current!.value = text;
    input.current!.setSelectionRange(text.length, text.length);
    input.current!.dispatchEvent(new Event('input', { bubbles: true }));
  });
};
const press = (key: string) =>
  act(async () => {
    input.current!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
const options = () =>
  [...root.querySelectorAll('[role=option]')].map(
    (option) => option.querySelector('bdi')?.textContent,
  );
const button = (name: string) =>
  [...root.querySelectorAll('button')].find(
    (it) => (it.getAttribute('aria-label') ?? it.textContent)?.trim() === name,
  )!;

it('the values of a filter are listed as it is typed, and the field says which is active', async () => {
  await type('soap tag:glo');
  expect(complete).toHaveBeenLastCalledWith('tag', 'glo');
  expect(options()).toEqual(['gloves', 'glove boxes']);
  expect(input.current!.getAttribute('aria-expanded')).toBe('true');
  expect(input.current!.hasAttribute('aria-activedescendant')).toBe(false);
  await press('ArrowDown');
  const active = input.current!.getAttribute('aria-activedescendant');
  expect(document.getElementById(active ?? '')?.textContent).toContain('gloves');
});

it('Enter takes the active one, with quotes where it needs them', async () => {
  await type('tag:glo');
  await press('ArrowDown');
  await press('ArrowDown');
  await press('Enter');
  expect(input.current!.value).toBe('tag:"glove boxes" ');
  expect(onKey).not.toHaveBeenCalled();
});

it('Tab takes the first', async () => {
  await type('tag:glo');
  await press('Tab');
  expect(input.current!.value).toBe('tag:gloves ');
});

it('Escape closes the list, and only then empties the field', async () => {
  await type('tag:glo');
  await press('Escape');
  expect(options()).toEqual([]);
  expect(input.current!.value).toBe('tag:glo');
  await press('Escape');
  expect(input.current!.value).toBe('');
});

it('keys go to what is searched where nothing is completed', async () => {
  await type('soap');
  await press('Enter');
  expect(onKey).toHaveBeenCalledOnce();
});

it('each filter is a chip that can be taken away', async () => {
  await type('soap tag:gloves -kind:question before:2024');
  const chips = [...root.querySelectorAll('.query-chip')].map((chip) => chip.textContent);
  expect(chips).toEqual(['tag gloves', 'not with a question', 'before 2024']);
  await act(async () => button('Remove the filter: not with a question').click());
  expect(input.current!.value).toBe('soap tag:gloves before:2024');
});

it('what is not understood says what may have been meant, and becomes it', async () => {
  await type('soap befor:2024 rub');
  expect(root.querySelector('.query-problem')?.textContent).toContain('“befor:” is no filter');
  await act(async () => button('Did you mean before:?').click());
  expect(input.current!.value).toBe('soap before:2024 rub');
});

it('nothing is said of a value that is still typed', async () => {
  await type('kind:ques');
  expect(root.querySelector('.query-problem')).toBeNull();
  await type('kind:ques ');
  expect(root.querySelector('.query-problem')).not.toBeNull();
});
