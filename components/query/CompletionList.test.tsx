// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CompletionList } from './CompletionList.tsx';
import type { Offer } from './offers.ts';
import type { Completions } from './useCompletions.ts';

const onChoose = vi.fn();
let root: HTMLElement;

const show = (options: Offer[], active = -1) =>
  act(() =>
    render(
      <CompletionList
        completions={
          {
            ...{ options, active, label: 'People', listId: 'list' },
            optionId: (place: number) => `list-${place}`,
          } as unknown as Completions
        }
        onChoose={onChoose}
      />,
      root,
    ),
  );
const list = () => root.querySelector<HTMLElement>('[role=listbox]')!;
const said = () => root.querySelector('[role=status]')?.textContent;

const people: Offer[] = [
  { written: '"Amina K."', label: 'Amina K.', hint: '3 pages' },
  { written: 'דנה', label: 'דנה', hint: '1 page' },
];

beforeEach(() => {
  root = document.createElement('main');
  document.body.append(root);
  vi.clearAllMocks();
});

afterEach(() => {
  act(() => render(null, root));
  root.remove();
});

it('is a named list of options, one of them active at most, and says how many there are', () => {
  show(people, 1);
  expect(list().id).toBe('list');
  expect(list().getAttribute('aria-label')).toBe('People');
  const options = [...list().querySelectorAll('[role=option]')];
  expect(options.map(({ id }) => id)).toEqual(['list-0', 'list-1']);
  expect(options.map((one) => one.getAttribute('aria-selected'))).toEqual(['false', 'true']);
  expect(options.map((one) => one.querySelector('bdi')?.textContent)).toEqual(['Amina K.', 'דנה']);
  expect(said()).toBe('2 suggestions. Choose one with the arrow keys.');
});

it('is hidden and silent where there is nothing to choose', () => {
  show([]);
  expect(list().hidden).toBe(true);
  expect(said()).toBe('');
});

it('a click chooses, and leaves the focus where it was', () => {
  show(people);
  const option = list().querySelector<HTMLElement>('[role=option]:last-child')!;
  const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
  option.dispatchEvent(down);
  expect(down.defaultPrevented).toBe(true);
  act(() => option.click());
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(1);
});
