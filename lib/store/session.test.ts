import { expect, it } from 'vitest';
import { openStore } from '../../test/support/store.ts';
import { sessionStorage } from './session.ts';

it('keeps each item by its key', async () => {
  const storage = sessionStorage(await openStore());
  await Promise.all([storage.setItem('a', '1'), storage.setItem('b', '2')]);
  await storage.removeItem('a');
  expect(await storage.getItem('a')).toBeNull();
  expect(await storage.getItem('b')).toBe('2');
});
