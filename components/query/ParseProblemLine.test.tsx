// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseQuery } from '../../lib/search/language/parse.ts';
import { ParseProblemLine } from './ParseProblemLine.tsx';

const onMend = vi.fn();
let root: HTMLElement;

function show(text: string) {
  const [problem] = parseQuery(text, 0).problems;
  act(() => render(<ParseProblemLine problem={problem!} onMend={onMend} />, root));
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

it('offers what was meant by a button, which gives what to put in', () => {
  show('kind:tipp');
  const button = root.querySelector('button')!;
  expect(button.textContent).toBe('Did you mean kind:tip?');
  act(() => button.click());
  expect(onMend).toHaveBeenCalledExactlyOnceWith('tip');
});

it('offers nothing where nothing is near', () => {
  show('kind:xyz');
  expect(root.textContent).toContain('none of these');
  expect(root.querySelector('button')).toBeNull();
});
