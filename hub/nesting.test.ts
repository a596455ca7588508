import { expect, test } from 'vitest';
import { nesting } from './nesting.ts';

test.each([
  ['', 0],
  ['"[[["', 0],
  ['{"a":1}', 1],
  ['[{"a":["\\"]]"]},{}]', 3],
  ['"\\\\"[[]]', 2],
  ['['.repeat(100_000), 100_000],
  [`["${'\\\\'.repeat(1_000_000)}"]`, 1],
])('%# levels', (json, levels) => {
  expect(nesting(json)).toBe(levels);
});
