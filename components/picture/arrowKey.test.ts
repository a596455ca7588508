import { expect, it } from 'vitest';
import { afterArrow } from './arrowKey.ts';

const size = { width: 800, height: 600 };
const box = { left: 100, top: 100, width: 200, height: 100 };
const press = (key: string, shiftKey = false) => ({ key, shiftKey });

it('moves the part, or the edge that has the focus', () => {
  expect(afterArrow(box, press('ArrowRight'), null, 10, size)).toEqual({ ...box, left: 110 });
  expect(afterArrow(box, press('ArrowUp'), 'n', 10, size)).toEqual({
    ...{ left: 100, top: 90, width: 200, height: 110 },
  });
  expect(afterArrow(box, press('ArrowUp'), 'e', 10, size)).toEqual(box);
});

it('resizes with Shift, whatever has the focus', () => {
  const smaller = { ...box, width: 190 };
  expect(afterArrow(box, press('ArrowLeft', true), null, 10, size)).toEqual(smaller);
  expect(afterArrow(box, press('ArrowLeft', true), 'n', 10, size)).toEqual(smaller);
});

it('leaves other keys alone', () => {
  expect(afterArrow(box, press('Enter'), null, 10, size)).toBeNull();
});
