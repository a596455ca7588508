import { expect, it } from 'vitest';
import { addressOf, stateOf } from './listState.ts';

it.each([
  { text: '', sort: 'best' as const },
  { text: 'tag:"hand hygiene" C++ & 50%', sort: 'title' as const },
])('a list is told by its address', (state) => {
  expect(stateOf(addressOf(state))).toEqual(state);
});

it('an address that tells nothing known is the plain list', () => {
  expect(stateOf('?sort=banana&x=1')).toEqual({ text: '', sort: 'best' });
  expect(addressOf(stateOf(''))).toBe('');
});
