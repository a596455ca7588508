// @vitest-environment happy-dom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DatabaseProvider } from '../../lib/hooks/database.ts';
import { SearchingProvider } from '../../lib/hooks/search.ts';
import type { Completion, Searching } from '../../lib/search/index.ts';
import type { FilterKey } from '../../lib/search/language/parsed.ts';
import type { Database } from '../../lib/store/database.ts';
import { CompletionList } from './CompletionList.tsx';
import { type Completions, type TypedText, useCompletions } from './useCompletions.ts';

interface Asked {
  key: FilterKey;
  typed: string;
  answer: (found: Completion[]) => void;
  fail: () => void;
}

let root: HTMLElement;
let asked: Asked[];
let typed: TypedText;
let write: (typed: { text: string; caret: number | null }) => void;
let completions: Completions;

const searching = {
  complete: (key: FilterKey, value: string) =>
    new Promise<Completion[]>((answer, fail) => asked.push({ key, typed: value, answer, fail })),
} as unknown as Searching;

function Field() {
  const [now, setNow] = useState<{ text: string; caret: number | null }>({ text: '', caret: 0 });
  typed = now as TypedText;
  write = setNow;
  completions = useCompletions(now.text, now.caret);
  return (
    <CompletionList
      completions={completions}
      onChoose={(place) => setNow(completions.choose(place))}
    />
  );
}

const list = () => root.querySelector<HTMLElement>('[role=listbox]')!;
const labels = () => [...root.querySelectorAll('[role=option] bdi')].map((o) => o.textContent);

/** Types a text; the caret is at the bar, or else at the end. */
function type(marked: string) {
  const bar = marked.indexOf('|');
  const text = marked.replace('|', '');
  act(() => write({ text, caret: bar < 0 ? text.length : bar }));
}

const question = (key: FilterKey, value: string): Asked => {
  const found = asked.findLast((one) => one.key === key && one.typed === value);
  expect(found).toBeDefined();
  return found!;
};
const answer = (key: FilterKey, value: string, ...values: string[]) =>
  act(async () =>
    question(key, value).answer(values.map((one, place) => ({ value: one, count: 9 - place }))),
  );
const choose = (place: number) => act(() => write(completions.choose(place)));

beforeEach(() => {
  asked = [];
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
});

afterEach(() => {
  act(() => render(null, root));
  root.remove();
});

it('a word that begins as keys do is offered them, in a list that says what it is', () => {
  type('hands be');
  expect(labels()).toEqual(['before:']);
  expect(list().hidden).toBe(false);
  expect(list().getAttribute('aria-label')).toBe('Filters');
  expect(root.querySelector('[role=status]')?.textContent).toContain('1 suggestion');
  type('hands -be');
  expect(labels()).toEqual([]);
  expect(list().hidden).toBe(true);
  expect(asked).toEqual([]);
});

it('a key is followed by its values', async () => {
  type('ta| wash');
  choose(0);
  expect(typed).toEqual({ text: 'tag: wash', caret: 4 });
  await answer('tag', '', 'hygiene', 'hand hygiene');
  expect(labels()).toEqual(['hygiene', 'hand hygiene']);
  expect(list().getAttribute('aria-label')).toBe('Tags');
  choose(1);
  expect(typed).toEqual({ text: 'tag:"hand hygiene" wash', caret: 18 });
  expect(labels()).toEqual([]);
});

it.each(['tag', 'by', 'site', 'in'] as const)('%s: is completed from the library', async (key) => {
  type(`${key}:a`);
  await answer(key, 'a', 'abc', 'a d');
  expect(labels()).toEqual(['abc', 'a d']);
});

it('a click takes an option, within other text and after a comma', async () => {
  type('x tag:gloves,"hy| y');
  await answer('tag', 'hy', 'hygiene');
  act(() => root.querySelector<HTMLElement>('[role=option]')!.click());
  expect(typed).toEqual({ text: 'x tag:gloves,hygiene y', caret: 20 });
});

it('the active option holds until anything is typed', async () => {
  type('tag:h');
  await answer('tag', 'h', 'hygiene', 'hand');
  act(() => completions.setActive(1));
  expect(root.querySelector('[aria-selected=true]')?.id).toBe(completions.optionId(1));
  type('tag:ha');
  expect(completions.active).toBe(-1);
  expect(root.querySelector('[aria-selected=true]')).toBeNull();
});

it('closed, the list stays so until anything is typed', () => {
  type('kind:t');
  expect(labels()).toEqual(['tip']);
  act(() => completions.close());
  expect(labels()).toEqual([]);
  type('kind:ti');
  expect(labels()).toEqual(['tip']);
  type('kind:t');
  expect(labels()).toEqual(['tip']);
});

it('without a caret nothing is offered', () => {
  type('kind:t');
  act(() => write({ text: 'kind:t', caret: null }));
  expect(labels()).toEqual([]);
});

it('the latest typing wins; until its answer is there, what still fits is shown', async () => {
  type('tag:h');
  const old = question('tag', 'h');
  type('tag:');
  await answer('tag', '', 'masks', 'disposable gloves');
  type('tag:g');
  expect(labels()).toEqual(['disposable gloves']);
  await act(async () => old.answer([{ value: 'old', count: 1 }]));
  expect(labels()).toEqual(['disposable gloves']);
  await answer('tag', 'g', 'gowns');
  expect(labels()).toEqual(['gowns']);
  type('by:g');
  expect(labels()).toEqual([]);
});

it('a lookup that fails offers nothing', async () => {
  type('tag:g');
  await answer('tag', 'g', 'gloves');
  type('tag:gl');
  await act(async () => question('tag', 'gl').fail());
  await vi.waitFor(() => expect(labels()).toEqual([]));
});

it('a value of another script stands in a direction of its own', async () => {
  type('by:א');
  await answer('by', 'א', 'אמינה כהן');
  expect(root.querySelector('[role=option] bdi')?.textContent).toBe('אמינה כהן');
  choose(0);
  expect(typed.text).toBe('by:"אמינה כהן" ');
});
