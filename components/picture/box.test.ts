import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawn, handles, moved, resized, smallest, wholeOf } from './box.ts';

const size = { width: 800, height: 600 };
const box = { left: 100, top: 100, width: 200, height: 100 };

it('moves as far as the image goes', () => {
  expect(moved(box, 10, -5, size)).toEqual({ ...box, left: 110, top: 95 });
  expect(moved(box, 9_999, -9_999, size)).toEqual({ ...box, left: 600, top: 0 });
  expect(moved(wholeOf(size), 10, 10, size)).toEqual(wholeOf(size));
});

it('resizes by the side that is held, and lets the others stand', () => {
  expect(resized(box, 'e', 50, 50, size)).toEqual({ ...box, width: 250 });
  expect(resized(box, 'nw', -20, 30, size)).toEqual({ left: 80, top: 130, width: 220, height: 70 });
  expect(resized(box, 's', 0, -999, size)).toEqual({ ...box, height: smallest });
});

it('is drawn in any direction', () => {
  expect(drawn(300, 300, -100, -50, size)).toMatchObject({ left: 200, top: 250 });
  expect(drawn(300, 300, 100, 50, size)).toEqual({ left: 300, top: 300, width: 100, height: 50 });
});

it('never leaves the image, whatever is done to it', () => {
  const delta = fc.double({ min: -2_000, max: 2_000, noNaN: true });
  const step = fc.record({ handle: fc.constantFrom(...handles, null), dx: delta, dy: delta });
  fc.assert(
    fc.property(fc.array(step), delta, delta, (steps, x, y) => {
      let part = drawn(x, y, -x, y, size);
      for (const { handle, dx, dy } of steps) {
        part = handle ? resized(part, handle, dx, dy, size) : moved(part, dx, dy, size);
        expect(part.left).toBeGreaterThanOrEqual(0);
        expect(part.top).toBeGreaterThanOrEqual(0);
        expect(part.left + part.width).toBeLessThanOrEqual(size.width);
        expect(part.top + part.height).toBeLessThanOrEqual(size.height);
        expect(Math.min(part.width, part.height)).toBeGreaterThanOrEqual(smallest);
        expect(Object.values(part).every(Number.isInteger)).toBe(true);
      }
    }),
  );
});
