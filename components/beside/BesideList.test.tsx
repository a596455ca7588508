// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BesideList } from './BesideList.tsx';

const acts = { onMore: vi.fn(), onClose: vi.fn() };
let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('main');
  document.body.append(root);
  const hit = {
    url: 'https://example.org/heels',
    title: [
      { text: 'Heels', matched: true },
      { text: ' off the mattress', matched: false },
    ],
    site: 'example.org',
    passage: [{ text: 'A pillow lengthwise', matched: false }],
    notes: '2 notes',
  };
  const words = { title: 'From here', more: 'More', close: 'Close', direction: 'rtl' as const };
  act(() => render(<BesideList beside={{ hits: [hit], words }} scheme="dark" {...acts} />, root));
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
  vi.clearAllMocks();
});

test('words of the library are no text of the page', () => {
  expect(root.textContent).toBe('From here×More');
  const drawn = [...root.querySelectorAll('[data-text]')];
  expect(drawn.map((one) => `${one.localName} ${one.getAttribute('data-text')}`)).toEqual([
    'mark Heels',
    'span  off the mattress',
    'span example.org',
    'span  · 2 notes',
    'span A pillow lengthwise',
  ]);
});

test('a link has a name, and tells the page nothing of where it leads', () => {
  const link = root.querySelector('a')!;
  expect(link.href).toBe('https://example.org/heels');
  expect(link.getAttribute('aria-label')).toBe('Heels off the mattress');
  expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
});

test('a click that a script made does nothing', () => {
  for (const button of root.querySelectorAll('button')) act(() => button.click());
  expect(acts.onMore).not.toHaveBeenCalled();
  expect(acts.onClose).not.toHaveBeenCalled();
});

test('it reads in the direction of its own words', () => {
  expect(root.querySelector('section')!.dir).toBe('rtl');
});
