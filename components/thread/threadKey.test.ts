import { expect, it } from 'vitest';
import { threadKey, walk } from './threadKey.ts';

it('walks to the ends and stays there', () => {
  expect(walk(-1, 3, 'previous')).toBe(0);
  expect(walk(0, 3, 'next')).toBe(1);
  expect(walk(2, 3, 'next')).toBe(2);
  expect(walk(0, 3, 'previous')).toBe(0);
  expect(walk(-1, 0, 'next')).toBe(-1);
});

it('leaves keys with modifiers to the browser', () => {
  const press = (key: string, more = {}) =>
    threadKey({
      key,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
      ...more,
    } as KeyboardEvent);
  expect(press('j')).toBe('next');
  expect(press('ArrowUp')).toBe('previous');
  expect(press('j', { ctrlKey: true })).toBeNull();
  expect(press('x')).toBeNull();
});
