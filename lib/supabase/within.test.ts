import { expect, it } from 'vitest';
import { within } from './within.ts';

it('gives the value, or the reason why it came too late', async () => {
  const caller = new AbortController();
  expect(await within(Promise.resolve(1), caller.signal)).toBe(1);
  const late = within(new Promise(() => {}), caller.signal);
  caller.abort(new Error('too late'));
  await expect(late).rejects.toThrow('too late');
  await expect(within(new Promise(() => {}), caller.signal)).rejects.toThrow('too late');
});
