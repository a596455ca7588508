import { expect, it } from 'vitest';
import { placeOf } from './place.ts';

const none = { ctrlKey: false, metaKey: false, shiftKey: false };

it('tells from the keys that are held where a hit is opened', () => {
  expect(placeOf(none)).toBe('front');
  expect(placeOf({ ...none, ctrlKey: true })).toBe('behind');
  expect(placeOf({ ...none, metaKey: true })).toBe('behind');
  expect(placeOf({ ...none, shiftKey: true })).toBe('copy');
  expect(placeOf({ ...none, shiftKey: true, ctrlKey: true })).toBe('behind');
});
