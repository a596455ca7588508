// @vitest-environment happy-dom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TagInput } from './TagInput.tsx';

const known = [
  { tag: 'rounds', count: 9 },
  { tag: 'hygiene', count: 7 },
  { tag: 'handover', count: 1 },
];

let root: HTMLElement;
let chosen: string[];
const submitted = vi.fn((event: Event) => event.preventDefault());
const escaped = vi.fn();

function Form({ first }: { first: string[] }) {
  const [tags, setTags] = useState(first);
  chosen = tags;
  return (
    <form
      onSubmit={submitted}
      onKeyDown={(event) => event.key === 'Escape' && escaped(event.defaultPrevented)}
    >
      <TagInput label="Tags" tags={tags} onTags={setTags} known={known} />
    </form>
  );
}

const show = (...first: string[]) => act(() => render(<Form first={first} />, root));
const field = () => root.querySelector('input')!;
const options = () => [...root.querySelectorAll('[role=option] bdi')].map((o) => o.textContent);

function type(text: string, isComposing = false) {
  act(() => {
    field().value = text;
    field().dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }));
  });
}

/** Presses a key in the field; gives whether the field took it for itself. */
function press(key: string, isComposing = false): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, isComposing });
  act(() => void field().dispatchEvent(event));
  return event.defaultPrevented;
}

beforeEach(() => {
  root = document.createElement('main');
  document.body.append(root);
  vi.clearAllMocks();
});

afterEach(() => {
  act(() => render(null, root));
  root.remove();
});

test('Enter adds what was typed and keeps it from the form', () => {
  show();
  type(' wound care ');
  expect(press('Enter')).toBe(true);
  expect(chosen).toEqual(['wound care']);
  expect(field().value).toBe('');
  expect(root.querySelector('[role=status]')?.textContent).toBe('Added wound care');
});

test('Enter in the empty field is left to the form', () => {
  show('hygiene');
  expect(press('Enter')).toBe(false);
  expect(chosen).toEqual(['hygiene']);
});

test('a comma adds, and a pasted list adds all but what is still open', () => {
  show();
  type('hygiene,');
  expect(chosen).toEqual(['hygiene']);
  type('rounds, gloves, las');
  expect(chosen).toEqual(['hygiene', 'rounds', 'gloves']);
  expect(field().value).toBe('las');
});

test('Backspace takes the last away, but only from an empty field', () => {
  show('hygiene', 'rounds');
  type('x');
  press('Backspace');
  expect(chosen).toEqual(['hygiene', 'rounds']);
  type('');
  press('Backspace');
  expect(chosen).toEqual(['hygiene']);
});

test('the arrows go through the completions and back to the field; Enter takes the active one', () => {
  show();
  type('h');
  expect(options()).toEqual(['hygiene', 'handover']);
  expect(field().getAttribute('aria-expanded')).toBe('true');
  press('ArrowDown');
  press('ArrowDown');
  const active = field().getAttribute('aria-activedescendant');
  expect(root.querySelector('[aria-selected=true]')?.id).toBe(active);
  expect(root.querySelector('[aria-selected=true] bdi')?.textContent).toBe('handover');
  press('ArrowDown');
  expect(field().hasAttribute('aria-activedescendant')).toBe(false);
  press('ArrowUp');
  press('Enter');
  expect(chosen).toEqual(['handover']);
  expect(field().getAttribute('aria-expanded')).toBe('false');
});

test('ArrowDown in the empty field offers the most used', () => {
  show('rounds');
  press('ArrowDown');
  expect(options()).toEqual(['hygiene', 'handover']);
});

test('Escape closes the list and nothing around it; without a list it passes', () => {
  show();
  type('h');
  press('Escape');
  expect(options()).toEqual([]);
  expect(escaped).not.toHaveBeenCalled();
  press('Escape');
  expect(escaped).toHaveBeenCalledOnce();
});

test('a click takes a completion', () => {
  show();
  type('hy');
  act(() => root.querySelector<HTMLElement>('[role=option]')!.click());
  expect(chosen).toEqual(['hygiene']);
});

test('what was typed is not lost by leaving the field', () => {
  show();
  type('gloves');
  act(() => void field().dispatchEvent(new FocusEvent('blur')));
  expect(chosen).toEqual(['gloves']);
});

test('an input method keeps its keys and its commas until it is done', () => {
  show();
  type('shoudoku、', true);
  expect(press('Enter', true)).toBe(false);
  expect(chosen).toEqual([]);
  act(() => {
    field().value = '消毒、';
    field().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  });
  expect(chosen).toEqual(['消毒']);
});

test('a chip is taken away by its button, which names it; the focus goes to the field', () => {
  show('hygiene', 'rounds');
  const button = root.querySelector<HTMLButtonElement>('[aria-label="Remove hygiene"]')!;
  act(() => button.click());
  expect(chosen).toEqual(['rounds']);
  expect(document.activeElement).toBe(field());
});
