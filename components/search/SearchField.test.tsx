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
const press = async (key: string, more: KeyboardEventInit = {}): Promise<boolean> => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  await act(async () => void input.current!.dispatchEvent(event));
  return event.defaultPrevented;
};
const active = () => {
  const id = input.current!.getAttribute('aria-activedescendant');
  return id === null ? null : document.getElementById(id)?.querySelector('bdi')?.textContent;
};
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
  expect(active()).toBe('gloves');
});

it('the field is a combobox of the list, whatever the direction of what is typed', async () => {
  await type('tag:glo');
  const { current: field } = input;
  expect(field!.getAttribute('role')).toBe('combobox');
  expect(field!.getAttribute('aria-autocomplete')).toBe('list');
  expect(field!.getAttribute('dir')).toBe('auto');
  const list = document.getElementById(field!.getAttribute('aria-controls') ?? '')!;
  expect(list.getAttribute('role')).toBe('listbox');
  expect(list.getAttribute('aria-label')).toBe('Tags');
  expect(list.hidden).toBe(false);
});

it('the arrows go around by way of the field', async () => {
  await type('tag:glo');
  await press('ArrowUp');
  expect(active()).toBe('glove boxes');
  await press('ArrowDown');
  expect(active()).toBeNull();
  await press('Enter');
  expect(onKey).toHaveBeenCalledOnce();
  await press('ArrowDown');
  expect(active()).toBe('gloves');
  await press('ArrowUp');
  expect(active()).toBeNull();
});

it('keys with others held, and those of an input method, are left alone', async () => {
  await type('tag:glo');
  expect(await press('Tab', { shiftKey: true })).toBe(false);
  expect(await press('ArrowDown', { metaKey: true })).toBe(false);
  expect(await press('ArrowDown', { isComposing: true })).toBe(false);
  expect(active()).toBeNull();
});

it('the list closes where the field loses the focus or its caret', async () => {
  await type('tag:glo');
  await act(async () => {
    input.current!.setSelectionRange(0, 7);
    input.current!.dispatchEvent(new Event('select', { bubbles: true }));
  });
  expect(options()).toEqual([]);
  await type('tag:gl');
  expect(options()).toHaveLength(2);
  await act(async () => void input.current!.dispatchEvent(new FocusEvent('blur')));
  expect(options()).toEqual([]);
});

it('a value is completed where the caret was moved to', async () => {
  await type('tag:glo soap');
  expect(options()).toEqual([]);
  await act(async () => {
    input.current!.setSelectionRange(7, 7);
    input.current!.dispatchEvent(new KeyboardEvent('keyup', { key: 'ArrowLeft', bubbles: true }));
  });
  await vi.waitFor(() => expect(options()).toHaveLength(2));
  await act(async () => root.querySelector<HTMLElement>('[role=option]')!.click());
  expect(input.current!.value).toBe('tag:gloves soap');
  expect(input.current!.selectionStart).toBe(10);
  expect(document.activeElement).toBe(input.current);
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
  expect(chips).toEqual(['tag gloves', 'not kind: Question', 'before 2024']);
  await act(async () => button('Remove the filter: not kind: Question').click());
  expect(input.current!.value).toBe('soap tag:gloves before:2024');
});

it('what is not understood says what may have been meant, and becomes it', async () => {
  await type('soap befor:2024 rub');
  expect(root.querySelector('.query-problem')?.textContent).toContain(
    'is no filter, so it is searched as words',
  );
  await act(async () => button('Did you mean before:?').click());
  expect(input.current!.value).toBe('soap before:2024 rub');
});

it('nothing is said of a value that is still typed', async () => {
  await type('kind:ques');
  expect(root.querySelector('.query-problem')).toBeNull();
  await type('kind:ques ');
  expect(root.querySelector('.query-problem')).not.toBeNull();
});
