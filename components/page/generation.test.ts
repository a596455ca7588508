import { expect, it } from 'vitest';
import { generations } from './generation.ts';

it('outdates what came before', () => {
  const { next } = generations();
  const first = next();
  expect(first()).toBe(true);
  const second = next();
  expect(first()).toBe(false);
  expect(second()).toBe(true);
});
