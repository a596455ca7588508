// @vitest-environment happy-dom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { QueryChips } from './QueryChips.tsx';

let root: HTMLElement;
let text: string;
let write: (text: string, caret?: number | null) => void;

function Query({ first }: { first: string }) {
  const [typed, setTyped] = useState<{ text: string; caret: number | null }>({
    text: first,
    caret: first.length,
  });
  text = typed.text;
  write = (next, caret = next.length) => setTyped({ text: next, caret });
  return <QueryChips text={typed.text} caret={typed.caret} onText={(next) => write(next)} />;
}

const show = (first: string) => act(() => render(<Query first={first} />, root));
const list = () => root.querySelector('ul');
const chips = () => [...root.querySelectorAll('li bdi')].map((chip) => chip.textContent);
const [problems, said] = [0, 1].map(
  (place) => () => root.querySelectorAll('[role=status]')[place]!.textContent,
) as [() => string, () => string];
const press = (name: string) => {
  const found = [...root.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  act(() => found!.click());
};
const pause = () => act(() => void vi.advanceTimersByTime(1_000));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  root = document.createElement('main');
  document.body.append(root);
});

afterEach(() => {
  act(() => render(null, root));
  root.remove();
  vi.useRealTimers();
});

it('filters are a list of buttons, each named by what it takes away', () => {
  show('wash "both hands" -nails tag:"hand hygiene" before:2025-03');
  expect(list()?.getAttribute('aria-label')).toBe('Filters of this search');
  expect(chips()).toEqual(['not nails', 'tag hand hygiene', 'before 2025-03']);
  expect([...root.querySelectorAll('button')].map((b) => b.getAttribute('aria-label'))).toEqual([
    'Remove the filter: not nails',
    'Remove the filter: tag hand hygiene',
    'Remove the filter: before 2025-03',
  ]);
  expect(problems()).toBe('');
});

it('a chip is taken out of the text, which is said', () => {
  show('wash  tag:"hand hygiene"  by:Amina hands');
  press('Remove the filter: tag hand hygiene');
  expect(text).toBe('wash by:Amina hands');
  expect(said()).toBe('Removed the filter: tag hand hygiene');
  press('Remove the filter: by Amina');
  expect(text).toBe('wash hands');
  expect(list()).toBeNull();
});

it('what was mistyped is mended in its place', () => {
  show('hands -tga:"hand hygiene" x');
  expect(problems()).toContain('is no filter');
  press('Did you mean tag:?');
  expect(text).toBe('hands -tag:"hand hygiene" x');
  expect(problems()).toBe('');
  act(() => write('kind:tipp,story x'));
  press('Did you mean kind:tip?');
  expect(text).toBe('kind:tip,story x');
  act(() => write('gel -before:2025 x'));
  press('Did you mean after:2024?');
  expect(text).toBe('gel after:2024 x');
});

it('nothing is said of what is half typed before the caret leaves it or a pause', () => {
  show('kind:ques');
  expect(problems()).toBe('');
  pause();
  expect(problems()).toContain('none of these');
  act(() => write('kind:quest'));
  expect(problems()).toBe('');
  act(() => write('kind:quest ', 11));
  expect(problems()).toContain('none of these');
  act(() => write('before:202'));
  expect(problems()).toBe('');
  act(() => write('before:202', null));
  expect(problems()).toContain('is no date');
});

it('a key without a value is told once the caret has left it', () => {
  show('kind:');
  pause();
  expect(problems()).toBe('');
  act(() => write('kind: gel'));
  expect(problems()).toContain('has no value yet');
});

it('what no typing on can put right is said at once', () => {
  show('kind:xyz');
  expect(problems()).toContain('none of these');
  act(() => write('befor:2'));
  expect(problems()).toContain('is no filter');
});

it.each(['http://a.example', 'note: wash', 'at 10:30', 'C: drive', 'e-mail', 'std::vector', '#1'])(
  'nothing is said of %j',
  (prose) => {
    show(prose);
    pause();
    expect(problems()).toBe('');
    expect(chips()).toEqual([]);
  },
);
