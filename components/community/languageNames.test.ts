import { expect, it } from 'vitest';
import { languageNames } from './languageNames.ts';

it('names languages in the member’s own, in order, and those that another hub or version chose', () => {
  const names = languageNames(['ja', 'no tag at all']);
  expect(names.find(({ code }) => code === 'de')).toEqual({ code: 'de', name: 'German' });
  const known = names.filter(({ code }) => code.length === 2).map(({ name }) => name);
  expect(known).toEqual([...known].sort());
  expect(names).toContainEqual({ code: 'ja', name: 'Japanese' });
  expect(names).toContainEqual({ code: 'no tag at all', name: 'no tag at all' });
});
